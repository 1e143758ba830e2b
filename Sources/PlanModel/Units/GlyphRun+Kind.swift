/// How a unit is named, told by the form of the name and not by a list of names.
extension GlyphRun {
  /// The kind of the name from `start` to `end`, whose level prefix is `prefix`.
  func kind(from start: Int, to end: Int, prefix: Range<Int>) -> UnitKind {
    let signs = KindSigns(self, from: start, to: end)
    if signs.hasClause || has(start, "具", "有") || has(start, "负", "有") { return .described }
    if let vague = signs.vague {
      return isGeneral(from: prefix.upperBound, to: vague) || signs.each == start ? .vague : .described
    }
    if signs.each != nil || startsCollectively(start) { return .collective }
    return kindByTail(from: max(start, prefix.upperBound), to: end)
      ?? (isPluralLevel(from: start, to: end) ? .collective : .named)
  }

  /// 其他, 其它, 其余, 所有, 全体, 全区.
  private func startsCollectively(_ start: Int) -> Bool {
    if has(start, "其") { return isAny(start + 1, "他", "它", "余", "她") }
    if has(start, "全") { return isMark(start + 1, .level) || isAny(start + 1, "体", "部", "系", "街") }
    return has(start, "所", "有")
  }

  /// By the class word at the end: 市直部门 is all of a class, 政策起草单位 is told by what it does.
  private func kindByTail(from start: Int, to end: Int) -> UnitKind? {
    var end = end
    if end > start, isMark(end - 1, .close), !isMark(end - 1, .quote) {
      let opening = Int(glyphs[end - 1].partner)
      if opening > start { end = opening }
    }
    guard end - start >= 2 else { return nil }
    let tail = end - 2
    if has(tail, "部", "门") || has(tail, "单", "位") || has(tail, "机", "关") {
      return isGeneral(from: start, to: tail) || isClass(before: tail, from: start) ? .collective : .described
    }
    guard has(tail, "科", "室") || has(tail, "股", "室") || has(tail, "处", "室") || has(tail, "企", "业") else {
      return nil
    }
    return isGeneral(from: start, to: tail) || isClass(before: tail, from: start) ? .collective : nil
  }

  /// 成员单位, 所属单位, 责任科室, 业务科室.
  private func isClass(before tail: Int, from start: Int) -> Bool {
    let index = tail - 2
    guard index >= start else { return false }
    return has(index, "成", "员") || has(index, "责", "任") || has(index, "业", "务") || has(index, "下", "属")
      || has(index, "所", "属") || has(index, "直", "属") || has(index, "属", "下") || has(index, "事", "业")
      || has(index, "试", "点") || has(index, "驻", "区") || has(index, "内", "设")
  }

  /// Whether only levels and 直, 政府, 机关 … stand from `start` to `end`.
  private func isGeneral(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if !isMark(index, [.level, .open, .close, .blank, .separator]), !isGeneralWord(index) { return false }
      index += 1
    }
    return true
  }

  private func isGeneralWord(_ index: Int) -> Bool {
    switch Unicode.Scalar(glyphs[index].scalar) {
    case "各", "全", "级", "直", "属", "政", "府", "人", "民", "党", "委", "局", "机", "关", "其", "他", "它", "余", "部",
      "门", "单", "位", "及", "道", "村", "中", "央", "驻", "工", "群", "本", "园", "企", "事", "业", "基", "层":
      return true
    default: return false
    }
  }

  /// 乡镇, 镇（街道）, 县（市、区）政府: levels beside each other stand for all of them.
  private func isPluralLevel(from start: Int, to end: Int) -> Bool {
    var levels = 0
    var index = start
    while index < end, isMark(index, [.level, .open, .close, .separator]) || isAny(index, "道", "村", "居", "办")
    {
      if isMark(index, .level) { levels += 1 }
      index += 1
    }
    if levels >= 2 {
      return index == end || has(index, "政", "府") || has(index, "人", "民") || has(index, "管", "委")
    }
    return levels == 1 && index == end && has(start, "街", "道")
  }
}

/// The words in a name that tell its kind, outside brackets.
private struct KindSigns {
  /// Where 各 stands.
  var each: Int?
  /// Where 有关 or 相关 stands.
  var vague: Int?
  /// Whether 的 stands in it.
  var hasClause = false

  init(_ run: GlyphRun, from start: Int, to end: Int) {
    var index = start
    while index < end {
      if run.isMark(index, .open), let closing = run.closing(of: index) {
        index = closing + 1
        continue
      }
      if run.has(index, "各"), each == nil { each = index }
      if run.has(index, "的") { hasClause = true }
      if run.has(index + 1, "关"), run.has(index, "有") || run.has(index, "相"), vague == nil { vague = index }
      index += 1
    }
  }
}
