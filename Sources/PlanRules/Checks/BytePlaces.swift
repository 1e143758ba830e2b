/// Places in a run of bytes, a bit for each byte.
struct BytePlaces {
  private var words: [UInt64]

  /// No places among `count` bytes.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Calls `body` with the bits, 64 in a word, the first in the lowest.
  mutating func withUnsafeWords(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    words.withUnsafeMutableBufferPointer { body($0) }
  }

  /// Whether one of them lies from `start` up to `end`.
  func hasPlace(from start: Int, to end: Int) -> Bool {
    guard start >= 0, start < end else { return false }
    var word = start >> 6
    let last = min((end - 1) >> 6, words.count - 1)
    var wanted = UInt64.max << UInt64(start & 63)
    while word < last {
      if words[word] & wanted != 0 { return true }
      wanted = .max
      word += 1
    }
    guard word == last else { return false }
    if (end - 1) >> 6 == last { wanted &= .max >> UInt64(63 - (end - 1) & 63) }
    return words[word] & wanted != 0
  }
}
