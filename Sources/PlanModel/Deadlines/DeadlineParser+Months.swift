import PlanCalendar

/// Phrases about days, months, quarters and halves of a year.
extension DeadlineParser {
  /// What follows `9月`, whose 月 ends at `offset`.
  func month(_ start: Int, _ offset: Int, _ mark: YearMark, _ month: Int) -> DeadlinePhrase {
    ranged(oneMonth(start, offset, mark, month), mark, month)
  }

  /// As ``month(_:_:_:_:)``, without a period that it may begin.
  private func oneMonth(_ start: Int, _ offset: Int, _ mark: YearMark, _ month: Int) -> DeadlinePhrase {
    let next = blanks(text.end(ofHan: "份", at: offset) ?? offset)
    if let day = Numeral(text, at: next), let phrase = dayOfMonth(start, day, mark, month) { return phrase }
    if let end = text.end(ofAny: Self.ends, at: next) {
      if let wrong = damagedLimit(end) { return DeadlinePhrase(start, wrong, .malformed, .none) }
      let close = limit(end)
      let strength = close == nil ? DeadlinePhrase.Strength.weak : .strong
      return dated(DeadlinePhrase(start, close ?? end, .month, strength), mark, month, nil)
    }
    for (third, day) in Self.thirds {
      if let end = text.end(of: third, at: next) {
        let close = limit(end)
        let strength = close == nil ? DeadlinePhrase.Strength.weak : .strong
        return dated(DeadlinePhrase(start, close ?? end, .month, strength), mark, month, day)
      }
    }
    if let end = text.end(of: "初", at: next) { return DeadlinePhrase(start, end, .vague, .none) }
    if let end = text.end(ofAny: Self.beginnings, at: next), isCell {
      return beginning(DeadlinePhrase(start, end, .standing, .none), mark, month, 1)
    }
    let close = limit(next)
    if let wrong = close.flatMap(damagedLimit) { return DeadlinePhrase(start, wrong, .malformed, .none) }
    let end = close ?? text.end(ofHan: "份", at: offset) ?? offset
    let strength = close == nil ? DeadlinePhrase.Strength.none : .strong
    return dated(DeadlinePhrase(start, end, .month, strength), mark, month, nil)
  }

  private static let ends: WordSet = ["底", "末"]
  private static let days: WordSet = ["日", "号"]
  private static let beginnings: WordSet = ["起", "以后", "之后"]
  private static let quarters: WordSet = ["季度", "个季度"]
  private static let rangeMarks: WordSet = ["至", "到", "——", "—", "–", "-", "－", "~", "～", "─", "―"]
  private static let thirds: [(StaticString, Int?)] = [("上旬", 10), ("中旬", 20), ("下旬", nil)]

  /// The day `day` of `month`, if 日 or 号 follows it.
  private func dayOfMonth(
    _ start: Int, _ day: Numeral, _ mark: YearMark, _ month: Int
  ) -> DeadlinePhrase? {
    guard let end = text.end(ofAny: Self.days, at: blanks(day.end)) else {
      // 9月30前: 日 is missing.
      guard day.digits > 0, day.digits <= 2, let close = limit(day.end) else {
        return damagedDay(start, day)
      }
      return DeadlinePhrase(start, close, .malformed, .strong)
    }
    if let begin = text.end(ofAny: Self.beginnings, at: blanks(end)) {
      let phrase = DeadlinePhrase(start, begin, .standing, .none)
      return beginning(phrase, mark, month, day.value)
    }
    let close = limit(end) ?? text.end(of: "止", at: blanks(end))
    let isLast = close != nil || hasLimitBefore(start)
    return dated(
      DeadlinePhrase(start, close ?? end, .date, isLast ? .strong : .weak), mark, month, day.value)
  }

  /// `phrase`, or the period that it begins: 5月1日至6月30日, 5月1日至15日, 3月至6月底前.
  private func ranged(_ phrase: DeadlinePhrase, _ mark: YearMark, _ month: Int) -> DeadlinePhrase {
    guard phrase.strength != .strong, phrase.kind != .standing, let second = rangeMark(blanks(phrase.end)),
      let number = Numeral(text, at: blanks(second)),
      let last = endOfRange(blanks(second), number, mark, month)
    else { return phrase }
    var whole = last
    whole.start = phrase.start
    whole.year = mark.stated
    whole.strength = last.strength == .strong ? .strong : .none
    if phrase.kind == .malformed { return malformed(whole) }
    whole.from = phrase.kind == .month ? phrase.due.flatMap { CivilDate($0.year, $0.month, 1) } : phrase.due
    if case .unsaid = mark, last.year != nil, let due = whole.due, let first = whole.from {
      // 11月1日至2019年1月31日: the first day is the last of its name before the end.
      let year = (first.month, first.day) <= (due.month, due.day) ? due.year : due.year - 1
      whole.from = CivilDate(year, first.month, first.day)
    }
    return ordered(whole)
  }

  /// `phrase`, unless it is a period that ends before it begins.
  func ordered(_ phrase: DeadlinePhrase) -> DeadlinePhrase {
    guard let first = phrase.from, let due = phrase.due, first.daysSinceEpoch > due.daysSinceEpoch else {
      return phrase
    }
    return malformed(phrase)
  }

  private func endOfRange(
    _ start: Int, _ number: Numeral, _ mark: YearMark, _ month: Int
  ) -> DeadlinePhrase? {
    let next = blanks(number.end)
    if number.isYear, let end = text.end(of: "年", at: next) {
      guard let other = Numeral(text, at: blanks(end)),
        let close = text.end(ofHan: "月", at: blanks(other.end))
      else { return nil }
      return oneMonth(start, close, .stated(number.value), other.value)
    }
    if let end = text.end(ofHan: "月", at: next) { return oneMonth(start, end, mark, number.value) }
    return dayOfMonth(start, number, mark, month)
  }

  /// A quarter that begins at `offset`: 第三季度, 三季度末, 3季度.
  func quarter(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    let first = text.end(of: "第", at: offset) ?? offset
    guard let number = Numeral(text, at: first), number.digits <= 1, (1...4).contains(number.value),
      let end = text.end(ofAny: Self.quarters, at: blanks(number.end))
    else { return nil }
    return partEnd(start, end, .quarter, mark, month: number.value * 3, of: 3)
  }

  /// 上半年 or 下半年, which begins at `offset`.
  func halfYear(_ start: Int, _ offset: Int, _ mark: YearMark) -> DeadlinePhrase? {
    if let end = text.end(of: "上半年", at: offset) {
      return partEnd(start, end, .halfYear, mark, month: 6, of: 6)
    }
    guard let end = text.end(of: "下半年", at: offset) else { return nil }
    return partEnd(start, end, .halfYear, mark, month: 12, of: 6)
  }

  /// 前三季度, whose 前 ends at `after`.
  func firstQuarters(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    guard let phrase = quarter(start, after, .unsaid) else { return nil }
    var whole = phrase
    whole.from = phrase.due.flatMap { CivilDate($0.year, 1, 1) }
    if whole.strength == .weak { whole.strength = .none }
    return whole
  }

  /// A part of the year of `months` months that ends with `month`.
  private func partEnd(
    _ start: Int, _ offset: Int, _ kind: DeadlineKind, _ mark: YearMark, month: Int, of months: Int
  ) -> DeadlinePhrase {
    let end = text.end(ofAny: Self.ends, at: offset)
    let close = limit(end ?? offset)
    let strength = close == nil ? DeadlinePhrase.Strength.weak : .strong
    var phrase = dated(DeadlinePhrase(start, close ?? end ?? offset, kind, strength), mark, month, nil)
    phrase.from = phrase.due.flatMap { CivilDate($0.year, month - months + 1, 1) }
    return phrase
  }

  /// `phrase` as the beginning of a period that does not end.
  private func beginning(
    _ phrase: DeadlinePhrase, _ mark: YearMark, _ month: Int, _ day: Int
  ) -> DeadlinePhrase {
    var begun = dated(phrase, mark, month, day)
    begun.from = begun.due
    begun.due = nil
    return begun
  }

  /// Where a mark between the two ends of a period ends: 至, 到, —, -.
  func rangeMark(_ offset: Int) -> Int? {
    text.end(ofAny: Self.rangeMarks, at: offset)
  }

  /// Whether 不迟于, 最迟 or 截止 stands before `offset`.
  private func hasLimitBefore(_ offset: Int) -> Bool {
    let before = text.beforeBlanks(offset)
    return text.ends(withAny: Self.limitsBefore, at: before)
  }

  private static let limitsBefore: WordSet = [
    "不迟于", "不晚于", "不得迟于", "不得晚于", "最迟", "最迟于", "至迟", "至迟于", "最晚", "最晚于",
    "截止时间为", "截止日期为", "期限为", "时限为",
  ]
}
