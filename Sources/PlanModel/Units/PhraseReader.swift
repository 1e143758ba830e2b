import PlanSource

/// Reads one cell of responsibility from left to right.
///
/// A cell is cut into segments by marks outside brackets. In a segment stand names, role words, conjunctions
/// and closings (等部门) in any order. Units wait for their role until a role word, a key (牵头单位：) or a
/// full stop comes; those that wait to the end keep the role of their key or column. Every step moves on by
/// at least one character, and looks ahead only so far, so that no cell takes more than linear time.
///
/// A class, so that asking it something copies nothing. One reader serves all cells of a plan: what it knows of one cell is forgotten with the next.
final class PhraseReader {
  let words: UnitWords
  /// Words that stand where a deadline stands.
  let deadlines: DeadlineVocabulary
  /// Where the characters of a cell are decoded into.
  private let memory: UnsafeMutableBufferPointer<Glyph>

  private(set) var text = Text.missing
  private(set) var run: GlyphRun
  private(set) var task = 0
  /// The role that the column gives.
  private(set) var column = UnitRole.responsible

  /// What was read so far.
  var phrase = UnitPhrase()
  /// The first unit of this cell.
  private(set) var firstUnit = 0
  /// The first unit that waits for its role.
  var firstWaiting = 0
  /// The role that the last key (牵头单位：) gives.
  var keyed: UnitRole?
  /// The next character.
  var position = 0
  /// Where the segment of ``position`` ends.
  var segmentEnd = 0
  /// The last mark before the next unit, as positions; empty if none stands there.
  var separator = 0..<0
  var isStarred = false
  var isGlued = false
  /// Where the last unit of this cell ends in the storage; -1 if there is none.
  var lastUnitEnd: Int32 = -1
  /// Whether role words in brackets stand before their units: 【牵头】A【配合】B.
  var isKeyedByBrackets = false
  /// Whether a duty is being described (牵头做好…工作): only what certainly begins a unit is one.
  var isProse = false

  /// A reader that knows `words` and decodes cells into `memory`, which has room for the longest of them.
  init(
    _ words: UnitWords, deadlines: DeadlineVocabulary, memory: UnsafeMutableBufferPointer<Glyph>
  ) {
    (self.words, self.deadlines, self.memory) = (words, deadlines, memory)
    run = GlyphRun(.missing, in: memory)
  }

  /// Names of units.
  var names: WordTable.View { words.names }
  /// Words for their roles.
  var roles: WordTable.View { words.roles }

  /// Reads `text`, a cell of `task`, whose `column` gives the role of units without a role word.
  func read(_ text: Text, column: UnitRole, task: Int) {
    guard !text.isEmpty else { return }
    (self.text, self.column, self.task) = (text, column, task)
    run = GlyphRun(text, in: memory)
    (firstUnit, firstWaiting, lastUnitEnd) = (phrase.units.count, phrase.units.count, -1)
    (position, segmentEnd, separator, keyed) = (0, 0, 0..<0, nil)
    (isStarred, isGlued, isKeyedByBrackets, isProse) = (false, false, false, false)
    read()
  }

  private func read() {
    while position < run.count {
      let marks = run[position].marks
      if marks.isEmpty || marks.isDisjoint(with: Self.outside) {
        readSegmentPart()
      } else {
        readMark(marks)
      }
    }
  }

  private static let outside: GlyphMarks = [
    .blank, .separator, .stop, .colon, .open, .close, .star, .noise, .digit,
  ]

  /// Reads a character that belongs to no name.
  private func readMark(_ marks: GlyphMarks) {
    if marks.contains(.blank) {
      if separator.isEmpty, isBehindUnit { separator = position..<position + 1 }
      position += 1
    } else if marks.contains(.separator) {
      separator = position..<position + 1
      position += 1
    } else if marks.contains(.stop) {
      separator = position..<position + 1
      firstWaiting = phrase.units.count
      isProse = false
      position += 1
    } else if marks.contains(.star) {
      isStarred = true
      position += 1
    } else if marks.contains(.open) {
      readOpening(marks)
    } else if marks.contains(.digit) {
      readDigits()
    } else {
      position += 1
    }
  }

  /// Whether a unit ends before ``position``, with nothing but blanks between.
  private var isBehindUnit: Bool {
    lastUnitEnd >= 0 && lastUnitEnd == run[run.trimmingBlanks(from: 0, to: position)].offset
  }

  /// Reads a bracket in front of a name: residue and notes are passed over, others are entered.
  private func readOpening(_ marks: GlyphMarks) {
    guard !marks.contains(.quote) else { return readSegmentPart() }
    guard let closing = run.closing(of: position) else {
      position += 1
      return
    }
    if isNote(at: position) || isResidue(at: position) {
      position = closing + 1
    } else if let role = bracketRole(at: position) {
      readBracketRole(role, upTo: closing)
      position = closing + 1
    } else {
      position += 1
    }
  }

  /// Reads digits: numbers in front (1.) are passed over, others begin a name (12345热线) or a deadline.
  private func readDigits() {
    var end = position
    while run.isMark(end, .digit) { end += 1 }
    if run.isMark(end, .noise), run.isMark(end + 1, .digit) {
      let limit = max(run.segmentEnd(from: position), end)
      addDeadline(from: position, to: limit)
      advance(to: limit)
    } else if run.isMark(end, [.noise, .close, .separator]) || end >= run.count {
      position = end
      if run.isMark(end, .noise) || run.has(end, "、") { position += 1 }
    } else {
      readSegmentPart()
    }
  }

  /// Reads what stands at ``position`` in a segment: a key, a deadline, a role word, a closing or a name.
  private func readSegmentPart() {
    if segmentEnd <= position { segmentEnd = run.segmentEnd(from: position) }
    if run.isMark(position, .keyword), readKey() || readDeadline() { return }
    if isReference(at: position) { return position = max(segmentEnd, position + 1) }
    if isProse, !continuesAfterProse() {
      position = max(segmentEnd, position + 1)
      return
    }
    isProse = false
    if let use = roleUse(at: position, isBehindName: isBehindUnit) {
      take(use)
    } else if run.has(position, "等"), isClosing(at: position, isBehindName: false) {
      readClosing()
    } else if isHead(at: position) {
      position += 1
    } else {
      readName()
    }
  }

  /// Whether the segment at ``position`` is about units again.
  private func continuesAfterProse() -> Bool {
    if !separator.isEmpty, run.has(separator.lowerBound, "、") { return false }
    return run.isUnit(at: position, limit: segmentEnd, words: words)
  }

  /// 见附件2, 详见…: a note behind the units.
  private func isReference(at index: Int) -> Bool {
    if run.has(index, "具", "体") && run.has(index + 2, "见") { return true }
    if run.has(index, "见") { return pointsBehind(index) }
    if run.has(index, "共") { return run.isMark(index + 1, .digit) }
    return run.has(index, "详", "见") || run.has(index, "下", "同") && index + 2 >= segmentEnd
  }

  /// Whether 见 stands at `index`, and behind it where to look; 见山镇 is a name.
  private func pointsBehind(_ index: Int) -> Bool {
    guard run.has(index, "见") else { return false }
    return run.isAny(index + 1, "附", "表", "下", "上") || run.isAny(index + 1, "第", "《", "（", "(")
      || run.isMark(index + 1, .digit)
  }

  /// 由, 请 before a unit.
  func isHead(at index: Int) -> Bool {
    guard run.has(index, "由") || run.has(index, "请") else { return false }
    return run.startsUnit(at: index + 1, limit: segmentEnd, words: words)
  }
}
