import PlanModel
import PlanSource

/// Finds out what separates the cells of a text: the names above columns tell, else records of equal length.
struct SeparatorGuess {
  /// `,` if nothing speaks for another.
  let separator: UInt8
  private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
  /// How many records are looked at.
  private static let most = 100
  /// A record longer than this many cells says no more than a shorter one.
  private static let widest = 40

  /// Looks at `source` from `start` on.
  init(_ source: TextStorage, from start: Int) {
    var best = (separator: UInt8(ascii: ","), score: 0)
    for candidate in Self.candidates {
      let score = Self.score(source, candidate, start)
      if score > best.score { best = (candidate, score) }
    }
    separator = best.separator
  }

  /// Names above columns count most, one point for each; then how many records are as long as most are.
  private static func score(_ source: TextStorage, _ separator: UInt8, _ start: Int) -> Int {
    var records = RecordReader(source.bytes, separator: separator, from: start)
    var lengths = [Int](repeating: 0, count: widest + 1)
    var names = 0
    for _ in 0..<most {
      guard let record = records.next() else { break }
      lengths[min(record.cells.count, widest)] += 1
      if names < 2 { names = max(names, headers(record, source)) }
    }
    let equal = lengths.dropFirst(2).max() ?? 0
    let others = lengths.dropFirst(2).reduce(0, +) - equal
    return (names >= 2 ? names * 10_000 : 0) + max(0, 10 * equal - 5 * others)
  }

  private static func headers(_ record: RecordReader.Record, _ source: TextStorage) -> Int {
    record.cells.prefix(widest).count { cut in
      guard cut.upper > cut.lower, cut.upper - cut.lower <= 64 else { return false }
      return !ColumnHeader.roles(of: DelimitedTextReader.text(of: cut, in: source)).isEmpty
    }
  }
}
