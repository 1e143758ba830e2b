import PlanCalendar

/// Phrases about a year and its parts.
extension DeadlineParser {
  /// What follows `2018年`, `18年` or `今年`, whose 年 ends at `offset`.
  func afterYear(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    let next = blanks(offset)
    if let phrase = partOfYear(start, next, mark) { return phrase }
    if let end = text.end(ofAny: ["年初", "年中", "初", "中旬"], at: next) {
      return DeadlinePhrase(start, end, .vague, .none)
    }
    if isCell, let phrase = yearRange(start, next, mark) { return phrase }
    return alone(start, offset, mark)
  }

  /// A part of the year that begins at `offset`: 底, 内, 上半年, 第三季度, 9月, 全年.
  private func partOfYear(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    if let end = text.end(ofAny: Self.yearEnds, at: offset) { return yearEnd(start, end, mark) }
    if !mark.isShort, let end = text.end(ofAny: ["年内", "以内", "之内", "度内", "内"], at: offset) {
      return yearEnd(start, end, mark, isStrong: true)
    }
    if text.code(offset) == 0x5168 { return wholeYear(start, text.after(offset), mark) }
    if let phrase = halfYear(start, offset, mark) ?? quarter(start, offset, mark) { return phrase }
    guard let month = Numeral(text, at: offset), month.digits <= 2,
      let end = text.end(of: "月", at: blanks(month.end))
    else { return damagedPart(start, offset) }
    return self.month(start, end, mark, month.value)
  }

  /// The end of a year, whose 底 ends at `offset`.
  private func yearEnd(
    _ start: Int, _ offset: Int, _ mark: YearMark, isStrong: Bool = false
  ) -> DeadlinePhrase? {
    // 2022年底11月前 names two times.
    if let month = Numeral(text, at: offset), month.digits <= 2,
      let end = text.end(of: "月", at: month.end)
    {
      let close = text.end(ofAny: ["底", "末"], at: end) ?? end
      return DeadlinePhrase(start, limit(close) ?? close, .malformed, limit(close) == nil ? .none : .strong)
    }
    let end = limit(offset)
    let isStrong = isStrong || end != nil
    var phrase = DeadlinePhrase(start, end ?? offset, .yearEnd, isStrong ? .strong : .weak)
    if case .relative = mark {
      // 今年底 is told apart from 2018年底: who reads it next year is misled.
      phrase.kind = .vague
      if !isStrong { phrase.strength = .none }
    }
    return dated(phrase, mark, 12, 31)
  }

  /// 年底, 年末, 年内 without a year; not in 近年内 or 三年内.
  func bareYearEnd(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    let before = text.codeBefore(start)
    if Self.isYearWord(before) || CharacterClass.digit(before) != nil { return nil }
    if let end = text.end(ofAny: Self.yearEnds, at: after) { return yearEnd(start, end, .unsaid) }
    if CharacterClass.numeral(before) == nil, let end = text.end(ofAny: Self.yearInsides, at: after) {
      return yearEnd(start, end, .unsaid, isStrong: true)
    }
    return nil
  }

  /// 今年, 本年度, 明年, 去年, 当年, 次年, 上年 and what follows it.
  func relativeYear(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    guard let end = text.end(of: "年", at: after), let offset = Self.offset(of: text.code(start)) else {
      return ofTheDay(start, after)
    }
    return afterYear(start, text.end(of: "度", at: end) ?? end, .relative(offset))
  }

  /// 全年, whose 全 ends at `offset`.
  func wholeYear(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    guard let end = text.end(of: "年", at: offset) else { return nil }
    return year(DeadlinePhrase(start, end, .year, .none), mark)
  }

  /// A year that nothing follows: the whole of it where a deadline stands.
  private func alone(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    var phrase = DeadlinePhrase(start, text.end(of: "度", at: offset) ?? offset, .year, .none)
    phrase.year = mark.stated
    switch mark {
    case .stated where isCell:
      if let end = limit(phrase.end) {
        // 2020年前: whether the year is in or out cannot be told.
        return DeadlinePhrase(start, end, .vague, .none)
      }
      return year(phrase, mark)
    case .relative:
      phrase.kind = .vague
      return phrase
    case .short: return nil
    case .stated, .unsaid: return phrase
    }
  }

  /// 2018年至2020年, where a deadline stands.
  private func yearRange(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    guard let first = mark.stated, let second = rangeMark(offset),
      let last = Numeral(text, at: blanks(second)), last.isYear, last.value >= first,
      let end = text.end(of: "年", at: blanks(last.end))
    else { return nil }
    var phrase = DeadlinePhrase(start, text.end(of: "底", at: end) ?? end, .year, .none)
    phrase.end = limit(phrase.end) ?? phrase.end
    phrase.from = CivilDate(first, 1, 1)
    phrase.due = CivilDate(last.value, 12, 31)
    return phrase
  }

  private func year(_ phrase: DeadlinePhrase, _ mark: YearMark) -> DeadlinePhrase {
    var phrase = phrase
    phrase.needsYear = mark.resolved(year) == nil
    phrase.from = mark.resolved(year).flatMap { CivilDate($0, 1, 1) }
    phrase.due = mark.resolved(year).flatMap { CivilDate($0, 12, 31) }
    return phrase
  }

  private static let yearInsides: WordSet = ["度内", "内"]
  private static let yearEnds: WordSet = ["年底", "年末", "年终", "底", "末", "终"]

  /// How many years from this one the year is before whose 年 `code` stands: 今, 本, 当, 明, 来, 次, 去, 上.
  private static func offset(of code: UInt32) -> Int? {
    switch code {
    case 0x4ECA, 0x672C, 0x5F53: 0
    case 0x660E, 0x6765, 0x6B21: 1
    case 0x53BB, 0x4E0A: -1
    default: nil
    }
  }

  /// Whether `code` before 年 makes another word: 近年, 多年, 几年, 数年, 历年, 往年, 逐年, 周年, 跨年, 常年, 学年, 财年.
  private static func isYearWord(_ code: UInt32) -> Bool {
    switch code {
    case 0x8FD1, 0x591A, 0x51E0, 0x6570, 0x5386, 0x5F80, 0x9010, 0x5468, 0x8DE8, 0x5E38, 0x5B66, 0x8D22: true
    default: false
    }
  }
}
