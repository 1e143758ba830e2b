import PlanSource

/// Why a name ends before its segment does.
enum NameEnd {
  /// A role word begins.
  case role(RoleUse)
  /// 等.
  case closing
  /// 和, 及, 与 up to the position.
  case conjunction(Int)
  /// A further unit begins without a mark.
  case glued
  /// A blank stands between two units.
  case blank
  /// What was read so far is 此项工作, and 由 stands here.
  case head
}

/// What is known of a name from its first characters.
struct NameStart {
  var start: Int
  var prefix: Range<Int>
  /// Where the name of the table ends that it begins with; ``start`` if there is none.
  var known: Int
  /// The entry of that name.
  var entry: Int32
}

extension PhraseReader {
  /// Reads the name that begins at ``position``.
  func readName() {
    let name = nameStart(at: position)
    var index = position
    var end: NameEnd?
    while index < segmentEnd {
      let glyph = run[index]
      if glyph.marks.contains(.open), let closing = run.closing(of: index) {
        if index > name.start, isNote(at: index) || bracketRole(at: index) != nil { break }
        index = closing + 1
        continue
      }
      if index > name.start, index >= name.known, mayEndName(before: glyph, at: index, name: name) {
        end = nameEnd(at: index, name: name)
        if end != nil { break }
      }
      index += 1
    }
    position = max(index, name.start + 1)
    finishName(name, to: index, end)
  }

  /// What is known of a name from its first characters.
  private func nameStart(at start: Int) -> NameStart {
    let prefix = run.levelPrefix(from: start, to: segmentEnd, names: names)
    guard let match = names.longestMatch(in: run, from: prefix.upperBound, limit: segmentEnd) else {
      return NameStart(start: start, prefix: prefix, known: start, entry: UnitVocabulary.noEntry)
    }
    return NameStart(start: start, prefix: prefix, known: match.end, entry: Int32(match.value))
  }

  /// A first look at `glyph`: most characters of a name cannot stand behind one.
  @inline(__always)
  private func mayEndName(before glyph: Glyph, at index: Int, name: NameStart) -> Bool {
    if !glyph.marks.isDisjoint(with: [.blank, .joint, .level]) || index == name.known { return true }
    return roles.mayBegin(glyph.scalar) || run.isAny(index, "按", "依", "根", "据")
  }

  private func finishName(_ name: NameStart, to end: Int, _ reason: NameEnd?) {
    switch reason {
    case .head:
      position = end + 1
    case .role(let use):
      addUnit(name, to: end)
      take(use)
    case .closing:
      addUnit(name, to: end)
      readClosing()
    case .conjunction(let behind):
      addUnit(name, to: end)
      separator = end..<behind
      position = behind
    case .glued:
      addUnit(name, to: end)
      isGlued = true
    case .blank:
      addUnit(name, to: end)
    case nil:
      if let tail = misspeltRole(name, to: end) {
        addUnit(name, to: tail)
        take(RoleUse(start: tail, end: end, role: nil))
      } else {
        addUnit(name, to: end)
      }
    }
  }

  /// Whether, and why, `name` ends at `index`.
  private func nameEnd(at index: Int, name: NameStart) -> NameEnd? {
    let glyph = run[index]
    let isComplete = index == name.known || run.isMark(index - 1, [.strong, .close])
    if glyph.marks.contains(.blank) {
      // Of several blanks the first decides, so that a long run of them is looked over once.
      guard index == name.known || !run.isMark(index - 1, .blank) else { return nil }
      return blankEnd(at: index, isComplete: isComplete)
    }
    if let use = roleUse(at: index, isBehindName: isComplete) { return .role(use) }
    switch Unicode.Scalar(glyph.scalar) {
    case "等":
      return isClosing(at: index, isBehindName: isComplete) ? .closing : nil
    case "和", "与", "及", "以", "暨", "或":
      return isComplete ? conjunctionEnd(at: index) : nil
    case "由":
      guard !run.has(index - 1, "自"), isHead(at: index) else { return nil }
      return .head
    case "★", "☆":
      return .blank
    default:
      return isComplete && index - name.start >= 2
        && isGluedUnit(at: index, start: name.start, known: name.known)
        ? .glued : nil
    }
  }

  /// Whether a blank at `index` ends a name: before a role word, 等, or a further unit.
  private func blankEnd(at index: Int, isComplete: Bool) -> NameEnd? {
    let next = run.skippingBlanks(index, to: segmentEnd)
    guard next < segmentEnd else { return .blank }
    if run.has(next, "等"), isClosing(at: next, isBehindName: isComplete) { return .blank }
    if roleUse(at: next, isBehindName: true) != nil || run.isMark(next, .digit) { return .blank }
    if isAnyKey(at: next) { return .blank }
    guard isComplete || run.isMark(index - 1, .ending) else { return nil }
    let isUnit =
      run.startsUnit(at: next, limit: segmentEnd, words: words)
      || run.endsUnit(from: next, limit: segmentEnd, words: words)
    return isUnit ? .blank : nil
  }

  private func conjunctionEnd(at index: Int) -> NameEnd? {
    var next = index + 1
    if run.has(index, "以") {
      guard run.has(next, "及") else { return nil }
      next += 1
    }
    guard !run.has(next, "其"), next < segmentEnd else { return nil }
    guard
      run.isUnit(at: next, limit: segmentEnd, words: words)
        || run.endsUnit(from: next, limit: segmentEnd, words: words)
    else { return nil }
    return .conjunction(next)
  }

  /// Whether a further unit begins at `index` without a mark: 区发改委区商务局, not 区委区政府, 市公安局分局.
  private func isGluedUnit(at index: Int, start: Int, known: Int) -> Bool {
    if run.has(index, "各") { return isGluedClass(at: index, start: start) }
    if run.has(start, "各") || isCommittee(start: start, end: index) { return false }
    if run.isMark(index, .level) {
      return run.bareLevel(at: index, limit: segmentEnd) != nil && !isBranch(at: index)
        && run.endsUnit(from: index, limit: segmentEnd, words: words)
    }
    return index == known && run.has(index - 1, "局") && endsGluedBureaus(from: index)
  }

  /// Whether bureaus of the table stand from `start` on, up to a role word, 等 or the end of the segment:
  /// the rest of 教育局民政局财政局负责.
  private func endsGluedBureaus(from start: Int) -> Bool {
    var index = start
    for _ in 0..<Self.mostGlued {
      guard let next = names.longestMatch(in: run, from: index, limit: segmentEnd), next.end >= index + 3,
        words.entries[next.value].isCurrent, run.has(next.end - 1, "局")
      else { return false }
      index = next.end
      if index == segmentEnd || run.rolePhrase(at: index, limit: segmentEnd, words: roles) != nil {
        return true
      }
      if run.has(index, "等") { return isClosing(at: index, isBehindName: true) }
    }
    return false
  }

  /// So many names without marks between them are looked at.
  private static let mostGlued = 8

  /// 区财政局各镇街 is two units; 区政府各部门, 区直各单位, 区财政局各科室 are one.
  private func isGluedClass(at index: Int, start: Int) -> Bool {
    guard index - start >= 3, !run.has(index - 2, "政", "府"), !run.has(index - 1, "门") else { return false }
    return run.isMark(index + 1, .level) || run.has(index + 1, "园", "区") || run.has(index + 1, "乡", "镇")
  }

  /// 区委, 区纪委: what follows belongs to the name or to a fixed pair (区委区政府, 区纪委区监委).
  private func isCommittee(start: Int, end: Int) -> Bool {
    guard run.has(end - 1, "委") else { return false }
    return run.isMark(end - 2, .level) || run.has(end - 2, "纪") || run.has(end - 2, "党")
  }

  /// 区分局, 区分中心 behind the name of the body above it.
  private func isBranch(at index: Int) -> Bool {
    run.has(index + 1, "分", "局") || run.has(index + 1, "分", "中") || run.has(index + 1, "支", "局")
      || run.has(index + 1, "分", "公")
  }

  /// Whether 等 at `index` closes a list, and is not part of a word (高等, 等级).
  func isClosing(at index: Int, isBehindName: Bool) -> Bool {
    if run.isAny(index + 1, "级", "候", "额", "比") { return false }
    if isBehindName { return true }
    if index > 0, run.isAny(index - 1, "平", "高", "中", "初") || run.isAny(index - 1, "同", "对", "优", "特") {
      return false
    }
    let next = run.skippingBlanks(index + 1, to: segmentEnd)
    if next >= segmentEnd || run.has(next, "部", "门") || run.has(next, "单", "位") { return true }
    if run.has(next + 1, "关"), run.has(next, "有") || run.has(next, "相") { return true }
    return roleUse(at: next, isBehindName: true) != nil
  }

  /// The start of a misspelt role word behind a name (区财政局配和): like a verb in one of two characters.
  private func misspeltRole(_ name: NameStart, to end: Int) -> Int? {
    let end = run.trimmingBlanks(from: name.start, to: end)
    if end == name.known || run.isMark(end - 1, [.ending, .close]) { return nil }
    for length in [2, 4] where end - name.start >= length + 3 {
      let tail = end - length
      guard tail == name.known || run.isMark(tail - 1, .strong) else { continue }
      if resemblesVerb(at: tail) { return tail }
    }
    return nil
  }

  private func resemblesVerb(at index: Int) -> Bool {
    run.isAny(index, "牵", "负", "配", "协") || run.has(index + 1, "责") || run.has(index + 1, "头")
  }
}
