import PlanSource

/// Cuts a document into its parts: the notice, further notices, each attachment.
struct PartFinder {
  /// A part, with its titles.
  struct Part: Sendable {
    var lines: Range<Int>
    var titles: [TitleGroup] = []

    /// Whether it is a notice by its title.
    var isNotice: Bool { titles.first?.isNotice ?? false }
  }

  /// Of more titles in one part only the first ones count.
  private static let mostTitles = 8

  private let lines: ArraySlice<ProseLine>
  private var parts: [Part] = []
  private var titles: [TitleGroup] = []
  private var start: Int
  /// The line at or behind which a signature, a date or a list of attachments has ended the part.
  private var closedAt: Int?
  private var hasNumbers = false

  private init(_ lines: ArraySlice<ProseLine>) {
    self.lines = lines
    start = lines.startIndex
  }

  /// The parts of `lines`, at least one.
  static func parts(of lines: ArraySlice<ProseLine>) -> [Part] {
    var finder = PartFinder(lines)
    for index in lines.indices { finder.look(at: index) }
    finder.cut(at: lines.endIndex)
    return finder.parts
  }

  private mutating func look(at index: Int) {
    let line = lines[index]
    switch line.sign {
    case .attachmentHead:
      if index > start, closedAt != nil || !isListHead(index) { cut(at: index) }
    case .attachments:
      if closedAt != nil, isFollowedByPlan(index) { cut(at: index) }
    case .noticeTitle, .planTitle:
      takeTitle(endingAt: index)
    case .date, .signature:
      if index > start + 1 || !titles.isEmpty { closedAt = index }
    case .plain:
      if line.number != nil {
        hasNumbers = true
      } else if TitleLine.isNoticeEnd(line.text) {
        takeTitle(endingAt: index)
      }
    case .residue, .documentNumber, .draftMark, .addressees, .issuer, .note, .closing: break
    }
  }

  private mutating func takeTitle(endingAt index: Int) {
    guard let group = TitleGroup(endingAt: index, in: lines) else { return }
    if group.lines.lowerBound > start, beginsPart(group) { cut(at: group.lines.lowerBound) }
    if titles.last.map({ $0.lines.overlaps(group.lines) }) ?? false { titles.removeLast() }
    if titles.count < Self.mostTitles { titles.append(group) }
  }

  private mutating func cut(at index: Int) {
    if index > start || index == lines.endIndex { parts.append(Part(lines: start..<index, titles: titles)) }
    start = index
    titles = []
    closedAt = nil
    hasNumbers = false
  }

  /// Whether the title `group` begins a part: behind a signature, or behind the paragraphs of a notice.
  private func beginsPart(_ group: TitleGroup) -> Bool {
    let first = group.lines.lowerBound
    if let closedAt, first - closedAt <= 12, lines[closedAt..<first].dropFirst().allSatisfy(Self.isTail) {
      return !isDateOfTitle(closedAt)
    }
    guard let title = titles.first, !hasNumbers || lines[first - 1].sign == .issuer else { return false }
    let before = lines[first - 1]
    if before.sign == .issuer { return first - title.lines.upperBound >= 1 }
    return title.isNotice && before.sign == .plain && Wording(before.text).ends(with: ["。", "：", ":"])
  }

  /// Whether the date at `index` stands under a title instead of a signature.
  private func isDateOfTitle(_ index: Int) -> Bool {
    guard let title = titles.last(where: { $0.lines.upperBound <= index }) else { return true }
    return lines[title.lines.upperBound...index].allSatisfy { $0.sign != .plain && $0.sign != .issuer }
  }

  private static func isTail(_ line: ProseLine) -> Bool {
    switch line.sign {
    case .closing, .attachments, .note, .residue, .date, .documentNumber, .issuer, .signature, .draftMark:
      true
    case .plain: line.number != nil && line.text.count <= 200 || line.text.count <= 60
    case .attachmentHead, .noticeTitle, .planTitle, .addressees: false
    }
  }

  /// Whether the 附件 at `index` is the head of the list of attachments above a signature.
  private func isListHead(_ index: Int) -> Bool {
    for line in lines[index...].dropFirst().prefix(12) {
      switch line.sign {
      case .date, .signature: return true
      case .plain:
        if Wording(line.text).hasSentenceInside || line.text.count > 240 { return false }
      case .attachmentHead, .addressees, .noticeTitle: return false
      case .residue, .documentNumber, .planTitle, .draftMark, .issuer, .attachments, .note, .closing: break
      }
    }
    return false
  }

  /// Whether 附件：… at `index`, below a signature, is the head of the attachment itself.
  private func isFollowedByPlan(_ index: Int) -> Bool {
    guard let entry = AttachmentLine.entry(of: lines[index].text), LineNumber(entry) == nil else {
      return false
    }
    for line in lines[index...].dropFirst().prefix(4) {
      switch line.sign {
      case .planTitle, .noticeTitle, .attachments, .attachmentHead, .date, .signature: return false
      case .plain: return line.number?.level != 3 || line.text.count > 120
      case .residue, .documentNumber, .draftMark, .addressees, .issuer, .note, .closing: break
      }
    }
    return TitleLine.isPlan(entry)
  }
}
