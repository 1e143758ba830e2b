import PlanModel
import PlanSource

/// Cuts a paragraph that was once many: a document whose line ends are all lost.
enum LostBreaks {
  /// Shorter paragraphs are one, in bytes.
  private static let shortest = 240
  /// Shorter ones may list points of one kind; only chapters with sections of their own were lines.
  private static let shortestList = 900
  /// A heading without an end mark is not longer, in bytes.
  private static let longestHeading = 180

  /// A number inside the paragraph.
  private struct Mark {
    var start: Int
    /// 1 for 一、, 2 for （一）, 3 for 1.
    var level: Int
    var value: Int
  }

  /// The lines that `text` was, itself if it is one paragraph.
  static func split(_ text: Text) -> [Text] {
    guard text.count >= shortest else { return [text] }
    let cuts: [Int] = text.withUTF8 { bytes in Self.cuts(CodePoints(bytes)) }
    guard !cuts.isEmpty else { return [text] }
    var lines: [Text] = []
    var start = 0
    for cut in cuts where cut > start {
      lines.append(text.slice(start, cut))
      start = cut
    }
    lines.append(text.slice(start, text.count))
    if let first = lines.first, LineNumber(first) == nil {
      lines.replaceSubrange(0..<1, with: heads(of: first))
    }
    if let last = lines.popLast() { lines += tails(of: last) }
    return lines.map { $0.trimmed }.filter { !$0.isEmpty }
  }

  private static func cuts(_ points: CodePoints) -> [Int] {
    var sequence = NumberSequence()
    var offset = 0
    while offset < points.count {
      if let mark = mark(points, at: offset), sequence.accepts(mark.level, mark.value) {
        let isNear = mark.start - sequence.last <= longestHeading
        if isNear || isBehindSentence(points, mark.start) {
          sequence.add(mark.level, mark.value, at: mark.start)
        }
      }
      offset = points.after(offset)
    }
    let isPlan = points.count < shortestList ? sequence.hasChapters : sequence.isOfPlan
    return isPlan ? sequence.starts : []
  }

  private static func isBehindSentence(_ points: CodePoints, _ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let code = points.codeBefore(offset)
    return Wording.isStop(code) || Bracket.closes(code) != 0 || code == 0x3A || code == 0xFF1A
      || CharacterClass.isBlank(code)
  }

  private static func mark(_ points: CodePoints, at offset: Int) -> Mark? {
    let code = points.code(offset)
    let before = points.codeBefore(offset)
    if CharacterClass.numeral(code) != nil {
      guard CharacterClass.numeral(before) == nil, before != 0x7B2C, before != 0x3001,
        let number = Numeral(points, at: offset), (1...30).contains(number.value),
        points.end(of: "、", at: number.end) != nil
      else { return nil }
      return Mark(start: offset, level: 1, value: number.value)
    }
    if CharacterClass.digit(code) != nil { return arabic(points, offset, before) }
    guard code == 0x28 || code == 0xFF08, let number = Numeral(points, at: points.after(offset)),
      number.isChinese, (1...40).contains(number.value),
      points.end(ofAny: ["）", ")"], at: number.end) != nil
    else { return nil }
    return Mark(start: offset, level: 2, value: number.value)
  }

  private static func arabic(_ points: CodePoints, _ offset: Int, _ before: UInt32) -> Mark? {
    guard CharacterClass.digit(before) == nil, before != 0x2E, before != 0x28, before != 0xFF08,
      let number = Numeral(points, at: offset), (1...200).contains(number.value), number.digits <= 3,
      let end = points.end(ofAny: [".", "．", "、"], at: number.end)
    else { return nil }
    if let next = Numeral(points, at: end), !next.isChinese {
      guard points.end(ofAny: ["年", "月", "个"], at: next.end) != nil else { return nil }
    }
    return Mark(start: offset, level: 3, value: number.value)
  }

  /// The title and what follows it: …工作要点为深入贯彻….
  private static func heads(of text: Text) -> [Text] {
    let words: [StaticString] = ["工作要点", "任务分工", "分工方案", "实施方案", "工作方案", "工作计划", "任务分工表"]
    guard let title = Wording(text).range(of: words), title.upperBound <= 180 else { return [text] }
    let rest = text.slice(title.upperBound, text.count)
    let opening: [StaticString] = ["根据", "为", "按照", "各", "结合", "现", "依据", "2", "（", "("]
    guard Wording(rest).begins(with: opening) else { return [text] }
    return [text.slice(0, title.upperBound), rest]
  }

  /// The last task and the signature behind it.
  private static func tails(of text: Text) -> [Text] {
    let stop: Int = text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = points.count
      while offset > 0, points.count - offset < 200 {
        if Wording.isStop(points.codeBefore(offset)) || Bracket.closes(points.codeBefore(offset)) != 0 {
          return offset
        }
        offset = points.before(offset)
      }
      return points.count
    }
    let tail = text.slice(stop, text.count).trimmed
    return !tail.isEmpty && SignatureLine.parts(of: tail) != nil ? [text.slice(0, stop), tail] : [text]
  }
}

/// Numbers that follow each other, on three levels.
private struct NumberSequence {
  private(set) var starts: [Int] = []
  /// Where the last number stands; before the first one the start of the text.
  private(set) var last = 0
  private var values = [0, 0, 0, 0]
  private var most = [0, 0, 0, 0]
  /// Whether a number above was read since the last Arabic one.
  private var isBelowNew = true

  /// Whether the number goes on, or begins anew below another one.
  func accepts(_ level: Int, _ value: Int) -> Bool {
    // 1. may begin anew below each （一）, or be counted on.
    value == values[level] + 1 || level == 3 && value == 1 && isBelowNew
  }

  mutating func add(_ level: Int, _ value: Int, at start: Int) {
    values[level] = value
    most[level] = max(most[level], value)
    if level == 1 { values[2] = 0 }
    isBelowNew = level < 3
    starts.append(start)
    last = start
  }

  /// Whether so many numbers follow each other that these were lines.
  var isOfPlan: Bool { most[1] >= 3 || most[2] >= 3 || hasChapters }

  /// Whether there are chapters with numbers below them.
  var hasChapters: Bool { most[1] >= 2 && starts.count >= 4 && most[2] + most[3] >= 2 }
}
