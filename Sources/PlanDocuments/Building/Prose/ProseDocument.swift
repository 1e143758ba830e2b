import PlanModel
import PlanSource

/// A document whose plan is prose: finds the part that is the plan, and in it where tasks begin and end.
struct ProseDocument {
  private let lines: [ProseLine]
  private let parts: [PartFinder.Part]
  private let vocabulary: Vocabulary
  private let finder: ResponsibilityFinder

  init(_ lines: [ProseLine], vocabulary: Vocabulary) {
    self.lines = lines
    self.vocabulary = vocabulary
    parts = PartFinder.parts(of: lines[...])
    finder = ResponsibilityFinder(vocabulary)
  }

  /// A part, cut into what is above, in and below its tasks.
  private struct Cut {
    var head: Range<Int>
    var body: [ProseLine]
    var tail: [ProseLine]
  }

  /// Reads the plan into `assembler`; `nil` if nothing reads as one.
  func read(into assembler: inout PlanAssembler) -> (front: PlanFront, counts: ProseCounts)? {
    guard let position = planPart(of: assembler) else { return nil }
    let part = parts[position]
    let cut = cut(part)
    let head = FrontReader.read(lines[cut.head], titles: part.titles, .head)
    let before = parts[..<position].map { FrontReader.read(lines[$0.lines], titles: $0.titles, .notice) }
    var front = PlanFront(head: head, before: before)
    var standing = StandingUnits(vocabulary)
    for text in front.fields.preamble { standing.look(at: text) }
    var reader = ProsePlanReader(cut.body[...], finder: finder, standing: standing)
    reader.read(into: &assembler)
    guard reader.counts.isPlan(title: head.title, isNotice: head.isNotice) else { return nil }
    front.add(FrontReader.read(cut.tail[...], titles: [], .tail))
    for part in parts[(position + 1)...] {
      front.add(FrontReader.read(lines[part.lines], titles: part.titles, .notice).asOther)
    }
    return (front, reader.counts)
  }

  /// Of several parts the one with the most tasks that name units, or else the most numbered ones.
  private func planPart(of assembler: PlanAssembler) -> Int? {
    guard parts.count > 1 else { return parts.isEmpty ? nil : 0 }
    var best: (position: Int, score: Int)?
    for (position, part) in parts.enumerated() {
      var trial = PlanAssembler(like: assembler)
      var reader = ProsePlanReader(
        cut(part).body[...], finder: finder, standing: StandingUnits(vocabulary))
      reader.read(into: &trial)
      // The items of a notice count little against those of the plan it brings.
      let score = reader.counts.withUnits * 8 + reader.counts.numbered * 2 * (part.isNotice ? 1 : 4)
      if score > best?.score ?? 0 { best = (position, score) }
    }
    return best?.position
  }

  private func cut(_ part: PartFinder.Part) -> Cut {
    let start = bodyStart(of: part)
    let end = bodyEnd(of: part, from: start)
    var cut = Cut(head: part.lines.lowerBound..<start, body: [], tail: [])
    for line in lines[start..<end] {
      switch line.sign {
      case .residue, .closing, .note: cut.tail.append(line)
      case .plain, .documentNumber, .noticeTitle, .planTitle, .draftMark, .addressees, .date, .issuer,
        .signature,
        .attachmentHead, .attachments:
        cut.body.append(line)
      }
    }
    var closing = cut.body.count
    while closing > 1, Self.isClosing(cut.body[closing - 1]) { closing -= 1 }
    cut.tail = cut.body[closing...] + cut.tail + lines[end..<part.lines.upperBound]
    cut.body.removeSubrange(closing...)
    return cut
  }

  /// Whether `line`, the last one, is about all tasks: 各单位要…，并于12月15日前报送….
  private static func isClosing(_ line: ProseLine) -> Bool {
    let wording = Wording(line.text)
    return line.number == nil && wording.begins(with: ["各", "请各", "以上", "上述", "未尽", "本要点", "本方案", "本分工"])
      && wording.ends(with: ["。"])
      && wording.contains(["报送", "落实", "执行", "施行", "解释", "报区", "报市", "报县", "报省", "上报"])
  }

  /// The first line that is numbered, a heading, or names units.
  private func bodyStart(of part: PartFinder.Part) -> Int {
    var isList = false
    let headings = UnitHeadings.lines(in: lines[part.lines], test: finder.test)
    for index in part.lines {
      let line = lines[index]
      if part.titles.contains(where: { $0.lines.contains(index) }) { continue }
      switch line.sign {
      case .attachments: isList = AttachmentLine.beginsList(line.text)
      case .issuer where headings.contains(index): return index
      case .plain:
        if isList, AttachmentLine.continues(line) { continue }
        isList = false
        if line.number != nil || line.isHeading && index > part.lines.lowerBound { return index }
        if headings.contains(index) || finder.read(line.text).responsibility.saysWho { return index }
      case .issuer, .residue, .documentNumber, .noticeTitle, .planTitle, .draftMark, .addressees, .date,
        .signature,
        .attachmentHead, .note, .closing:
        isList = false
      }
    }
    return part.lines.upperBound
  }

  /// The signature, the list of attachments, or the notes behind the last numbered line.
  private func bodyEnd(of part: PartFinder.Part, from start: Int) -> Int {
    let end = hardEnd(of: part, from: start)
    let last = lines[start..<end].lastIndex { $0.number != nil || $0.isHeading } ?? start
    for index in start..<end where index > last {
      switch lines[index].sign {
      case .note, .closing, .residue: return index
      case .issuer where lines[index..<end].allSatisfy { $0.sign == .issuer }: return index
      case .plain, .documentNumber, .noticeTitle, .planTitle, .draftMark, .addressees, .date, .issuer,
        .signature,
        .attachmentHead, .attachments:
        break
      }
    }
    return end
  }

  private func hardEnd(of part: PartFinder.Part, from start: Int) -> Int {
    for index in start..<part.lines.upperBound where index > start {
      switch lines[index].sign {
      case .signature, .attachmentHead, .attachments: return index
      case .date:
        var end = index
        while end > start + 1, lines[end - 1].sign == .issuer { end -= 1 }
        return end
      case .closing where Wording(lines[index].text).begins(with: ["抄送"]): return index
      case .plain, .residue, .documentNumber, .noticeTitle, .planTitle, .draftMark, .addressees, .issuer,
        .note,
        .closing:
        break
      }
    }
    return part.lines.upperBound
  }
}
