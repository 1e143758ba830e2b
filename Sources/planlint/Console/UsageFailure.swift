import ArgumentParser
import Glibc
import PlanModel

/// What is wrong with the arguments, told with planlint's own exit statuses.
enum UsageFailure {
  /// Prints what `error`, thrown for `arguments`, says and gives the exit status: 0 for help and version, 2 for wrong use.
  static func report(_ error: any Error, arguments: [String]) -> Int32 {
    let text = Planlint.fullMessage(for: error)
    guard Planlint.exitCode(for: error) != .success else {
      if !text.isEmpty { print(text) }
      return ExitStatus.clean.rawValue
    }
    if let code = error as? ExitCode { return code.rawValue }
    let console = Console(language: language(in: arguments))
    let words = UsageMessage(Planlint.message(for: error)).words
    let message = prefix[console.language] + words[console.language]
    console.complain(([message] + advice(in: text, console.language)).joined(separator: "\n"))
    return ExitStatus.couldNotRun.rawValue
  }

  /// The lines of the library's `text` that say how the command is used.
  private static func advice(in text: String, _ language: Language) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("Usage: ") || $0.hasPrefix("Help:  ") }) else {
      return []
    }
    guard language == .zh else { return Array(lines[start...]) }
    return lines[start...].map { line in
      if line.hasPrefix("  See '") { return "  详见 " + line.split(separator: "'")[1] }
      for (english, chinese) in headings where line.hasPrefix(english) {
        return chinese + line.dropFirst(english.count)
      }
      return line
    }
  }

  private static let prefix = Words(zh: "用法有误：", en: "Error: ")

  private static let headings = [("Help:  ", "说明："), ("Usage: ", "用法：")]

  /// The language that `arguments` ask for, though they cannot be followed.
  private static func language(in arguments: [String]) -> Language? {
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", position + 1 < arguments.count {
        return Language(rawValue: arguments[position + 1])
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst("--lang=".count)))
      }
    }
    return nil
  }
}
