import PlanPatterns
import PlanSource

/// The scalars of a text that count when blanks, width and case do not, and where each stands.
///
/// One value is loaded with text after text, so that nothing is allocated for each.
struct FoldedText {
  private(set) var scalars: [UInt32] = []
  /// Where each scalar begins, in bytes of the text; one more for the end of the last.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Nothing; to be loaded.
  init() {}

  /// The scalars of `text`.
  init(_ text: Text) {
    load(text)
  }

  var count: Int { scalars.count }

  /// Puts the scalars of `text` in place of what was there.
  mutating func load(_ text: Text) {
    scalars.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: position)
        let folded = TextFolding.fold(scalar)
        if folded != 0 {
          scalars.append(folded)
          starts.append(Int32(truncatingIfNeeded: position))
          ends.append(Int32(truncatingIfNeeded: position + width))
        }
        position += width
      }
    }
  }

  /// The bytes of the text from the scalar `lower` up to the scalar `upper`, which comes after it.
  func byteRange(_ lower: Int, _ upper: Int) -> ByteRange {
    guard lower < upper, lower >= 0, upper <= starts.count else { return ByteRange(0, 0) }
    return ByteRange(Int(starts[lower]), Int(ends[upper - 1]))
  }

  /// The first place at or after `start` where `word` stands, counted in scalars.
  func firstIndex(of word: [UInt32], from start: Int) -> Int? {
    guard let first = word.first, count >= word.count else { return nil }
    var position = max(0, start)
    while position + word.count <= count {
      if scalars[position] == first, scalars[position..<(position + word.count)].elementsEqual(word) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// The number of the first scalar that begins at or after `offset`, in bytes of the text.
  func index(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
