/// Where things lie in the bytes of a ``PatternOutline``.
///
/// Numbers are written in digits of six bits from `0` on, the highest first, so that all is plain ASCII. In order: a head of
/// numbers, a character for each alternative, those without literals, the targets of single characters, classes, three filters
/// of four bits a byte, and buckets of literals by the hash of what they are looked for by.
struct OutlineLayout {
  static let zero: UInt8 = 0x30
  static let headCount = 9
  /// Digits of an offset, of a symbol, and of a target.
  static let offsetWidth = 5
  static let symbolWidth = 3
  static let targetWidth = 4
  static let headSize = headCount * offsetWidth
  /// An alternative without literals, and how long what stands twice is at least and at most; 0 if nothing does.
  static let withoutSize = targetWidth + 4
  /// In the list of single characters behind those that count as they are written
  /// (``SymbolMarks/exactIndex(of:)``): any blank, and any character of private use.
  static let blankSingle = 188
  static let privateSingle = 189
  static let singleCount = 190
  /// From here on, in the place of a symbol, the number of a class.
  static let classSymbol = 0x2_0000
  /// The binary logarithm of how many bits the filter of single symbols has.
  static let symbolBits = 12

  let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>?

  /// The layout of `bytes`, which an ``OutlineWriter`` wrote.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    base = bytes.baseAddress
  }

  /// The number written in `width` digits at `offset`.
  @inline(__always)
  func number(_ offset: Int, _ width: Int) -> Int {
    guard let base else { return 0 }
    var number = 0
    for position in offset..<(offset + width) { number = number << 6 | Int(base[position] &- Self.zero) }
    return number
  }

  @inline(__always)
  func digit(_ offset: Int) -> Int { base.map { Int($0[offset] &- Self.zero) } ?? 0 }

  private func head(_ index: Int) -> Int { number(index * Self.offsetWidth, Self.offsetWidth) }

  var count: Int { head(0) }
  private var withoutCount: Int { head(1) }
  /// The binary logarithms of how many bits the filter of pairs has, that of threes, and of how many buckets there are.
  var pairBits: Int { head(2) }
  var bucketBits: Int { head(3) }
  private var withoutStart: Int { head(4) }
  var singlesStart: Int { head(5) }
  var classesStart: Int { head(6) }
  var filterStart: Int { head(7) }
  var tripleBits: Int { head(8) }

  /// How many classes there are: the first of them lies behind where all begin.
  var classCount: Int {
    let start = classesStart
    return start == filterStart ? 0 : (number(start, Self.offsetWidth) - start) / Self.offsetWidth
  }

  /// Where the buckets begin, behind the filters.
  var bucketsStart: Int {
    filterStart + ((1 << pairBits) + (1 << tripleBits) + (1 << Self.symbolBits)) / 4
  }

  /// What the alternative `index` wants: the bits of its clauses; 0 if it wants none.
  func wanted(by index: Int) -> UInt8 {
    let digit = digit(Self.headSize + index)
    return digit < 16 ? UInt8(truncatingIfNeeded: digit) : 0
  }

  func need(of index: Int) -> PatternOutline.Need {
    let digit = digit(Self.headSize + index)
    if digit < 16 { return .literals(clauses: digit.nonzeroBitCount) }
    guard digit > 16 else { return .never }
    let part = withoutLiterals.first { $0.alternative == index }?.part
    return part.map { .twice($0) } ?? .nothing
  }

  var withoutLiterals: [(alternative: Int, part: RepeatedPart?)] {
    (0..<withoutCount).map { index in
      let start = withoutStart + index * Self.withoutSize
      let least = number(start + Self.targetWidth, 2)
      let most = number(start + Self.targetWidth + 2, 2)
      let part = most > 0 ? RepeatedPart(lengths: least...max(least, most)) : nil
      return (number(start, Self.targetWidth), part)
    }
  }
}
