/// The properties of a row that matter (ECMA-376 part 1, 17.4.81 trPr).
struct RowProperties {
  var gridBefore = 0
  var isHeader = false
  var isHidden = false
  var isDeleted = false

  init() {}

  /// Reads the properties whose element has just started.
  init(_ reader: inout XMLReader) throws(DocumentError) {
    let depth = reader.depth
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .gridBefore: gridBefore = max(reader.val?.integer ?? 0, 0)
      case .tblHeader: isHeader = reader.isOn
      case .hidden: isHidden = reader.isOn
      case .del: isDeleted = true
      case .trPrChange: try reader.skip()
      default: break
      }
    }
  }
}

/// The properties of a cell that matter (ECMA-376 part 1, 17.4.69 tcPr).
struct CellProperties {
  /// A cell's part in a merged region.
  enum Merge {
    case begins, goesOn
  }

  var span = 1
  var vertical: Merge?
  var horizontal: Merge?
  var isDeleted = false

  init() {}

  /// Reads the properties whose element has just started.
  init(_ reader: inout XMLReader, maxSpan: Int) throws(DocumentError) {
    let depth = reader.depth
    while let event = try reader.next(), reader.depth >= depth {
      guard event.kind == .start, let element = event.word else { continue }
      switch element {
      case .gridSpan: span = min(max(reader.val?.integer ?? 1, 1), maxSpan)
      case .vMerge: vertical = Self.merge(reader.val)
      case .hMerge: horizontal = Self.merge(reader.val)
      case .cellDel: isDeleted = true
      case .tcPrChange: try reader.skip()
      default: break
      }
    }
  }

  /// Whether the cell at `column` is none of its own: deleted, or part of one beside or above, which grows.
  func isCovered(in table: inout DraftTable, at column: Int) -> Bool {
    if isDeleted { return true }
    if vertical == .goesOn, table.extendCell(at: column) { return true }
    return horizontal == .goesOn && table.widenLastCell(by: span)
  }

  private static func merge(_ value: XMLValue?) -> Merge {
    value?.equals("restart") ?? false ? .begins : .goesOn
  }
}
