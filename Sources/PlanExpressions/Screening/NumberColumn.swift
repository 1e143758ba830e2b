/// Numbers of the objects of one kind, told for all of them at once.
///
/// Lies in the memory of a ``ScreenArchive``: valid until this begins the next plan.
package struct NumberColumn: BitwiseCopyable {
  /// Memory for numbers, by object.
  package typealias Values = UnsafeMutableBufferPointer<Int64>

  /// What a host puts in place of a day that is unknown, which is no beginning of a day.
  package static var unknownDay: Int64 { .min }

  /// By object.
  package let values: Values
  /// The objects, a bit for each, whose number cannot be told; empty if there are none.
  let doubts: UnsafeMutableBufferPointer<UInt64>

  init(values: Values, doubts: UnsafeMutableBufferPointer<UInt64> = .init(start: nil, count: 0)) {
    self.values = values
    self.doubts = doubts
  }

  /// Whether there is an object whose number cannot be told.
  package var isDoubtful: Bool { doubts.contains { $0 != 0 } }

  @inline(__always)
  func isDoubtful(_ index: Int) -> Bool {
    !doubts.isEmpty && (doubts[index >> 6] >> UInt64(index & 63)) & 1 != 0
  }

  /// The objects of the word number `word` whose numbers cannot be told.
  @inline(__always)
  func doubts(of word: Int) -> UInt64 { doubts.isEmpty ? 0 : doubts[word] }
}

/// Makes a ``NumberColumn`` one number after the other.
struct NumberBuilder {
  /// By object; anything to begin with.
  let values: NumberColumn.Values
  private var doubts = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
  private let archive: ScreenArchive

  /// Numbers for `count` objects.
  init(count: Int, in archive: ScreenArchive) {
    self.archive = archive
    values = archive.numbers.take(count)
  }

  /// Notes that the number of the object `index` cannot be told.
  mutating func doubt(_ index: Int) {
    values[index] = 0
    doubt(1 << UInt64(index & 63), of: index >> 6)
  }

  /// Notes that the numbers of the objects `bits` of the word number `word` cannot be told.
  mutating func doubt(_ bits: UInt64, of word: Int) {
    if bits == 0 { return }
    if doubts.isEmpty { doubts = archive.words.take((values.count + 63) / 64, filledWith: 0) }
    doubts[word] |= bits
  }

  /// The column of them.
  var column: NumberColumn { NumberColumn(values: values, doubts: doubts) }
}
