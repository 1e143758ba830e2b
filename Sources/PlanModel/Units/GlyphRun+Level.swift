/// Level prefixes of names: 区 of 区财政局, 云溪区 of 云溪区财政局, none of 市场监管局.
extension GlyphRun {
  private static let mostPlaces = 3
  private static let longestPlace = 4

  /// The level prefix of the name from `start` to `end`, as positions.
  func levelPrefix(from start: Int, to end: Int, names: WordTable.View) -> Range<Int> {
    if has(start, "全"), isMark(start + 1, .level), start + 2 < end { return start + 1..<start + 2 }
    if let whole = names.longestMatch(in: self, from: start, limit: end), whole.end >= start + 2 {
      return start..<start
    }
    if let bare = bareLevel(at: start, limit: end) { return start..<bare }
    var prefixEnd = start
    for _ in 0..<Self.mostPlaces {
      guard let place = placeEnd(from: prefixEnd, to: end, names: names) else { break }
      prefixEnd = place
    }
    return start..<prefixEnd
  }

  /// The end of the level alone (区, 街道) at `start`, if a name goes on behind it.
  func bareLevel(at start: Int, limit: Int) -> Int? {
    guard start + 1 < limit, isMark(start, .level) else { return nil }
    if has(start, "街") {
      guard has(start + 1, "道"), start + 2 < limit, !isMark(start + 2, [.open, .level]) else { return nil }
      return start + 2
    }
    return isLevel(start) ? start + 1 : nil
  }

  /// Whether the level character at `index` stands for a level, not for part of a word (市场, 区域, 乡村).
  private func isLevel(_ index: Int) -> Bool {
    let next = index + 1
    if isMark(next, [.open, .close]) || has(next, "长") || has(next, "域") { return false }
    if isMark(next, .level), has(next, "街") || isLevelWord(next) { return false }
    return isLevelWord(index)
  }

  /// The same, whatever level follows.
  private func isLevelWord(_ index: Int) -> Bool {
    let next = index + 1
    switch Unicode.Scalar(glyphs[index].scalar) {
    case "市":
      if has(next, "民") { return !isAny(next + 1, "中", "服", "之", "热") }
      if has(next, "政") { return isPolitical(next + 1) }
      return !isAny(next, "场", "容", "值", "辖")
    case "区": return !isAny(next, "划", "块", "间", "位") && !has(next, "别")
    case "县": return !has(next, "城")
    case "镇": return !isAny(next, "村", "居", "化", "域")
    case "乡": return !isAny(next, "村", "土", "风", "贤")
    case "州", "旗", "省": return true
    default: return false
    }
  }

  /// Whether 政 before `index` begins 政府, 政务, 政法 …, as in 市政府, not 市政 as in 市政工程.
  private func isPolitical(_ index: Int) -> Bool {
    isAny(index, "府", "务", "法", "协") || isAny(index, "研", "数", "策", "和") || has(index, "管", "办")
      || has(index, "企")
  }

  /// The end of the place (云溪区, 江城市, 幸福街道) that begins at `start`.
  private func placeEnd(from start: Int, to end: Int, names: WordTable.View) -> Int? {
    var index = start
    while index < min(end - 1, start + Self.longestPlace + 4) {
      if isMark(index, .level), index >= start + 2 {
        let isLong = index > start + Self.longestPlace
        let place = has(index, "街") && has(index + 1, "道") ? index + 2 : index + 1
        if place < end, isPlace(index, from: start), !isLong || hasAutonomy(before: index),
          isPlausibleBase(from: place, to: end, names: names)
        {
          return place
        }
        return nil
      }
      if isOfficeWord(index) { return nil }
      index += 1
    }
    return nil
  }

  private func isPlace(_ index: Int, from start: Int) -> Bool {
    if has(index, "街") { return has(index + 1, "道") && !isMark(index + 2, [.open, .close]) }
    if has(index - 1, "社") || index > start + 2 && isAny(index - 1, "城", "园", "乡", "片") {
      return has(index, "市") && isLevel(index)
    }
    return isLevel(index)
  }

  private func hasAutonomy(before index: Int) -> Bool {
    has(index - 2, "自", "治")
  }

  /// Characters of offices that places hardly have in their names.
  private func isOfficeWord(_ index: Int) -> Bool {
    if isMark(index, .strong) || isMark(index, [.blank, .open, .close, .separator, .digit]) { return true }
    switch Unicode.Scalar(glyphs[index].scalar) {
    case "政", "务", "管", "执", "审", "批", "服", "社", "直", "属", "各", "的", "有", "相", "企", "党", "综":
      return true
    default: return false
    }
  }

  private func isPlausibleBase(from start: Int, to end: Int, names: WordTable.View) -> Bool {
    if isMark(end - 1, [.ending, .close]) { return true }
    return names.longestMatch(in: self, from: start, limit: end) != nil
  }

  /// Whether the character at `index` is one of the four.
  @inline(__always)
  func isAny(
    _ index: Int, _ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar, _ d: Unicode.Scalar
  ) -> Bool {
    let scalar = glyphs[index].scalar
    return scalar == a.value || scalar == b.value || scalar == c.value || scalar == d.value
  }
}
