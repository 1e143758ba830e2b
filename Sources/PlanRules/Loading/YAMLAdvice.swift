import PlanModel
import PlanSource

/// Advice for authors of rules where YAML reads an unquoted text otherwise than it was meant
/// (rule language section 12).
enum YAMLAdvice {
  /// The words for `error`, with advice where the text at its place says what was meant.
  static func words(for error: SourceSyntaxError, in source: [UInt8]) -> Words {
    switch error.reason {
    case .notAllowed(.tag): feature(error, in: source, Words(zh: "标签", en: "tag"))
    case .notAllowed(.anchor): feature(error, in: source, Words(zh: "锚点", en: "anchor"))
    case .notAllowed(.alias): feature(error, in: source, Words(zh: "别名", en: "alias"))
    case .library, .malformed: advised(error, in: source)
    case .invalidUTF8, .empty, .duplicateKey, .loneSurrogate, .nestingTooDeep, .tooLarge, .trailingInput,
      .aliasWithoutAnchor, .tooManyAliases,
      .notAllowed(.secondDocument):
      error.words
    }
  }

  private static func feature(_ error: SourceSyntaxError, in source: [UInt8], _ name: Words) -> Words {
    let start = min(max(error.range.lowerBound, 0), source.count)
    let rest = source[start...].prefix { $0 != 10 && $0 != 13 && $0 != 44 && $0 != 125 && $0 != 35 }
    let text = trimmed(String(decoding: rest.prefix(60), as: UTF8.self))
    return Words(
      zh: "“\(text)”被读作 YAML \(name.zh)：请给表达式加引号",
      en: "'\(text)' is read as a YAML \(name.en): quote the expression")
  }

  private static func advised(_ error: SourceSyntaxError, in source: [UInt8]) -> Words {
    let plain = error.words
    guard let habit = habit(at: error.range.lowerBound, in: source) else { return plain }
    return Words(
      zh: "\(habit.zh)：请放在单引号里（\(plain.zh)）", en: "\(habit.en): put it in single quotes (\(plain.en))")
  }

  /// What stands in the line of `offset`, or the one before, that needs quotes.
  private static func habit(at offset: Int, in source: [UInt8]) -> Words? {
    let offset = min(max(offset, 0), source.count)
    if let escape = escape(at: offset, in: source) {
      return Words(zh: "双引号里的“\(escape)”是转义", en: "'\(escape)' in double quotes is an escape")
    }
    var start = offset
    while start > 0, source[start - 1] != 10 { start -= 1 }
    let line = source[start...].prefix { $0 != 10 && $0 != 13 }
    // Where a value went on, the library complains about the line after it.
    var before = max(start - 1, 0)
    while before > 0, source[before - 1] != 10 { before -= 1 }
    let previous = source[before..<max(before, start - 1)]
    return habit(of: line) ?? (offset == start + indentation(of: line) ? habit(of: previous) : nil)
  }

  private static func habit(of line: ArraySlice<UInt8>) -> Words? {
    let value = UnquotedValue(of: line)
    if value.hasConditional {
      return Words(zh: "不加引号的“a ? b : c”中“: ”是 YAML 的写法", en: "in an unquoted 'a ? b : c' the ': ' is YAML's")
    }
    if let first = value.reservedStart {
      return Words(zh: "不加引号的值不能以“\(first)”开头", en: "an unquoted value cannot begin with '\(first)'")
    }
    if value.goesOnAfterQuote {
      return Words(zh: "引号后还有文字，须把整个表达式", en: "text follows the closing quote: the whole expression")
    }
    if value.hasColon {
      return Words(zh: "不加引号的值中有“: ”", en: "an unquoted value holds ': '")
    }
    return nil
  }

  /// The escape at `offset`, such as `\d`.
  private static func escape(at offset: Int, in source: [UInt8]) -> String? {
    for start in [offset, offset - 1] where start >= 0 && start + 1 < source.count && source[start] == 92 {
      let next = source[start + 1]
      if next > 32, next < 127 { return "\\" + String(Unicode.Scalar(next)) }
    }
    return nil
  }

  private static func indentation(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 32 }.count
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
