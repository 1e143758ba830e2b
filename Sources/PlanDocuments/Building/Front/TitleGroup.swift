import PlanModel
import PlanSource

/// The lines that a title is broken over.
struct TitleGroup: Sendable {
  var lines: Range<Int>
  var isNotice: Bool

  /// How many lines a title has at most above its last one.
  private static let mostAbove = 3

  /// The title whose last line, marks of a draft apart, is the one at `index` of `lines`.
  init?(endingAt index: Int, in lines: ArraySlice<ProseLine>) {
    switch lines[index].sign {
    case .noticeTitle: isNotice = true
    case .planTitle: isNotice = false
    case .plain where TitleLine.isNoticeEnd(lines[index].text): isNotice = true
    default: return nil
    }
    var start = index
    while start > lines.startIndex, index - start < Self.mostAbove,
      Self.belongs(lines[start - 1], above: lines[start])
    {
      start -= 1
    }
    var end = index + 1
    while end < lines.endIndex, lines[end].sign == .draftMark { end += 1 }
    self.lines = start..<end
    // The end of a notice's title alone is none: 关于印发 stands in a line above.
    if lines[index].sign == .plain, !TitleLine.isNotice(text(in: lines)) { return nil }
  }

  /// The whole title, at its place.
  func text(in lines: ArraySlice<ProseLine>) -> Text {
    let parts = lines[self.lines].map(\.text)
    return parts.count == 1 ? parts[0] : Text.joining(parts, by: "")
  }

  /// Whether `line` is the beginning of the title that goes on with `next`.
  private static func belongs(_ line: ProseLine, above next: ProseLine) -> Bool {
    guard line.number?.isWritten != true, TitleLine.isBeginning(line.text) else { return false }
    switch line.sign {
    case .plain, .issuer: break
    case .planTitle: return !next.followsBlank && next.sign == .planTitle && isShortTail(next)
    default: return false
    }
    let begins = Wording(next.text).begins(with: ["关于", "印发", "转发", "20", "二〇", "二○", "政务公开", "重点", "工作"])
    if next.followsBlank || line.sign == .issuer { return begins && TitleLine.isUnfinished(line.text) }
    return begins || line.isCentred && next.isCentred || TitleLine.isUnfinished(line.text)
  }

  /// Whether `line` hardly is a title by itself: 任务分工, 工作要点.
  private static func isShortTail(_ line: ProseLine) -> Bool { Wording(line.text).length <= 8 }
}
