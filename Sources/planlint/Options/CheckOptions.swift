import ArgumentParser
import PlanCalendar
import PlanModel
import PlanReports
import PlanRules

/// Which rules are in force: options of `check` and `rules`.
struct RuleOptions: ParsableArguments {
  @Option(help: "另加的规则文件，可重复 / a further rule file; may be repeated")
  var rules: [String] = []

  @Option(help: "文档类型：draft issue table web / kind of document")
  var profile: PlanProfile?

  @Option(help: "只运行这些规则或类别，可重复 / only these rules or categories; may be repeated")
  var select: [String] = []

  @Option(help: "不运行这些规则或类别，可重复 / without these rules or categories; may be repeated")
  var ignore: [String] = []

  @Option(
    help: "改变规则的级别：规则=error、warning 或 info，可重复 / RULE=error, warning or info; may be repeated")
  var severity: [SeverityOverride] = []

  @Option(help: "配置文件，不再向上查找 / the configuration, instead of the nearest .planlint.yaml")
  var config: String?

  /// The same without the parser.
  var choice: RuleChoice {
    RuleChoice(
      rules: rules, profile: profile, select: select, ignore: ignore, severity: severity, config: config)
  }
}

/// How findings are shown: options of `check`.
struct OutputOptions: ParsableArguments {
  @Option(help: "输出格式 / output format: text json jsonl sarif junit github")
  var format: ReportFormat = .text

  @Option(help: "写入文件而不是标准输出 / write to a file instead of standard output")
  var output: String?

  @Option(help: "着色 / colours: auto always never")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "每处一行，不显示原文和小结 / one line a finding, no summary")
  var quiet = false

  @Flag(help: "在标准错误上按规则计数 / counts by rule on standard error")
  var statistics = false

  /// The same without the parser.
  var choice: OutputChoice {
    OutputChoice(format: format, output: output, color: color, quiet: quiet, statistics: statistics)
  }
}

/// What is known and need not be told again: options of `check`.
struct BaselineOptions: ParsableArguments {
  @Option(help: "不再报告此基线里的问题 / hide the findings that this baseline lists")
  var baseline: String?

  @Option(help: "把现有问题写成基线，以状态 0 结束 / write what is found now as a baseline; status 0")
  var writeBaseline: String?

  /// The same without the parser.
  var choice: BaselineChoice { BaselineChoice(baseline: baseline, writeBaseline: writeBaseline) }
}

/// `--lang`.
struct LanguageOptions: ParsableArguments {
  @Option(help: "语言 / language: zh en")
  var lang: Language?
}

/// `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// `--fail-on`.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Whether findings of at most `worst` make the run fail.
  func isReached(by worst: Severity?) -> Bool {
    guard let worst else { return false }
    return switch self {
    case .error: worst >= .error
    case .warning: worst >= .warning
    case .info: true
    case .never: false
    }
  }
}

/// `--severity RULE=LEVEL`.
struct SeverityOverride: ExpressibleByArgument {
  let rule: String
  let severity: Severity

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="),
      let severity = Severity(rawValue: String(argument[argument.index(after: equals)...]))
    else { return nil }
    rule = String(argument[..<equals])
    self.severity = severity
  }
}

/// `--today`.
struct DateArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = CivilDate(year, month, day)
    else { return nil }
    self.date = date
  }
}

extension Language: ExpressibleByArgument {}
extension PlanProfile: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
