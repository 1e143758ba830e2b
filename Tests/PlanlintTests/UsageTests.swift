import Testing

/// Wrong use is told in the user's language, whatever part finds it.
@Suite("Wrong use")
struct UsageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let zh: String
    let en: String
    var testDescription: String { arguments }
  }

  private static let cases = [
    Case(arguments: "chek a.json", zh: "没有命令 chek，是否应为 check", en: "no command chek; did you mean check?"),
    Case(arguments: "frobnicate", zh: "没有命令 frobnicate", en: "no command frobnicate"),
    Case(
      arguments: "plan.json", zh: "没有命令 plan.json，检查文件请用 planlint check plan.json",
      en: "no command plan.json; to check a file: planlint check plan.json"),
    Case(
      arguments: "check --formt json a", zh: "没有选项 --formt，是否应为 --format",
      en: "Unknown option '--formt'. Did you mean '--format'?"),
    Case(arguments: "check -x a", zh: "没有选项 -x", en: "Unknown option '-x'"),
    Case(
      arguments: "check --format jsn a",
      zh: "--format <format> 不能是“jsn”，可用的值：text、json、jsonl、sarif、junit、github",
      en: "The value 'jsn' is invalid for '--format <format>'. Please provide one of the following:"),
    Case(
      arguments: "check --color a'b c", zh: "--color <color> 不能是“a'b”，可用的值：auto、always、never",
      en:
        "The value 'a'b' is invalid for '--color <color>'. Please provide one of 'auto', 'always' or 'never'."
    ),
    Case(
      arguments: "check --jobs many a", zh: "--jobs <jobs> 不能是“many”",
      en: "The value 'many' is invalid for '--jobs <jobs>'"),
    Case(arguments: "check --jobs", zh: "选项 --jobs <jobs> 缺少值", en: "Missing value for '--jobs <jobs>'"),
    Case(
      arguments: "check --quiet=yes a", zh: "选项 --quiet 不带值，不应写“yes”",
      en: "The option '--quiet' does not take any value, but 'yes' was specified."),
    Case(arguments: "explain", zh: "缺少参数 <rule>", en: "Missing expected argument '<rule>'"),
    Case(arguments: "compare a b c", zh: "多余的参数：c", en: "Unexpected argument 'c'"),
    Case(arguments: "init a b", zh: "多余的参数：a、b", en: "2 unexpected arguments: 'a', 'b'"),
    Case(arguments: "check", zh: "没有给出要检查的文件", en: "no file to check: give files, folders or -"),
    Case(arguments: "check --jobs 0 a", zh: "--jobs 应在 1 到 256 之间", en: "--jobs must be between 1 and 256"),
    Case(
      arguments: "check --plan-year 20 a", zh: "--plan-year 应为四位年份",
      en: "--plan-year must be a four-digit year"),
  ]

  @Test("it is told in Chinese and in English, with status 2", arguments: cases)
  func both(_ example: Case) throws {
    let arguments = example.arguments.split(separator: " ").map(String.init)
    let zh = try Command.run(arguments)
    #expect(zh.status == 2 && zh.output.isEmpty)
    #expect(zh.errors.split(separator: "\n").first.map(String.init) == "用法有误：" + example.zh)
    #expect(zh.errors.contains("用法：planlint") && zh.errors.contains("  详见 planlint"))
    let en = try Command.run(arguments, environment: ["LANG": "en_GB.UTF-8"])
    #expect(en.status == 2 && en.output.isEmpty)
    #expect(en.errors.split(separator: "\n").first.map(String.init) == "Error: " + example.en)
    #expect(en.errors.contains("Usage: planlint"))
  }

  @Test("--lang counts though the arguments cannot be followed")
  func languageOption() throws {
    #expect(try Command.run("check", "--lang", "en", "--jobs").errors.hasPrefix("Error: "))
    #expect(try Command.run("check", "--lang=en", "-x").errors.hasPrefix("Error: "))
    #expect(
      try Command.run("check", "--lang", "fr", "a").errors.hasPrefix("用法有误：--lang <lang> 不能是“fr”，可用的值：zh、en"))
  }
}
