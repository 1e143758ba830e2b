import PlanModel
import PlanSource

/// Reads lines above or below a plan into its fields.
struct FrontReader {
  /// Where the lines stand.
  enum Position {
    /// A part of its own, such as a notice: its numbered items are its text.
    case notice
    /// Above the plan.
    case head
    /// Below the plan.
    case tail
  }

  private let position: Position
  private let lines: ArraySlice<ProseLine>
  private let titles: [TitleGroup]
  private var front = FrontMatter()
  /// What a web page says of the document, which its own words go before.
  private var metadata = FrontMatter()
  /// Whether a signature stands above.
  private var isSigned = false
  private var list: Open = .none

  /// What goes on with the next numbered line.
  private enum Open { case none, attachments, notes }

  private init(_ lines: ArraySlice<ProseLine>, titles: [TitleGroup], _ position: Position) {
    self.lines = lines
    self.titles = titles
    self.position = position
  }

  /// The fields in `lines`, which have the titles `titles`.
  static func read(
    _ lines: ArraySlice<ProseLine>, titles: [TitleGroup], _ position: Position
  ) -> FrontMatter {
    var reader = FrontReader(lines, titles: titles, position)
    var index = lines.startIndex
    while index < lines.endIndex {
      if let title = titles.first(where: { $0.lines.contains(index) }), position != .tail {
        reader.take(title)
        index = min(max(title.lines.upperBound, index + 1), lines.endIndex)
      } else {
        reader.take(at: index)
        index += 1
      }
    }
    reader.front.complete(with: reader.metadata)
    return reader.front
  }

  private mutating func take(_ title: TitleGroup) {
    list = .none
    guard front.title.isEmpty, title.lines.lowerBound >= lines.startIndex,
      title.lines.upperBound <= lines.endIndex
    else {
      front.other += lines[title.lines.clamped(to: lines.indices)].map(\.text)
      return
    }
    front.title = title.text(in: lines)
    front.isNotice = title.isNotice
  }

  private mutating func take(at index: Int) {
    let line = lines[index]
    if line.kind != .body, line.kind != .textBox, !line.isHeading { return front.other.append(line.text) }
    switch line.sign {
    case .residue: takeResidue(line.text)
    case .documentNumber: takeNumber(line.text)
    case .addressees:
      if position != .tail, front.addressees.isEmpty, front.preamble.isEmpty, !isSigned {
        front.addressees = line.text
      } else {
        takePlain(line)
      }
    case .date: takeDate(SignatureLine.date(of: line.text))
    case .signature: takeSignature(line.text)
    case .issuer: takeIssuer(at: index)
    case .attachmentHead:
      list = .attachments
      // At the head of a part it is no list of them.
      if position != .notice || isSigned || index == lines.startIndex { front.other.append(line.text) }
    case .attachments: takeAttachment(line.text)
    case .note:
      front.notes.append(line.text)
      list = .notes
    case .closing, .draftMark:
      front.other.append(line.text)
      list = .none
    case .noticeTitle, .planTitle, .plain: takePlain(line)
    }
  }

  private mutating func takeResidue(_ text: Text) {
    let found = WebResidue.metadata(in: text)
    if front.published.isEmpty { front.published = found.published }
    if metadata.issued.isEmpty { metadata.issued = found.issued }
    if metadata.issuer.isEmpty { metadata.issuer = found.issuer }
    if metadata.documentNumber.isEmpty { metadata.documentNumber = found.documentNumber }
    front.other.append(text)
  }

  private mutating func takeNumber(_ text: Text) {
    if front.documentNumber.isEmpty, position != .tail, let number = DocumentNumberLine.number(in: text) {
      front.documentNumber = number
      let rest = text.slice(number.count, text.count).trimmed
      if !rest.isEmpty { front.other.append(rest) }
    } else {
      front.other.append(text)
    }
  }

  private mutating func takeDate(_ text: Text) {
    if front.issued.isEmpty { front.issued = text } else { front.other.append(text) }
    isSigned = isSigned || !front.preamble.isEmpty || position == .tail
    list = .none
  }

  private mutating func takeSignature(_ text: Text) {
    guard let parts = SignatureLine.parts(of: text) else { return front.other.append(text) }
    if front.issuer.isEmpty { front.issuer = parts.issuer }
    takeDate(parts.date)
  }

  /// A signature has a date below; what stands above the title is a letterhead.
  private mutating func takeIssuer(at index: Int) {
    let below = lines[index...].dropFirst().prefix(4)
    let dated = below.firstIndex { $0.sign == .date || $0.sign == .signature }
    let isDated = dated.map { lines[index..<$0].allSatisfy { $0.sign == .issuer } } ?? false
    let isLast = below.isEmpty && position != .head && (!front.preamble.isEmpty || position == .tail)
    guard isDated || isLast else { return takePlain(lines[index]) }
    let text = lines[index].text
    front.issuer = front.issuer.isEmpty ? text : Text.joining([front.issuer, text], by: "\n")
    list = .none
  }

  private mutating func takeAttachment(_ text: Text) {
    guard let entry = AttachmentLine.entry(of: text) else { return front.other.append(text) }
    // 附件1：…分工表 at the head of the attachment itself.
    if position == .head, front.title.isEmpty, titles.isEmpty, TitleLine.isPlan(entry) {
      front.title = entry
      return
    }
    front.attachments.append(entry)
    list = AttachmentLine.beginsList(text) ? .attachments : .none
  }

  private mutating func takePlain(_ line: ProseLine) {
    switch list {
    case .attachments where AttachmentLine.continues(line):
      return front.attachments.append(line.text)
    case .notes where line.number != nil: return front.notes.append(line.text)
    case .none, .attachments, .notes: list = .none
    }
    let wording = Wording(line.text)
    let isText =
      line.number != nil || wording.ends(with: ["。", "：", ":", "；", ";", "，", "."])
      || wording.hasSentenceInside || line.text.count > 150
    // The text of a document stands below its title and above its signature.
    let isBetween = !isSigned && position != .tail && (position == .notice || !front.title.isEmpty || isText)
    if isText, isBetween { front.preamble.append(line.text) } else { front.other.append(line.text) }
  }
}

extension ProseLine {
  /// Whether its style makes it a heading.
  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}
