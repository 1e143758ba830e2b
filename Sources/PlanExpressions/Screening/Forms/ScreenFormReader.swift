import PlanSource

/// Reads a line or a part that ``ScreenFormWriter`` wrote.
package struct ScreenFormReader {
  /// What is read is not what was written.
  package typealias Refusal = ExpressionFormReader.Refusal
  private typealias Mark = ScreenFormMark

  private static let mostDepth = 200

  private var bytes: FormBytes
  private let forms: ScreenForms
  /// Parts in positions below this may be named.
  private let limit: Int
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ forms: ScreenForms, below limit: Int) {
    self.bytes = FormBytes(bytes)
    self.forms = forms
    self.limit = limit
  }

  /// A yes or no.
  package mutating func bool() throws(Refusal) -> Bool { try bytes.byte() == Mark.Node.yes }

  /// A name.
  package mutating func name() throws(Refusal) -> String { try bytes.string() }

  /// A screen; `nil` if that there is none was written.
  package mutating func screen() throws(Refusal) -> Screen? {
    guard try bool() else { return nil }
    let kind = try kind()
    return Screen(kind: kind, try node())
  }

  /// Where numbers come from; `nil` if that there are none was written.
  package mutating func numberSource() throws(Refusal) -> NumberSource? {
    try bool() ? NumberSource(atom: try number()) : nil
  }

  mutating func mark() throws(Refusal) -> UInt8 { try bytes.byte() }

  mutating func kind() throws(Refusal) -> UInt16 {
    let position = try bytes.number()
    guard position < forms.kinds.count else { throw Refusal() }
    return forms.kinds[position]
  }

  private mutating func field() throws(Refusal) -> Int {
    let position = try bytes.number()
    guard position < forms.fields.count else { throw Refusal() }
    return forms.fields[position]
  }

  private mutating func part() throws(Refusal) -> Int {
    let part = try bytes.number()
    guard part < limit else { throw Refusal() }
    return part
  }

  private mutating func atom() throws(Refusal) -> ScreenAtom { try forms.atom(try part()) }

  private mutating func number() throws(Refusal) -> NumberAtom { try forms.number(try part()) }

  private mutating func text() throws(Refusal) -> Text { Text(utf8: FormEscape.text(try bytes.run())) }

  private mutating func operation() throws(Refusal) -> BinaryOperator {
    let position = try bytes.number()
    guard position < ExpressionForm.operators.count else { throw Refusal() }
    return ExpressionForm.operators[position]
  }

  private mutating func node() throws(Refusal) -> ScreenNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { throw Refusal() }
    switch try bytes.byte() {
    case Mark.Node.yes: return .constant(true)
    case Mark.Node.no: return .constant(false)
    case Mark.Node.anything: return .anything(mayFail: false)
    case Mark.Node.failing: return .anything(mayFail: true)
    case Mark.Node.atom: return .atom(try atom())
    case Mark.Node.stable: return .stable(try stableQuestion())
    case Mark.Node.top:
      let kind = try kind()
      let node = try node()
      return .top(kind: kind, node, try stableQuestion())
    case Mark.Node.outer: return .outer(try node())
    case Mark.Node.pairOrder:
      let operation = try operation()
      let inner = try number()
      return .pairOrder(operation, inner, try number())
    case Mark.Node.not: return .not(try node())
    case Mark.Node.and: return .and(try nodes())
    case Mark.Node.or: return .or(try nodes())
    case Mark.Node.choose:
      let condition = try node()
      let first = try node()
      return .choose(condition, first, try node())
    case Mark.Node.mayFailAnyway: return .mayFailAnyway(try node())
    default: throw Refusal()
    }
  }

  private mutating func nodes() throws(Refusal) -> [ScreenNode] {
    let count = try bytes.count()
    var nodes: [ScreenNode] = []
    nodes.reserveCapacity(count)
    for _ in 0..<count { nodes.append(try node()) }
    return nodes
  }

  private mutating func list() throws(Refusal) -> ListScreen {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { throw Refusal() }
    switch try bytes.byte() {
    case Mark.List.empty: return .empty
    case Mark.List.field:
      let path = try path()
      let kind = try kind()
      return .field(path: path, kind: kind, slot: try field())
    case Mark.List.filter:
      let list = try list()
      return .filter(list, try node())
    case Mark.List.choice:
      let condition = try node()
      let first = try list()
      return .choice(condition, first, try list())
    default: throw Refusal()
    }
  }

  private mutating func path() throws(Refusal) -> [ScreenStep] {
    var path: [ScreenStep] = []
    for _ in 0..<(try bytes.count()) {
      let kind = try kind()
      path.append(ScreenStep(kind: kind, link: try link()))
    }
    return path
  }

  private mutating func link() throws(Refusal) -> ScreenLink {
    switch try bytes.byte() {
    case Mark.Link.field: return .field(try field())
    case Mark.Link.variable: return .variable(try bytes.number())
    case Mark.Link.top: return .top
    case Mark.Link.element:
      let path = try path()
      let kind = try kind()
      let slot = try field()
      return .element(path: path, kind: kind, slot: slot, try number())
    case Mark.Link.first: return .first(try list())
    default: throw Refusal()
    }
  }
}

// MARK: Parts that screens share

extension ScreenFormReader {
  mutating func question() throws(Refusal) -> ScreenAtom.Question {
    switch try bytes.byte() {
    case Mark.Question.test:
      let test = try test()
      return .test(test, field: try field())
    case Mark.Question.order:
      let operation = try operation()
      let left = try number()
      return .order(operation, left, try number())
    case Mark.Question.through:
      let link = try link()
      return .through(link, try atom())
    case Mark.Question.some:
      let list = try list()
      let node = try node()
      return .some(list, node, isStrict: try bool())
    case Mark.Question.text:
      let question = try textQuestion()
      return .text(question, try number())
    default: throw Refusal()
    }
  }

  private mutating func test() throws(Refusal) -> FieldTest {
    switch try bytes.byte() {
    case Mark.Test.isTrue: return .isTrue
    case Mark.Test.isEmpty: return .isEmpty
    case Mark.Test.equals: return .equals(try text())
    case Mark.Test.includes: return .includes(try text())
    case Mark.Test.begins: return .begins(try text())
    case Mark.Test.ends: return .ends(try text())
    case Mark.Test.contains: return .contains(try text())
    case Mark.Test.matches: return .matches(try text())
    case Mark.Test.lacks:
      let function = try name()
      return .lacks(ExpressionSearch(function: function, wanted: try text()))
    default: throw Refusal()
    }
  }

  mutating func numberScreen() throws(Refusal) -> NumberScreen {
    switch try bytes.byte() {
    case Mark.Number.constant: return .constant(try bytes.signed())
    case Mark.Number.text: return .text(try text())
    case Mark.Number.field: return .field(slot: try field())
    case Mark.Number.textField: return .textField(slot: try field())
    case Mark.Number.textSize: return .textSize(slot: try field())
    case Mark.Number.dateField: return .dateField(slot: try field())
    case Mark.Number.through:
      let path = try path()
      return .through(path, try number())
    case Mark.Number.count: return .count(try list())
    case Mark.Number.distinct:
      let list = try list()
      return .distinct(list, try number())
    case Mark.Number.sum: return .sum(try number(), try number())
    case Mark.Number.difference: return .difference(try number(), try number())
    case Mark.Number.product: return .product(try number(), try number())
    case Mark.Number.joined: return .joined(try number(), try number())
    case Mark.Number.choice:
      let condition = try node()
      return .choice(condition, try number(), try number())
    case Mark.Number.magnitude: return .magnitude(try number())
    case Mark.Number.year: return .year(try number())
    case Mark.Number.decimal: return .decimal(try number())
    case Mark.Number.stable: return .stable(try stableQuestion())
    case Mark.Number.made:
      let question = try textQuestion()
      return .made(question, from: try number())
    default: throw Refusal()
    }
  }

  private mutating func stableQuestion() throws(Refusal) -> StableQuestion {
    let cost = try bytes.number()
    return StableQuestion(try body(), cost: cost)
  }

  private mutating func textQuestion() throws(Refusal) -> TextQuestion {
    let number = try bytes.number()
    let isSlot = try bytes.byte() == Mark.Root.slot
    let name = try bytes.number()
    let kind = try kind()
    let localCount = try bytes.number()
    let definedSlots = try slots()
    let stableSlots = try slots()
    return TextQuestion(
      number: number, try body(), root: isSlot ? .slot(name) : .local(name), kind: kind,
      localCount: localCount, definedSlots: definedSlots, stableSlots: stableSlots)
  }

  private mutating func slots() throws(Refusal) -> [Int] {
    var slots: [Int] = []
    for _ in 0..<(try bytes.count()) { slots.append(try bytes.number()) }
    return slots
  }

  private mutating func body() throws(Refusal) -> QuestionBody {
    let number = try bytes.number()
    let form = try bytes.run()
    return .written(
      WrittenQuestion(
        number: number, address: UInt(bitPattern: form.baseAddress), count: form.count))
  }
}
