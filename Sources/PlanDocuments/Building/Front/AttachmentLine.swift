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
