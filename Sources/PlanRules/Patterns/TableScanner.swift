import PlanPatterns
import PlanSource

/// Finds what the rows of a pattern table match in texts (rule language section 5).
///
/// Matches do not overlap: leftmost, then longest, then first written. Threads may share it.
struct PatternTableScanner: Sendable {
  let search: TextSearch
  let literals: LiteralIndex
  /// The alternatives that every text is searched for.
  private let everywhere: [Int]

  /// A scanner of `table`, which finds nothing if that is no pattern table.
  init(_ table: LayeredTable) {
    let outline: PatternOutline
    if let text = table.outline {
      outline = text.withUTF8Buffer { PatternOutline(reading: $0) }
      search = TextSearch(
        alternatives: AlternativeList(count: outline.needs.count) { row in
          TextSearch.alternative(of: table, row: row) ?? .init(.word([]), row: row)
        })
    } else {
      search = TextSearch(alternatives: AlternativeList(TextSearch.alternatives(of: table) ?? []))
      outline = search.alternatives.outline
    }
    everywhere = outline.needs.indices.filter { position in
      switch outline.needs[position] {
      case .nothing, .twice: true
      case .never, .literals: false
      }
    }
    literals = LiteralIndex(outline)
  }

  /// The alternatives that may match a text in which `hits` were found, ascending.
  func candidates(_ hits: LiteralHits) -> [Int] {
    var candidates = everywhere
    for alternative in hits.touched where hits.bits(of: alternative) == literals.wanted[Int(alternative)] {
      candidates.append(Int(alternative))
    }
    return candidates.sorted()
  }
}

/// Runs a ``PatternTableScanner`` over text after text on one thread, reusing its buffers.
final class PatternTableScan {
  private let scanner: PatternTableScanner
  private let searcher: TextSearcher
  private var hits: LiteralHits

  /// A run of `scanner`; words of `whitelist` are never matched.
  init(_ scanner: PatternTableScanner, whitelist: [String] = []) {
    self.scanner = scanner
    searcher = TextSearcher(whitelist: whitelist)
    hits = LiteralHits(for: scanner.literals)
  }

  /// The places in `text`, in bytes of it, with the rows that matched there.
  ///
  /// - Throws: ``TextSearcher/Failure`` if an expression is wrong or reached its match limit.
  func matches(in text: Text) throws(TextSearcher.Failure) -> [(place: ByteRange, row: Int)] {
    hits.begin()
    scanner.literals.scan(text, into: &hits)
    let candidates = scanner.candidates(hits)
    guard !candidates.isEmpty else { return [] }
    return try searcher.matches(of: scanner.search, candidates: candidates, in: text).map { match in
      (match.place, scanner.search.alternatives[match.alternative].row ?? 0)
    }
  }
}
