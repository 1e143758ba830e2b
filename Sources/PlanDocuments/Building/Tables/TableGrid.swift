import PlanModel
import PlanSource

/// A table as a grid of rows and columns in which merged cells fill every place that they cover.
struct TableGrid: Sendable {
  /// One place of the grid.
  struct Slot: Sendable {
    enum State: Sendable {
      /// There is no cell.
      case absent
      /// A cell begins here.
      case own
      /// A cell of a row above reaches down to here.
      case below
      /// A cell to the left reaches over to here.
      case beside
    }

    var text = Text.missing
    var state = State.absent
    /// How many columns its cell covers.
    var span = 1

    /// Whether a cell with something in it begins here.
    var isFilled: Bool { state == .own && !text.isEmpty }
  }

  /// Wider tables are read up to here.
  static let mostColumns = 64

  let table: DocumentTable
  /// As many slots for each row as it reaches to the right.
  private(set) var rows: [[Slot]] = []
  /// The widest row.
  private(set) var width = 0

  init(_ table: DocumentTable) {
    self.table = table
    rows.reserveCapacity(table.rows.count)
    var carried = [Slot](repeating: Slot(), count: Self.mostColumns)
    var rest = [Int](repeating: 0, count: Self.mostColumns)
    for row in table.rows {
      var slots: [Slot] = []
      for column in 0..<Self.mostColumns where rest[column] > 0 {
        Self.put(carried[column], at: column, in: &slots)
        rest[column] -= 1
      }
      for cell in row.cells where (0..<Self.mostColumns).contains(cell.column) {
        let span = min(max(cell.columnSpan, 1), Self.mostColumns - cell.column)
        for column in cell.column..<cell.column + span {
          let isFirst = column == cell.column
          Self.put(Slot(text: cell.text, state: isFirst ? .own : .beside, span: span), at: column, in: &slots)
          carried[column] = Slot(text: cell.text, state: isFirst ? .below : .beside, span: span)
          rest[column] = min(max(cell.rowSpan, 1) - 1, table.rows.count)
        }
      }
      width = max(width, slots.count)
      rows.append(slots)
    }
  }

  private static func put(_ slot: Slot, at column: Int, in slots: inout [Slot]) {
    while slots.count <= column { slots.append(Slot()) }
    slots[column] = slot
  }

  /// How many columns the row at `index` has up to the last with something in it.
  func reach(of index: Int) -> Int {
    (rows[index].lastIndex { $0.state != .absent && !$0.text.isEmpty } ?? -1) + 1
  }

  /// The cells of the row at `index` that begin there with something in them.
  func filled(in index: Int) -> [Int] {
    rows[index].indices.filter { rows[index][$0].isFilled }
  }

  /// The only cell of the row at `index` with something in it, those reaching down from above left out.
  func single(in index: Int) -> Int? {
    var found: Int?
    for column in rows[index].indices where rows[index][column].isFilled {
      guard found == nil else { return nil }
      found = column
    }
    return found
  }

  /// Whether a cell of a row above reaches down into the row at `index`.
  func isCovered(_ index: Int) -> Bool {
    rows[index].contains { $0.state == .below && !$0.text.isEmpty }
  }
}
