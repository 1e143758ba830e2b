/// Finds the event that a relative period is counted from: 会议结束后, 自收到申请之日起.
enum DeadlineAnchor {
  /// Where the words stand that say from when the period at `start`..<`end` counts.
  ///
  /// In the clause of the period, in the clause before it, or in brackets right after it.
  static func range(before start: Int, after end: Int, in text: CodePoints) -> Range<Int>? {
    let clause = clauseStart(start, in: text)
    if let close = lastEvent(in: clause..<start, text) { return event(clause, close, text) }
    if let direct = directEvent(clause, start, text) { return direct }
    if clause > 0, [0xFF0C, 0x2C].contains(text.codeBefore(clause)) {
      let comma = text.before(clause)
      let previous = clauseStart(comma, in: text)
      if let close = lastEvent(in: previous..<comma, text) { return event(previous, close, text) }
    }
    return bracketed(end, text)
  }

  private static func event(_ start: Int, _ end: Int, _ text: CodePoints) -> Range<Int>? {
    var start = text.afterBlanks(start)
    var offset = start
    while offset < end {
      // 自 ends in 0xAA.
      if text.isHan(at: offset), offset + 2 < end, text.bytes[offset + 2] != 0xAA {
        offset += 3
        continue
      }
      if let from = text.end(ofHan: "自", at: offset), text.end(ofAny: notFrom, at: from) == nil {
        start = offset
        break
      }
      offset = text.after(offset)
    }
    return start < end ? start..<end : nil
  }

  /// After 自 these make another word: 自然资源, 自行, 自治区.
  private static let notFrom: WordSet = ["然", "行", "治", "查", "觉", "贸", "动", "身", "主", "我", "由"]

  /// Where the clause begins that `offset` stands in.
  private static func clauseStart(_ offset: Int, in text: CodePoints) -> Int {
    var start = offset
    while start > 0, offset - start < 240 {
      if text.isHan(before: start) {
        start -= 3
        continue
      }
      let code = text.codeBefore(start)
      // A list inside the clause (会议、活动结束后) does not end it.
      if code == 0x0A || (CharacterClass.isMark(code) && !Self.isInner(code)) { break }
      start = text.before(start)
    }
    return start
  }

  /// Whether `code` is a mark that stands inside a clause: 、 quotes, title marks, brackets.
  private static func isInner(_ code: UInt32) -> Bool {
    switch code {
    case 0x3001, 0x201C, 0x201D, 0x300A, 0x300B, 0x2D, 0x2F, 0x2E, 0xFF08, 0xFF09, 0x28, 0x29: true
    default: false
    }
  }

  /// Where the last 后, 起 or 之日 of `range` ends.
  private static func lastEvent(in range: Range<Int>, _ text: CodePoints) -> Int? {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let start = text.before(offset)
      // The last bytes of 后, 起 and 日 are as rare as any.
      let last = text.bytes[offset - 1]
      guard last == 0x8E || last == 0xB7 || last == 0xA5 else {
        offset = start
        continue
      }
      switch text.code(start) {
      case 0x540E where isEvent(start, offset, text): return offset  // 后
      case 0x8D77 where ["日", "时"].contains { text.ends(with: $0, at: start) }: return offset  // 起
      case 0x65E5 where text.ends(with: "之", at: start): return offset  // 日
      default: offset = start
      }
    }
    return nil
  }

  /// Before and behind 后 these make another word.
  private static let notBefore: WordSet = ["今", "先", "前", "落", "售", "最", "背", "幕"]
  private static let notBehind: WordSet = ["续", "台", "面", "期", "果", "勤", "者"]

  /// Whether 后 says after something, and is no part of 后续, 今后, 先后.
  private static func isEvent(_ start: Int, _ end: Int, _ text: CodePoints) -> Bool {
    text.end(ofAny: notBehind, at: end) == nil && start > 0 && !text.ends(withAny: notBefore, at: start)
  }

  /// A verb right before the period (印发10日内, 会议召开当天), or a receipt (收到申请15日内).
  private static func directEvent(_ clause: Int, _ start: Int, _ text: CodePoints) -> Range<Int>? {
    let end = max(clause, text.beforeBlanks(start))
    guard text.ends(withAny: events, at: end) || names(receipts, in: clause..<end, text)
    else { return nil }
    let start = text.afterBlanks(clause)
    return start < end ? start..<end : nil
  }

  private static func names(_ words: WordSet, in range: Range<Int>, _ text: CodePoints) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if text.end(ofAny: words, at: offset) != nil { return true }
      offset = text.after(offset)
    }
    return false
  }

  private static let receipts: WordSet = ["收到", "接到", "自收"]
  private static let events: WordSet = [
    "印发", "发布", "公布", "公开", "形成", "制定", "变更", "批准", "通过", "作出", "做出", "结束", "召开", "生效",
    "施行", "实施", "收到", "受理", "签订", "产生", "更新", "发生", "审定", "出台", "确定", "获取", "立案", "送达",
  ]

  /// （自收到申请之日起） right after the period.
  private static func bracketed(_ end: Int, _ text: CodePoints) -> Range<Int>? {
    guard let open = text.end(ofAny: ["（", "("], at: end), text.end(ofAny: ["自", "从"], at: open) != nil
    else { return nil }
    var close = open
    while close < text.count, close - open < 120, !CharacterClass.isMark(text.code(close)) {
      close = text.after(close)
    }
    return lastEvent(in: open..<close, text).map { open..<$0 }
  }
}
