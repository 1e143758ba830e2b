import ArgumentParser
import PlanModel
import PlanRules
import PlanSource

extension RulesCommand {
  /// `planlint rules test`: loads rule files with every check and runs the examples inside them.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "运行规则文件里的例子 / run the examples inside rule files")

    @Argument(help: "规则文件或文件夹；不写则为内置规则 / rule files or folders; default: the shipped rules")
    var paths: [String] = []

    @Flag(name: .shortAndLong, help: "列出每个例子 / list every example")
    var verbose = false

    @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

    func run() throws {
      let console = Console(language: languageOptions.lang)
      let results = try console.reportingProblems { try self.results() }
      var report = RuleTestReport(language: console.language, isVerbose: verbose)
      for entry in results { report.add(entry.result, source: entry.source) }
      try console.write(Array(report.text.utf8))
      if report.failed > 0 { throw ExitCode(ExitStatus.foundProblems.rawValue) }
    }

    private func results() throws -> [(result: RuleExampleResult, source: TextStorage)] {
      let shipped = try ShippedLibrary.files(.full)
      var request = RuleRequest(shippedTables: try ShippedLibrary.tables())
      if paths.isEmpty { request.shipped = shipped } else { request.ruleFiles = try files() }
      let book = try RuleBook(request) { RuleLibrary.load($0) }
      try book.checkEveryRule()
      let others = paths.isEmpty ? [] : shipped
      let reader = TextExampleReader(vocabulary: Vocabulary(tables: book.tables))
      let runner = RuleExampleRunner(
        files: book.files + others, tables: book.tables, readText: reader.plan)
      return book.files.flatMap { file in
        file.rules.indices.flatMap { index in runner.run(index, of: file).map { ($0, file.source) } }
      }
    }

    /// The paths of the rule files that the arguments name, folders searched in sorted order.
    private func files() throws -> [String] {
      var finder = InputFinder(extensions: ["yml", "yaml"])
      for path in paths { finder.add(path) }
      if let failure = finder.inputs.first(where: { $0.failure != nil }), let reason = failure.failure {
        throw InputFailure(
          code: reason.code,
          message: Words(
            zh: "\(failure.path)：\(reason.message.zh)", en: "\(failure.path): \(reason.message.en)"))
      }
      return finder.inputs.map(\.path)
    }
  }
}

/// What `planlint rules test` prints.
struct RuleTestReport {
  let language: Language
  let isVerbose: Bool
  private(set) var text = ""
  private(set) var passed = 0
  private(set) var failed = 0
  private(set) var waiting = 0

  init(language: Language, isVerbose: Bool) {
    self.language = language
    self.isVerbose = isVerbose
  }

  /// Adds the result of one example of the file with `source`, and brings the last line up to date.
  mutating func add(_ result: RuleExampleResult, source: TextStorage) {
    if !lines.isEmpty { lines.removeLast() }
    let name = "\(result.rule.rawValue) \(result.number)"
    switch result.outcome {
    case .passed:
      passed += 1
      if isVerbose { lines.append("ok    \(name)\(result.isTable ? " \(asTable)" : "")") }
    case .waiting:
      waiting += 1
      if isVerbose {
        lines.append(
          "wait  \(name) " + Words(zh: "文本例子还不能运行", en: "text examples cannot be run yet")[language])
      }
    case .failed(let faults):
      failed += 1
      let line = LineIndex(source).lineColumn(of: result.range.lowerBound).line
      let form = result.form == .table ? " \(asTable)" : ""
      lines.append("FAIL  \(name)\(form) (\(result.file):\(line))")
      for fault in faults { lines.append("      \(fault.words[language])") }
    }
    let counts = Words(
      zh: "例子：通过\(passed)个，未通过\(failed)个，跳过\(waiting)个",
      en: "\(passed) passed, \(failed) failed, \(waiting) skipped")
    lines.append(counts[language])
    text = lines.joined(separator: "\n") + "\n"
  }

  private var asTable: String { Words(zh: "（写成表格）", en: "(as a table)")[language] }

  private var lines: [String] = []
}
