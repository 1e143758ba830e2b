import PlanModel
import PlanSource

/// Headings and units that stand in paragraphs directly above a table.
struct TableChapters {
  /// The lines above them.
  var rest: Range<Int>
  var headings: [Heading] = []
  /// What stands between each heading and the next one or the table.
  var texts: [[Text]] = []
  /// Units named there, for the tasks of the table.
  var units = Responsibility()

  private static let most = 6
  /// How many paragraphs without a number may stand below a heading.
  private static let mostTexts = 3

  /// The chapters at the end of `lines`, directly above a table; `isFirst` for the first table of the plan,
  /// above which the numbered items of a notice may stand.
  init(
    above lines: ArraySlice<ProseLine>, titles: [TitleGroup], isFirst: Bool, finder: ResponsibilityFinder
  ) {
    var start = lines.endIndex
    var level = Int.max
    // Lines that are of these chapters if a heading stands above them.
    var pending: [Text] = []
    var taken = start
    while start > lines.startIndex, lines.endIndex - start < Self.most {
      let line = lines[start - 1]
      guard !titles.contains(where: { $0.lines.contains(start - 1) }) else { break }
      let reading = finder.read(line.body)
      let isWhole = reading.text.isEmpty && !reading.responsibility.isEmpty
      if isWhole, line.number == nil {
        units.add(reading.responsibility)
      } else if let heading = Self.heading(line, reading, below: level),
        !isFirst || Self.begins(line, above: lines)
      {
        level = heading.rank
        headings.insert(heading, at: 0)
        texts.insert(pending, at: 0)
        pending = []
        if reading.responsibility.saysWho, !units.saysWho { units.add(reading.responsibility) }
        if !units.saysWho, finder.test.strength(of: heading.title) == .list,
          finder.test.isCertainList(heading.title)
        {
          units.responsible.append(heading.title)
        }
      } else if line.number == nil, line.sign == .plain, !line.isHeading, pending.count < Self.mostTexts {
        pending.insert(line.text, at: 0)
      } else {
        break
      }
      start -= 1
      if pending.isEmpty { taken = start }
    }
    rest = lines.startIndex..<taken
  }

  /// The heading that `line` is, if its rank is above `level`.
  private static func heading(_ line: ProseLine, _ reading: ParagraphReading, below level: Int) -> Heading? {
    let title = reading.text.isEmpty ? line.body : reading.text
    guard ProseLevels.isBare(title), !title.isEmpty, line.sign == .plain || line.isHeading else { return nil }
    if let number = line.number, number.isWritten, number.level <= 3, number.level < level {
      return Heading(number: line.numberText, title: title, text: line.text, rank: number.level)
    }
    guard line.isHeading, line.number == nil, level > 1 else { return nil }
    return Heading(number: .missing, title: title, text: line.text, rank: 1)
  }

  /// Whether no number of the family of `line` stands in the other lines: then it is no item of a notice.
  private static func begins(_ line: ProseLine, above lines: ArraySlice<ProseLine>) -> Bool {
    guard let family = line.number?.family else { return true }
    return lines.filter { $0.number?.family == family }.count == 1
  }
}
