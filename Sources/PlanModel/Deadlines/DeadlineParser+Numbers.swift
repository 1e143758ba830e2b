/// Phrases that begin with a number.
extension DeadlineParser {
  /// The phrase that `number` begins.
  func numbered(_ start: Int, _ number: Numeral) -> DeadlinePhrase? {
    let next = blanks(number.end)
    switch text.code(next) {
    case 0x5E74: return yearOrYears(start, number, text.after(next))  // 年
    case 0x6708 where number.digits <= 2:  // 月
      return month(start, text.after(next), .unsaid, number.value)
    case 0x65E5, 0x53F7, 0x5929:  // 日号天
      return days(start, number, text.after(next))
    case 0x5B63: return quarter(start, start, .unsaid)  // 季
    case 0x4E2A, 0x5DE5, 0x5C0F, 0x5468, 0x81EA: return units(start, number, next)  // 个工小周自
    case 0x2D, 0x2E, 0x2F, 0xFF0E, 0xFF0D, 0x2013, 0x2014, 0x7E, 0xFF5E, 0x81F3, 0x5230:  // - . / — ~ 至 到
      return dotted(start, number, next)
    default: return bare(start, number)
    }
  }

  private func yearOrYears(_ start: Int, _ number: Numeral, _ after: Int) -> DeadlinePhrase? {
    if number.isYear { return afterYear(start, after, .stated(number.value)) }
    // 18年9月底前; 202年 and 20024年 where a deadline stands.
    let isShort = number.digits == 2 || isCell && (number.digits == 3 || number.digits == 5)
    if isShort, let phrase = afterYear(start, after, .short), phrase.kind == .malformed { return phrase }
    guard (1...50).contains(number.value), number.digits <= 2 else { return nil }
    // 三年内, or 1年 where a deadline stands.
    return period(start, number, after, strength: .none)
  }

  /// 30日内, 3天内; also days from which 年 and 月 were lost: 2019515日, 1030日前.
  private func days(_ start: Int, _ number: Numeral, _ after: Int) -> DeadlinePhrase? {
    // Of one digit or two nothing was lost.
    if number.digits <= 2 { return period(start, number, after, strength: .strong) }
    let close = limit(after)
    let isLength =
      text.ends(with: "天", at: after)
      || (number.digits == 3 && close.map { text.ends(with: "内", at: $0) } ?? false)
    if !isLength, number.digits == 3 || number.digits == 4 || isDamagedDate(number) {
      return DeadlinePhrase(start, close ?? after, .malformed, close == nil ? .none : .strong)
    }
    return period(start, number, after, strength: .strong)
  }

  /// 20个工作日内, 6个月内, 24小时内, 两周内.
  private func units(_ start: Int, _ number: Numeral, _ offset: Int) -> DeadlinePhrase? {
    let counted = text.end(ofHan: "个", at: offset).map(blanks) ?? offset
    guard let end = text.end(ofAny: Self.units, at: counted) else { return nil }
    return period(start, number, end, strength: .strong)
  }

  private static let units: WordSet = [
    "工作日", "自然日", "月", "季度", "小时", "星期", "周",
  ]

  /// A length of time whose unit ends at `offset`: with 内, after 不超过, or where a deadline stands.
  private func period(
    _ start: Int, _ number: Numeral, _ offset: Int, strength: DeadlinePhrase.Strength
  ) -> DeadlinePhrase? {
    guard number.value > 0 else { return nil }
    let inside = text.end(ofAny: Self.insides, at: blanks(offset))
    // 会议召开3个工作日前 is counted backwards; 15日前 without a month is nothing.
    let ahead = text.ends(with: "工作日", at: offset) ? text.end(ofAny: ["之前", "以前", "前"], at: offset) : nil
    guard
      inside != nil || ahead != nil || isCell
        || text.ends(withAny: Self.bounds, at: text.beforeBlanks(start))
    else { return nil }
    if isCell, inside == nil, ahead == nil, limit(offset) != nil { return nil }
    var phrase = DeadlinePhrase(start, inside ?? ahead ?? offset, .relative, strength)
    phrase.amount = number.value
    return phrase
  }

  private static let insides: WordSet = ["之内", "以内", "内"]
  private static let bounds: WordSet = ["不超过", "不得超过", "不多于", "最长"]

  /// Numbers with a mark between: 2018.9.30, 2018-09-30, 9.30前, 3—6月.
  private func dotted(_ start: Int, _ number: Numeral, _ mark: Int) -> DeadlinePhrase? {
    let separator = text.code(mark)
    guard let second = Numeral(text, at: blanks(rangeMark(mark) ?? text.after(mark))) else {
      return bare(start, number)
    }
    if number.isYear { return dottedDate(start, number.value, separator, second) }
    guard number.digits <= 2, second.digits <= 2 else { return nil }
    if rangeMark(mark) != nil, (1...12).contains(number.value),
      let end = text.end(of: "月", at: blanks(second.end))
    {
      var phrase = month(start, end, .unsaid, second.value)
      if phrase.strength == .weak { phrase.strength = .none }
      phrase.from = dated(phrase, .unsaid, number.value, 1).due
      return ordered(phrase)
    }
    // 9.30前; in a cell also 9.30 alone.
    guard separator == 0x2E || separator == 0xFF0E, !second.isChinese else { return nil }
    if let close = limit(second.end) { return DeadlinePhrase(start, close, .malformed, .strong) }
    let isWhole = isCell && blanks(0) == start && blanks(second.end) == text.count
    return isWhole ? DeadlinePhrase(start, second.end, .malformed, .none) : nil
  }

  private func dottedDate(
    _ start: Int, _ year: Int, _ separator: UInt32, _ month: Numeral
  ) -> DeadlinePhrase? {
    let mark = YearMark.stated(year)
    if month.isYear, isCell,
      let end = text.end(of: "年", at: blanks(month.end))
    {
      // 2018-2020年.
      var phrase = DeadlinePhrase(start, limit(end) ?? end, .year, .none)
      phrase = dated(phrase, .stated(month.value), 12, 31)
      phrase.from = dated(phrase, mark, 1, 1).due
      return ordered(phrase)
    }
    guard month.digits == 1 || month.digits == 2, separator < 0x80 || separator > 0xFF00 else { return nil }
    guard text.code(month.end) == separator,
      let day = Numeral(text, at: text.after(month.end)), day.digits == 1 || day.digits == 2
    else {
      let close = limit(month.end)
      guard isCell || close != nil else { return nil }
      return dated(
        DeadlinePhrase(start, close ?? month.end, .month, close == nil ? .none : .strong), mark,
        month.value, nil)
    }
    let close = limit(day.end)
    let phrase = DeadlinePhrase(start, close ?? day.end, .date, close == nil ? .weak : .strong)
    return dated(phrase, mark, month.value, day.value)
  }

  /// A number that nothing follows: 2019918 where a deadline stands.
  private func bare(_ start: Int, _ number: Numeral) -> DeadlinePhrase? {
    guard isDamagedDate(number) else { return nil }
    let close = limit(number.end)
    let isWhole = isCell && text.afterBlanks(0) == start && text.afterBlanks(number.end) == text.count
    guard isWhole || close != nil else { return nil }
    return DeadlinePhrase(start, close ?? number.end, .malformed, close == nil ? .none : .strong)
  }

  private func isDamagedDate(_ number: Numeral) -> Bool {
    guard (6...8).contains(number.digits) else { return false }
    var year = number.value
    for _ in 4..<number.digits { year /= 10 }
    return (2000...2099).contains(year)
  }
}
