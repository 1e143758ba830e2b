/// A run of pieces that together say what units do: 按职责分工 + 分别 + 负责 + 落实.
struct RolePhrase {
  var end: Int
  /// Where its last verb ends: 牵头 of 牵头做好.
  var verbEnd: Int
  /// Where the last word for doing ends whose object may follow: 做好 of 按职责分工做好各自工作.
  var doingEnd: Int
  var atoms: RoleAtom

  /// Whether it names a duty, not only a manner.
  var hasVerb: Bool { !atoms.isDisjoint(with: RoleAtom.verbs) }

  /// What it says of how the units share the task.
  var arrangement: UnitArrangement {
    if atoms.contains(.byDuty) { return .byDuty }
    return atoms.contains(.each) ? .each : .none
  }
}

extension GlyphRun {
  private static let mostAtoms = 8

  /// The role phrase that begins at `start` and ends before `limit`.
  func rolePhrase(at start: Int, limit: Int, words: WordTable.View) -> RolePhrase? {
    var end = start
    var (verbEnd, doingEnd) = (start, start)
    var atoms: RoleAtom = []
    for _ in 0..<Self.mostAtoms {
      let next = end > start ? skippingBlanks(end, to: limit) : end
      if let manner = dutyManner(at: next, limit: limit) {
        end = manner
        atoms.insert(.byDuty)
      } else if let word = words.longestMatch(in: self, from: next, limit: limit) {
        let atom = RoleAtom(rawValue: UInt8(truncatingIfNeeded: word.value))
        if atom.contains(.joint), end > start { break }
        end = word.end
        if !atom.isDisjoint(with: RoleAtom.verbs) { verbEnd = end }
        if endsInDoing(at: end) { doingEnd = end }
        atoms.formUnion(atom)
        if atom.contains(.joint) { break }
      } else {
        break
      }
    }
    return end > start ? RolePhrase(end: end, verbEnd: verbEnd, doingEnd: doingEnd, atoms: atoms) : nil
  }

  /// Whether what stands before `end` is a word for doing whose object follows: 做好, 抓好, 开展.
  private func endsInDoing(at end: Int) -> Bool {
    guard end >= 2 else { return false }
    return has(end - 2, "做", "好") || has(end - 2, "抓", "好") || has(end - 2, "开", "展")
      || has(end - 2, "完", "成") || has(end - 2, "落", "实") || has(end - 2, "推", "进")
      || has(end - 2, "负", "责") || has(end - 2, "承", "担")
  }

  /// The end of 按（照）（各自／部门）职责（分工）, 按职能分工, 按分工, 依职责 at `start`.
  private func dutyManner(at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    var index = start
    if has(start, "按") || has(start, "依") {
      index += 1
      if has(index, "照") || has(index, "据") { index += 1 }
    } else if has(start, "根", "据") {
      index += 2
    } else {
      return nil
    }
    var duty: Int?
    while index < min(limit, start + 12) {
      if has(index, "分", "工"), index + 2 <= limit { return index + 2 }
      if has(index, "职", "责") || has(index, "职", "能"), index + 2 <= limit { duty = index + 2 }
      if isMark(index, [.blank, .open, .close, .strong]), !has(index, "部"), !has(index, "门") { break }
      index += 1
    }
    return duty
  }
}
