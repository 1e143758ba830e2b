import PlanModel
import PlanSource

/// The names of columns that a stream of cells begins with.
struct StreamHeader {
  /// The first name and the first cell behind the last.
  let start: Int
  let end: Int
  /// As they stand, blank cells between them included; those broken over two cells in one.
  let names: [Text]

  /// How many cells it has.
  var count: Int { end - start }

  private static let mostNames = 12

  /// The header in `cells`; with `mayBeginLate` a title may stand before it.
  init?(_ cells: [StreamCell], mayBeginLate: Bool) {
    let starts = mayBeginLate ? 0..<min(4, cells.count) : 0..<min(1, cells.count)
    for start in starts {
      var known = 0
      var end = start
      var position = start
      while position < cells.count, position - start < Self.mostNames {
        let text = cells[position].text
        if !ColumnHeader.roles(of: text).isEmpty, text.count <= 60 {
          known += 1
          end = position + 1
        } else if !(text.isEmpty || HeaderFinder.isName(text) && position == end) {
          break
        }
        position += 1
      }
      guard known >= 3 else { continue }
      self.start = start
      self.end = end
      names = Self.whole(cells[start..<end].map(\.text))
      return
    }
    return nil
  }

  /// Whether the header stands at `index` of `cells` again.
  func isRepeated(_ cells: [StreamCell], at index: Int) -> Bool {
    guard index + count <= cells.count, cells[index].text == cells[start].text else { return false }
    return zip(cells[start..<end], cells[index...]).allSatisfy { $0.text == $1.text }
  }

  /// Where the next table begins with a heading and the same header, as with a table for each chapter.
  func nextTable(in cells: [StreamCell], words: DeadlineVocabulary) -> Int {
    guard end < cells.count else { return cells.count }
    for index in (end + 1)..<max(cells.count, end + 1) where isRepeated(cells, at: index) {
      if case .heading = CellContent.of(cells[index - 1].text, words: words) { return index - 1 }
    }
    return cells.count
  }

  /// `names` with those that were broken over two lines in one: 目标 and 任务.
  private static func whole(_ names: [Text]) -> [Text] {
    var whole: [Text] = []
    for name in names {
      if let last = whole.last, !last.isEmpty, !name.isEmpty,
        ColumnHeader.roles(of: last).isEmpty || ColumnHeader.roles(of: name).isEmpty
      {
        let joined = StreamCell(text: last, followsBlank: false, paragraphs: 1).joined(with: name).text
        if ColumnHeader.isUsual(joined) {
          whole[whole.count - 1] = joined
          continue
        }
      }
      whole.append(name)
    }
    return whole
  }

  /// Whether three names of columns stand below each other from the block at `index` on.
  static func begins(at index: Int, in blocks: [Block]) -> Bool {
    var known = 0
    if case .paragraph(let first) = blocks[index], ColumnHeader.roles(of: first.text).isEmpty {
      // 目标 with 任务 below it.
      guard index + 1 < blocks.count, case .paragraph(let second) = blocks[index + 1],
        first.text.count + second.text.count <= 24,
        ColumnHeader.isUsual(Text.joining([first.text, second.text], by: ""))
      else { return false }
      known = 1
    }
    for block in blocks[index...].prefix(5) {
      guard case .paragraph(let paragraph) = block, paragraph.text.count <= 60 else { break }
      if ColumnHeader.roles(of: paragraph.text).isEmpty {
        guard HeaderFinder.isName(paragraph.text), known > 0 else { break }
      } else {
        known += 1
      }
    }
    return known >= 3
  }
}
