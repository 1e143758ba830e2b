import PlanModel
import PlanSource

/// What a line above or below a plan is, as far as it tells by itself.
enum LineSign: Hashable, Sendable {
  /// A sentence, a heading, an item, or anything else.
  case plain
  /// What a web page shows around a document: 发布日期：…, 浏览次数, 打印.
  case residue
  /// 云政办发〔2024〕3号.
  case documentNumber
  /// …关于印发…的通知.
  case noticeTitle
  /// …工作要点, …任务分工.
  case planTitle
  /// （征求意见稿） on a line of its own.
  case draftMark
  /// 各镇人民政府，区直各单位：
  case addressees
  /// A date and nothing else, also a damaged one.
  case date
  /// The name of a body that may have signed.
  case issuer
  /// Both on one line.
  case signature
  /// 附件 or 附件1 alone.
  case attachmentHead
  /// 附件：1.…, the list, or the head of an attachment with its title.
  case attachments
  /// 注：…, 备注：…
  case note
  /// 抄送：…, …印发, （此件公开发布）, 联系人：…, page numbers.
  case closing

  /// Longer lines are sentences.
  private static let longest = 360

  /// What `text`, which begins with `number`, is.
  static func of(_ text: Text, number: LineNumber?) -> LineSign {
    let longest = isAddress(text) ? 1_500 : Self.longest
    guard text.count <= longest else { return .plain }
    // 2024.3.15 begins like the number 2024.3.
    if number != nil, SignatureLine.isDate(text) { return .date }
    if let number, number.isWritten {
      let body = text.slice(number.end, text.count)
      return WebResidue.isNumberedKey(body) ? .residue : .plain
    }
    if WebResidue.isResidue(text) { return .residue }
    return special(text) ?? signed(text) ?? title(text)
  }

  private static func isAddress(_ text: Text) -> Bool { Wording(text).ends(with: ["：", ":"]) }

  /// Lines that a fixed word begins.
  private static func special(_ text: Text) -> LineSign? {
    let wording = Wording(text)
    if AttachmentLine.isHead(text) { return .attachmentHead }
    if AttachmentLine.entry(of: text) != nil { return .attachments }
    if NoteLine.isNote(text) { return .note }
    if wording.begins(with: closings) || isPublicNote(wording) || isPageNumber(wording) { return .closing }
    if DocumentNumberLine.number(in: text) != nil { return .documentNumber }
    return nil
  }

  private static func signed(_ text: Text) -> LineSign? {
    if SignatureLine.isDate(text) { return .date }
    if let parts = SignatureLine.parts(of: text) {
      return Wording(text).ends(with: ["印发", "印"]) ? .closing : parts.issuer.isEmpty ? .date : .signature
    }
    return nil
  }

  private static func title(_ text: Text) -> LineSign {
    let wording = Wording(text)
    if TitleLine.isDraftMark(text) { return .draftMark }
    if TitleLine.isNotice(text) { return .noticeTitle }
    if TitleLine.isPlan(text) { return .planTitle }
    if SignatureLine.isIssuer(text) { return .issuer }
    if isAddress(text), !wording.hasSentenceInside, wording.contains(addressed),
      !wording.contains(leadingOn)
    {
      return .addressees
    }
    return .plain
  }

  private static let closings: [StaticString] = [
    "抄送", "主送：", "报送：", "送：", "联系人", "联系电话", "联系方式", "咨询电话", "电子邮箱", "邮箱：", "传真：", "公开属性", "公开方式：",
    "特此通知", "特此函", "（联系人", "(联系人", "信息公开选项", "公开选项", "校对：", "共印",
  ]
  private static let addressed: [StaticString] = [
    "各", "单位", "部门", "政府", "办事处", "局", "委", "街道", "管委会", "中心", "办公室", "同志",
  ]

  private static let leadingOn: [StaticString] = ["如下", "下列", "以下", "现将", "通知", "要求", "一是"]

  private static func isPublicNote(_ wording: Wording) -> Bool {
    guard let inside = wording.text.count <= 90 ? wording.unbracketed : nil else { return false }
    return Wording(inside).begins(with: ["此件", "本件", "主动公开", "依申请公开", "公开属性", "此文"])
  }

  /// — 3 —, 第 3 页 共 5 页, - 3 -.
  private static func isPageNumber(_ wording: Wording) -> Bool {
    guard wording.text.count <= 60 else { return false }
    if wording.begins(with: ["第"]), wording.contains(["页"]) {
      return wording.ends(with: ["页"]) && wording.length <= 16
    }
    return wording.text.withUTF8 { bytes in
      var digits = 0
      let points = CodePoints(bytes)
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        if CharacterClass.digit(code) != nil {
          digits += 1
        } else if !CharacterClass.isBlank(code), !CharacterClass.isMark(code) {
          return false
        }
        offset = points.after(offset)
      }
      return digits <= 3
    }
  }
}
