import PlanPatterns

/// What expressions look for in texts, on its way into the outline of all patterns.
///
/// Written among the forms of expressions, where `SearchDirectory` finds it: the alternatives of every search, and of
/// each search its number and what it looks for.
struct EmbeddedSearches {
  /// Of larger tables hardly any text has nothing.
  private static let mostRows = 64

  /// What is written, with what it is found by.
  private(set) var texts: [(key: UInt64, text: String)] = []
  private var ranges: [Range<Int>] = []

  /// Adds the alternatives of `searches` to `targets`, as far as few texts have what they require.
  init(_ forms: EmbeddedForms, tables: [EmbeddedTable], targets: inout [SearchTarget?]) {
    for search in forms.searches {
      guard let own = Self.targets(of: search, tables), own.allSatisfy({ $0?.isTelling ?? true }) else {
        continue
      }
      texts.append((search.key, "\(ranges.count);\(search.wanted)"))
      ranges.append(targets.count..<(targets.count + own.count))
      targets += own
    }
    guard let key = forms.searchKey else { return }
    texts.append((key, ranges.map { "\($0.lowerBound),\($0.count)" }.joined(separator: ";")))
  }

  private static func targets(of search: EmbeddedForms.Search, _ tables: [EmbeddedTable]) -> [SearchTarget?]?
  {
    if search.function == "find" { return [.regex(search.wanted)] }
    let targets = tables.first { $0.name == search.wanted }?.targets
    return targets.flatMap { $0.count <= mostRows ? $0 : nil }
  }
}
