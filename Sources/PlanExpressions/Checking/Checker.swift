import PlanSource

/// Resolves names and types of a tree and reports everything that is wrong with it.
///
/// What was reported counts as anything, so that one mistake gives one problem.
struct Checker {
  /// A variable of a macro.
  struct Local {
    let name: String
    let type: ExpressionType
  }

  /// How many problems of one expression are told, so that looking for names that are like others stays
  /// bounded.
  static let mostProblems = 100

  let environment: ExpressionEnvironment
  var problems: [ExpressionProblem] = []
  var inference = TypeInference()
  var locals: [Local] = []
  /// How many local slots the expression needs.
  var localCount = 0
  /// The names of variables and constants used, in order of first use.
  var used: [String] = []
  private let hasQualifiedNames: Bool

  /// A checker for expressions of `environment`.
  init(_ environment: ExpressionEnvironment) {
    self.environment = environment
    hasQualifiedNames = environment.variables.keys.contains { $0.utf8.contains(UInt8(ascii: ".")) }
  }

  var checksTypes: Bool { environment.dialect.checksTypes }

  mutating func report(_ reason: ExpressionProblem.Reason, at range: ByteRange) {
    if !isFull { problems.append(ExpressionProblem(reason, at: range)) }
  }

  /// The name of `names` that somebody who wrote `name` most likely meant.
  func nearest(to name: String, among names: @autoclosure () -> [String]) -> String? {
    isFull ? nil : NearestName.of(name, among: names())
  }

  /// Whether enough problems were found.
  private var isFull: Bool { problems.count >= Self.mostProblems }

  /// A node that stands for what was reported at `range`.
  func unusable(_ range: ByteRange, name: String = "") -> CheckedNode {
    CheckedNode(.unresolved(name: name), .dyn, range)
  }

  /// `type` while types are checked, anything otherwise.
  func known(_ type: ExpressionType) -> ExpressionType { checksTypes ? type : .dyn }

  /// The checked form of `node`.
  mutating func check(_ node: ExpressionNode) -> CheckedNode {
    switch node.kind {
    case .invalid: unusable(node.range)
    case .literal(let value): checkLiteral(value, node.range)
    case .identifier(let name, let isRooted): checkName(name, isRooted: isRooted, node.range)
    case .select(let operand, let field, let fieldRange):
      checkSelection(node, of: operand, field: field, fieldRange)
    case .test(let operand, let field, let fieldRange):
      checkTest(node, of: operand, field: field, fieldRange)
    case .call(let name, let receiver, let arguments, let nameRange):
      checkCall(name, receiver, arguments, nameRange: nameRange, node.range)
    case .unary(let operation, let operand): checkUnary(operation, check(operand), node.range)
    case .binary(let operation, let left, let right):
      checkBinary(operation, check(left), check(right), node.range)
    case .logic(let isAnd, let operands): checkLogic(isAnd, operands, node.range)
    case .conditional(let condition, let first, let second):
      checkConditional(check(condition), check(first), check(second), node.range)
    case .index(let operand, let position): checkIndex(check(operand), check(position), node.range)
    case .list(let elements): checkList(elements, node.range)
    case .map(let entries): checkMap(entries, node.range)
    case .comprehension(let comprehension): checkComprehension(comprehension, node.range)
    case .bind(let name, let value, let body): checkBind(name, value, body, node.range)
    case .known(let operand): CheckedNode(.known(check(operand)), known(.bool), node.range)
    }
  }

  private mutating func checkLiteral(_ value: Value, _ range: ByteRange) -> CheckedNode {
    if case .null = value, !environment.dialect.allowsNullAndHas {
      report(.notInRules("null"), at: range)
      return unusable(range)
    }
    return CheckedNode(.constant(value), known(value.type), range)
  }

  /// Requires that `node` is a bool.
  mutating func requireBool(_ node: CheckedNode) {
    guard checksTypes, !inference.assign(node.type, to: .bool) else { return }
    report(.mismatch(expected: .bool, found: inference.close(node.type)), at: node.range)
  }

  /// What `find` knows under one of the names that `name` may mean, the most inner container first.
  ///
  /// Source: CEL language definition, section «Name Resolution».
  func resolve<Found>(
    _ name: String, isRooted: Bool, _ find: (String) -> Found?
  ) -> (name: String, found: Found)? {
    var container = isRooted ? "" : Substring(environment.container)
    while !container.isEmpty {
      let candidate = "\(container).\(name)"
      if let found = find(candidate) { return (candidate, found) }
      container = container.lastIndex(of: ".").map { container[..<$0] } ?? ""
    }
    return find(name).map { (name, $0) }
  }

  /// Whether some names have dots, so that selections may be names.
  func mayBeQualified(_ base: String) -> Bool {
    hasQualifiedNames || base == "google" || !environment.container.isEmpty
  }
}
