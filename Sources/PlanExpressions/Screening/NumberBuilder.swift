/// Makes a ``NumberColumn`` one number after the other, without memory for each.
struct NumberBuilder {
  /// By object; 0 to begin with.
  var values: [Int64]
  private var doubts: [UInt64] = []

  /// Numbers for `count` objects.
  init(count: Int) {
    values = Array(repeating: 0, count: count)
  }

  /// Notes that the number of the object `index` cannot be told.
  mutating func doubt(_ index: Int) {
    doubt(1 << UInt64(index & 63), of: index >> 6)
  }

  /// Notes that the numbers of the objects `bits` of the word number `word` cannot be told.
  mutating func doubt(_ bits: UInt64, of word: Int) {
    if bits == 0 { return }
    if doubts.isEmpty { doubts = Array(repeating: 0, count: (values.count + 63) / 64) }
    doubts[word] |= bits
    for bit in bits.setBits { values[word << 6 + bit] = 0 }
  }

  /// The column of them.
  var column: NumberColumn { NumberColumn(values: values, doubts: doubts) }
}
