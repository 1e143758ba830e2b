import PlanModel
import PlanSource

/// The number or bullet that a line begins with.
struct LineNumber: Hashable, Sendable {
  /// 0 for bullets.
  var value: Int
  /// Numbers of one family stand at one depth: 一、; （一）; 1.; （1）; 第一条; 一是; bullets.
  var family: Int
  /// How deep such numbers usually stand, 1 for 一、 (GB/T 9704-2012, 7.3.3).
  var level: Int
  /// Where it ends, with marks and blanks, in bytes.
  var end: Int

  static let spoken = 6
  static let bullet = 7

  /// Whether it is a number of a section or task, and not a bullet or 一是.
  var isWritten: Bool { family != Self.spoken && family != Self.bullet }

  /// Whether such numbers are for items of a task rather than for tasks, where others are there too.
  var isForItems: Bool { level >= 4 }

  /// The number at the start of `text`.
  init?(_ text: Text) {
    if let ordinal = OrdinalParser.prefix(of: text) {
      self.init(ordinal)
    } else if let other = Self.unmarked(text) ?? Self.spoken(text) ?? Self.bullet(text) {
      self = other
    } else {
      return nil
    }
    guard end < text.count else { return nil }
  }

  private init(value: Int, family: Int, level: Int, end: Int) {
    self.value = value
    self.family = family
    self.level = level
    self.end = end
  }

  private init(_ ordinal: Ordinal) {
    value = ordinal.value
    level = ordinal.level
    end = ordinal.end
    let style = ordinal.style
    if style.hasPrefix("第") {
      family = 10 + level
    } else if style.hasPrefix("1.1") {
      family = 24
    } else if style.hasSuffix("）") || style.hasSuffix(")"), !style.hasPrefix("（"), !style.hasPrefix("(") {
      family = 30 + level
    } else {
      family = level
    }
  }

  /// 一 and a blank, at the start of a heading.
  private static func unmarked(_ text: Text) -> LineNumber? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard let numeral = Numeral(points, at: 0), numeral.isChinese, (1...30).contains(numeral.value)
      else { return nil }
      let end = points.afterBlanks(numeral.end)
      guard end > numeral.end else { return nil }
      return LineNumber(value: numeral.value, family: 1, level: 1, end: end)
    }
  }

  /// 一是, 二要: the number stays part of the text.
  private static func spoken(_ text: Text) -> LineNumber? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard let numeral = Numeral(points, at: 0), numeral.isChinese, (1...20).contains(numeral.value),
        points.end(ofAny: ["是", "要"], at: numeral.end) != nil
      else { return nil }
      return LineNumber(value: numeral.value, family: spoken, level: spoken, end: 0)
    }
  }

  private static func bullet(_ text: Text) -> LineNumber? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let end = points.after(0)
      switch points.code(0) {
      case 0x25CF, 0x2022, 0x25C6, 0x25A0, 0x25AA, 0x25B2, 0x25CB, 0x25C7, 0x25A1, 0x27A2, 0xF06C, 0xF0B7,
        0x25CE, 0x2219, 0x25B6, 0x25BA, 0xF0D8, 0xF06E:
        return LineNumber(value: 0, family: bullet, level: bullet, end: points.afterBlanks(end))
      case 0x2A, 0x2D, 0x2B, 0xB7, 0x2013:
        let behind = points.afterBlanks(end)
        return behind > end ? LineNumber(value: 0, family: bullet, level: bullet, end: behind) : nil
      default: return nil
      }
    }
  }
}
