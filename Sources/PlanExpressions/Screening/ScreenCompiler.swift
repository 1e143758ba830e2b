import PlanSource

/// Makes screens of conditions.
///
/// What it does not understand may come to anything, so that it need not understand everything: it knows
/// comparisons of fields with literals, counts, `exists` and `all` over lists of things, what names only
/// the plan, definitions (`let`), and any combination of these.
package struct ScreenCompiler {
  /// What the objects of a screen are called in the expression.
  enum Subject: Hashable {
    case slot(Int)
    case local(Int)
  }

  /// Where in an expression a condition stands.
  struct Scope {
    var subject: Subject
    var kind: UInt16
    /// How many variables of macros the expression has.
    var localCount: Int
    /// How many definitions it lies in, one because of the other.
    var inlined = 0

    /// Whether definitions speak of the same objects.
    var isOutermost: Bool { if case .slot = subject { inlined < ScreenCompiler.mostInlined } else { false } }
  }

  /// A screen in the making.
  struct Draft {
    var steps: [Screen.Step] = []
    var atoms: [ScreenAtom] = []
    var nodes: [any EvaluationNode] = []
  }

  private static let mostInlined = 8
  /// So that definitions used again and again take no time without end.
  private static let mostVisits = 2000

  let environment: ExpressionEnvironment
  let definitions: [Int: Program]
  /// The variable that stands for the objects of the outermost screen.
  private(set) var slot = -1
  private var visits = 0

  /// A compiler of conditions of `environment` in which `definitions` stand for variables.
  package init(_ environment: ExpressionEnvironment, definitions: [Int: Program]) {
    self.environment = environment
    self.definitions = definitions
  }

  /// What `program`, a condition, says of the objects of `kind` that the variable in `slot` stands for.
  package mutating func screen(of program: Program, slot: Int, kind: UInt16) -> Screen {
    self.slot = slot
    let scope = Scope(subject: .slot(slot), kind: kind, localCount: program.localCount)
    return screen(of: program.syntax.node, scope)
  }

  /// Notes the variable that stands for the outermost objects.
  mutating func begin(slot: Int, _ scope: Scope) -> Scope {
    self.slot = slot
    return scope
  }

  mutating func screen(of node: CheckedNode, _ scope: Scope) -> Screen {
    var draft = Draft()
    emit(node, scope, into: &draft)
    return Screen(kind: scope.kind, steps: draft.steps, atoms: draft.atoms, nodes: draft.nodes)
  }

  /// Counts a step of the work; false if enough was done.
  mutating func visit() -> Bool {
    visits += 1
    return visits <= Self.mostVisits
  }

  /// The kind of the objects of `type`.
  func kind(of type: ExpressionType) -> UInt16? {
    guard case .object(let name) = type else { return nil }
    return environment.objects.firstIndex { $0.name == name }.map { UInt16(truncatingIfNeeded: $0) }
  }

  /// What `node` is, looking through definitions.
  func resolved(_ node: CheckedNode, _ scope: Scope) -> (node: CheckedNode, scope: Scope) {
    var node = node
    var scope = scope
    while case .variable(let slot, _) = node.kind, scope.isOutermost, let definition = definitions[slot] {
      node = definition.syntax.node
      scope.inlined += 1
      scope.localCount = definition.localCount
    }
    return (node, scope)
  }

  /// How the object that `node` is lies to those of `scope`: links from one to the next, with the kinds they
  /// start from.
  func path(to node: CheckedNode, _ scope: Scope) -> [(kind: UInt16, link: ScreenLink)]? {
    switch (node.kind, scope.subject) {
    case (.variable(let slot, _), .slot(let subject)):
      if slot == subject { return [] }
      guard !node.isStable, definitions[slot] == nil else { return nil }
      return [(scope.kind, .variable(slot))]
    case (.local(let index, _), .local(let subject)): return index == subject ? [] : nil
    case (.field(let operand, let slot, _), _):
      guard let kind = kind(of: operand.type), let path = path(to: operand, scope) else { return nil }
      return path + [(kind, .field(slot))]
    default: return nil
    }
  }

  /// Adds the answer to `question`, asked of the object `node`.
  mutating func emit(
    _ question: ScreenAtom.Question, of node: CheckedNode, _ scope: Scope, into draft: inout Draft
  ) -> Bool {
    guard let kind = kind(of: node.type), let path = path(to: node, scope) else { return false }
    var atom = environment.screenAtoms.atom(kind, question)
    for (start, link) in path.reversed() {
      let inner = Screen(kind: atom.kind, steps: [.atom(0)], atoms: [atom], nodes: [])
      atom = environment.screenAtoms.atom(start, .through(link, inner))
    }
    draft.steps.append(.atom(draft.atoms.count))
    draft.atoms.append(atom)
    return true
  }
}
