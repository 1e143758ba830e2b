import PlanPatterns
import PlanSource

/// Finds what the rows of a pattern table match in texts (rule language section 5).
///
/// Matches do not overlap: leftmost, then longest, then first written. Threads may share it.
struct PatternTableScanner: Sendable {
  let search: TextSearch
  let outline: PatternOutline
  /// The alternatives that every text is searched for.
  let everywhere: [Int]

  /// A scanner of `table`, which finds nothing if that is no pattern table.
  init(_ table: LayeredTable) {
    if let text = table.outline {
      outline = PatternOutline(shipped: text)
      search = TextSearch(
        alternatives: AlternativeList(count: outline.count) { row in
          TextSearch.alternative(of: table, row: row) ?? .init(.word([]), row: row)
        })
    } else {
      search = TextSearch(alternatives: AlternativeList(TextSearch.alternatives(of: table) ?? []))
      outline = search.alternatives.outline
    }
    everywhere = outline.withoutLiterals.map(\.alternative)
  }
}

/// Runs a ``PatternTableScanner`` over text after text on one thread, reusing its buffers.
final class PatternTableScan {
  /// A place in a text, in bytes of it, and the row that matched there.
  typealias Match = (place: ByteRange, row: Int)

  private let scanner: PatternTableScanner
  private let searcher: TextSearcher
  private let scan: OutlineScan
  private var candidates: [Int] = []
  private let stream = SymbolStream()

  /// A run of `scanner`; words of `whitelist` are never matched.
  init(_ scanner: PatternTableScanner, whitelist: [String] = []) {
    self.scanner = scanner
    searcher = TextSearcher(whitelist: whitelist)
    scan = OutlineScan(scanner.outline)
  }

  /// Decodes the outline, so that what follows is quicker.
  func prepare() { scan.prepare() }

  /// The places in `text` where rows match.
  ///
  /// - Throws: ``TextSearcher/Failure`` if an expression is wrong or reached its match limit.
  func matches(in text: Text) throws(TextSearcher.Failure) -> [Match] {
    candidates.removeAll(keepingCapacity: true)
    candidates += scanner.everywhere
    stream.removeAll()
    stream.add(text)
    scan.scan(stream) { _, row in candidates.append(Int(row)) }
    if candidates.count > 1 { candidates.sort() }
    return try matchesOfCandidates(in: text)
  }

  /// The same where only alternatives of `known` may match, which stand in their order.
  ///
  /// - Throws: ``TextSearcher/Failure`` if an expression is wrong or reached its match limit.
  func matches(
    in text: Text, of known: ArraySlice<PatternCandidates.Candidate>
  ) throws(TextSearcher.Failure) -> [Match] {
    candidates.removeAll(keepingCapacity: true)
    for candidate in known { candidates.append(Int(candidate.alternative)) }
    return try matchesOfCandidates(in: text)
  }

  private func matchesOfCandidates(in text: Text) throws(TextSearcher.Failure) -> [Match] {
    if candidates.isEmpty { return [] }
    return try searcher.matches(of: scanner.search, candidates: candidates, in: text).map { match in
      (match.place, scanner.search.alternatives[match.alternative].row ?? 0)
    }
  }
}
