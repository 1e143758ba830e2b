/// Puts the numbers of a cell into lists, one inside the other.
struct ItemLists {
  struct Entry {
    let mark: ItemScanner.Mark
    /// Which list of the cell it belongs to, from 0.
    let list: Int
    /// How many lists are around it.
    let depth: Int
    let isFirst: Bool
    var isLast = false
  }

  private struct Open {
    let style: ItemScanner.Style
    let list: Int
    var value: Int
    /// Its entry last added.
    var entry: Int
  }

  private var entries: [Entry] = []
  private var open: [Open] = []
  private var counts: [Int] = []

  /// Takes the next number: it goes on with a list that is open, or begins one.
  ///
  /// On one line only 1 begins a list, and only the next number goes on with one, so that numbers in prose
  /// are none. On lines of their own any number does.
  mutating func add(_ mark: ItemScanner.Mark) {
    if let level = open.lastIndex(where: { $0.style == mark.style }) {
      let previous = open[level].value
      if mark.value == previous + 1 || (mark.beginsLine && mark.value != 1) {
        open.removeLast(open.count - level - 1)
        append(mark, list: open[level].list)
        open[level].value = mark.value
        open[level].entry = entries.count - 1
        return
      }
      guard mark.value == 1 else { return }
      // The numbers begin anew: the list and those inside it are over.
      open.removeLast(open.count - level)
    } else if mark.value != 1, !mark.beginsLine || !open.isEmpty {
      return
    }
    open.append(Open(style: mark.style, list: counts.count, value: mark.value, entry: entries.count))
    counts.append(0)
    append(mark, list: counts.count - 1)
  }

  /// The items, without numbers that stand alone and are not 1, and without a lone 一是.
  mutating func finish() -> [Entry] {
    var last = [Int](repeating: -1, count: counts.count)
    for (index, entry) in entries.enumerated() { last[entry.list] = index }
    for index in last where index >= 0 { entries[index].isLast = true }
    return entries.filter { counts[$0.list] > 1 || ($0.mark.value == 1 && $0.mark.style != .spoken) }
  }

  private mutating func append(_ mark: ItemScanner.Mark, list: Int) {
    counts[list] += 1
    entries.append(Entry(mark: mark, list: list, depth: open.count - 1, isFirst: counts[list] == 1))
  }
}
