package import PlanSource

/// Finds the points of a cell: 1.…2.…, （1）…, ①…, 一是….
///
/// Not decimals (1.5), nor dates; `1.2020年9月底前` is the item 1.
package struct ItemScanner {
  /// How the numbers of one list are written.
  enum Style: Int {
    case dotted, bracketed, circled, spoken
  }

  /// A number that may begin an item.
  struct Mark {
    let style: Style
    let value: Int
    let start: Int
    let end: Int
    /// Whether a line or the cell begins with it.
    let beginsLine: Bool
  }

  /// Adds the items of `text`, which stands in `field` of `task`.
  ///
  /// 一是…二是… is written on one line by custom, so it never counts as run on.
  package static func scan(_ text: Text, field: FieldRole, task: Int, into items: inout [Item]) {
    var places: [ProsePlace] = []
    _ = text.withUTF8 { bytes in grammar.withWalk { $0.find(in: bytes, into: &places) } }
    places.withUnsafeBufferPointer { scan(text, $0, field: field, task: task, into: &items) }
  }

  /// What items begin with hangs on no table.
  private static let grammar = ProseTable()

  /// Adds the items of `text`, which has `places`.
  static func scan(
    _ text: Text, _ places: UnsafeBufferPointer<ProsePlace>, field: FieldRole, task: Int,
    into items: inout [Item]
  ) {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard ItemMarks.hasAny(in: points, places) else { return }
      var lists = ItemLists()
      ItemMarks.each(in: points) { lists.add($0) }
      let found = lists.finish()
      for (position, entry) in found.enumerated() {
        let end = end(of: position, in: found) ?? points.count
        items.append(item(entry, end: end, in: text, points, field: field, task: task))
      }
    }
  }

  /// Where the item at `position` ends: before the next of its own list or of one around it.
  private static func end(of position: Int, in items: [ItemLists.Entry]) -> Int? {
    let depth = items[position].depth
    return items[(position + 1)...].first { $0.depth <= depth }?.mark.start
  }

  private static func item(
    _ entry: ItemLists.Entry, end: Int, in text: Text, _ points: CodePoints, field: FieldRole, task: Int
  ) -> Item {
    let end = max(points.beforeBlanks(end), entry.mark.end)
    let mark = max(lastMark(points, end), entry.mark.end)
    var item = Item(
      text: text.slice(entry.mark.start, end), mark: text.slice(mark, end), value: entry.mark.value,
      field: field, list: "\(task)/\(field.rawValue)/\(entry.list)", task: task)
    item.isLast = entry.isLast
    item.isRunOn = !entry.mark.beginsLine && !entry.isFirst && entry.mark.style != .spoken
    return item
  }

  /// Where the mark begins that ends an item at `end`; `end` if it ends without one.
  private static func lastMark(_ points: CodePoints, _ end: Int) -> Int {
    switch points.codeBefore(end) {
    case 0x3002, 0xFF1B, 0xFF0C, 0x3001, 0xFF1A, 0xFF01, 0xFF1F, 0x2026, 0x3B, 0x2C, 0x3A, 0x2E, 0xFF0E:
      points.before(end)
    default: end
    }
  }
}
