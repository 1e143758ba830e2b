import PlanCalendar

/// Decides which phrases of a text are deadlines.
///
/// One collector serves all texts of a plan, one after the other, so that its lists are not made for each of them. A class, so that
/// asking it something copies nothing.
final class PhraseCollector {
  private var text = CodePoints(UnsafeBufferPointer(start: nil, count: 0))
  private var isCell = false
  /// The deadlines, in order.
  private(set) var accepted: [DeadlinePhrase] = []
  /// Dates without 前 that a following date with it may still make deadlines: 9月20日、12月20日前.
  private var pending: [DeadlinePhrase] = []
  private var last: DeadlinePhrase?
  /// Whether a 《 stands in the text; of a cell that is not asked.
  private var hasTitles = false

  /// Goes on with the phrases of `text`, which must stay where it is until they are taken.
  func begin(_ text: CodePoints, isCell: Bool, hasTitles: Bool) {
    (self.text, self.isCell, self.hasTitles) = (text, isCell, hasTitles)
    // There are few of them, and whoever removes all asks for more room than is there.
    while !accepted.isEmpty { accepted.removeLast() }
    while !pending.isEmpty { pending.removeLast() }
    last = nil
  }

  /// The year that the phrase just before `offset` states, if only a 、 or 和 stands between.
  @inline(__always)
  func yearCarried(to offset: Int) -> Int? {
    guard let last, last.hasYear, isJoined(last.end, offset) else { return nil }
    return last.year
  }

  /// The year after the plan's, `year`, if the deadline before `phrase` in the same sentence names it, and a day of its
  /// first months that `phrase` may follow: 2025年1月31日前公布……，3月31日前公布…… of yearly reports.
  @inline(__always)
  func nextYear(for phrase: DeadlinePhrase, after year: Int?) -> Int? {
    guard let year, !isCell, !phrase.hasYear, let due = phrase.due, due.year == year, due.month <= 3 else {
      return nil
    }
    return nextYear(for: phrase, due, after: year)
  }

  private func nextYear(for phrase: DeadlinePhrase, _ due: CivilDate, after year: Int) -> Int? {
    guard let before = accepted.last, before.strength == .strong, let first = before.due,
      first.year == year + 1,
      (first.month, first.day) < (due.month, due.day), isOneSentence(before.end, phrase.start)
    else { return nil }
    return first.year
  }

  private func isOneSentence(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower < Self.longestClause else { return false }
    var offset = lower
    while offset < upper {
      if ["。", "；", ";", "！", "？", "\n"].contains(where: { text.end(of: $0, at: offset) != nil }) {
        return false
      }
      offset = text.after(offset)
    }
    return true
  }

  /// Takes the next phrase.
  func add(_ phrase: DeadlinePhrase) {
    defer { last = phrase }
    if isCell {
      // 今年 is one, 公布上年度决算 is not.
      let isAside = phrase.kind == .vague && phrase.strength == .none && !beginsClause(phrase.start)
      if !isAside { accepted.append(phrase) }
      return
    }
    if !pending.isEmpty, let end = pending.last?.end, !isJoined(end, phrase.start) { pending = [] }
    if phrase.strength != .none, isAside(phrase) { return }
    if phrase.strength == .strong || (phrase.strength == .weak && standsAlone(phrase)) {
      if !pending.isEmpty {
        accepted += pending
        pending = []
      }
      accepted.append(phrase)
    } else if phrase.strength == .weak, phrase.kind == .date {
      pending.append(phrase)
    }
  }

  /// Takes a deadline cell that nothing was found in as a whole.
  func finish(words: DeadlineVocabulary) {
    if isCell, accepted.isEmpty { accepted = whole(words: words) }
  }

  private func whole(words: DeadlineVocabulary) -> [DeadlinePhrase] {
    let start = text.afterBlanks(0)
    var end = text.beforeBlanks(text.count)
    if start < end, let stop = ["。", ".", "；", ";"].first(where: { text.ends(with: $0, at: end) }) {
      end = max(start, end - stop.utf8CodeUnitCount)
    }
    guard start < end else { return [] }
    if let word = words.word(at: start, in: text), word.end == end {
      return [DeadlinePhrase(start, end, word.kind, .none)]
    }
    return [DeadlinePhrase(start, end, isOnlyMarks(start, end) ? .malformed : .vague, .none)]
  }

  private func isOnlyMarks(_ start: Int, _ end: Int) -> Bool {
    var offset = start
    while offset < end {
      let code = text.code(offset)
      guard CharacterClass.isMark(code) || CharacterClass.isBlank(code) else { return false }
      offset = text.after(offset)
    }
    return true
  }

  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    let mark = text.afterBlanks(end)
    return text.end(ofAny: Self.joiners, at: mark).map { text.afterBlanks($0) == start } ?? false
  }

  /// Whether a phrase without 前 begins a clause, or the words around it say that something is to be done.
  private func standsAlone(_ phrase: DeadlinePhrase) -> Bool {
    if text.end(ofAny: Self.past, at: phrase.end) != nil { return false }
    if text.end(ofAny: Self.done, at: text.afterBlanks(phrase.end)) != nil { return true }
    guard phrase.kind != .date else { return false }
    let before = text.beforeBlanks(phrase.start)
    if text.ends(withAny: Self.pastMarks, at: before) { return false }
    return beginsClause(phrase.start) || text.ends(withAny: Self.lead, at: before)
  }

  /// Whether a day that prose names is none by which the task is done.
  private func isAside(_ phrase: DeadlinePhrase) -> Bool {
    guard phrase.due != nil || phrase.needsYear else { return false }
    return isAttribute(phrase) || hasTitles && isInTitle(phrase)
  }

  /// Whether a phrase of prose only says which things are meant: 2020年底前的账号, 3月15日前收到的申请, 底前遗留问题.
  private func isAttribute(_ phrase: DeadlinePhrase) -> Bool {
    let end = text.afterBlanks(phrase.end)
    if text.end(ofHan: "的", at: end) != nil { return true }
    let verb = text.end(ofAny: Self.auxiliaries, at: end) ?? end
    if let noun = text.end(ofAny: Self.leftOver, at: verb), noun > verb { return true }
    guard let close = text.end(ofAny: Self.happened, at: verb) else { return false }
    return text.end(ofHan: "的", at: close) != nil
  }

  /// Whether it stands in the title of a document: 《关于2024年6月底前……的通知》.
  private func isInTitle(_ phrase: DeadlinePhrase) -> Bool {
    var offset = phrase.start
    while offset > 0, phrase.start - offset < Self.longestClause {
      let code = text.codeBefore(offset)
      if code == 0x300A { return true }
      if code == 0x300B || code == 0x3002 || code == 0x0A { return false }
      offset = text.before(offset)
    }
    return false
  }

  /// How far, in bytes, is looked around a phrase.
  private static let longestClause = 300
  private static let auxiliaries: WordSet = ["未", "已", "尚未", "应"]
  private static let leftOver: WordSet = ["遗留", "存量"]
  private static let happened: WordSet = [
    "收到", "受理", "提出", "形成", "制定", "制作", "完成", "印发", "发布", "公布", "出台", "建成", "实现", "产生", "签订", "成立",
    "设立", "注册", "登记", "开设", "开通", "获取", "办理", "办结", "公开",
  ]

  private func beginsClause(_ start: Int) -> Bool {
    let before = text.beforeBlanks(start)
    return before == 0 || before < start || CharacterClass.isMark(text.codeBefore(before))
  }

  private static let joiners: WordSet = ["、", "和", "及", "与", "或"]
  private static let past: WordSet = [
    "以来", "以后", "之后", "后", "的", "起", "止", "工作", "情况", "数据", "度", "前", "考核", "一考核", "绩效",
  ]
  private static let done: WordSet = ["完成", "建成", "办结", "实现", "到位"]
  private static let lead: WordSet = ["在", "于", "到", "至", "确保", "力争", "争取", "计划", "并", "将"]
  private static let pastMarks: WordSet = ["截至", "截止", "截止到"]
}
