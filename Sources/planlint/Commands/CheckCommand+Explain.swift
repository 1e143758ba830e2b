import ArgumentParser
import PlanReports

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
}
