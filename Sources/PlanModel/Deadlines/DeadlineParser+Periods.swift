/// Phrases about what comes again, and lengths of time without a number.
extension DeadlineParser {
  /// 每月, 每季度末, 每年1月31日前, 每季度最后一个月的30日前, 每年至少4次, whose 每 ends at `after`.
  func recurring(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    let count = Numeral(text, at: after)
    let unit = blanks(count?.end ?? after)
    guard let end = text.end(ofAny: Self.cycles, at: text.end(ofHan: "个", at: unit) ?? unit) else {
      return nil
    }
    guard text.end(ofAny: Self.notCycles, at: end) == nil else { return nil }
    var phrase = DeadlinePhrase(start, end, .recurring, .strong)
    extend(&phrase)
    return phrase
  }

  private static let cycles: WordSet = [
    "半年", "年度", "年", "季度", "季", "半个月", "半月", "月份", "月度", "月", "星期", "周", "旬", "工作日", "日", "天",
  ]

  private static let notCycles: WordSet = ["级", "代", "轻"]
  private static let insides: WordSet = ["之内", "以内", "内"]
  private static let partEnds: WordSet = ["年底", "年末", "底", "末", "初"]
  private static let leasts: WordSet = ["至少", "不少于", "不低于"]
  private static let times: WordSet = ["次", "期", "篇", "条", "个", "场"]

  /// A month told by its place in the cycle or behind it.
  private static let monthsOfCycle: WordSet = [
    "最后一个月", "第一个月", "第二个月", "第三个月", "下一个月", "首个月", "末个月", "首月", "末月", "次月", "下月",
  ]

  /// What anything begins with that may follow a cycle; blanks are passed over.
  private static let additions = {
    var additions = TriggerSet("的前")
    additions.insert(firstOf: [monthsOfCycle, leasts, partEnds, limits])
    additions.insertNumeralsAndBlanks()
    return additions
  }()

  /// Adds the day or the number of times that follows a cycle.
  private func extend(_ phrase: inout DeadlinePhrase) {
    // Behind 每半年 nearly always stands what is to be done.
    guard Self.additions.contains(text.code(phrase.end)) else { return }
    if let month = text.end(ofAny: Self.monthsOfCycle, at: phrase.end) { phrase.end = month }
    var end = phrase.end
    if let more = text.end(ofHan: "的", at: end), Numeral(text, at: more) != nil { end = more }
    if let number = Numeral(text, at: end), number.digits <= 2 {
      extend(&phrase, with: number)
      return
    }
    if let mark = text.end(ofAny: Self.leasts, at: end), let number = Numeral(text, at: mark),
      let times = text.end(ofAny: Self.times, at: number.end)
    {
      phrase.end = times
      phrase.amount = max(0, number.value)
      return
    }
    let part = text.end(ofAny: Self.partEnds, at: end) ?? end
    phrase.end = limit(part) ?? (part > end ? part : phrase.end)
  }

  private func extend(_ phrase: inout DeadlinePhrase, with number: Numeral) {
    if let times = text.end(of: "次", at: number.end) {
      phrase.end = times
      phrase.amount = max(0, number.value)
    } else if let day = text.end(ofAny: ["日", "号"], at: number.end) {
      phrase.end = limit(day) ?? day
      phrase.amount = max(0, number.value)
    } else if let month = text.end(of: "月", at: number.end) {
      phrase.end = self.month(phrase.start, month, .unsaid, number.value).end
    }
  }

  /// 按月, 按季度, 按年, whose 按 ends at `after`; not 按年度计划.
  func byPeriod(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    let next = text.end(ofHan: "照", at: after) ?? after
    guard let end = text.end(ofAny: Self.steps, at: next), text.end(ofAny: Self.notSteps, at: end) == nil
    else { return nil }
    return DeadlinePhrase(start, end, .recurring, .strong)
  }

  private static let steps: WordSet = ["季度", "季", "月度", "月", "年度", "半年", "年", "周", "旬"]
  private static let notSteps: WordSet = [
    "龄", "级", "代", "份", "节", "计划", "工作", "目标", "任务", "要点", "预算", "考核", "要求", "重点",
  ]

  /// 当天, 当日, whose 当 ends at `after`.
  func ofTheDay(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    guard text.code(start) == 0x5F53, let end = text.end(ofAny: ["天", "日"], at: after),
      text.end(ofHan: "的", at: end) == nil
    else { return nil }
    return DeadlinePhrase(start, text.end(ofAny: Self.insides, at: end) ?? end, .relative, .strong)
  }

  /// 半年内, 半个月内, whose 半 ends at `after`.
  func halfPeriod(_ start: Int, _ after: Int) -> DeadlinePhrase? {
    guard let unit = text.end(ofAny: ["年", "个月", "个工作日", "天", "日"], at: after),
      let end = text.end(ofAny: Self.insides, at: blanks(unit))
    else { return nil }
    return DeadlinePhrase(start, end, .relative, .strong)
  }
}
