import PlanModel
import PlanRules

/// Which rules are in force, as ``RuleOptions`` say it or by default.
struct RuleChoice {
  var rules: [String] = []
  var profile: PlanProfile?
  var select: [String] = []
  var ignore: [String] = []
  var severity: [SeverityOverride] = []
  var config: String?
}

extension RuleChoice {
  /// What these options ask of the rules.
  ///
  /// - Throws: ``RuleLoadError`` if a name of `--select`, `--ignore` or `--severity` names nothing.
  func request(_ detail: ShippedLibrary.Detail) throws(RuleLoadError) -> RuleRequest {
    var request = try ShippedLibrary.request(detail)
    request.ruleFiles = rules
    request.select = try patterns(select, option: "--select")
    request.ignore = try patterns(ignore, option: "--ignore")
    for override in severity {
      for pattern in try patterns([override.rule], option: "--severity") {
        request.severities.append((pattern, override.severity))
      }
    }
    return request
  }

  private func patterns(_ names: [String], option: String) throws(RuleLoadError) -> [RulePattern] {
    var patterns: [RulePattern] = []
    for name in names.flatMap({ $0.split(separator: ",") }) {
      guard let pattern = RulePattern(commandLine: String(name)) else {
        let message = Words(
          zh: "“\(name)”不是规则名，应为“类别”“类别/*”或“类别/名称”",
          en: "'\(name)' names no rule: give category, category/* or category/name")
        throw RuleLoadError(problems: [LoadProblem(file: option, range: nil, message: message)])
      }
      patterns.append(pattern)
    }
    return patterns
  }
}
