import ArgumentParser
import PlanModel
import PlanReports

extension CheckCommand {
  /// What `--explain-rule` does not go with.
  func validateExplanation() throws {
    guard explainOptions.explainRule != nil else {
      guard !explainOptions.verbose else {
        throw ValidationError(
          Words(zh: "--verbose 要和 --explain-rule 一起用", en: "--verbose needs --explain-rule"))
      }
      return
    }
    guard outputOptions.format == .text || outputOptions.format == .json else {
      throw ValidationError(
        Words(zh: "--explain-rule 的格式是 text 或 json", en: "--explain-rule gives text or json"))
    }
    guard fixOptions.fixing == nil, baselineOptions.writeBaseline == nil else {
      throw ValidationError(
        Words(
          zh: "--explain-rule 只说明，不修改，不写基线",
          en: "--explain-rule only explains: leave out --fix and --write-baseline"))
    }
  }
}
