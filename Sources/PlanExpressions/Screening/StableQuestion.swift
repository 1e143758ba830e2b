/// What says the same for all objects of a plan, evaluated when a screen needs it.
final class StableQuestion: Sendable {
  let body: QuestionBody
  let cost: Int

  init(_ body: QuestionBody, cost: Int) {
    self.body = body
    self.cost = cost
  }
}

/// An expression that hangs on nothing but the string, or the day, in one field of one object.
///
/// It is evaluated once for each different string or day; if it names nothing of the plan besides, what came of it is
/// kept from plan to plan (``ScreenArchive``).
final class TextQuestion: Sendable {
  enum Root: Hashable, Sendable {
    case slot(Int)
    case local(Int)
  }

  /// Its position among all.
  let number: Int
  let body: QuestionBody
  /// What the object is called in the expression.
  let root: Root
  let kind: UInt16
  /// How many variables of macros the expression has.
  let localCount: Int
  /// The slots of definitions, whose values hold for one string only.
  let definedSlots: [Int]
  /// The slots of what stays the same for a plan.
  let stableSlots: [Int]
  let slotCount: Int

  init(
    number: Int, _ body: QuestionBody, root: Root, kind: UInt16, localCount: Int, definedSlots: [Int],
    stableSlots: [Int]
  ) {
    self.number = number
    self.body = body
    self.root = root
    self.kind = kind
    self.localCount = localCount
    self.definedSlots = definedSlots
    self.stableSlots = stableSlots
    var highest = -1
    if case .slot(let slot) = root { highest = slot }
    for slot in definedSlots + stableSlots { highest = max(highest, slot) }
    slotCount = highest + 1
  }

  /// Whether the answer is the same in every plan.
  var isUniversal: Bool { stableSlots.isEmpty }
}

extension StableQuestion: Hashable {
  static func == (left: StableQuestion, right: StableQuestion) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension TextQuestion: Hashable {
  static func == (left: TextQuestion, right: TextQuestion) -> Bool { left === right }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
