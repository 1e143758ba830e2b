/// Where a further unit begins, and whether one ends well.
extension GlyphRun {
  private static let farthest = 48

  /// Whether what begins at `start` looks like a unit from its first characters and to its end.
  func isUnit(at start: Int, limit: Int, words: UnitWords) -> Bool {
    startsUnit(at: start, limit: limit, words: words) && endsUnit(from: start, limit: limit, words: words)
  }

  /// Whether a unit may begin at `start`: 各…, 有关…, a level, a place, a name of the table.
  func startsUnit(at start: Int, limit: Int, words: UnitWords) -> Bool {
    guard start < limit else { return false }
    if has(start, "各") || isMark(start, .star) { return true }
    if has(start + 1, "关"), has(start, "有") || has(start, "相") { return true }
    if has(start, "其"), has(start + 1, "他") || has(start + 1, "它") { return true }
    if has(start, "全"), isMark(start + 1, .level) { return has(start + 2, "各") }
    if isMark(start, .level) { return bareLevel(at: start, limit: limit) != nil }
    if words.names.longestMatch(in: self, from: start, limit: limit) != nil { return true }
    return !levelPrefix(from: start, to: nameLimit(start, limit), names: words.names).isEmpty
  }

  /// Whether the segment from `start` to `limit` ends as a unit does, or in one with a role word behind.
  func endsUnit(from start: Int, limit: Int, words: UnitWords) -> Bool {
    let farthest = min(limit, start + Self.farthest)
    var index = start
    while index < farthest {
      if isMark(index, .open), let closing = closing(of: index) {
        index = closing + 1
        continue
      }
      if index > start, isMark(index - 1, [.ending, .close]) {
        if isMark(index, .blank) || has(index, "等") { return true }
        if let phrase = rolePhrase(at: index, limit: limit, words: words.roles), phrase.hasVerb {
          return true
        }
      }
      index += 1
    }
    return index == limit && index > start && isMark(index - 1, [.ending, .close])
  }

  /// Whether what begins at `start` is done rather than somebody who does it: 建设政策库.
  func startsWork(at start: Int) -> Bool {
    has(start, "建", "设") || has(start, "建", "立") || has(start, "健", "全") || has(start, "编", "制")
      || has(start, "制", "定") || has(start, "完", "善") || has(start, "优", "化") || has(start, "公", "开")
      || has(start, "发", "布") || has(start, "更", "新") || has(start, "开", "展") || has(start, "推", "进")
  }

  /// Where a name that begins at `start` ends at the latest, as far as blanks tell.
  private func nameLimit(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < min(limit, start + Self.farthest), !isMark(index, .blank) { index += 1 }
    return index
  }
}
