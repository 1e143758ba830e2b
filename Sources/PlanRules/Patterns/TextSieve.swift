import PlanSource

/// Which texts of a plan may have what a search looks for.
struct TextSieve {
  /// By number of text, a bit for each.
  private var admitted: [UInt64] = []
  private let register: TextRegister

  /// Admits the texts with the numbers `candidates` of those in `register`.
  init(_ candidates: [Int], _ register: TextRegister) {
    self.register = register
    guard let last = candidates.last else { return }
    admitted = Array(repeating: 0, count: last >> 6 + 1)
    for number in candidates { admitted[number >> 6] |= 1 << UInt64(number & 63) }
  }

  /// Whether `text` may have it: a part of a text of the plan, or another text, always may.
  func admits(_ text: Text) -> Bool {
    guard let number = register.number(of: text) else { return true }
    return number >> 6 < admitted.count && (admitted[number >> 6] >> UInt64(number & 63)) & 1 != 0
  }
}

/// Finds the number of a text of a plan by where it stands.
final class TextRegister {
  private let texts: [FieldText]
  /// Numbers by hashes of places, with open addressing; -1 where there is none.
  private var slots: [Int32]

  /// A register of `texts`, the texts of a plan in their order; of texts in one place the first counts.
  init(_ texts: [FieldText]) {
    self.texts = texts
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (number, text) in texts.enumerated() {
      let slot = slot(of: text.text)
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: number) }
    }
  }

  /// The number of `text`; `nil` if no text stands exactly there.
  func number(of text: Text) -> Int? {
    let number = slots[slot(of: text)]
    return number < 0 ? nil : Int(number)
  }

  /// Where the number of `text` stands, or would.
  private func slot(of text: Text) -> Int {
    let storage = UInt(bitPattern: ObjectIdentifier(text.storage))
    let mixed = (UInt64(storage) ^ UInt64(UInt32(bitPattern: text.start)) << 24) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    while slots[slot] >= 0, !isSame(texts[Int(slots[slot])].text, text) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isSame(_ one: Text, _ other: Text) -> Bool {
    one.start == other.start && one.end == other.end && one.storage === other.storage
  }
}
