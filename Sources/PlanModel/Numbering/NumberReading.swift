import PlanSource

/// The number that a section or task has.
struct NumberReading {
  /// 0 if it is no number.
  var value = 0
  /// The number without brackets and marks, in what it is cut from; of what is no number all of it.
  var ordinal: TextEdges
  /// How deep such numbers stand: 1 一、; 2 （一）; 3 1.; 4 （1）; 0 if it is none of these.
  var level = 0
  /// How it is written, with 一 or 1 for the number; the commonest, a number that stands alone, has none here.
  var style: String?

  /// Whether ``ordinal`` is one to three digits and no more.
  var isPlain = false

  /// The number that `text` is.
  init(_ text: borrowing Text) {
    ordinal = text.edges
    guard !text.isEmpty else { return }
    if let plain = Self.plainValue(text) {
      // The commonest number, a bare 12 in its own cell, needs no reading.
      value = plain
      level = 3
      isPlain = true
    } else if let number = OrdinalParser.parse(copy text) {
      value = number.value
      ordinal = number.text.edges
      style = number.style
      level = number.level
    }
  }

  /// The value of the number that `text` is; 0 if it is none.
  static func value(of text: Text) -> Int {
    if text.isEmpty { return 0 }
    return plainValue(text) ?? OrdinalParser.parse(text)?.value ?? 0
  }

  /// The value of one to three ASCII digits without a zero in front.
  private static func plainValue(_ text: borrowing Text) -> Int? {
    guard text.count <= 3 else { return nil }
    let bytes = text.unownedBytes
    guard bytes[0] != UInt8(ascii: "0") else { return nil }
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
