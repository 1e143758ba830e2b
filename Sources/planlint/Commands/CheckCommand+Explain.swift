import ArgumentParser
import PlanModel
import PlanReports
import PlanRules

extension CheckCommand {
  /// What `--explain-rule` does not go with.
  func validateExplanation() throws {
    guard explainOptions.explainRule != nil else {
      guard !explainOptions.verbose else {
        throw ValidationError("--verbose 要和 --explain-rule 一起用 / needs --explain-rule")
      }
      return
    }
    guard outputOptions.format == .text || outputOptions.format == .json else {
      throw ValidationError("--explain-rule 的格式是 text 或 json / gives text or json")
    }
    guard fixOptions.fixing == nil, baselineOptions.writeBaseline == nil else {
      throw ValidationError(
        "--explain-rule 只说明，不修改，不写基线 / explains only: without --fix and --write-baseline")
    }
  }

  /// Tells how the rule `name` came to what it says of `inputs`.
  func explain(
    _ name: String, _ inputs: [InputFile], _ loader: PlanLoader, _ library: inout RuleLibrary,
    _ console: Console
  ) throws -> ExitStatus {
    guard let rule = RuleID(name) else { throw UnknownRule(words: try ruleOptions.book().unknownRule(name)) }
    let run = ExplainRun(
      rule: rule, console: console, inputs: inputs, loader: loader,
      stdinFilename: inputOptions.stdinFilename, today: today?.date,
      baseline: try baselineOptions.baseline.map { try BaselineUse($0) }, isVerbose: explainOptions.verbose)
    let files = try run.run(&library)
    let report = ExplainReport(language: console.language, version: Planlint.version)
    try write { (sink) throws in
      try sink(outputOptions.format == .json ? report.json(files) : report.text(files))
    }
    if files.isEmpty {
      console.complain(Words(zh: "没有找到计划", en: "no plan found"))
      return .couldNotRun
    }
    if files.contains(where: { $0.failure != nil }) { return .couldNotRun }
    return failOn.isReached(by: files.flatMap(\.told).map(\.severity).max()) ? .foundProblems : .clean
  }
}
