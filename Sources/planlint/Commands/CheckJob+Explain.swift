import PlanModel
import PlanReports
import PlanRules

extension CheckJob {
  /// Tells how the rule `name` came to what it says of `inputs`.
  func explain(
    _ name: String, _ inputs: [InputFile], _ loader: PlanLoader, _ library: inout RuleLibrary,
    _ console: Console
  ) throws -> ExitStatus {
    guard let rule = RuleID(name) else {
      throw UnknownRule(words: try request.rules.book().unknownRule(name))
    }
    let run = ExplainRun(
      rule: rule, console: console, inputs: inputs, loader: loader,
      stdinFilename: request.input.stdinFilename, today: request.today,
      baseline: try request.baseline.baseline.map { try BaselineUse($0) },
      isVerbose: request.explainsEveryLook)
    let files = try run.run(&library)
    let report = ExplainReport(language: console.language, version: Planlint.version)
    try write { (sink) throws in
      try sink(request.output.format == .json ? report.json(files) : report.text(files))
    }
    if files.isEmpty {
      console.complain(Words(zh: "没有找到计划", en: "no plan found"))
      return .couldNotRun
    }
    if files.contains(where: { $0.failure != nil }) { return .couldNotRun }
    return request.failOn.isReached(by: files.flatMap(\.told).map(\.severity).max()) ? .foundProblems : .clean
  }
}
