/// Some of the texts of a plan, by number.
struct TextSet: Sendable {
  private var words: [UInt64]

  /// None of `count` texts.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Whether the text `number`, which is less than the count, is one of them.
  @inline(__always)
  func has(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 != 0 }

  /// Adds the text `number`.
  @inline(__always)
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
}
