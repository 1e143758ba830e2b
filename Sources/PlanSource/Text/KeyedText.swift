/// Texts found by numbers, all in one literal that nothing is made of before it is asked.
///
/// First come rows of the same width, sorted: number, start and length of a text in digits of six bits, so that
/// comparing rows as bytes compares the numbers. Behind them stand the texts.
package struct KeyedText: Sendable {
  private static let keyWidth = 11
  private static let numberWidth = 4
  private static let rowWidth = keyWidth + 2 * numberWidth
  private static let zero: UInt8 = 0x30

  private let text: StaticString

  /// What ``text(of:)`` wrote.
  package init(_ text: StaticString) {
    self.text = text
  }

  /// What `body` makes of the text found by `key`; `nil` if there is none.
  package func withText<Result>(for key: UInt64, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    text.withUTF8Buffer { bytes in
      guard let range = Self.range(of: key, in: bytes) else { return nil }
      return body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// The text found by `key`, which stays as long as the program; `nil` if there is none.
  package func text(for key: UInt64) -> UnsafeBufferPointer<UInt8>? {
    // A literal of this length is a pointer, whose bytes are never freed.
    guard text.hasPointerRepresentation else { return nil }
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return Self.range(of: key, in: bytes).map { UnsafeBufferPointer(rebasing: bytes[$0]) }
  }

  private static func range(of key: UInt64, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.count >= numberWidth else { return nil }
    let count = Int(number(at: 0, width: numberWidth, in: bytes))
    let texts = numberWidth + count * rowWidth
    guard texts <= bytes.count else { return nil }
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      let row = numberWidth + middle * rowWidth
      let found = number(at: row, width: keyWidth, in: bytes)
      if found == key {
        let start = texts + Int(number(at: row + keyWidth, width: numberWidth, in: bytes))
        let end = start + Int(number(at: row + keyWidth + numberWidth, width: numberWidth, in: bytes))
        return end <= bytes.count ? start..<end : nil
      }
      if found < key { lower = middle + 1 } else { upper = middle }
    }
    return nil
  }

  private static func number(at start: Int, width: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for position in start..<(start + width) { number = number << 6 | UInt64((bytes[position] &- zero) & 63) }
    return number
  }

  /// The literal of `texts`, of which the first of each key counts.
  package static func text(of texts: [(key: UInt64, text: String)]) -> String {
    var sorted: [(key: UInt64, text: String)] = []
    for one in texts.enumerated().sorted(by: { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) })
    where sorted.last?.key != one.element.key { sorted.append(one.element) }
    var rows = digits(UInt64(sorted.count), width: numberWidth)
    var all: [UInt8] = []
    for (key, text) in sorted {
      rows += digits(key, width: keyWidth)
      rows += digits(UInt64(all.count), width: numberWidth)
      rows += digits(UInt64(text.utf8.count), width: numberWidth)
      all += text.utf8
    }
    return String(decoding: rows + all, as: UTF8.self)
  }

  private static func digits(_ number: UInt64, width: Int) -> [UInt8] {
    precondition(width == keyWidth || number < 1 << (6 * width), "the rules are no more than some megabytes")
    return (0..<width).reversed().map { zero + UInt8(truncatingIfNeeded: number >> UInt64(6 * $0) & 63) }
  }
}
