import PlanExpressions
import PlanModel
import PlanSource
import Synchronization

/// The rows of a table that has one layer, which is a text that the program brings along.
///
/// Nothing is hidden by anything, so that a cell is made a value when somebody asks for it.
final class PlainRows: Sendable {
  private let cells: CellText
  /// For each column where it stands in the text, and of which type it is.
  private let columns: [(source: Int, type: TableType)]
  private let keyColumns: [Int]
  private let rowKind: UInt16
  /// Of columns that hold lists all values, once one was asked for.
  private let lists: Mutex<[[Value?]]>
  private let keys = Mutex<PlainKeys?>(nil)

  /// The rows of `layers`; `nil` unless they are what this is for.
  init?(_ layers: [Table], columns: [TableColumn], rowKind: UInt16) {
    guard layers.count == 1, let layer = layers.first, case .text(let cells) = layer.tableRows else {
      return nil
    }
    var found: [(source: Int, type: TableType)] = []
    for column in columns {
      guard let source = layer.columnIndex(column.name) else { return nil }
      found.append((source, layer.columns[source].type))
    }
    keyColumns = layer.keys.compactMap { layer.columnIndex($0) }
    for column in keyColumns {
      switch layer.columns[column].type {
      case .string, .list(.string): break
      case .regex, .int, .double, .bool, .date, .list: return nil
      }
    }
    self.cells = cells
    self.columns = found
    self.rowKind = rowKind
    lists = Mutex(Array(repeating: [], count: found.count))
  }

  var count: Int { cells.rowCount }

  /// The cell of `row` in `column`, both of which there are; `nil` if it is unknown.
  func value(_ row: Int, _ column: Int) -> Value? {
    let (source, type) = columns[column]
    switch type {
    case .string, .regex: return .text(cells.cell(row, source))
    case .list:
      return lists.withLock { lists in
        if lists[column].isEmpty {
          lists[column] = (0..<cells.rowCount).map { MergedRows.value(.text(cells), $0, source, type) }
        }
        return lists[column][row]
      }
    case .int, .double, .bool, .date: return MergedRows.value(.text(cells), row, source, type)
    }
  }

  /// The rows that have `key` in a key column, in order.
  func rows(with key: TableKey) -> ListValue {
    guard case .text(let text) = key, !keyColumns.isEmpty else { return list([]) }
    let keys = keys.withLock { keys in
      if let keys { return keys }
      let made = PlainKeys(cells, columns: keyColumns)
      keys = made
      return made
    }
    return list(keys.rows(with: text))
  }

  private func list(_ rows: [Int32]) -> ListValue {
    guard let first = rows.first, let last = rows.last else {
      return .objects(kind: rowKind, document: 0, indices: 0..<0)
    }
    if Int(last - first) == rows.count - 1 {
      return .objects(kind: rowKind, document: 0, indices: first..<(last + 1))
    }
    return .values(rows.map { .object(ObjectHandle(kind: rowKind, index: Int($0))) })
  }
}

/// Finds rows by the words in their key columns, with open addressing and a chain for each word.
final class PlainKeys: Sendable {
  private struct Entry: Sendable {
    var word: Text
    var row: Int32
    /// The position of the next entry of the word plus one; 0 if it is the last.
    var next: Int32
  }

  private let entries: [Entry]
  /// The position of the first entry of a word plus one; 0 is free.
  private let slots: [Int32]

  init(_ cells: CellText, columns: [Int]) {
    var entries: [Entry] = []
    entries.reserveCapacity(cells.rowCount * 2)
    // From the last to the first, so that chains go from the first to the last.
    for row in (0..<cells.rowCount).reversed() {
      for column in columns {
        cells.forEachElement(row, column) { word in
          if !word.isEmpty { entries.append(Entry(word: word, row: Int32(truncatingIfNeeded: row), next: 0)) }
        }
      }
    }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for position in entries.indices {
      let slot = Self.slot(of: entries[position].word, slots, entries)
      entries[position].next = slots[slot]
      slots[slot] = Int32(truncatingIfNeeded: position + 1)
    }
    self.entries = entries
    self.slots = slots
  }

  /// The rows with `word`, in order, each once.
  func rows(with word: Text) -> [Int32] {
    var rows: [Int32] = []
    var position = slots[Self.slot(of: word, slots, entries)]
    while position > 0 {
      let entry = entries[Int(position) - 1]
      if rows.last != entry.row { rows.append(entry.row) }
      position = entry.next
    }
    return rows
  }

  /// The slot in which `word` is, or would be.
  private static func slot(of word: Text, _ slots: [Int32], _ entries: [Entry]) -> Int {
    let mask = slots.count - 1
    var slot = TableKey.text(word).quickHash & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].word != word { slot = (slot + 1) & mask }
    return slot
  }
}
