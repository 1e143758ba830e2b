import PlanModel
import PlanSource

/// Puts the cells of a stream into rows by the order of columns and by what each cell holds.
///
/// A cell that belongs before the one above begins a row. Rows have unequal lengths, since of merged cells
/// only the first is there.
struct StreamRows {
  private(set) var rows: [DocumentTable.Row] = []
  private let header: StreamHeader
  private let template: StreamTemplate
  private let words: DeadlineVocabulary
  private var row: [StreamCell?]
  /// The column of the cell above in this row; -1 at its beginning.
  private var column = -1
  private var lastNumber = 0

  init(_ header: StreamHeader, words: DeadlineVocabulary, cells: [StreamCell]) {
    self.header = header
    self.words = words
    template = StreamTemplate(header, cells[header.end...], words: words)
    row = Array(repeating: nil, count: template.kinds.count)
  }

  /// Reads `cells`; where the table ends, `nil` if it is none.
  mutating func read(_ cells: [StreamCell]) -> Int? {
    rows = [FixedWidth.row(1, template.names.map { $0 })]
    var index = header.end
    var telling = 0
    while index < cells.count {
      if header.isRepeated(cells, at: index) {
        index += header.count
        continue
      }
      var content = CellContent.of(cells[index].text, words: words)
      if StreamEnd.ends(cells, at: index, template, isRowWhole: isRowWhole) { break }
      let next = index + 1 < cells.count ? CellContent.of(cells[index + 1].text, words: words) : .blank
      if content == .text, mayBeUnits(cells[index], before: next) { content = .units }
      if content == .units || content == .deadline || content == .number { telling += 1 }
      if content != .blank { put(cells[index], content) }
      index += 1
    }
    finishRow()
    return telling > 0 && rows.count > 1 ? index : nil
  }

  /// Whether neither units nor a deadline are due in the row any more.
  private var isRowWhole: Bool {
    column < 0
      || template.next(.units, after: column) == nil
        && (template.last(.deadline) == nil || template.next(.deadline, after: column) == nil)
  }

  /// Whether `cell`, which does not sound like units, stands where units are due: behind the last text, short,
  /// no sentence, and what comes behind units is `next`.
  private func mayBeUnits(_ cell: StreamCell, before next: CellContent) -> Bool {
    guard column >= 0, template.next(.text, after: column) == nil,
      template.next(.units, after: column) != nil, cell.text.count <= 150, !cell.text.hasFullStopInside
    else { return false }
    switch next {
    case .text, .numbered: return false
    case .blank, .number, .heading, .units, .deadline: break
    }
    switch cell.text.lastCode {
    case 0x3002, 0xFF1B, 0xFF1A: return false
    default: return cell.followsBlank || cell.text.begins(with: Self.levels)
    }
  }

  private static let levels: [StaticString] = ["区", "市", "县", "省", "州", "各", "镇", "乡", "街道", "局", "委"]

  private mutating func put(_ cell: StreamCell, _ content: CellContent) {
    switch content {
    case .blank: break
    case .number:
      if template.next(.number, after: -1) != nil { place(cell, .number) } else { putText(cell, false) }
    case .heading(let level):
      if template.last(.heading(level)) != nil { return place(cell, .heading(level)) }
      if template.last(.heading(3 - level)) != nil || cell.text.hasFullStopInside {
        return putText(cell, true)
      }
      // A chapter across the table.
      finishRow()
      row[0] = cell
      finishRow()
    case .units: putUnits(cell)
    case .deadline:
      if template.last(.deadline) != nil { place(cell, .deadline) } else { putText(cell, false) }
    case .numbered: putText(cell, true)
    case .text: putText(cell, false)
    }
  }

  /// Puts `cell` into the column of `kind`, in a new row if that lies behind.
  private mutating func place(_ cell: StreamCell, _ kind: StreamTemplate.Kind) {
    if let next = template.next(kind, after: column) { return set(next, cell) }
    if column >= 0, template.kinds[column] == kind, kind == .deadline { return join(cell) }
    finishRow()
    if let first = template.next(kind, after: -1) { set(first, cell) }
  }

  private mutating func putUnits(_ cell: StreamCell) {
    // Right behind a number stands what is to be done, even if it sounds like units.
    if column >= 0, template.kinds[column] == .number, template.next(.text, after: column) != nil {
      return set(template.next(.text, after: column) ?? column, cell)
    }
    if let next = template.next(.units, after: column) { return set(next, cell) }
    if column >= 0, template.kinds[column] == .units { return join(cell) }
    finishRow()
    if let first = template.next(.units, after: -1) { set(first, cell) }
  }

  private mutating func putText(_ cell: StreamCell, _ isNumbered: Bool) {
    let number = isNumbered ? NumberedText(cell.text)?.value : nil
    if column >= 0, template.kinds[column] == .text {
      if row[column]?.text.goesOn ?? false, !isNumbered { return join(cell) }
      let beginsItems = number == 1 && row[column].flatMap { NumberedText($0.text)?.value } == 1
      if let next = template.next(.text, after: column),
        cell.followsBlank || beginsItems || number == nil || isTitle(row[column])
      {
        return set(next, cell)
      }
      let isNext = template.last(.number) == nil && number != nil && number == lastNumber + 1
      if !cell.followsBlank, !isNext || template.next(.text, after: column) != nil { return join(cell) }
      if template.next(.other, after: column) != nil, !isNumbered, template.last(.number) != nil {
        return place(cell, .other)
      }
    } else if let next = template.next(.text, after: column) {
      note(number)
      return set(next, cell)
    } else if !isNumbered, template.last(.number) != nil, template.next(.other, after: column) != nil {
      return place(cell, .other)
    }
    finishRow()
    note(number)
    if let first = template.next(.text, after: -1) { set(first, cell) }
  }

  /// Whether `cell` is a few words and no sentence, such as the name of a group of tasks.
  private func isTitle(_ cell: StreamCell?) -> Bool {
    guard let cell, cell.text.count <= 90, NumberedText(cell.text) == nil else { return false }
    switch cell.text.lastCode {
    case 0x3002, 0xFF1B, 0xFF1A, 0x3B, 0x3A: return false  // 。；：;:
    default: return true
    }
  }

  private mutating func note(_ number: Int?) {
    if let number { lastNumber = number }
  }

  private mutating func set(_ position: Int, _ cell: StreamCell) {
    row[position] = cell
    column = position
  }

  private mutating func join(_ cell: StreamCell) {
    row[column] = row[column]?.joined(with: cell.text) ?? cell
  }

  private mutating func finishRow() {
    defer {
      row = Array(repeating: nil, count: template.kinds.count)
      column = -1
    }
    guard row.contains(where: { $0 != nil }) else { return }
    alignTexts()
    let cells = row.enumerated().compactMap { position, cell in
      cell.map { DocumentTable.Cell($0.text, column: position) }
    }
    rows.append(
      DocumentTable.Row(
        number: rows.count + 1, cells: cells, range: FixedWidth.range(of: cells.map(\.text))))
  }

  /// One text where there are columns for two, and no number: the first is merged with the row above.
  private mutating func alignTexts() {
    let texts = template.kinds.indices.filter { template.kinds[$0] == .text }
    let filled = texts.filter { row[$0] != nil }
    guard texts.count == 2, filled.count == 1, let from = filled.first, let to = texts.last, from != to,
      !zip(template.kinds, row).contains(where: { $0 == .number && $1 != nil })
    else { return }
    row[to] = row[from]
    row[from] = nil
  }
}
