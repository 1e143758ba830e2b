import PlanSource

/// Makes rows of cells that stand in lines of their own.
///
/// Where nothing tells rows apart there is one row with all cells, and who knows plans cuts it.
enum CellGroups {
  /// Whether led `cells` are a table: by the words above the columns, or by rows of equal length.
  static func areTable(_ cells: [LineCell], in text: LinedText) -> Bool {
    guard cells.count >= 3 else { return false }
    let sizes = sizes(of: cells)
    let first = sizes.count > 1 && sizes[0] > 1 ? sizes[0] : min(cells.count, 12)
    if text.isHeader(cells.prefix(first).map(\.cut)) { return true }
    let usual = mostFrequent(sizes)
    return sizes.count >= 2 && usual.size >= 3 && usual.count * 3 >= sizes.count * 2
  }

  /// `cells` in rows.
  static func rows(of cells: [LineCell], in text: LinedText) -> [LooseRow] {
    let sizes = sizes(of: cells)
    let usual = mostFrequent(sizes)
    if sizes.count >= 2, usual.size >= 2, usual.count * 2 > sizes.count || sizes[0] >= 2 {
      return rows(of: cells, sizes)
    }
    // Two columns leave nothing to tell rows by but their number; with more the kinds of cells tell.
    let width = cells.prefix(12).prefix { text.isHeader($0.cut.lower, $0.cut.upper) }.count
    if width == 2, cells.count > 2, cells.count % 2 == 0 {
      return rows(of: cells, Array(repeating: 2, count: cells.count / 2))
    }
    return rows(of: cells, [cells.count])
  }

  private static func rows(of cells: [LineCell], _ sizes: [Int]) -> [LooseRow] {
    var start = 0
    return sizes.compactMap { size in
      let row = cells[start..<start + size]
      start += size
      guard let first = row.first, let last = row.last else { return nil }
      return LooseRow(
        cells: row.map(\.cut), start: first.cut.lower, end: last.cut.upper, followsBlank: first.followsBlank)
    }
  }

  private static func sizes(of cells: [LineCell]) -> [Int] {
    var sizes: [Int] = []
    for cell in cells {
      if cell.beginsRow || sizes.isEmpty { sizes.append(1) } else { sizes[sizes.count - 1] += 1 }
    }
    return joined(sizes)
  }

  /// `sizes` with those put together that an empty line at the edge of a cell tore apart.
  private static func joined(_ sizes: [Int]) -> [Int] {
    let usual = mostFrequent(sizes)
    guard usual.size >= 3, usual.count * 2 > sizes.count else { return sizes }
    var joined: [Int] = []
    var isWhole = true
    for size in sizes {
      if !isWhole, let last = joined.last, last + size == usual.size {
        joined[joined.count - 1] = usual.size
        isWhole = true
      } else {
        // The header may have fewer names than there are columns.
        isWhole = joined.isEmpty || size >= usual.size
        joined.append(size)
      }
    }
    return joined
  }

  /// The size that occurs most often, the larger of two equally frequent ones.
  private static func mostFrequent(_ sizes: [Int]) -> (size: Int, count: Int) {
    var best = (size: 0, count: 0)
    var run = (size: 0, count: 0)
    for size in sizes.sorted() {
      run = size == run.size ? (size, run.count + 1) : (size, 1)
      if run.count >= best.count { best = run }
    }
    return best
  }
}
