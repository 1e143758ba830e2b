import PlanSource

/// 牵头单位： and what is like it.
struct UnitKey {
  var role: UnitRole
  var wordEnd: Int
}

extension PhraseReader {
  /// Reads a key with what belongs to it, if one stands at ``position``.
  func readKey() -> Bool {
    if let key = unitKey(at: position), let value = valueStart(behind: key.wordEnd) {
      take(key, from: position)
      advance(to: value)
      return true
    }
    if let end = deadlineKeyEnd(at: position), let value = valueStart(behind: end, needsColon: true) {
      readDeadlineValue(from: value)
      return true
    }
    if let end = personKeyEnd(at: position), let value = valueStart(behind: end, needsColon: true) {
      advance(to: valueEnd(from: value))
      return true
    }
    return false
  }

  /// Lets what follows have the role of `key`, which begins at `start`.
  func take(_ key: UnitKey, from start: Int) {
    phrase.roleWords.append(RoleWord(text: slice(start, key.wordEnd), role: key.role, task: task))
    firstWaiting = phrase.units.count
    keyed = key.role
    isProse = false
    separator = 0..<0
  }

  /// The key word at `start`: who leads, assists or is responsible, and 单位 or what stands for it.
  ///
  /// Before a colon the role alone is one: 牵头：.
  func unitKey(at start: Int) -> UnitKey? {
    var role: UnitRole?
    var index = start
    while index < start + 8 {
      if let word = keyRole(at: index) {
        if role == nil || role == .responsible { role = word }
        index += 2
      } else if role != nil, run.has(index, "和") || run.has(index, "及") || run.has(index, "或") {
        index += 1
      } else {
        break
      }
    }
    guard let role else { return nil }
    if isKeyNoun(at: index) { return UnitKey(role: role, wordEnd: index + 2) }
    let isShort = run.isMark(run.skippingBlanks(index, to: run.count), .colon)
    return isShort ? UnitKey(role: role, wordEnd: index) : nil
  }

  private func keyRole(at index: Int) -> UnitRole? {
    switch Unicode.Scalar(run[index].scalar) {
    case "牵": run.has(index, "牵", "头") ? .lead : nil
    case "主": run.has(index, "主", "办") || run.has(index, "主", "责") ? .lead : nil
    case "配": run.has(index, "配", "合") ? .assist : nil
    case "协":
      run.has(index, "协", "办") || run.has(index, "协", "助") || run.has(index, "协", "同")
        || run.has(index, "协", "作") ? .assist : nil
    case "参": run.has(index, "参", "与") ? .assist : nil
    case "责": run.has(index, "责", "任") ? .responsible : nil
    case "落": run.has(index, "落", "实") ? .responsible : nil
    case "承": run.has(index, "承", "办") || run.has(index, "承", "担") ? .responsible : nil
    case "实": run.has(index, "实", "施") ? .responsible : nil
    case "负": run.has(index, "负", "责") ? .responsible : nil
    case "执": run.has(index, "执", "行") ? .responsible : nil
    case "完": run.has(index, "完", "成") ? .responsible : nil
    default: nil
    }
  }

  private func isKeyNoun(at index: Int) -> Bool {
    run.has(index, "单", "位") || run.has(index, "部", "门") || run.has(index, "科", "室")
      || run.has(index, "股", "室") || run.has(index, "处", "室") || run.has(index, "机", "构")
  }

  /// Where the value of a key begins that ends at `end`: behind a colon, 为, a blank, or at a unit.
  private func valueStart(behind end: Int, needsColon: Bool = false) -> Int? {
    let next = run.skippingBlanks(end, to: run.count)
    if run.isMark(next, .colon) { return next + 1 }
    if needsColon { return nil }
    if run.has(next, "为") || run.has(next, "是") { return next + 1 }
    if next > end, next < run.count { return next }
    return run.isUnit(at: end, limit: segmentEnd, words: words) ? end : nil
  }

  /// The end of 完成时限, 时限要求, 时间节点 … at `start`.
  private func deadlineKeyEnd(at start: Int) -> Int? {
    var index = start
    if run.has(index, "完", "成") || run.has(index, "办", "结") || run.has(index, "落", "实") { index += 2 }
    guard run.has(index, "时", "限") || run.has(index, "时", "间") || run.has(index, "期", "限") else { return nil }
    index += 2
    return run.has(index, "要", "求") || run.has(index, "节", "点") ? index + 2 : index
  }

  private func personKeyEnd(at start: Int) -> Int? {
    let isPrefixed =
      keyRole(at: start) != nil || run.has(start, "分", "管") || run.has(start, "主", "管")
      || run.has(start, "主", "要") || run.has(start, "协", "管") || run.has(start, "包", "保")
    if isPrefixed {
      if run.has(start + 2, "领", "导") { return start + 4 }
      return run.has(start + 2, "人") ? start + 3 : nil
    }
    guard run.has(start, "联", "系") else { return nil }
    return run.has(start + 2, "人") ? start + 3 : run.has(start + 2, "电", "话") ? start + 4 : nil
  }

  /// Where the value that begins at `start` ends: at ；, 。, the end of the bracket, or a key.
  private func valueEnd(from start: Int) -> Int {
    var index = start
    while index < run.count {
      if run.isMark(index, [.stop, .close]) || run.has(index, "；") || run.has(index, ";") { return index }
      if run.isMark(index, [.separator, .blank]), isAnyKey(at: run.skippingBlanks(index + 1, to: run.count)) {
        return index
      }
      index = run.closing(of: index).map { $0 + 1 } ?? index + 1
    }
    return run.count
  }

  /// Whether a key stands at `index`: 牵头单位, 完成时限, 责任领导.
  func isAnyKey(at index: Int) -> Bool {
    guard index < run.count else { return false }
    return unitKey(at: index) != nil || deadlineKeyEnd(at: index) != nil || personKeyEnd(at: index) != nil
  }

  private func readDeadlineValue(from start: Int) {
    let end = valueEnd(from: start)
    addDeadline(from: start, to: end)
    advance(to: end)
  }

  /// Reads a segment that is a deadline without a key: 2024年6月底前, 年底前完成.
  func readDeadline() -> Bool {
    guard isDeadline(at: position) else { return false }
    addDeadline(from: position, to: segmentEnd)
    advance(to: segmentEnd)
    return true
  }

  private func isDeadline(at start: Int) -> Bool {
    var index = start
    while run.isMark(index, .digit) { index += 1 }
    if index > start { return run.isAny(index, "年", "月", "日", "天") }
    if run.has(start, "年", "底") || run.has(start, "月", "底") || run.has(start, "全", "年") { return true }
    if run.has(start, "每") { return run.isAny(start + 1, "年", "月", "季", "周") }
    if run.has(start, "分"), run.has(start + 1, "阶", "段") || run.has(start + 1, "步") || run.has(start + 1, "批")
    {
      return true
    }
    return (run.has(start, "长", "期") || run.has(start, "持", "续")) && isManner(at: start + 2)
  }

  private func isManner(at index: Int) -> Bool {
    run.has(index, "坚", "持") || run.has(index, "推", "进") || index >= segmentEnd
  }

  func addDeadline(from start: Int, to end: Int) {
    let start = run.skippingBlanks(start, to: end)
    let end = run.trimmingBlanks(from: start, to: end)
    if start < end { phrase.deadlines.append(slice(start, end)) }
  }

  /// Goes on at `index`, with a new segment.
  func advance(to index: Int) {
    position = max(index, position + 1)
    segmentEnd = min(segmentEnd, position)
  }
}
