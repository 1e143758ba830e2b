/// What tables of a page are for: data, or the looks of the page.
struct TableShape {
  /// For each node whether it is a table of data.
  private(set) var isData: [Bool]
  /// How many tables of data begin before each node.
  private var before: [Int]

  /// The shapes of the tables of `page`.
  init(_ page: HTMLPage) {
    let nodes = page.tree.nodes
    isData = [Bool](repeating: false, count: nodes.count)
    // Counted from the end, so that a table knows those inside it.
    var behind = [Int](repeating: 0, count: nodes.count + 1)
    for position in nodes.indices.reversed() {
      behind[position] = behind[position + 1]
      guard page.element(position) == .table, !page.flags(position).contains(.hidden) else { continue }
      let inside = behind[position + 1] - behind[nodes[position].end]
      isData[position] = Self.isData(page, position, tablesInside: inside)
      if isData[position] { behind[position] += 1 }
    }
    before = behind.map { (behind.first ?? 0) - $0 }
  }

  /// How many tables of data are in `range` of the tree.
  func dataTables(in range: Range<Int>) -> Int {
    before[range.upperBound] - before[range.lowerBound]
  }

  /// The rows of the table at `position`, group by group as shown: head, bodies, foot.
  static func groups(_ page: HTMLPage, _ position: Int) -> [(rows: [Int], isHead: Bool)] {
    var heads: [(rows: [Int], isHead: Bool)] = []
    var bodies: [(rows: [Int], isHead: Bool)] = []
    var feet: [(rows: [Int], isHead: Bool)] = []
    for child in page.tree.children(of: position) {
      guard let element = page.element(child), !page.flags(child).contains(.hidden) else { continue }
      let rows = page.tree.children(of: child).filter {
        page.element($0) == .tr && !page.flags($0).contains(.hidden)
      }
      switch element {
      case .thead: heads.append((rows, true))
      case .tbody: bodies.append((rows, false))
      case .tfoot: feet.append((rows, false))
      default: break
      }
    }
    return heads + bodies + feet
  }

  /// The cells of the row at `position` that are shown.
  static func cells(_ page: HTMLPage, _ position: Int) -> [Int] {
    page.tree.children(of: position).filter {
      page.element($0)?.isCell == true && !page.flags($0).contains(.hidden)
    }
  }

  private static func isData(_ page: HTMLPage, _ position: Int, tablesInside: Int) -> Bool {
    if page.flags(position).contains(.presentation) { return false }
    var rows = 0
    var columns = 0
    var texts = 0
    var mostBlocks = 0
    for row in groups(page, position).flatMap(\.rows) {
      let cells = cells(page, row)
      rows += cells.isEmpty ? 0 : 1
      columns = max(columns, cells.count)
      for cell in cells {
        if page.tree.nodes[cell].textCount > 0 { texts += 1 }
        mostBlocks = max(mostBlocks, blocks(page, in: cell))
      }
    }
    if columns < 2 { return false }
    if tablesInside > 0 { return rows >= 3 && texts >= 2 * rows }
    return rows >= 2 && (columns > 2 || rows > 2 || mostBlocks < 8) || mostBlocks < 4
  }

  private static func blocks(_ page: HTMLPage, in cell: Int) -> Int {
    var count = 0
    for child in page.tree.children(of: cell) {
      if let element = page.element(child), element != .span, element != .br { count += 1 }
    }
    return count
  }
}
