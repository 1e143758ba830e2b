import PlanSource

extension PhraseReader {
  /// Adds the unit `name`, which ends at `end`, unless that is no name of a unit.
  func addUnit(_ name: NameStart, to end: Int) {
    let start = name.start
    let end = nameEnd(from: start, to: end)
    defer {
      separator = 0..<0
      isStarred = false
      isGlued = false
    }
    guard start < end, isName(from: start, to: end), !isPerson(from: start, to: end) else { return }
    if name.known == start, isTime(from: start, to: end) { return addDeadline(from: start, to: end) }
    giveMarkToFirst()
    phrase.units.append(unit(name, from: start, to: end))
    lastUnitEnd = run[end].offset
  }

  /// Whether what stands from `start` to `end` is no name but a time: 贯穿全年, 立行立改.
  private func isTime(from start: Int, to end: Int) -> Bool {
    if run.isMark(end - 1, [.ending, .close]) { return false }
    let text = slice(start, end)
    return text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return deadlines.word(at: 0, in: points).map { $0.kind != .malformed && $0.end * 2 >= bytes.count }
        ?? false
    }
  }

  /// Without the first unit of a list the mark behind it goes, not what stands before the list:
  /// 配合单位：A、B, A牵头，B、C配合.
  private func giveMarkToFirst() {
    guard phrase.units.count > firstUnit, !separator.isEmpty, run[separator.lowerBound].offset == lastUnitEnd,
      run.has(separator.lowerBound, "、")
    else { return }
    let first = phrase.units.count - 1
    guard !phrase.units[first].isListed else { return }
    phrase.units[first].spanStart = phrase.units[first].name.start
    phrase.units[first].spanEnd = run[separator.upperBound].offset
  }

  private func unit(_ name: NameStart, from start: Int, to end: Int) -> Unit {
    let isKnown = name.known > start && name.known == withoutBracket(from: start, to: end)
    // What looked like a place up to the end of the segment may not, up to the end of the name.
    let prefix = isKnown ? name.prefix : run.levelPrefix(from: start, to: end, names: names)
    let isBehind = phrase.units.count > firstUnit && !separator.isEmpty
    let spanStart = run[isBehind ? separator.lowerBound : start].offset
    return Unit(
      name: slice(start, end), role: isStarred ? .lead : keyed ?? column,
      kind: isKnown ? .named : run.kind(from: start, to: end, prefix: prefix), isGlued: isGlued,
      mark: isBehind ? mark : .none, markEdges: markEdges, index: phrase.units.count - phrase.firstUnit,
      task: task,
      spanStart: spanStart, spanEnd: run[end].offset, prefixStart: run[prefix.lowerBound].offset,
      prefixEnd: run[prefix.upperBound].offset, entry: isKnown ? name.entry : UnitVocabulary.noEntry,
      hasOwnRole: isStarred, isListed: isBehind && spanStart == lastUnitEnd)
  }

  /// The mark before the unit.
  private var mark: UnitMark {
    let first = separator.lowerBound
    if run.isMark(first, .blank) { return .blank }
    switch Unicode.Scalar(run[first].scalar) {
    case "、": return .pause
    case "，": return .comma
    case ",": return .narrowComma
    case "；": return .semicolon
    case ";": return .narrowSemicolon
    default: return .other
    }
  }

  /// Where it stands.
  private var markEdges: TextEdges {
    TextEdges(start: run[separator.lowerBound].offset, end: run[separator.upperBound].offset)
  }

  /// `end` without blanks and noise behind the name.
  private func nameEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, run.isMark(end - 1, [.blank, .noise]) { end -= 1 }
    return end
  }

  private func withoutBracket(from start: Int, to end: Int) -> Int {
    guard run.isMark(end - 1, .close), !run.isMark(end - 1, .quote) else { return end }
    let opening = Int(run[end - 1].partner)
    return opening > start ? opening : end
  }

  /// Whether a name stands from `start` to `end`: more than dashes and numbers, and not 无, 略, 同上.
  private func isName(from start: Int, to end: Int) -> Bool {
    if end - start == 1, run.isAny(start, "无", "略", "同", "空") { return false }
    if end - start == 2, run.has(start, "同", "上") || run.has(start, "待", "定") || run.has(start, "暂", "无") {
      return false
    }
    for index in start..<end where run.isLetter(index) { return true }
    return false
  }

  /// 分管副区长, 副秘书长, 主任: somebody who is no unit.
  private func isPerson(from start: Int, to end: Int) -> Bool {
    if run.has(start, "分", "管") || run.has(start, "协", "管") { return true }
    guard end - start >= 2 else { return false }
    if run.has(end - 2, "主", "任") || run.has(end - 2, "书", "记") { return true }
    guard run.has(end - 1, "长") else { return false }
    return run.isMark(end - 2, [.level, .strong]) || run.has(end - 2, "书")
  }

  /// Whether the bracket at `opening` holds a note: （见附件1）, （下同）, （排名不分先后）.
  func isNote(at opening: Int) -> Bool {
    guard let closing = run.closing(of: opening) else { return false }
    let start = run.skippingBlanks(opening + 1, to: closing)
    if start == closing { return true }
    return run.isAny(start, "见", "附", "注", "略") || run.has(start, "详", "见") || run.has(start, "下", "同")
      || run.has(start, "排", "名") || run.has(start, "以", "下") || run.has(start, "名", "单")
  }

  /// Whether the bracket at `opening` is residue of a word processor: [bookmark: _GoBack].
  func isResidue(at opening: Int) -> Bool {
    guard let closing = run.closing(of: opening) else { return false }
    for index in opening + 1..<closing where run[index].scalar >= 0x80 { return false }
    return closing > opening + 1 && !run.isMark(opening + 1, .digit)
  }

  /// Reads 等, 等部门, 等有关单位, up to a role word, a further unit or the end of the segment.
  func readClosing() {
    phrase.isOpenEnded = true
    var index = run.skippingBlanks(position, to: segmentEnd) + 1
    let tail = index
    var classEnd = tail
    while index < segmentEnd {
      if run.isMark(index, .open), let closing = run.closing(of: index) {
        index = closing + 1
        classEnd = index
        continue
      }
      if let use = roleUse(at: index, isBehindName: true) { return take(use) }
      if classEnd == index, index > tail, endsClosing(at: index) { break }
      if isClassWord(endingAt: index + 1), index > tail { classEnd = index + 1 }
      index += 1
    }
    let end = run.trimmingBlanks(from: tail, to: index)
    position = max(index, tail)
    if index < segmentEnd, isConjunction(at: index) {
      separator = index..<index + 1
      position = index + 1
    }
    if index == segmentEnd, isUnknownRole(from: classEnd, to: end) {
      take(RoleUse(start: run.skippingBlanks(classEnd, to: end), end: end, role: nil))
    }
  }

  private func isClassWord(endingAt end: Int) -> Bool {
    run.has(end - 2, "部", "门") || run.has(end - 2, "单", "位") || run.has(end - 2, "科", "室")
      || run.has(end - 2, "机", "构") || run.has(end - 2, "股", "室") || run.has(end - 2, "处", "室")
  }

  /// Whether a conjunction or a blank and a further unit stand behind 等部门.
  private func endsClosing(at index: Int) -> Bool {
    if run.isMark(index, .blank) { return true }
    return run.isUnit(at: isConjunction(at: index) ? index + 1 : index, limit: segmentEnd, words: words)
  }

  private func isConjunction(at index: Int) -> Bool {
    run.has(index, "和") || run.has(index, "及") || run.has(index, "与")
  }

  private func isUnknownRole(from start: Int, to end: Int) -> Bool {
    let start = run.skippingBlanks(start, to: end)
    return (2...8).contains(end - start) && !run.isMark(end - 1, [.ending, .close])
  }
}

extension GlyphRun {
  /// Whether the character at `index` can stand for something in a name.
  fileprivate func isLetter(_ index: Int) -> Bool {
    let glyph = glyphs[index]
    if glyph.marks.contains(.numeral) { return false }
    let isLatin = (0x41...0x5A).contains(glyph.scalar & ~0x20)
    return isLatin || glyph.scalar >= 0x3400 && glyph.marks.isDisjoint(with: [.digit, .noise, .open, .close])
  }
}
