import ArgumentParser
import PlanModel
import PlanDocuments
import PlanSource

/// How inputs are read: options of `check`, `parse` and `eval`.
struct InputOptions: ParsableArguments {
  @Option(help: "标准输入的文件名，用于判断格式和查找配置 / the name standard input is taken to have")
  var stdinFilename: String?

  @Option(help: "单个输入的字节上限，解压后同此 / the largest input in bytes, also once inflated")
  var maxBytes = InputOptions.defaultMaxBytes

  @Option(help: "JSON、YAML、XML、HTML 的嵌套上限 / the deepest nesting")
  var maxDepth = InputOptions.defaultMaxDepth

  @Option(help: "Word、Excel 文件内部文件数的上限 / the most entries of a Word or Excel package")
  var maxEntries = InputOptions.defaults.maxEntries

  @Option(help: "Word、Excel 文件解压倍数的上限 / the most that a part of a package may grow, in times")
  var maxRatio = InputOptions.defaults.maxRatio

  @Option(help: "单元格、行和段落合计的上限 / the most cells, rows and paragraphs of an input")
  var maxCells = InputOptions.defaults.maxCells

  @Option(help: "LibreOffice 转换一个文件的时限，秒 / the most seconds that LibreOffice may take for a file")
  var convertTimeout = OfficeConverter.defaultTimeout

  @Option(help: "计划年度 / the year of the plan")
  var planYear: Int?

  /// 64 MiB: a thousand times a long plan.
  static let defaultMaxBytes = 64 << 20
  static let defaultMaxDepth = 512
  static let defaults = DocumentLimits(maxBytes: defaultMaxBytes, maxDepth: defaultMaxDepth)

  mutating func validate() throws {
    try Self.check(maxBytes, "--max-bytes", upTo: 1 << 30)
    try Self.check(maxDepth, "--max-depth", upTo: 10_000)
    try Self.check(maxEntries, "--max-entries", upTo: 1_000_000)
    try Self.check(maxRatio, "--max-ratio", upTo: 100_000)
    try Self.check(maxCells, "--max-cells", upTo: 100_000_000)
    try Self.check(convertTimeout, "--convert-timeout", upTo: 3600)
    if let planYear, !(1900...2999).contains(planYear) {
      throw ValidationError(
        Words(zh: "--plan-year 应为四位年份", en: "--plan-year must be a four-digit year"))
    }
  }

  private static func check(_ value: Int, _ name: String, upTo most: Int) throws {
    guard !(1...most).contains(value) else { return }
    throw ValidationError(
      Words(zh: "\(name) 应在 1 到 \(most) 之间", en: "\(name) must be between 1 and \(most)"))
  }

  /// The same without the parser.
  var choice: InputChoice {
    InputChoice(
      stdinFilename: stdinFilename, maxBytes: maxBytes, maxDepth: maxDepth, maxEntries: maxEntries,
      maxRatio: maxRatio, maxCells: maxCells, convertTimeout: convertTimeout, planYear: planYear)
  }

  /// The limits of the parsers of JSON and YAML.
  var limits: ParseLimits { choice.limits }

  /// The limits of the readers of documents.
  var documentLimits: DocumentLimits { choice.documentLimits }
}
