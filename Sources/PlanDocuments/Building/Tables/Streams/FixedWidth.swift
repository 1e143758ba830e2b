import PlanModel
import PlanSource

/// Cuts cells into rows of one length, where blank cells were kept in their places.
enum FixedWidth {
  /// The rows of `cells`, header first; `nil` if they do not come out even.
  static func rows(
    _ cells: [StreamCell], _ header: StreamHeader, words: DeadlineVocabulary
  ) -> [DocumentTable.Row]? {
    guard header.names.count == header.count else { return nil }
    let hasBlanks = cells[header.start...].contains { $0.text.isEmpty }
    let body = cells.count - header.start
    // Blank cells behind the last name can be columns without one.
    for width in [header.count] + (hasBlanks ? [header.count + 1] : [])
    where width >= 3 && body >= 2 * width && body % width == 0 {
      let isHeaderWhole = cells[header.end..<header.start + width].allSatisfy { $0.text.isEmpty }
      guard isHeaderWhole, isEven(cells, from: header.start + width, width: width, words: words) else {
        continue
      }
      return stride(from: header.start, to: cells.count, by: width).enumerated().map { number, start in
        row(number + 1, cells[start..<start + width].map(\.text))
      }
    }
    return nil
  }

  /// Whether each column holds one kind of content.
  private static func isEven(
    _ cells: [StreamCell], from start: Int, width: Int, words: DeadlineVocabulary
  ) -> Bool {
    var strict = 0
    var hasHeadings = false
    var strayHeadings = 0
    for column in 0..<width {
      var profile = ColumnProfile()
      for position in stride(from: start + column, to: cells.count, by: width) {
        profile.add(CellContent.of(cells[position].text, words: words), count: cells[position].text.count)
      }
      let (most, filled) = (profile.most, profile.filled)
      switch profile.kind {
      case .number, .units, .deadline:
        guard most * 10 >= filled * 8 else { return false }
        strict += 1
      case .text:
        guard (profile.numbers + profile.deadlines + profile.units) * 4 <= filled else { return false }
        strayHeadings += profile.chapters + profile.sections
      case .heading:
        guard profile.numbered == 0 else { return false }
        hasHeadings = true
      case .empty: continue
      }
    }
    return strict > 0 && !(hasHeadings && strayHeadings > 0)
  }

  /// A row of `texts`, one cell each.
  static func row(_ number: Int, _ texts: [Text]) -> DocumentTable.Row {
    let cells = texts.enumerated().map { DocumentTable.Cell($1, column: $0) }
    return DocumentTable.Row(number: number, cells: cells, range: range(of: texts))
  }

  /// From the first of `texts` to the last.
  static func range(of texts: [Text]) -> ByteRange {
    let places = texts.compactMap(\.place)
    let lower = places.map(\.lowerBound).min() ?? 0
    return ByteRange(lower, places.map(\.upperBound).max() ?? lower)
  }
}

extension ColumnProfile {
  /// How many cells hold what the column holds.
  var most: Int {
    switch kind {
    case .number: numbers
    case .units: units
    case .deadline: deadlines
    case .heading: chapters + sections
    case .text, .empty: filled
    }
  }
}
