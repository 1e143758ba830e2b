package import PlanSource

/// A search of texts that an expression makes (`find`, `hits`).
package struct ExpressionSearch: Hashable, Sendable {
  /// The functions that search texts for a constant, their second argument.
  private static let functions = ["find", "hits"]

  package let function: String
  /// What is looked for: a regular expression, or the name of a table.
  package let wanted: Text

  init(function: String, wanted: Text) {
    self.function = function
    self.wanted = wanted
  }

  /// The search that `call` is; `nil` if it is none.
  init?(_ call: CheckedNode.Call) {
    guard Self.functions.contains(call.function), call.arguments.count == 2,
      case .text(let wanted)? = call.arguments[1].constant
    else { return nil }
    self.init(function: call.function, wanted: wanted)
  }

  /// The searches of `program`, which was made in `environment`, in the texts of the host or in lists of texts.
  package static func all(in program: Program, _ environment: ExpressionEnvironment) -> [ExpressionSearch] {
    var found: [ExpressionSearch] = []
    collect(program.syntax.node, environment, &found)
    return found
  }

  private static func collect(
    _ node: CheckedNode, _ environment: ExpressionEnvironment, _ found: inout [ExpressionSearch]
  ) {
    if case .call(let call) = node.kind, let search = ExpressionSearch(call),
      isOfHost(call.arguments[0], environment)
    {
      found.append(search)
    }
    for child in node.kind.children { collect(child, environment, &found) }
  }

  /// Whether `node` may give texts of the host as they are, and not parts of such.
  private static func isOfHost(_ node: CheckedNode, _ environment: ExpressionEnvironment) -> Bool {
    switch node.kind {
    case .call(let call): return call.function == "flatten" || call.function == "slice"
    case .field(let operand, _, let name):
      guard case .object(let object) = operand.type else { return false }
      return environment.objects.first { $0.name == object }?.fields[name]?.isSearched ?? false
    default: return node.type == .list(.text)
    }
  }
}
