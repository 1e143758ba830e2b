import PlanModel
import PlanSource

/// What the body of a table is like: how wide it is, what its columns hold, which rows were pushed aside.
struct TableAnalysis {
  let grid: TableGrid
  let header: TableHeader
  let words: DeadlineVocabulary
  /// The names of the header, spelt alike.
  private var folded: Set<String> = []
  private(set) var width = 0
  /// The name above each column.
  private(set) var names: [Text] = []
  private(set) var profiles: [ColumnProfile] = []
  /// In how many rows with a number of their own a column has nothing.
  private(set) var mergedOverNumbers: [Int] = []
  /// In how many rows with a number before the text a column to the left has nothing.
  private(set) var mergedOverMarks: [Int] = []
  /// Rows that do not fit by position.
  private(set) var fits: [Int: RowFit] = [:]
  /// What ``names`` and contents together say of each column.
  private(set) var kinds: [ColumnProfile.Kind] = []

  /// Columns are told by no more rows than these.
  private static let mostRows = 400

  init(_ grid: TableGrid, header: TableHeader, words: DeadlineVocabulary) {
    self.grid = grid
    self.header = header
    self.words = words
    folded = Set((header.names + header.upper).map { HeaderSpelling.folded($0) })
    let body = bodyRows()
    let reaches = body.map { grid.reach(of: $0) }
    width = Self.width(reaches, grid, header)
    guard width > 0 else { return }
    let full = min(width, reaches.max() ?? 0)
    profile(body.indices.filter { reaches[$0] >= full || isKnown }.prefix(Self.mostRows).map { body[$0] })
    names = HeaderAlignment.names(header, over: profiles)
    kinds = zip(names, profiles).map(Self.kind)
    guard !isKnown else { return }
    fitRows()
    profile(Array(body.prefix(Self.mostRows)))
    kinds = zip(names, profiles).map(Self.kind)
  }

  private var isKnown: Bool { grid.table.spans == .known }

  /// The rows below the header that can be tasks; a cell alone in its row tells nothing of its column.
  private func bodyRows() -> [Int] {
    let rows = (header.rows..<max(grid.rows.count, header.rows)).filter { index in
      let filled = grid.filled(in: index).count
      return (filled > 1 || filled == 1 && grid.isCovered(index)) && !isRepeatedHeader(index)
    }
    guard rows.isEmpty else { return rows }
    return (header.rows..<max(grid.rows.count, header.rows)).filter { grid.single(in: $0) != nil }
  }

  /// Whether the row at `index` says the header again, as at a page break.
  func isRepeatedHeader(_ index: Int) -> Bool {
    guard header.isFound else { return HeaderFinder.isHeader(grid, index) }
    let filled = grid.filled(in: index)
    guard filled.count >= 2 else { return false }
    return filled.allSatisfy { column in
      let text = grid.rows[index][column].text
      guard text.count <= 60 else { return false }
      return folded.contains(HeaderSpelling.folded(text))
    }
  }

  private static func width(_ reaches: [Int], _ grid: TableGrid, _ header: TableHeader) -> Int {
    guard grid.table.spans == .unknown else { return grid.width }
    // A single cell beyond the header of many rows is no column of its own.
    let isAlone = header.isFound && reaches.count >= 5
    let least = max(isAlone ? 2 : 1, reaches.count / 10)
    var counts = [Int](repeating: 0, count: TableGrid.mostColumns + 1)
    for reach in reaches { counts[min(reach, TableGrid.mostColumns)] += 1 }
    var width = TableGrid.mostColumns
    var count = counts[width]
    while width > 0, count < least {
      width -= 1
      count += counts[width]
    }
    return max(width, min(header.words.count, TableGrid.mostColumns))
  }

  private mutating func fitRows() {
    let fitter = RowFitter(kinds, words: words)
    for index in header.rows..<max(grid.rows.count, header.rows) where grid.reach(of: index) > 0 {
      let fit = fitter.fit(grid.rows[index])
      if fit.isShifted || fit.slots != Array(0..<width) { fits[index] = fit }
    }
  }

  /// The slot of the row at `index` that belongs to `column`.
  func slot(_ index: Int, _ column: Int) -> TableGrid.Slot {
    let position = fits[index]?.slots[column] ?? column
    guard grid.rows[index].indices.contains(position) else { return TableGrid.Slot() }
    return grid.rows[index][position]
  }

  private mutating func profile(_ rows: [Int]) {
    profiles = [ColumnProfile](repeating: ColumnProfile(), count: width)
    mergedOverNumbers = [Int](repeating: 0, count: width)
    mergedOverMarks = mergedOverNumbers
    var above = [Text](repeating: .missing, count: width)
    for index in rows {
      var contents = [CellContent](repeating: .blank, count: width)
      for column in 0..<width {
        let slot = slot(index, column)
        guard slot.state != .beside else { continue }
        if slot.state != .below { contents[column] = CellContent.of(slot.text, words: words) }
        profiles[column].add(
          contents[column], count: slot.text.count,
          repeats: contents[column] != .blank && slot.text == above[column])
        if contents[column] != .blank { above[column] = slot.text }
      }
      let number = contents.lastIndex(of: .number)
      guard let mark = number ?? contents.lastIndex(of: .numbered) else { continue }
      for column in 0..<width where contents[column] == .blank {
        if number != nil {
          mergedOverNumbers[column] += 1
        } else if column < mark {
          mergedOverMarks[column] += 1
        }
      }
    }
  }

  /// What a column holds: its cells say, and where these say nothing, its name.
  private static func kind(_ name: Text, _ profile: ColumnProfile) -> ColumnProfile.Kind {
    let kind = profile.kind
    guard let role = ColumnHeader.role(of: name), kind == .empty || kind == .text else { return kind }
    switch role {
    case .responsible, .lead, .assist:
      return profile.filled == 0 || profile.units * 4 >= profile.filled ? .units : kind
    case .deadline:
      return profile.filled == 0 || profile.deadlines * 4 >= profile.filled || profile.length < 60
        ? .deadline : kind
    case .number: return profile.filled == 0 ? .number : kind
    case .remarks: return .empty
    case .title, .content, .requirement: return kind == .empty ? .text : kind
    case .section, .other: return kind
    }
  }
}
