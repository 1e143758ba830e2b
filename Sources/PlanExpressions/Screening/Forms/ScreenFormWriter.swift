import PlanSource

/// Writes the screens of a set of rules, a line for each rule, and what they have in common.
///
/// Questions that several screens ask stand once, in the head, each behind those that it is made of. Kinds and fields
/// stand there by name, so that whoever reads them finds what they are called by now (``ScreenForms``).
package struct ScreenFormWriter {
  private typealias Mark = ScreenFormMark

  /// What kinds and fields are called in.
  private let objects: [ObjectType]
  private var environment: ExpressionEnvironment
  private var out = FormOutput()
  private var isPossible = true
  private var kinds: [UInt16] = []
  private var fields: [(kind: Int, slot: Int)] = []
  private var parts: [FormOutput] = []
  /// The positions of parts that are written, by numbers of atoms.
  private var atoms: [Int: Int] = [:]
  private var numbers: [Int: Int] = [:]
  private var textCount = 0
  private var questionCount = 0

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
    guard let (name, field) = objects[Int(kind)].fields.first(where: { $0.value.slot == slot }) else {
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

  private mutating func add(_ number: Int) {
    if number < 0 { return isPossible = false }
    out.add(UInt64(number))
  }

  private mutating func add(kind: UInt16) {
    if !kinds.contains(kind) { kinds.append(kind) }
    add(kinds.firstIndex(of: kind) ?? 0)
  }

  private mutating func add(field slot: Int, of kind: UInt16) {
    if !kinds.contains(kind) { kinds.append(kind) }
    let kind = kinds.firstIndex(of: kind) ?? 0
    if !fields.contains(where: { $0.kind == kind && $0.slot == slot }) { fields.append((kind, slot)) }
    add(fields.firstIndex { $0.kind == kind && $0.slot == slot } ?? 0)
  }
}

// MARK: Screens

extension ScreenFormWriter {
  private mutating func add(_ node: ScreenNode) {
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
    case .and(let nodes):
      out.add(mark: Mark.Node.and)
      add(nodes.count)
      for node in nodes { add(node) }
    case .or(let nodes):
      out.add(mark: Mark.Node.or)
      add(nodes.count)
      for node in nodes { add(node) }
    case .choose(let condition, let first, let second): add(Mark.Node.choose, [condition, first, second])
    case .mayFailAnyway(let node): add(Mark.Node.mayFailAnyway, [node])
    }
  }

  private mutating func add(_ mark: UInt8, _ nodes: [ScreenNode]) {
    out.add(mark: mark)
    for node in nodes { add(node) }
  }

  private mutating func add(_ operation: BinaryOperator) {
    add(ExpressionForm.operators.firstIndex(of: operation) ?? 0)
  }

  private mutating func add(_ list: ListScreen) {
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

  private mutating func add(_ path: [ScreenStep]) {
    add(path.count)
    for step in path {
      add(kind: step.kind)
      add(step.link, from: step.kind)
    }
  }

  private mutating func add(_ link: ScreenLink, from kind: UInt16) {
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

// MARK: Parts that screens share

extension ScreenFormWriter {
  private mutating func add(_ atom: ScreenAtom) {
    let position =
      atoms[atom.number]
      ?? part { writer in
        writer.out.add(mark: Mark.Part.atom)
        writer.add(kind: atom.kind)
        writer.add(atom.question, of: atom.kind)
      }
    atoms[atom.number] = position
    add(position)
  }

  private mutating func add(_ number: NumberAtom) {
    let position =
      numbers[number.number]
      ?? part { writer in
        writer.out.add(mark: Mark.Part.number)
        writer.add(kind: number.kind)
        writer.add(number.screen, of: number.kind)
      }
    numbers[number.number] = position
    add(position)
  }

  /// The position of the part that `write` writes, which stands behind those that it is made of.
  private mutating func part(_ write: (inout ScreenFormWriter) -> Void) -> Int {
    let before = out
    out = FormOutput()
    write(&self)
    parts.append(out)
    out = before
    return parts.count - 1
  }

  private mutating func add(_ question: ScreenAtom.Question, of kind: UInt16) {
    switch question {
    case .test(let test, let field):
      out.add(mark: Mark.Question.test)
      add(test)
      add(field: field, of: kind)
    case .order(let operation, let left, let right):
      out.add(mark: Mark.Question.order)
      add(operation)
      add(left)
      add(right)
    case .through(let link, let atom):
      out.add(mark: Mark.Question.through)
      add(link, from: kind)
      add(atom)
    case .some(let list, let node, let isStrict):
      out.add(mark: Mark.Question.some)
      add(list)
      add(node)
      add(isStrict)
    case .text(let question, let number):
      out.add(mark: Mark.Question.text)
      add(question)
      add(number)
    }
  }

  private mutating func add(_ test: FieldTest) {
    func add(_ mark: UInt8, _ text: Text) {
      out.add(mark: mark)
      out.add(text.string.utf8)
    }
    switch test {
    case .isTrue: out.add(mark: Mark.Test.isTrue)
    case .isEmpty: out.add(mark: Mark.Test.isEmpty)
    case .equals(let text): add(Mark.Test.equals, text)
    case .includes(let text): add(Mark.Test.includes, text)
    case .begins(let text): add(Mark.Test.begins, text)
    case .ends(let text): add(Mark.Test.ends, text)
    case .contains(let text): add(Mark.Test.contains, text)
    }
  }

  private mutating func add(_ screen: NumberScreen, of kind: UInt16) {
    func add(_ mark: UInt8, _ numbers: NumberAtom...) {
      out.add(mark: mark)
      for number in numbers { self.add(number) }
    }
    func add(_ mark: UInt8, field slot: Int) {
      out.add(mark: mark)
      self.add(field: slot, of: kind)
    }
    switch screen {
    case .constant(let number):
      out.add(mark: Mark.Number.constant)
      out.add(signed: number)
    case .text(let text):
      out.add(mark: Mark.Number.text)
      out.add(text.string.utf8)
    case .field(let slot): add(Mark.Number.field, field: slot)
    case .textField(let slot): add(Mark.Number.textField, field: slot)
    case .textSize(let slot): add(Mark.Number.textSize, field: slot)
    case .dateField(let slot): add(Mark.Number.dateField, field: slot)
    case .through(let path, let number):
      out.add(mark: Mark.Number.through)
      self.add(path)
      self.add(number)
    case .count(let list):
      out.add(mark: Mark.Number.count)
      self.add(list)
    case .distinct(let list, let number):
      out.add(mark: Mark.Number.distinct)
      self.add(list)
      self.add(number)
    case .sum(let left, let right): add(Mark.Number.sum, left, right)
    case .difference(let left, let right): add(Mark.Number.difference, left, right)
    case .product(let left, let right): add(Mark.Number.product, left, right)
    case .joined(let left, let right): add(Mark.Number.joined, left, right)
    case .choice(let condition, let first, let second):
      out.add(mark: Mark.Number.choice)
      self.add(condition)
      self.add(first)
      self.add(second)
    case .magnitude(let number): add(Mark.Number.magnitude, number)
    case .year(let number): add(Mark.Number.year, number)
    case .decimal(let number): add(Mark.Number.decimal, number)
    case .stable(let question):
      out.add(mark: Mark.Number.stable)
      self.add(question)
    case .made(let question, let number):
      out.add(mark: Mark.Number.made)
      self.add(question)
      self.add(number)
    }
  }
}

// MARK: Questions

extension ScreenFormWriter {
  private mutating func add(_ question: StableQuestion) {
    add(question.cost)
    add(question.body)
  }

  private mutating func add(_ question: TextQuestion) {
    add(textCount)
    textCount += 1
    switch question.root {
    case .slot(let slot):
      out.add(mark: Mark.Root.slot)
      add(slot)
    case .local(let local):
      out.add(mark: Mark.Root.local)
      add(local)
    }
    add(kind: question.kind)
    add(question.localCount)
    add(question.definedSlots.count)
    for slot in question.definedSlots { add(slot) }
    add(question.stableSlots.count)
    for slot in question.stableSlots { add(slot) }
    add(question.body)
  }

  private mutating func add(_ body: QuestionBody) {
    add(questionCount)
    questionCount += 1
    switch body {
    case .written(let written): out.add(written.bytes)
    case .made(let made):
      var writer = ExpressionFormWriter(environment, TypeInference())
      writer.write(part: made.checked, localCount: made.localCount)
      guard let text = writer.text else { return isPossible = false }
      out.add(text.utf8)
    }
  }
}
