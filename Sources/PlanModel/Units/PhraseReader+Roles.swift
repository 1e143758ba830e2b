import PlanSource

/// A role word where it stands.
struct RoleUse {
  var start: Int
  var end: Int
  /// `nil` if it is no known role word.
  var role: UnitRole?
  var arrangement = UnitArrangement.none
  /// Whether what the units do is told behind it.
  var hasObject = false
}

extension PhraseReader {
  private static let longestUnknownTail = 6
  /// 相关工作: shorter tails may be the rest of a damaged word.
  private static let leastObject = 4

  /// The role word at `start`, if it is used as one and not part of a name.
  ///
  /// It is one at the end of a segment, before a further unit (A牵头B配合), and before prose if it is a verb
  /// that names do not have.
  func roleUse(at start: Int, isBehindName: Bool) -> RoleUse? {
    guard roles.mayBegin(run[start].scalar) || run.isAny(start, "按", "依", "根", "据"),
      let phrase = run.rolePhrase(at: start, limit: segmentEnd, words: roles)
    else { return nil }
    // 组织人事局 is an office, not 人事局 that organises.
    if !isBehindName, let name = words.names.longestMatch(in: run, from: start, limit: segmentEnd),
      name.end > phrase.end
    {
      return nil
    }
    if phrase.atoms.contains(.nominal), !isUsedAsVerb(phrase, at: start, isBehindName) { return nil }
    if phrase.atoms.contains(.joint) { return jointUse(phrase, at: start, isBehindName: isBehindName) }
    var use = RoleUse(start: start, end: phrase.end, role: phrase.atoms.role ?? .responsible)
    use.arrangement = phrase.arrangement
    let next = run.skippingBlanks(phrase.end, to: segmentEnd)
    let hasManner = !phrase.atoms.isDisjoint(with: [.each, .byDuty])
    guard phrase.hasVerb || hasManner else { return nil }
    if next >= segmentEnd || run.isMark(next, [.open, .noise]) || run.has(next, "由") { return use }
    if run.isUnit(at: next, limit: segmentEnd, words: words) || isJoint(at: next) { return use }
    if phrase.atoms.contains(.byDuty), phrase.doingEnd > start,
      segmentEnd - phrase.doingEnd >= Self.leastObject
    {
      // 按职责分工做好相关工作 is a duty whose work is told.
      use.end = phrase.doingEnd
      use.hasObject = true
      return use
    }
    guard phrase.hasVerb else {
      return isBehindName || phrase.atoms.contains(.byDuty) ? unknownUse(use, tail: next) : nil
    }
    if phrase.atoms.isSuperset(of: [.lead, .governing]), isBehindName,
      !run.startsWork(at: next) || run.isMark(segmentEnd - 1, .strong),
      run.endsUnit(from: next, limit: segmentEnd, words: words)
    {
      return use
    }
    guard phrase.atoms.contains(.governing), isBehindName else { return nil }
    use.end = phrase.verbEnd
    use.hasObject = true
    return use
  }

  /// 区司法局协作 assists, 协作办公室 is an office: behind a name, before the end or a further unit.
  private func isUsedAsVerb(_ phrase: RolePhrase, at start: Int, _ isBehindName: Bool) -> Bool {
    guard isBehindName || start > 0 && run.isMark(start - 1, [.ending, .close]) else { return false }
    let next = run.skippingBlanks(phrase.end, to: segmentEnd)
    return next >= segmentEnd || run.isMark(next, .level) || run.has(next, "各") || run.has(next, "做", "好")
  }

  /// 按职责分工分别退静: a manner, and then a word that is no verb of the field.
  private func unknownUse(_ use: RoleUse, tail: Int) -> RoleUse? {
    let end = run.trimmingBlanks(from: tail, to: segmentEnd)
    guard end - tail <= Self.longestUnknownTail, !run.isMark(end - 1, [.strong, .close]) else { return nil }
    var use = use
    use.end = end
    use.role = nil
    return use
  }

  /// 会 between two units: A会B负责, not 会计, 常委会.
  private func jointUse(_ phrase: RolePhrase, at start: Int, isBehindName: Bool) -> RoleUse? {
    let isLong = phrase.end - start > 1
    guard isBehindName || isLong || isBehindRole(start) else { return nil }
    let next = run.skippingBlanks(phrase.end, to: segmentEnd)
    guard next < segmentEnd else { return nil }
    if !isLong {
      if run.isAny(next, "计", "议", "展", "员") || run.isAny(next, "务", "堂", "长", "商") { return nil }
      if start > 0, run.has(start - 1, "委"), !run.isUnit(at: next, limit: segmentEnd, words: words) {
        return nil
      }
    }
    guard
      run.isUnit(at: next, limit: segmentEnd, words: words)
        || run.endsUnit(from: next, limit: segmentEnd, words: words)
    else { return nil }
    return RoleUse(start: start, end: phrase.end, role: column == .assist ? .assist : .lead)
  }

  private func isBehindRole(_ start: Int) -> Bool {
    guard phrase.roleWords.count > phrase.firstRoleWord, let last = phrase.roleWords.last else {
      return false
    }
    return last.text.end == run[start].offset
  }

  private func isJoint(at index: Int) -> Bool {
    guard let word = roles.longestMatch(in: run, from: index, limit: segmentEnd) else { return false }
    return RoleAtom(rawValue: UInt8(truncatingIfNeeded: word.value)).contains(.joint)
  }

  /// Gives the role to the units that wait for one.
  func take(_ use: RoleUse) {
    let end = run.trimmingBlanks(from: use.start, to: use.end)
    phrase.roleWords.append(RoleWord(text: slice(use.start, end), role: use.role, task: task))
    giveWaitingUnits(use.role ?? .responsible)
    if use.arrangement == .byDuty || phrase.arrangement == .none { phrase.arrangement = use.arrangement }
    separator = 0..<0
    isProse = use.hasObject
    position = use.hasObject ? segmentEnd : use.end
  }

  /// Ends the waiting of units: they get `role`, plain duties that of their key or column.
  private func giveWaitingUnits(_ role: UnitRole) {
    let role = role == .responsible ? keyed ?? column : role
    for index in firstWaiting..<phrase.units.count where !phrase.units[index].hasOwnRole {
      phrase.units[index].role = role
    }
    firstWaiting = phrase.units.count
  }

  /// The role that a bracket behind a unit gives it: （牵头）, （牵头单位）.
  func bracketRole(at opening: Int) -> UnitRole? {
    guard let closing = run.closing(of: opening) else { return nil }
    let start = run.skippingBlanks(opening + 1, to: closing)
    if let key = unitKey(at: start), run.skippingBlanks(key.wordEnd, to: closing) == closing {
      return key.role
    }
    guard let phrase = run.rolePhrase(at: start, limit: closing, words: roles), phrase.hasVerb,
      run.skippingBlanks(phrase.end, to: closing) == closing
    else { return nil }
    return phrase.atoms.role
  }

  /// Reads the role in the bracket at ``position``: that of the unit before it, or, where none stands before
  /// the first of them, that of the units behind it.
  func readBracketRole(_ role: UnitRole, upTo closing: Int) {
    if phrase.units.count == firstUnit { isKeyedByBrackets = true }
    guard isKeyedByBrackets else { return giveLastUnit(role, from: position + 1, to: closing) }
    take(UnitKey(role: role, wordEnd: closing), from: position + 1)
  }

  /// Gives the unit before a bracket the role that stands in it.
  func giveLastUnit(_ role: UnitRole, from start: Int, to end: Int) {
    phrase.roleWords.append(RoleWord(text: slice(start, end), role: role, task: task))
    guard phrase.units.count > firstUnit else { return }
    phrase.units[phrase.units.count - 1].role = role
    phrase.units[phrase.units.count - 1].hasOwnRole = true
  }

  /// The characters from `start` to `end` as a text.
  func slice(_ start: Int, _ end: Int) -> Text {
    text.cut(Int(run[start].offset), Int(run[end].offset))
  }
}
