import PlanCalendar

/// Reads the phrase about time that begins at one place of a text.
///
/// A phrase is read whole: 2018年底前 is a year end with its year, not 18年底前. What is read but no
/// deadline has the strength `none`, so that its parts are not read again.
struct DeadlineParser {
  let text: CodePoints
  /// Whether the text is a deadline cell, where everything counts.
  let isCell: Bool
  /// The plan's year, or the year of the date just before.
  var year: Int?

  /// The phrase that begins with `code` at `start`, which may be one of `words`.
  func phrase(at start: Int, _ code: UInt32, _ words: DeadlineVocabulary) -> DeadlinePhrase? {
    // In prose only what comes again counts.
    guard isCell || words.mayRecur(code), let word = words.word(at: start, in: text),
      word.kind != .malformed, isCell || word.kind == .recurring
    else { return grammaticalPhrase(at: start, code) }
    if let grammatical = grammaticalPhrase(at: start, code), word.end <= grammatical.end {
      return grammatical
    }
    return DeadlinePhrase(start, word.end, word.kind, .strong)
  }

  /// Whether a phrase may begin with `code` at `start`, as far as a look at the character behind tells.
  ///
  /// 明, 去, 次 and their like begin one only with 年 behind them, and stand far more often in other words.
  @inline(__always)
  func mayBegin(at start: Int, _ code: UInt32, _ words: DeadlineVocabulary) -> Bool {
    switch code {
    case 0x4ECA, 0x672C, 0x660E, 0x53BB, 0x6765, 0x6B21, 0x5168:  // 今本明去来次全
      return text.end(ofHan: "年", at: text.after(start)) != nil || words.mayRecur(code)
    default: return true
    }
  }

  private func grammaticalPhrase(at start: Int, _ code: UInt32) -> DeadlinePhrase? {
    let after = text.after(start)
    switch code {
    case 0x6BCF: return recurring(start, after)  // 每
    case 0x6309: return byPeriod(start, after)  // 按
    case 0x4ECA, 0x672C, 0x660E, 0x53BB, 0x5F53, 0x6765, 0x6B21:  // 今本明去当来次
      return relativeYear(start, after)
    case 0x5168: return wholeYear(start, after, .unsaid)  // 全
    case 0x4E0A, 0x4E0B:  // 上下
      return halfYear(start, start, .unsaid) ?? relativeYear(start, after)
    case 0x7B2C: return quarter(start, start, .unsaid)  // 第
    case 0x534A: return halfPeriod(start, after)  // 半
    case 0x524D: return firstQuarters(start, after)  // 前
    case 0x5E74: return bareYearEnd(start, after)  // 年
    default: return Numeral(text, at: start).flatMap { numbered(start, $0) }
    }
  }

  /// The first offset from `offset` on without a blank; a line end counts as one only in a cell.
  func blanks(_ offset: Int) -> Int { text.afterBlanks(offset, newlines: isCell) }

  /// What says that a time is the last one: 前, 之前, 底前, 内, 为止.
  ///
  /// 前 does not count where it begins another word, such as 前期.
  func limit(_ offset: Int) -> Int? {
    let start = blanks(offset)
    if let end = text.end(ofAny: Self.limits, at: start) { return end }
    guard let end = text.end(ofHan: "前", at: start), text.end(ofAny: Self.otherWords, at: end) == nil else {
      return nil
    }
    return end
  }

  /// `phrase` with the day `month`, `day` of the year that `mark` says as its last; the last day of the
  /// month if `day` is `nil`.
  func dated(_ phrase: DeadlinePhrase, _ mark: YearMark, _ month: Int, _ day: Int?) -> DeadlinePhrase {
    var phrase = phrase
    phrase.year = mark.stated
    if mark.isShort { return malformed(phrase) }
    // Without a year every day counts that some year has.
    let calendarYear = mark.resolved(year) ?? 2000
    guard (1...12).contains(month), (1...9999).contains(calendarYear) else { return malformed(phrase) }
    let lastDay = CivilDate.days(inMonth: month, of: calendarYear)
    guard let date = CivilDate(calendarYear, month, day ?? lastDay) else { return malformed(phrase) }
    if mark.resolved(year) == nil { phrase.needsYear = true } else { phrase.due = date }
    return phrase
  }

  /// `phrase` as one that no day can be told of.
  func malformed(_ phrase: DeadlinePhrase) -> DeadlinePhrase {
    var phrase = phrase
    phrase.kind = .malformed
    (phrase.due, phrase.from, phrase.needsYear) = (nil, nil, false)
    if phrase.strength == .weak { phrase.strength = .none }
    return phrase
  }

  static let limits: WordSet = ["前后", "之前", "以前", "为止", "之内", "以内", "内"]
  private static let otherWords: WordSet = ["期", "置", "述", "沿", "端", "瞻", "后"]
}
