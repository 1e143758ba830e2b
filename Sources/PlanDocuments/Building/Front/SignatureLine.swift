import PlanModel
import PlanSource

/// Who signed, and when.
enum SignatureLine {
  /// Whether `text` is a date and no more, also in brackets, damaged (2019918) or not filled in (2024年 月 日).
  static func isDate(_ text: Text) -> Bool {
    guard text.count <= 90 else { return false }
    let inside = Wording(text).unbracketed ?? text
    return inside.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return points.count > 0 && dateEnd(points, from: 0) == points.count
    }
  }

  /// The date of a line that ``isDate(_:)``, without brackets.
  static func date(of text: Text) -> Text { Wording(text).unbracketed ?? text }

  /// The date that `text` begins with.
  static func date(atStartOf text: Text) -> Text? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      // 2024-03-05 09:30: the time stands behind a blank.
      let isRuled = Numeral(points, at: 0).map { [0x2D, 0x2F, 0x2E].contains(points.code($0.end)) } ?? false
      let limit =
        isRuled ? text.utf8.firstIndex(of: 0x20).map { $0 - Int(text.start) } ?? text.count : text.count
      var end = min(dateEnd(points, from: 0), limit)
      while end > 0, [0x2D, 0x2F, 0x2E].contains(points.codeBefore(end)) { end = points.before(end) }
      end = points.beforeBlanks(end)
      return end > 0 ? text.slice(0, end) : nil
    }
  }

  /// Issuer and date that stand on one line, in brackets or not.
  ///
  /// `nil` if the line does not end in a date; the issuer is missing if the line is a date with 印发 behind.
  static func parts(of text: Text) -> (issuer: Text, date: Text)? {
    guard text.count <= 200 else { return nil }
    var inside = Wording(text).unbracketed ?? text
    if let end = Wording(inside).start(ofSuffix: ["印发", "印"]) {
      inside = inside.slice(0, end).trimmed
    }
    let start = inside.withUTF8 { bytes in dateStart(CodePoints(bytes)) }
    guard let start else { return nil }
    let issuer = inside.slice(0, start).trimmed
    guard issuer.isEmpty || isIssuer(issuer) else { return nil }
    return (issuer, inside.slice(start, inside.count).trimmed)
  }

  /// Whether `text` is the name of a body that signs documents.
  static func isIssuer(_ text: Text) -> Bool {
    let inside = Wording(text).unbracketed ?? text
    guard (12...150).contains(inside.count), Wording(inside).ends(with: offices) else { return false }
    let isPlain = inside.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        if CharacterClass.digit(code) != nil { return false }
        let isBracket = Bracket.opens(code) != 0 || Bracket.closes(code) != 0
        if CharacterClass.isMark(code) && !isBracket || code == 0x2605 || code == 0x2606 { return false }
        offset = points.after(offset)
      }
      return true
    }
    return isPlain && !Wording(inside).begins(with: ["各", "关于", "附件", "由", "有关", "相关"])
  }

  private static let offices: [StaticString] = [
    "人民政府", "政府", "办公室", "办公厅", "委员会", "管委会", "领导小组", "办事处", "局", "厅", "委", "院", "中心", "集团", "公司", "党组", "党委",
    "党工委",
    "政务公开办", "学校", "大学", "医院", "部", "总站", "支队", "大队",
  ]

  /// Where the date ends that begins at `start`; `start` itself if none does.
  private static func dateEnd(_ points: CodePoints, from start: Int) -> Int {
    var offset = start
    var seen = (year: false, month: false, rule: 0, digits: 0, numerals: 0)
    while offset < points.count {
      let code = points.code(offset)
      switch code {
      case 0x5E74: seen.year = true  // 年
      case 0x6708:  // 月
        guard seen.year else { return start }
        seen.month = true
      case 0x65E5, 0x53F7:  // 日号
        guard seen.month || seen.digits >= 6 else { return start }
        return points.after(offset)
      case 0x2D, 0x2F, 0x2E, 0xFF0E, 0xFF0D: seen.rule += 1
      case 0x4F, 0xFF2F, 0x78, 0x58, 0xD7, 0x2A, 0xFF0A: break  // 二O二四, xx
      default:
        if CharacterClass.digit(code) != nil {
          seen.digits += 1
        } else if CharacterClass.numeral(code) != nil {
          seen.numerals += 1
        } else if !CharacterClass.isBlank(code) {
          return isDate(points, start, seen) ? points.beforeBlanks(offset) : start
        }
      }
      offset = points.after(offset)
    }
    return isDate(points, start, seen) ? offset : start
  }

  private static func isDate(
    _ points: CodePoints, _ start: Int,
    _ seen: (year: Bool, month: Bool, rule: Int, digits: Int, numerals: Int)
  ) -> Bool {
    if seen.year, seen.month { return seen.digits + seen.numerals > 0 }
    // 2018年210: 月 is lost.
    if seen.year { return (6...8).contains(seen.digits) && seen.rule == 0 }
    guard let number = Numeral(points, at: start) else { return false }
    if number.isYear, seen.rule == 2 { return seen.digits >= 6 }
    // 2019918: 年 and 月 are lost.
    guard seen.rule == 0, seen.numerals == 0, (6...8).contains(number.digits) else { return false }
    var year = number.value
    while year > 9_999 { year /= 10 }
    return (1_900...2_199).contains(year)
  }

  /// Where the date begins that the text ends with.
  private static func dateStart(_ points: CodePoints) -> Int? {
    var start = points.count
    while start > 0 {
      let previous = points.before(start)
      let code = points.code(previous)
      let belongs =
        CharacterClass.digit(code) != nil || CharacterClass.numeral(code) != nil
        || CharacterClass.isBlank(code)
        || [0x5E74, 0x6708, 0x65E5, 0x53F7, 0x2D, 0x2F, 0x2E, 0x4F, 0xFF2F].contains(code)
      guard belongs else { break }
      start = previous
    }
    start = points.afterBlanks(start)
    return start < points.count && dateEnd(points, from: start) == points.count ? start : nil
  }
}
