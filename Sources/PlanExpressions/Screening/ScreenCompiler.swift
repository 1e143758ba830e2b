import PlanSource

/// Makes screens of conditions.
///
/// What it does not understand may come to anything, so that it need not understand everything: it knows
/// comparisons of fields with literals and with each other, counts, `exists`, `all` and `filter` over lists of
/// things, what hangs on one string, what names only the plan, definitions (`let`), and any combination of these.
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
    /// Whether the object is there once, so that everything about it says the same for all of a plan.
    var isTop = false
    /// Where the list stands whose elements are meant; one element or none.
    var around: [Scope] = []

    /// Whether definitions speak of the same objects.
    var isOutermost: Bool { if case .slot = subject { inlined < ScreenCompiler.mostInlined } else { false } }
  }

  private static let mostInlined = 8
  /// So that definitions used again and again take no time without end.
  private static let mostVisits = 6000

  let environment: ExpressionEnvironment
  let definitions: SlotPrograms
  /// The variable that stands for the objects of the outermost screen.
  private(set) var slot = -1
  private var visits = 0

  var atoms: ScreenAtoms { environment.screenAtoms }

  /// A compiler of conditions of `environment` in which `definitions` stand for variables.
  package init(_ environment: ExpressionEnvironment, definitions: SlotPrograms) {
    self.environment = environment
    self.definitions = definitions
  }

  /// What `program`, a condition, says of the objects of `kind` that the variable in `slot` stands for.
  package mutating func screen(of program: Program, slot: Int, kind: UInt16) -> Screen {
    let scope = begin(program, slot, kind)
    return Screen(kind: kind, node(of: program.syntax.node, scope))
  }

  /// Whether the list that `program` gives for them is empty; and whether it may have no value.
  package mutating func emptiness(
    of program: Program, slot: Int, kind: UInt16
  ) -> (screen: Screen, mayFail: Bool) {
    let scope = begin(program, slot, kind)
    let mayFail = risk(of: program.syntax.node, scope) > .none
    let node = emptiness(of: program.syntax.node, scope) ?? .anything(mayFail: mayFail)
    return (Screen(kind: kind, node), mayFail)
  }

  /// What `program` gives for the objects of `kind` that the variable in `slot` stands for; `nil` if that cannot be
  /// told for all at once.
  package mutating func numbers(of program: Program, slot: Int, kind: UInt16) -> NumberSource? {
    let scope = begin(program, slot, kind)
    return number(program.syntax.node, scope).map { NumberSource(atom: $0) }
  }

  private mutating func begin(_ program: Program, _ slot: Int, _ kind: UInt16) -> Scope {
    self.slot = slot
    let isTop = environment.variables.entries.contains { $0.value.slot == slot && $0.value.isStable }
    return Scope(subject: .slot(slot), kind: kind, localCount: program.localCount, isTop: isTop)
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

  /// What is asked of the elements of a list that stands in `scope`.
  func inside(_ scope: Scope, local: Int, kind: UInt16) -> Scope {
    // What lies around the list itself is out of reach: elements are told list by list.
    var around = scope
    around.around = []
    return Scope(subject: .local(local), kind: kind, localCount: scope.localCount, around: [around])
  }

  /// Whether `node`, which lies inside the elements of a list, does not speak of them.
  func isAbove(_ node: CheckedNode, _ scope: Scope) -> Bool {
    guard case .local(let local) = scope.subject else { return false }
    return !Self.names(local, in: node)
  }

  private static func names(_ local: Int, in node: CheckedNode) -> Bool {
    if case .local(let index, _) = node.kind { return index == local }
    guard node.lowestLocal <= local else { return false }
    var isNamed = false
    node.kind.forEachChild { if !isNamed { isNamed = names(local, in: $0) } }
    return isNamed
  }
}
