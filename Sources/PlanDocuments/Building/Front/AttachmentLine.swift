import PlanModel
import PlanSource

/// 附件, alone or with what is attached.
enum AttachmentLine {
  /// Whether `text` is the mark at the head of an attachment: 附件, 附件1, 附件：.
  static func isHead(_ text: Text) -> Bool {
    text.count <= 36 && behindWord(text).map { $0 == text.count } ?? false
  }

  /// What is attached according to `text`; `nil` if it does not begin with 附件： or 附件1.
  static func entry(of text: Text) -> Text? {
    guard let start = behindWord(text), start < text.count else { return nil }
    return text.slice(start, text.count)
  }

  /// Whether `line` goes on with a list of attachments: 2.…, or a name of something that is attached.
  static func continues(_ line: ProseLine) -> Bool {
    if let number = line.number { return number.level == 3 && line.text.count <= 300 }
    return line.text.count <= 150
      && Wording(line.text).ends(with: [
        "表", "单", "方案", "分工", "要点", "办法", "说明", "规则", "规范", "指引", "台账", "计划", "模板",
      ])
  }

  /// Whether a list of attachments may go on below `text`: 附件：1.….
  static func beginsList(_ text: Text) -> Bool {
    entry(of: text).map { LineNumber($0) != nil } ?? false
  }

  /// Where what follows 附件, a number and a colon begins; `nil` if no mark or number stands there.
  private static func behindWord(_ text: Text) -> Int? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard let word = points.end(ofAny: ["附件", "附表", "附錄", "附录", "附"], at: 0) else { return nil }
      let isShort = word == 3
      var offset = points.afterBlanks(word)
      let isApart = offset > word
      var isMarked = offset == points.count && !isShort
      if let number = Numeral(points, at: offset), number.value < 100 {
        offset = points.afterBlanks(number.end)
        isMarked = isMarked || !isShort
      }
      while [0x3A, 0xFF1A, 0x2D, 0xFF0D].contains(points.code(offset)) {
        offset = points.afterBlanks(points.after(offset))
        isMarked = true
      }
      return isMarked || isApart && !isShort ? offset : nil
    }
  }
}
