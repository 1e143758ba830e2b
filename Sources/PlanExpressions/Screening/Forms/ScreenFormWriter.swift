import PlanSource

/// Writes the screens of a set of rules, a line for each rule, and what they have in common.
///
/// Questions that several screens ask stand once, in the head, each behind those that it is made of. Kinds and fields
/// stand there by name, so that whoever reads them finds what they are called by now (``ScreenForms``).
package struct ScreenFormWriter {
  typealias Mark = ScreenFormMark

  /// What kinds and fields are called in.
  private let objects: [ObjectType]
  private(set) var environment: ExpressionEnvironment
  var out = FormOutput()
  var isPossible = true
  private var kinds: [UInt16] = []
  private var fields: [(kind: Int, slot: Int)] = []
  var parts: [FormOutput] = []
  /// The positions of parts that are written, by numbers of atoms.
  var atoms: [Int: Int] = [:]
  var numbers: [Int: Int] = [:]
  var textCount = 0
  var questionCount = 0

  /// A writer of screens of `environment`.
  package init(_ environment: ExpressionEnvironment) {
    self.environment = environment
    objects = environment.objects
  }

  /// Begins the line of a rule whose expressions are those of `environment`.
  package mutating func begin(_ environment: ExpressionEnvironment) {
    self.environment = environment
    out = FormOutput()
    isPossible = true
  }

  /// The line; `nil` if it has something that is not written.
  package mutating func line() -> String? {
    defer { out = FormOutput() }
    return isPossible ? out.text : nil
  }

  /// What all lines have in common.
  package mutating func head() -> String? {
    out = FormOutput()
    add(parts.count)
    add(textCount)
    add(questionCount)
    add(kinds.count)
    for kind in kinds { add(objects[Int(kind)].name) }
    add(fields.count)
    for field in fields { add(kinds[field.kind], field.kind, slot: field.slot) }
    for part in parts { add(part.bytes.count) }
    for part in parts { for byte in part.bytes { out.add(mark: byte) } }
    return line()
  }

  /// A field: its kind, its name, its type, whether it may be unknown.
  private mutating func add(_ kind: UInt16, _ position: Int, slot: Int) {
    guard let (name, field) = objects[Int(kind)].fields.entries.first(where: { $0.value.slot == slot }) else {
      return isPossible = false
    }
    add(position)
    add(name)
    add(field.mayBeUnknown)
    guard let type = ExpressionForm.text(of: field.type) else { return isPossible = false }
    add(type)
  }

  /// Adds a yes or no.
  package mutating func add(_ bool: Bool) { out.add(mark: bool ? Mark.Node.yes : Mark.Node.no) }

  /// Adds a name.
  package mutating func add(_ name: String) { out.add(name.utf8) }

  /// Adds a screen, or that there is none.
  package mutating func add(_ screen: Screen?) {
    add(screen != nil)
    guard let screen else { return }
    add(kind: screen.kind)
    add(screen.root)
  }

  /// Adds where numbers come from, or that there are none.
  package mutating func add(_ source: NumberSource?) {
    add(source != nil)
    if let source { add(source.atom) }
  }

  mutating func add(_ number: Int) {
    if number < 0 { return isPossible = false }
    out.add(UInt64(number))
  }

  mutating func add(kind: UInt16) {
    if !kinds.contains(kind) { kinds.append(kind) }
    add(kinds.firstIndex(of: kind) ?? 0)
  }

  mutating func add(field slot: Int, of kind: UInt16) {
    if !kinds.contains(kind) { kinds.append(kind) }
    let kind = kinds.firstIndex(of: kind) ?? 0
    if !fields.contains(where: { $0.kind == kind && $0.slot == slot }) { fields.append((kind, slot)) }
    add(fields.firstIndex { $0.kind == kind && $0.slot == slot } ?? 0)
  }
}

extension ScreenFormWriter {
  mutating func add(_ node: ScreenNode) {
    switch node {
    case .constant(let bool): add(bool)
    case .anything(let mayFail): out.add(mark: mayFail ? Mark.Node.failing : Mark.Node.anything)
    case .atom(let atom):
      out.add(mark: Mark.Node.atom)
      add(atom)
    case .stable(let question):
      out.add(mark: Mark.Node.stable)
      add(question)
    case .top(let kind, let node, let question):
      out.add(mark: Mark.Node.top)
      add(kind: kind)
      add(node)
      add(question)
    case .outer(let node): add(Mark.Node.outer, [node])
    case .pairOrder(let operation, let inner, let outer):
      out.add(mark: Mark.Node.pairOrder)
      add(operation)
      add(inner)
      add(outer)
    case .not(let node): add(Mark.Node.not, [node])
    case .and(let nodes): add(Mark.Node.and, counted: nodes)
    case .or(let nodes): add(Mark.Node.or, counted: nodes)
    case .choose(let condition, let first, let second): add(Mark.Node.choose, [condition, first, second])
    case .mayFailAnyway(let node): add(Mark.Node.mayFailAnyway, [node])
    }
  }

  private mutating func add(_ mark: UInt8, _ nodes: [ScreenNode]) {
    out.add(mark: mark)
    for node in nodes { add(node) }
  }

  private mutating func add(_ mark: UInt8, counted nodes: [ScreenNode]) {
    out.add(mark: mark)
    add(nodes.count)
    for node in nodes { add(node) }
  }

  mutating func add(_ operation: BinaryOperator) {
    add(ExpressionForm.operators.firstIndex(of: operation) ?? 0)
  }

  mutating func add(_ list: ListScreen) {
    switch list {
    case .empty: out.add(mark: Mark.List.empty)
    case .field(let path, let kind, let slot):
      out.add(mark: Mark.List.field)
      add(path)
      add(kind: kind)
      add(field: slot, of: kind)
    case .filter(let list, let node):
      out.add(mark: Mark.List.filter)
      add(list)
      add(node)
    case .choice(let condition, let first, let second):
      out.add(mark: Mark.List.choice)
      add(condition)
      add(first)
      add(second)
    }
  }

  mutating func add(_ path: [ScreenStep]) {
    add(path.count)
    for step in path {
      add(kind: step.kind)
      add(step.link, from: step.kind)
    }
  }

  mutating func add(_ link: ScreenLink, from kind: UInt16) {
    switch link {
    case .field(let slot):
      out.add(mark: Mark.Link.field)
      add(field: slot, of: kind)
    case .variable(let slot):
      out.add(mark: Mark.Link.variable)
      add(slot)
    case .top: out.add(mark: Mark.Link.top)
    case .element(let path, let kind, let slot, let number):
      out.add(mark: Mark.Link.element)
      add(path)
      add(kind: kind)
      add(field: slot, of: kind)
      add(number)
    case .first(let list):
      out.add(mark: Mark.Link.first)
      add(list)
    }
  }
}
