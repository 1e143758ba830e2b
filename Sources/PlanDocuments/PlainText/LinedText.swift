import PlanModel
import PlanSource

/// A text cut into lines, and how its words are read.
struct LinedText: Sendable {
  let source: TextStorage
  let lines: [TextLine]
  let isMarkdown: Bool

  var bytes: [UInt8] { source.bytes }

  /// The part `lower..<upper` as shown, without blanks at its edges.
  func text(_ lower: Int, _ upper: Int, isCell: Bool) -> Text {
    let part = Blank.trimmed(source.bytes, lower, upper)
    guard isMarkdown || isCell else { return Text(source, part.lowerBound, part.upperBound) }
    return InlineMarks.text(source, part, isMarkdown: isMarkdown)
  }

  /// The cell that `cut` is.
  func text(of cut: CellCut) -> Text {
    if cut.isQuoted { return QuotedCell.text(source, cut.lower, cut.upper) }
    return text(cut.lower, cut.upper, isCell: true)
  }

  /// Whether an empty line stands before the line at `index`; one of tabs alone is empty too.
  func followsBlank(_ index: Int) -> Bool {
    lines[index].followsBlank || index > 0 && lines[index - 1].isEmpty
  }

  /// Whether `lower..<upper` is a word that stands above columns.
  func isHeader(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 64, mayBeHeader(Blank.trimmed(bytes, lower, upper)) else { return false }
    return !ColumnHeader.roles(of: text(lower, upper, isCell: true)).isEmpty
  }

  /// Whether at least two of `cuts` stand above columns and none is longer than such words are.
  func isHeader(_ cuts: some Collection<CellCut>) -> Bool {
    var found = 0
    for cut in cuts.prefix(40) {
      guard cut.upper - cut.lower <= 96 else { return false }
      if isHeader(cut.lower, cut.upper) { found += 1 }
    }
    return found >= 2
  }

  /// Whether `part` is worth asking about: none of the words is ASCII but No, none ends like a sentence.
  private func mayBeHeader(_ part: Range<Int>) -> Bool {
    guard let first = bytes[part].first, let last = bytes[part].last else { return false }
    if first < 0x80, last < 0x80 { return first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "*") }
    let isStop = part.count >= 3 && bytes[part].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    return !isStop
  }

  /// Whether the line at `index` begins like a note below a table: 注：, 备注：, 说明：.
  func isNote(_ index: Int) -> Bool {
    let line = bytes[lines[index].content]
    return Self.notes.contains { line.starts(with: $0) }
  }

  /// Whether the line at `index` is the head of another part of the document: 附件2, 附表：….
  func isAttachmentHead(_ index: Int) -> Bool {
    let line = bytes[lines[index].content]
    guard let head = Self.attachments.first(where: { line.starts(with: $0) }) else { return false }
    let rest = line.dropFirst(head.count).drop { $0 == 0x20 }
    guard let next = rest.first else { return true }
    return (0x30...0x3A).contains(next) || rest.starts(with: "：".utf8)
  }

  private static let attachments: [[UInt8]] = ["附件", "附表"].map { Array($0.utf8) }
  private static let notes: [[UInt8]] = ["注：", "注:", "备注：", "备注:", "说明：", "说明:"].map { Array($0.utf8) }

  /// The level of the number that the line at `index` begins with; `nil` if there is none.
  func ordinalLevel(_ index: Int) -> Int? {
    ordinalLevel(lines[index].content)
  }

  /// Whether `part` is a number and nothing else.
  func isNumber(_ part: Range<Int>) -> Bool {
    OrdinalParser.parse(Text(source, part.lowerBound, part.upperBound)) != nil
  }

  /// The level of the number that `part` begins with; `nil` if there is none.
  func ordinalLevel(_ part: Range<Int>) -> Int? {
    OrdinalParser.prefix(of: Text(source, part.lowerBound, part.upperBound))?.level
  }
}

/// Where a cell stands.
struct CellCut: Sendable {
  var lower: Int
  var upper: Int
  /// Whether it stood between quotes, which are left out, and has doubled ones.
  var isQuoted = false
}
