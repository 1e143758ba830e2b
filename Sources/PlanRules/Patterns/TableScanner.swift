import PlanRegex
import PlanSource

/// Finds what the rows of a pattern table match in texts (rule language section 5).
///
/// Matches do not overlap: leftmost, then longest, then first written.
struct PatternTableScanner: Sendable {
  /// A match: ranges in bytes of the text.
  struct Match: Hashable, Sendable {
    var range: ByteRange
    /// The group `at`, else the whole match.
    var place: ByteRange
    var row: Int
  }

  private let rows: [(row: Int, regex: Regex, unless: [Regex])]

  init(_ table: LayeredTable) throws(PatternTableProblem) {
    var rows: [(row: Int, regex: Regex, unless: [Regex])] = []
    for row in try PatternTableRow.all(of: table) {
      guard case .regex(let pattern) = row.target, let regex = try? Regex(pattern) else { continue }
      rows.append((row.row, regex, row.unless.compactMap { try? Regex($0) }))
    }
    self.rows = rows
  }

  func matches(in text: Text) throws(RegexMatchError) -> [Match] {
    var found: [Match] = []
    for row in rows {
      for match in try row.regex.allMatches(in: text) {
        found.append(Match(range: match.range, place: match.range, row: row.row))
      }
    }
    return found
  }
}
