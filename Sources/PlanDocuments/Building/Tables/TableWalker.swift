import PlanModel
import PlanSource

/// Goes through the rows of one table and makes headings and tasks of them.
struct TableWalker {
  let grid: TableGrid
  let layout: TableLayout
  let vocabulary: Vocabulary
  /// The number of the task above.
  var lastNumber: Int?
  /// Whether the next row may take over what the task above has.
  var mayInherit: Bool
  /// Whether a page begins here.
  var isAfterBreak: Bool
  /// The first task of the innermost section is still to come.
  var isSectionNew = false
  /// Units that a row above names for all tasks below.
  var standing: StandingUnits
  /// Units that headings name for the tasks below them, in a table without a column for units.
  private var named: [(rank: Int, units: Responsibility)] = []
  /// Reads them; `nil` where a column says who is responsible.
  private let finder: ResponsibilityFinder?

  init(
    _ layout: TableLayout, vocabulary: Vocabulary, after last: Task?, sections: Int
  ) {
    grid = layout.grid
    self.layout = layout
    self.vocabulary = vocabulary
    standing = StandingUnits(vocabulary)
    finder = layout.columns.contains(where: { $0.role.isUnits }) ? nil : ResponsibilityFinder(vocabulary)
    // A heading between the tables ends what cells can be merged with.
    mayInherit = layout.continues && last.map { ($0.section ?? -1) == sections - 1 } ?? false
    isAfterBreak = layout.continues
    if layout.continues, let last { lastNumber = OrdinalParser.parse(last.number)?.value }
  }

  /// Reads the row at `index`.
  mutating func read(_ index: Int, into assembler: inout PlanAssembler) {
    let filled = grid.filled(in: index)
    guard !filled.isEmpty else { return }
    let range = grid.table.rows[index].range
    if layout.repeatedHeaders.contains(index) {
      isAfterBreak = true
      return assembler.explain(.row(grid.table.rows[index].number), range, RowWords.repeatedHeader)
    }
    if isRepeatedTitle(index) || isTotal(index, filled) {
      return assembler.explain(.row(grid.table.rows[index].number), range, RowWords.passedOver)
    }
    let row = TableRow(index, grid, layout)
    if readChapter(row, filled, into: &assembler) { return }
    if let column = grid.single(in: index), readAlone(row, column, into: &assembler) { return }
    let headings = readHeadings(row, into: &assembler)
    let task = assembler.plan.tasks.count
    readTasks(row, below: headings, into: &assembler)
    let added = assembler.plan.tasks.count > task ? task : nil
    if added != nil { giveNamedUnits(from: task, &assembler) }
    noteOddities(row, task: added, into: &assembler)
    if added != nil { isAfterBreak = false }
  }

  /// Notes that a row was pushed aside or is hidden.
  private func noteOddities(_ row: TableRow, task: Int?, into assembler: inout PlanAssembler) {
    let cell = row.firstCell(grid)
    if row.isShifted {
      assembler.note(.misalignedRow, text: cell, task: task)
      assembler.explain(.row(row.source.number), row.source.range, RowWords.shifted)
    }
    if row.source.isHidden {
      assembler.note(.hiddenRow, text: cell, task: task)
      assembler.explain(.row(row.source.number), row.source.range, RowWords.hidden)
    }
  }

  private func isRepeatedTitle(_ index: Int) -> Bool {
    guard let column = grid.single(in: index) else { return false }
    let text = grid.rows[index][column].text
    return layout.titles.contains(text) || text.begins(with: ["续表", "（续表", "(续表", "（续上表", "续上表"])
  }

  private func isTotal(_ index: Int, _ filled: [Int]) -> Bool {
    guard let first = filled.first else { return false }
    let text = grid.rows[index][first].text
    return text.count <= 18 && text.begins(with: ["合计", "总计", "小计", "合 计", "总 计"])
  }

  /// Reads a row of 一 and a title in a table that numbers its tasks 1, 2, 3.
  private mutating func readChapter(
    _ row: TableRow, _ filled: [Int], into assembler: inout PlanAssembler
  ) -> Bool {
    guard layout.numbersAreArabic, filled.count == 2, let first = filled.first, let last = filled.last,
      let column = layout.columns.firstIndex(where: { $0.role == .number && !$0.isSectionNumber })
    else { return false }
    let (number, title) = (grid.rows[row.index][first].text, grid.rows[row.index][last].text)
    guard column == first, let ordinal = OrdinalParser.parse(number), ordinal.level <= 2,
      title.count <= 240, !title.hasFullStopInside
    else { return false }
    enterFullWidth(Heading(number: number, title: title, rank: ordinal.level), row, into: &assembler)
    return true
  }

  /// Opens the section of a heading that has a row of its own.
  mutating func enterFullWidth(_ heading: Heading, _ row: TableRow, into assembler: inout PlanAssembler) {
    if assembler.isOpen(heading), layout.continues || isAfterBreak {
      assembler.note(.repeatedHeading, text: heading.text)
      return
    }
    enter(heading, into: &assembler)
    assembler.explain(.row(row.source.number), row.source.range, RowWords.heading)
    mayInherit = false
    isSectionNew = true
  }

  /// Opens the section of `heading`, whose units are those of the tasks below it.
  mutating func enter(_ heading: Heading, into assembler: inout PlanAssembler) {
    named.removeAll { $0.rank >= heading.rank }
    guard let finder else { return assembler.enter(heading) }
    let reading = finder.read(heading.title)
    guard reading.responsibility.saysWho, !reading.text.isEmpty else { return assembler.enter(heading) }
    var heading = heading
    heading.title = reading.text
    named.append((heading.rank, reading.responsibility))
    assembler.enter(heading)
  }

  /// Gives the tasks from `first` on the units of the innermost heading that names some.
  private func giveNamedUnits(from first: Int, _ assembler: inout PlanAssembler) {
    guard let units = named.last?.units else { return }
    assembler.changePlan { plan in
      for index in first..<plan.tasks.count { units.fill(&plan.tasks[index]) }
    }
  }
}
