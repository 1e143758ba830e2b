import PlanModel
import PlanSource

/// Numbers of documents: 云政办发〔2024〕3号.
///
/// Source: GB/T 9704-2012, 7.2.5. Other brackets, blanks and lost brackets (云政办发20243号) are read too.
enum DocumentNumberLine {
  /// The number that `text` is, whatever follows behind a blank (签发人：…); `nil` if it is anything else.
  ///
  /// With `isWhole` false anything may follow.
  static func number(in text: Text, isWhole: Bool = true) -> Text? {
    guard text.count <= 150 else { return nil }
    return text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard let name = nameEnd(points), let end = bracketed(points, name) ?? damaged(points, name) else {
        return nil
      }
      let rest = points.afterBlanks(end)
      let isAlone = rest == points.count || points.end(ofAny: ["签发人", "（", "("], at: rest) != nil
      return isAlone || !isWhole ? text.slice(0, end) : nil
    }
  }

  /// Where the words before the year end: two to twenty characters without marks.
  private static func nameEnd(_ points: CodePoints) -> Int? {
    var offset = 0
    var count = 0
    while offset < points.count, count <= 24 {
      let code = points.code(offset)
      if Bracket.opens(code) != 0 || CharacterClass.digit(code) != nil { break }
      if CharacterClass.isMark(code), code != 0x5B { return nil }
      if !CharacterClass.isBlank(code) { count += 1 }
      offset = points.after(offset)
    }
    return (2...24).contains(count) ? offset : nil
  }

  /// 〔2024〕3号 at `start`.
  private static func bracketed(_ points: CodePoints, _ start: Int) -> Int? {
    guard Bracket.opens(points.code(start)) != 0, let close = Bracket.closing(of: start, in: points),
      close - start <= 30
    else { return nil }
    let inside = points.afterBlanks(points.after(start))
    let isYear = Numeral(points, at: inside)?.isYear ?? isPlaceholder(points.code(inside))
    guard isYear else { return nil }
    var offset = points.afterBlanks(points.after(close))
    if let end = points.end(of: "第", at: offset) { offset = end }
    while CharacterClass.digit(points.code(offset)) != nil || CharacterClass.isBlank(points.code(offset))
      || isPlaceholder(points.code(offset))
    {
      offset = points.after(offset)
    }
    return points.end(ofAny: ["号", "號"], at: offset)
  }

  private static func isPlaceholder(_ code: UInt32) -> Bool {
    code == 0x78 || code == 0x58 || code == 0xD7 || code == 0x2A || code == 0xFF0A
  }

  /// 发20243号: the brackets are lost.
  private static func damaged(_ points: CodePoints, _ start: Int) -> Int? {
    let name = points.beforeBlanks(start)
    guard
      ["发", "办", "函", "字", "公开", "电", "规"].contains(where: { (word: StaticString) in
        points.ends(with: word, at: name)
      }), let number = Numeral(points, at: start), (5...8).contains(number.digits)
    else { return nil }
    var year = number.value
    while year > 9_999 { year /= 10 }
    guard (1_900...2_199).contains(year) else { return nil }
    return points.end(ofAny: ["号", "號"], at: points.afterBlanks(number.end))
  }
}
