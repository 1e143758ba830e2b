import PlanSource

/// Where the cells of a sheet stand in its part (ECMA-376 part 1, 18.3.1.4 c).
struct SheetCells {
  enum CellType {
    case shared, inline, text, other
  }

  struct Cell {
    /// The element with its tags.
    var range: ByteRange
    var type: CellType
    var hasFormula = false
    /// The characters of its value.
    var value: ByteRange?
  }

  private let cells: [Cell]

  /// The cells of the sheet whose part is `xml`.
  init(_ xml: [UInt8]) {
    var cells: [Cell] = []
    var scanner = XMLTagScanner(xml)
    var isOpen = false
    var passedOver = 0
    while let tag = scanner.next() {
      if tag.isNamed("extLst"), tag.kind != .empty { passedOver += tag.kind == .start ? 1 : -1 }
      if passedOver > 0 { continue }
      if tag.isNamed("c") {
        if tag.kind == .end {
          if isOpen { cells[cells.count - 1].range.upperBound = tag.range.upperBound }
        } else {
          cells.append(Cell(range: tag.range, type: Self.type(of: tag, in: xml)))
        }
        isOpen = tag.kind == .start
      } else if isOpen, tag.isNamed("f") {
        cells[cells.count - 1].hasFormula = true
      } else if isOpen, tag.isNamed("v"), tag.kind == .start {
        let end = xml[tag.range.upperBound...].firstIndex(of: UInt8(ascii: "<")) ?? xml.count
        cells[cells.count - 1].value = ByteRange(tag.range.upperBound, end)
      }
    }
    self.cells = cells
  }

  /// The cell at `ordinal`, counted from 0 in the order of the part.
  func cell(_ ordinal: Int) -> Cell? { cells.indices.contains(ordinal) ? cells[ordinal] : nil }

  /// How many cells show each shared string.
  func uses(in xml: [UInt8]) -> [Int: Int] {
    var uses: [Int: Int] = [:]
    for cell in cells where cell.type == .shared {
      if let index = Self.index(of: cell, in: xml) { uses[index, default: 0] += 1 }
    }
    return uses
  }

  /// The position of the shared string that `cell` shows.
  static func index(of cell: Cell, in xml: [UInt8]) -> Int? {
    cell.value.flatMap {
      Int(String(decoding: xml[$0.lowerBound..<$0.upperBound].filter { $0 > 0x20 }, as: UTF8.self))
    }
  }

  private static func type(of tag: XMLTag, in xml: [UInt8]) -> CellType {
    guard let range = tag.value(of: "t", in: xml) else { return .other }
    switch String(decoding: xml[range.lowerBound..<range.upperBound], as: UTF8.self) {
    case "s": return .shared
    case "inlineStr": return .inline
    case "str": return .text
    default: return .other
    }
  }
}
