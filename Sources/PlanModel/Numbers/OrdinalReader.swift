/// Reads a number that orders at the start of a run of characters.
struct OrdinalReader {
  /// What was found, as positions.
  struct Found {
    var value: Int
    /// Where bracket or number begin.
    var start: Int
    var number: Range<Int>
    /// What stands for the number in the style.
    var stand: String
    var level: Int
    /// Where the marks end.
    var markEnd: Int
    /// Where the blanks behind end.
    var end: Int
    var hasMark: Bool
    var isArabic: Bool
  }

  private let run: GlyphRun
  private let numerals: NumeralReader

  init(_ run: GlyphRun) {
    self.run = run
    numerals = NumeralReader(run)
  }

  /// The number at the start.
  func ordinal() -> Found? {
    let start = run.skippingBlanks(0, to: run.count)
    guard start < run.count else { return nil }
    var found =
      bracketed(at: start) ?? counted(at: start) ?? circled(at: start) ?? plain(at: start)
    if let end = found?.markEnd { found?.end = run.skippingBlanks(end, to: run.count) }
    return found
  }

  /// （三）, (3), and wrongly （三）、.
  private func bracketed(at start: Int) -> Found? {
    guard run.has(start, "（") || run.has(start, "(") else { return nil }
    let first = run.skippingBlanks(start + 1, to: run.count)
    guard let number = numerals.integer(at: first, limit: run.count) else { return nil }
    let closing = run.skippingBlanks(number.end, to: run.count)
    guard run.has(closing, "）") || run.has(closing, ")") else { return nil }
    let isArabic = numerals.arabic(at: first) != nil
    let end = isListMark(closing + 1) ? closing + 2 : closing + 1
    return Found(
      value: number.value, start: start, number: first..<number.end, stand: stand(at: first),
      level: isArabic ? 4 : 2, markEnd: end, end: end, hasMark: true, isArabic: isArabic)
  }

  /// 第三条, 第3项.
  private func counted(at start: Int) -> Found? {
    guard run.has(start, "第"), let number = numerals.integer(at: start + 1, limit: run.count) else {
      return nil
    }
    guard let level = levelOfWord(at: number.end) else { return nil }
    let word = run.has(number.end, "部", "分") ? number.end + 2 : number.end + 1
    let end = isListMark(word) || run.isMark(word, .colon) ? word + 1 : word
    return Found(
      value: number.value, start: start, number: start + 1..<number.end, stand: stand(at: start + 1),
      level: level, markEnd: end, end: end, hasMark: true,
      isArabic: numerals.arabic(at: start + 1) != nil)
  }

  private func levelOfWord(at index: Int) -> Int? {
    switch Unicode.Scalar(run[index].scalar) {
    case "章", "篇": 1
    case "部": run.has(index, "部", "分") ? 1 : nil
    case "节": 2
    case "条": 3
    case "款", "项", "点": 4
    default: nil
    }
  }

  /// ①, ⑴, ⒈.
  private func circled(at start: Int) -> Found? {
    let scalar = run[start].scalar
    let bases: [(first: UInt32, stand: String, level: Int)] = [
      (0x2460, "①", 5), (0x2474, "⑴", 4), (0x2488, "⒈", 3),
    ]
    for base in bases where scalar >= base.first && scalar < base.first + 20 {
      let end = isListMark(start + 1) ? start + 2 : start + 1
      return Found(
        value: Int(scalar - base.first) + 1, start: start, number: start..<start + 1, stand: base.stand,
        level: base.level, markEnd: end, end: end, hasMark: true, isArabic: true)
    }
    return nil
  }

  /// 三、, 3., 3）, and 3 or 三 alone.
  private func plain(at start: Int) -> Found? {
    guard let number = numerals.integer(at: start, limit: run.count) else { return nil }
    let isArabic = numerals.arabic(at: start) != nil
    var found = Found(
      value: number.value, start: start, number: start..<number.end, stand: stand(at: start),
      level: isArabic ? 3 : 1, markEnd: number.end, end: number.end, hasMark: false, isArabic: isArabic)
    let mark = run.skippingBlanks(number.end, to: run.count)
    if run.has(mark, "）") || run.has(mark, ")") {
      found.level += 1
      found.markEnd = mark + 1
    } else if isListMark(mark) {
      found.markEnd = mark + 1
      if isArabic, !run.has(mark, "、"), numerals.arabic(at: mark + 1) != nil {
        return stepped(found, at: mark + 1)
      }
    }
    found.hasMark = found.markEnd > number.end
    return found
  }

  /// What a number and a full stop are before digits: 1 of 1.2020年 and 1.24小时, 1.2 of 1.2 做好, nothing in 1.5%.
  private func stepped(_ found: Found, at second: Int) -> Found? {
    guard let number = numerals.integer(at: second, limit: run.count) else { return nil }
    var found = found
    found.hasMark = true
    let behind = run.skippingBlanks(number.end, to: run.count)
    if run.isAny(behind, "年", "月", "日", "个") { return found }
    let digits = number.end - second
    if Self.isMeasure(run[number.end].scalar) || isCounted(behind) {
      // 2.100%公开, 3.24小时服务: a number before a figure; 1.5% is a figure.
      return digits >= 2 ? found : nil
    }
    if digits > 2 { return found }
    found.value = number.value
    found.number = found.start..<number.end
    found.stand = "1.1"
    found.level = 4
    found.markEnd = isListMark(number.end) ? number.end + 1 : number.end
    return found
  }

  /// Whether at `index` begins what two digits count: 小时, 余项, 多项.
  private func isCounted(_ index: Int) -> Bool {
    run.has(index, "小", "时") || run.has(index, "余", "项") || run.has(index, "余", "个")
      || run.has(index, "多", "项")
      || run.has(index, "多", "个") || run.has(index, "大", "类")
  }

  private func isListMark(_ index: Int) -> Bool {
    run.isAny(index, "、", ".", "．", "﹒") || run.isAny(index, "，", ",", "｡", "﹑")
  }

  private func stand(at index: Int) -> String {
    guard numerals.arabic(at: index) != nil else { return "一" }
    return run[index].scalar > 0xFF ? "１" : "1"
  }

  /// Whether `scalar` begins a unit of measure or of time, so that the number before it counts.
  static func isMeasure(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar {
    case "年", "月", "日", "号", "时", "分", "天", "个", "次", "项", "家", "人", "类", "条", "件", "份", "名", "期", "批", "周",
      "季", "级", "%", "％", "万", "亿", "千", "元", "倍", "户", "所", "位", "套", "种", "场", "-", "—", "~", "～", "/", "至":
      return true
    default: return false
    }
  }
}
