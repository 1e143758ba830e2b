import Glibc
import PlanDocuments
import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// What `planlint check` does once it is known what is asked.
struct CheckJob {
  let request: CheckRequest

  init(_ request: CheckRequest) {
    self.request = request
  }

  /// Checks and ends the process.
  ///
  /// - Throws: what ArgumentParser makes an exit status of.
  func run() throws -> Never {
    let console = Console(language: request.language)
    return try console.reportingProblems { try check(console) }
  }

  private func check(_ console: Console) throws -> Never {
    var finder = InputFinder()
    for path in request.paths { finder.add(path) }
    let fixing = request.fixing
    if fixing != nil {
      finder.passOverFixedCopies()
      finder.passOverRepeatedFiles()
    }
    for output in [request.output.output, request.baseline.writeBaseline] {
      try refuseInput(output, in: finder.inputs)
    }
    let wanted = try request.rules.request(.core)
    var library = RuleLibrary(wanted, configuration: request.rules.config, settings: settings(console))
    let loader = PlanLoader(
      limits: request.input.limits, documentLimits: request.input.documentLimits,
      convertTimeout: request.input.convertTimeout)
    if let name = request.explainedRule {
      let status = try explain(name, finder.inputs, loader, &library, console)
      return withExtendedLifetime(library) { Glibc.exit(status.rawValue) }
    }
    let report = ReportSettings(
      language: console.language, usesColor: usesColor, isQuiet: request.output.quiet,
      version: Planlint.version, rules: try describedRules())
    let run = CheckRun(
      console: console, inputs: finder.inputs, loader: loader, stdinFilename: request.input.stdinFilename,
      today: request.today, jobs: request.jobs ?? Int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      reporter: request.output.format.reporter(report), folders: finder.folders.map(library.absolute),
      baseline: try request.baseline.baseline.map { try BaselineUse($0) },
      newBaseline: request.baseline.writeBaseline.map(library.absolute), fixing: fixing)
    let outcome = try write { (sink) throws -> CheckRun.Outcome in try run.run(&library, write: sink) }
    let status = try finish(outcome, console)
    // The process ends here: taking rules and tables apart value by value would only delay it.
    return withExtendedLifetime((library, outcome)) { Glibc.exit(status.rawValue) }
  }

  /// Refuses to write `output` over one of `inputs`.
  private func refuseInput(_ output: String?, in inputs: [InputFile]) throws(FileError) {
    guard let output else { return }
    guard !inputs.contains(where: { FileSystem.isSame($0.path, output) }) else {
      throw FileError(path: output, problem: .isInput)
    }
  }

  private func settings(_ console: Console) -> CheckSettings {
    var settings = CheckSettings()
    settings.language = console.language
    settings.today = request.today
    settings.profile = request.rules.profile
    settings.year = request.input.planYear
    return settings
  }

  private var usesColor: Bool {
    switch request.output.color {
    case .always: true
    case .never: false
    case .auto: request.output.output == nil && !fixesStandardInput && Console.outputIsTerminal
    }
  }

  /// Whether standard output is for the fixed text of standard input.
  private var fixesStandardInput: Bool { request.fixing?.writes ?? false && request.paths.contains("-") }

  /// Rules as SARIF describes them; other formats do without.
  private func describedRules() throws(RuleLoadError) -> [RuleDescription] {
    guard request.output.format == .sarif else { return [] }
    let book = try request.rules.book()
    let own = OwnRule.allCases.map { rule in
      RuleDescription(id: rule.id, severity: rule.severity, title: rule.title, why: rule.why, basis: "")
    }
    let rules = book.definitions.map { rule in
      RuleDescription(
        id: rule.id, severity: rule.severity, title: rule.title, why: rule.why, basis: rule.basis)
    }
    return (rules + own).sorted { $0.id < $1.id }
  }

  /// Gives `body` a place to write to: standard output, or a file that appears when it is whole.
  func write<Outcome>(
    _ body: (([UInt8]) throws(FileError) -> Void) throws -> Outcome
  ) throws -> Outcome {
    guard let path = request.output.output, path != "-" else {
      let stream = fixesStandardInput ? (STDERR_FILENO, "stderr") : (STDOUT_FILENO, "stdout")
      return try body { (bytes) throws(FileError) in try writeAll(bytes, to: stream.0, path: stream.1) }
    }
    var file = try AtomicFile(path)
    var pieces: [UInt8] = []
    let outcome = try body { (bytes) throws(FileError) in
      pieces += bytes
      if pieces.count > 1 << 20 {
        try file.write(pieces)
        pieces.removeAll(keepingCapacity: true)
      }
    }
    try file.write(pieces)
    try file.commit()
    return outcome
  }

  private func finish(_ outcome: CheckRun.Outcome, _ console: Console) throws -> ExitStatus {
    let summary = outcome.summary
    let isDiff = request.fixing?.target == .diff
    if request.output.format != .text || isDiff, !request.output.quiet {
      console.complain(TextReporter.summaryLine(summary, language: console.language))
    }
    if request.output.statistics {
      for (rule, count) in summary.byRule.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        console.complain("\(count)\t\(rule)")
      }
    }
    if outcome.isEmpty {
      console.complain(Words(zh: "没有找到计划", en: "no plan found"))
      return .couldNotRun
    }
    if summary.unreadable > 0 || outcome.couldNotWrite { return .couldNotRun }
    if let path = request.baseline.writeBaseline {
      try request.baseline.write(outcome.record, to: path, console)
      return .clean
    }
    if isDiff { return outcome.wouldChange ? .foundProblems : .clean }
    return request.failOn.isReached(by: summary.worst) ? .foundProblems : .clean
  }
}
