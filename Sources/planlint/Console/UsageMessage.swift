import ArgumentParser
import PlanModel

/// What ArgumentParser says of wrong arguments, in both languages.
///
/// The library (swift-argument-parser 1.8) keeps its errors to itself and gives their English text only, so the text is
/// read: each kind of error is one fixed sentence around what the user wrote. A sentence that is not known stays English.
struct UsageMessage {
  /// What stands between the languages of a message of our own.
  fileprivate static let bar = " / "

  private let text: String

  /// The message `text` of the library, or of a command (`Words` in a `ValidationError`).
  init(_ text: String) {
    self.text = text
  }

  /// The message in both languages.
  var words: Words {
    let parts = text.parts(at: "\n   or: ").map { sentence($0) }
    guard !parts.contains(nil) else { return own ?? Words(text) }
    return Words(zh: parts.compactMap { $0 }.joined(separator: "；或者"), en: text)
  }

  /// The halves of a message of our own.
  private var own: Words? {
    text.parted(by: Self.bar).map { Words(zh: $0, en: $1) }
  }

  private func sentence(_ text: String) -> String? {
    unknownOption(text) ?? missing(text) ?? takesNoValue(text) ?? invalidValue(text) ?? unexpected(text)
      ?? exclusive(text)
  }

  private func unknownOption(_ text: String) -> String? {
    guard let rest = text.after("Unknown option '") else { return nil }
    guard let (name, nearest) = rest.parted(by: "'. Did you mean '") else {
      return rest.before("'").map { "没有选项 \($0)" }
    }
    return nearest.before("'?").map { "没有选项 \(name)，是否应为 \($0)" }
  }

  private func missing(_ text: String) -> String? {
    if let rest = text.after("Missing value for '") {
      guard let (name, whole) = rest.parted(by: "' in '") else {
        return rest.before("'").map { "选项 \($0) 缺少值" }
      }
      return whole.before("'").map { "\($0) 中的选项 \(name) 缺少值" }
    }
    if let name = text.after("Missing expected argument '")?.before("'") { return "缺少参数 \(name)" }
    return text == "Missing required subcommand." ? "缺少命令" : nil
  }

  private func takesNoValue(_ text: String) -> String? {
    guard let rest = text.after("The option '"),
      let (name, value) = rest.parted(by: "' does not take any value, but '")
    else { return nil }
    return value.before("' was specified.").map { "选项 \(name) 不带值，不应写“\($0)”" }
  }

  private func invalidValue(_ text: String) -> String? {
    guard let rest = text.after("The value '"), let (value, place) = rest.parted(by: "' is invalid for '")
    else {
      return nil
    }
    if let name = place.before("'") { return "\(name) 不能是“\(value)”" }
    guard let (name, choices) = place.parted(by: "'. Please provide one of ") else { return nil }
    return "\(name) 不能是“\(value)”，可用的值：" + Self.names(choices).joined(separator: "、")
  }

  /// The values of `'a', 'b' or 'c'.`, or of a list below the message.
  private static func names(_ choices: String) -> [String] {
    guard let list = choices.after("the following:\n") else {
      return choices.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    return list.split(separator: "\n").map { String($0.drop { $0 == " " || $0 == "-" }) }
  }

  private func unexpected(_ text: String) -> String? {
    if let argument = text.after("Unexpected argument '")?.before("'") { return "多余的参数：\(argument)" }
    guard let (count, rest) = text.parted(by: " unexpected arguments: '"), Int(count) != nil else {
      return nil
    }
    return rest.before("'").map { list in
      "多余的参数：" + list.parts(at: "', '").joined(separator: "、")
    }
  }

  private func exclusive(_ text: String) -> String? {
    guard let rest = text.after("Value to be set with flag '"),
      let (second, first) = rest.parted(by: "' had already been set with flag '")
    else { return nil }
    return first.before("'").map { "\($0) 和 \(second) 只能用一个" }
  }
}

extension String {
  /// What follows `start`; `nil` if it does not begin so.
  fileprivate func after(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }

  /// What stands before `end`; `nil` if it does not end so.
  fileprivate func before(_ end: String) -> String? {
    hasSuffix(end) ? String(dropLast(end.count)) : nil
  }

  /// What stands before and behind the last `middle`: what the user wrote may hold anything.
  fileprivate func parted(by middle: String) -> (String, String)? {
    let parts = parts(at: middle)
    guard parts.count > 1, let last = parts.last else { return nil }
    return (parts.dropLast().joined(separator: middle), last)
  }

  /// What stands between one `mark` and the next.
  fileprivate func parts(at mark: String) -> [String] {
    var parts: [String] = []
    var (start, index) = (startIndex, startIndex)
    while index < endIndex {
      guard self[index...].hasPrefix(mark) else {
        formIndex(after: &index)
        continue
      }
      parts.append(String(self[start..<index]))
      index = self.index(index, offsetBy: mark.count)
      start = index
    }
    return parts + [String(self[start...])]
  }
}

extension ValidationError {
  /// What is wrong with the arguments, in both languages.
  init(_ words: Words) {
    self.init(words.zh + UsageMessage.bar + words.en)
  }
}
