import PlanModel

/// Options, formats and commands of the design that do not exist yet: refused in words, with status 2.
enum PlannedFeature {
  private static let options: [String] = ["--annotate"]
  private static let formats: [String] = ["gitlab", "checkstyle", "markdown", "html", "csv", "xlsx"]
  private static let commands: [String] = ["report", "lsp"]

  /// Why `arguments` cannot be followed yet; `nil` if they can, or are simply wrong.
  static func refusal(of arguments: [String]) -> Words? {
    if let command = arguments.first, commands.contains(command) {
      return Words(zh: "命令 \(command) 尚未提供", en: "the command \(command) does not exist yet")
    }
    guard arguments.first == "check" else { return nil }
    for (position, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      let name = String(argument.prefix { $0 != "=" })
      if options.contains(name) { return refusal(ofOption: name) }
      let value =
        argument.hasPrefix("--format=")
        ? String(argument.dropFirst("--format=".count))
        : argument == "--format" && position + 1 < arguments.count ? arguments[position + 1] : ""
      if formats.contains(value) {
        return Words(zh: "输出格式 \(value) 尚未提供", en: "the format \(value) does not exist yet")
      }
    }
    return nil
  }

  private static func refusal(ofOption name: String) -> Words {
    Words(zh: "选项 \(name) 尚未提供", en: "the option \(name) does not exist yet")
  }
}
