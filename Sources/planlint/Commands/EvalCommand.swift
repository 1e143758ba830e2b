import ArgumentParser
import PlanDocuments
import PlanModel
import PlanRules
import PlanSource

/// `planlint eval`: one expression, over a plan or over given bindings.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "计算一个表达式 / evaluate one expression")

  @Argument(help: "表达式（CEL）/ the expression")
  var expression: String

  @Option(help: "计划，- 表示标准输入 / a plan, - for standard input")
  var plan: String?

  @Option(help: "对计划中的每一个……各算一次 / once for each: task section unit deadline …")
  var each: SubjectKind?

  @Option(help: "变量的值（带类型标记的 JSON）/ a file of tagged bindings")
  var bindings: String?

  @Option(help: "“今天”的日期 / the day that counts as today")
  var today: DateArgument?

  @OptionGroup(title: "输入 / Input") var inputOptions: InputOptions
  @OptionGroup(title: "语言 / Language") var languageOptions: LanguageOptions

  func validate() throws {
    guard plan == nil || bindings == nil else {
      throw ValidationError(
        Words(zh: "--plan 和 --bindings 只能用一个", en: "give --plan or --bindings, not both"))
    }
    guard each == nil || plan != nil else {
      throw ValidationError(Words(zh: "--each 要和 --plan 一起用", en: "--each needs --plan"))
    }
  }

  func run() throws {
    let console = Console(language: languageOptions.lang)
    let answers = try console.reportingProblems { try evaluate() }
    var hasFailed = false
    for answer in answers {
      switch answer {
      case .value(let json): try console.write(Array("{\"value\": \(json)}\n".utf8))
      case .failure(let words):
        hasFailed = true
        try console.write(Array("{\"error\": ".utf8) + quoted(words[console.language]) + Array("}\n".utf8))
      }
    }
    if hasFailed { throw ExitCode(ExitStatus.couldNotRun.rawValue) }
  }

  private func evaluate() throws -> [ExpressionProbe.Answer] {
    if let plan {
      let tables = try ShippedLibrary.tables()
      let input = try PlanInput.read(plan, options: inputOptions, vocabulary: Vocabulary(tables: tables))
      return ExpressionProbe.evaluate(
        expression, plan: input.plan, each: each, tables: tables, today: today?.date)
    }
    guard let bindings else { return [ExpressionProbe.evaluate(expression, bindings: nil)] }
    let bytes = try FileSystem.readInput(bindings, limit: inputOptions.maxBytes)
    do {
      let tree = try JSONParser.parse(bytes, limits: inputOptions.limits)
      return [ExpressionProbe.evaluate(expression, bindings: tree.root)]
    } catch {
      throw InputFailure(error, format: "json")
    }
  }

  private func quoted(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }
}

extension SubjectKind: ExpressibleByArgument {}
