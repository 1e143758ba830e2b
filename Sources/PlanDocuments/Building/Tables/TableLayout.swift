import PlanModel
import PlanSource

/// What the columns of a plan's table are for.
struct TableLayout: Sendable {
  /// A column of the body, in grid order.
  struct Column: Sendable {
    /// The header above it, as written; missing if it has none.
    ///
    /// One name can stand over several columns.
    var header: Text
    var role: FieldRole
    /// For sections the rank of headings without a number, see ``Heading/rank``.
    var rank = 0
    /// It holds the numbers of the headings in the next column.
    var isSectionNumber = false
    /// The level of the numbers of headings that its cells begin with.
    var headingLevel: Int?
    /// Why it has its role.
    var reason = ColumnReason.header
  }

  /// The table as a grid.
  let grid: TableGrid
  /// How many rows at the top are header, titles inside the table included.
  var headerRows: Int
  var columns: [Column]
  /// Rows above the header with one cell, such as the plan's title.
  var titles: [Text] = []
  /// The names of the header in order, each once.
  var names: [Text] = []
  /// Whether it goes on with the table before.
  var continues = false
  /// Rows whose cells do not stand below their headers.
  var fits: [Int: RowFit] = [:]
  /// Rows that say the header again.
  var repeatedHeaders: Set<Int> = []
  /// Whether a cell holds several numbered tasks; else numbers in a cell are those of its items.
  var splitsCells = false
  /// Whether sections are blank below their first row, so that a heading said again marks a new page.
  var leavesSectionsBlank = false
  /// The table's own numbers are 1, 2, 3; a row of 一 with a title is a chapter.
  var numbersAreArabic = true

  /// The layout of `table`; `nil` if it does not read as a plan's.
  ///
  /// A table without a header of its own may continue one with the layout `previous`, as after a page break.
  static func of(
    _ table: DocumentTable, continuing previous: TableLayout?, vocabulary: Vocabulary
  ) -> TableLayout? {
    let grid = TableGrid(table)
    guard grid.width > 0, !MetadataTable.isMetadata(grid), !OtherTable.isOther(grid) else { return nil }
    var header = HeaderFinder.header(of: grid)
    let words = vocabulary.deadlines
    if header.isFound {
      let analysis = TableAnalysis(grid, header: header, words: words)
      let isSame = previous.map { $0.names == header.words } ?? false
      return TableLayout(analysis, previous: isSame ? previous : nil)
    }
    if let previous, !previous.names.isEmpty {
      header.titles = []
      header.names = previous.columns.count == grid.width ? previous.columns.map(\.header) : previous.names
      let analysis = TableAnalysis(grid, header: header, words: words)
      if let layout = TableLayout(analysis, previous: previous) { return layout }
    }
    header.names = []
    return TableLayout(TableAnalysis(grid, header: header, words: words), previous: previous)
  }

  private init?(_ analysis: TableAnalysis, previous: TableLayout?) {
    guard analysis.width > 0 else { return nil }
    grid = analysis.grid
    headerRows = analysis.header.rows
    titles = analysis.header.titles
    names = analysis.header.words
    columns = ColumnRoles(analysis).columns()
    fits = analysis.fits
    continues = previous != nil
    guard isPlan(analysis, previous) else { return nil }
    let rows = analysis.header.rows..<max(analysis.grid.rows.count, analysis.header.rows)
    repeatedHeaders = Set(rows.filter(analysis.isRepeatedHeader))
    splitsCells = CellNumbers.runOn(analysis, columns) || (previous?.splitsCells ?? false)
    leavesSectionsBlank =
      previous?.leavesSectionsBlank ?? false
      || columns.indices.contains { columns[$0].role == .section && analysis.profiles[$0].blank > 0 }
    if let number = columns.firstIndex(where: { $0.role == .number && !$0.isSectionNumber }) {
      numbersAreArabic = CellNumbers.areArabic(analysis, column: number)
    }
  }

  /// Whether what the columns hold is a plan.
  private func isPlan(_ analysis: TableAnalysis, _ previous: TableLayout?) -> Bool {
    let roles = columns.map(\.role)
    let hasTask = roles.contains(where: \.isTask)
    let hasUnits = roles.contains(where: \.isUnits)
    guard hasTask else { return false }
    if analysis.header.rows > analysis.header.titles.count {
      let known = names.flatMap { ColumnHeader.roles(of: $0).prefix(1) }
      let isNamed = known.contains { $0.isTask || $0 == .section }
      return isNamed && (hasUnits || Set(known).count >= 2) || hasUnits && Set(known).count >= 2
    }
    let isNumbered = zip(roles, analysis.profiles).contains { role, profile in
      let marks = role == .number ? profile.numbers : profile.chapters + profile.sections + profile.numbered
      return profile.filled > 0 && (role == .number || role == .section || role.isTask)
        && marks * 2 >= profile.filled
    }
    let unitColumns = columns.indices.filter { columns[$0].role.isUnits }
    let holdsUnits = unitColumns.contains { analysis.profiles[$0].units > 0 }
    if let previous {
      let hadUnits = previous.columns.contains { $0.role.isUnits }
      return hadUnits ? holdsUnits || isNumbered && hasUnits : isNumbered
    }
    return holdsUnits && isNumbered
  }
}
