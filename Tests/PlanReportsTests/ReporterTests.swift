import PlanModel
import PlanReports
import PlanSource
import TestSupport
import Testing

@Suite("Report formats")
struct ReporterTests {
  /// Three inputs: one with findings of every level, one without, one that cannot be read.
  private static func files() throws -> [CheckedFile] {
    let json = """
      {"title": "云溪区2024年分工", "tasks": [
        {"number": "3", "responsible": "区财政局区教育局<负责> & \\"𠀀\\""},
        {"number": "3", "deadline": "全年"}]}
      """
    let tree = try JSONParser.parse(Array(json.utf8))
    let source = tree.source
    func range(_ words: String, last: Bool = false) throws -> ByteRange {
      let found = try #require(json.utf8Ranges(of: words).first)
      return last ? try #require(json.utf8Ranges(of: words).last) : found
    }
    var file = CheckedFile(path: "计划/a b.json")
    file.format = .json
    file.taskCount = 2
    file.source = source
    file.tree = tree
    var duplicate = Finding(
      rule: try #require(RuleID("numbering/duplicate")), severity: .error, message: "编号“3”与第3项重复",
      range: try range("3", last: true))
    duplicate.place = "第3项“编号”"
    duplicate.task = TaskReference(path: [], number: "3")
    duplicate.basis = "《条例》第十九条"
    duplicate.related = [RelatedPlace(message: "首次出现在这里", range: try range("3"))]
    duplicate.fingerprint = "0123456789abcdef"
    var glued = Finding(
      rule: try #require(RuleID("units/missing-separator")), severity: .warning,
      message: "“区财政局”与“区教育局”之间缺顿号\n100%", range: try range("区教育局"))
    glued.fix = Fix(
      safety: .safe, description: "补上顿号",
      edits: [
        TextEdit(range: ByteRange(try range("区教育局").lowerBound, try range("区教育局").lowerBound), text: "、")
      ])
    let info = Finding(
      rule: try #require(RuleID("rules/undecided")), severity: .info, message: "无法判断",
      range: try range("云溪区2024年分工"))
    file.findings = [info, glued, duplicate]
    var clean = CheckedFile(path: "clean.json")
    clean.format = .json
    clean.taskCount = 7
    var broken = CheckedFile(path: "broken.json")
    broken.source = TextStorage(Array("{\"a\": 1,}".utf8), origin: .source)
    broken.failure = InputFailure(
      code: "json/key", message: Words(zh: "此处应为键", en: "a key is expected here"), range: ByteRange(8, 9))
    return [file, clean, broken, try page()]
  }

  /// A Word document, whose findings have places on the page instead of lines.
  private static func page() throws -> CheckedFile {
    let source = "云溪区2024年分工\n1\n公开预算\n区财政局\n1\n公开决算\n"
    var file = CheckedFile(path: "分工.docx")
    file.source = TextStorage(Array(source.utf8), origin: .source)
    file.format = .docx
    file.taskCount = 2
    let numbers = source.utf8Ranges(of: "\n1\n").map { ByteRange($0.lowerBound + 1, $0.upperBound - 1) }
    var duplicate = Finding(
      rule: try #require(RuleID("numbering/duplicate")), severity: .error, message: "编号“1”重复",
      range: numbers[1])
    duplicate.place = "第1项，表 1 第 3 行“序号”"
    duplicate.cell = .table(1, row: 3, column: 1)
    var first = RelatedPlace(message: "首次出现在这里", range: numbers[0], cell: .table(1, row: 2, column: 1))
    first.place = "表 1 第 2 行“序号”"
    duplicate.related = [first]
    duplicate.fix = Fix(
      safety: .propose, description: "", edits: [TextEdit(range: numbers[1], text: "2")])
    file.findings = [duplicate]
    return file
  }

  private static let rules: [RuleDescription] = [
    ("numbering/duplicate", Severity.error), ("units/missing-separator", .error),
  ].compactMap { name, severity in
    RuleID(name).map {
      RuleDescription(
        id: $0, severity: severity, title: Words(zh: "标题", en: "title"), why: Words(zh: "理由", en: "why"),
        basis: "依据")
    }
  }

  @Test("every format says what its golden says, in both languages", arguments: ReportFormat.allCases)
  func goldens(_ format: ReportFormat) throws {
    for language in Language.allCases {
      let reporter = format.reporter(
        ReportSettings(language: language, version: "0.0.0", rules: Self.rules))
      let text = try render(reporter)
      try expectGolden(text, "\(format.rawValue).\(language.rawValue)")
    }
  }

  @Test("JSON formats are JSON", arguments: [ReportFormat.json, .sarif])
  func wellFormed(_ format: ReportFormat) throws {
    let reporter = format.reporter(ReportSettings(language: .zh, version: "0.0.0", rules: Self.rules))
    _ = try JSONParser.parse(Array(try render(reporter).utf8))
    for line in try render(ReportFormat.jsonl.reporter(ReportSettings(language: .zh, version: "0.0.0")))
      .split(separator: "\n")
    {
      let tree = try JSONParser.parse(Array(line.utf8))
      #expect(tree.root.members.first { _ in true }?.key.string == "path")
    }
  }

  @Test("quiet text is one line a finding, colours are ANSI")
  func variants() throws {
    let quiet = try render(TextReporter(ReportSettings(language: .zh, isQuiet: true, version: "0.0.0")))
    #expect(quiet.split(separator: "\n").count == 6)
    let colored = try render(TextReporter(ReportSettings(language: .zh, usesColor: true, version: "0.0.0")))
    try expectGolden(colored, "text.color")
  }

  private func render(_ reporter: some Reporter) throws -> String {
    try render(reporter as any Reporter)
  }

  private func render(_ reporter: any Reporter) throws -> String {
    var bytes = reporter.header()
    var summary = ReportSummary()
    var isFirst = true
    for file in try Self.files() {
      summary.add(file)
      let body = reporter.body(of: file)
      guard !body.isEmpty else { continue }
      if !isFirst { bytes += reporter.separator }
      bytes += body
      isFirst = false
    }
    return String(decoding: bytes + reporter.footer(summary), as: UTF8.self)
  }
}

extension String {
  /// The ranges of `words`, in bytes.
  fileprivate func utf8Ranges(of words: String) -> [ByteRange] {
    let bytes = Array(utf8)
    let wanted = Array(words.utf8)
    guard bytes.count >= wanted.count else { return [] }
    return (0...(bytes.count - wanted.count)).filter { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }
      .map { ByteRange($0, $0 + wanted.count) }
  }

  @Test("a line of many megabytes is not gone through for each finding")
  func longLine() throws {
    let words = "公开预算，"
    let count = 20_000
    var file = CheckedFile(path: "page.html")
    file.source = TextStorage(Array(String(repeating: words, count: count).utf8), origin: .source)
    file.findings = try (0..<3000).map { index in
      let start = index * words.utf8.count
      return Finding(
        rule: try #require(RuleID("numbering/duplicate")), severity: .error, message: "重复",
        range: ByteRange(start, start + 6))
    }
    let reporter = ReportFormat.text.reporter(ReportSettings(language: .zh, version: "0.0.0"))
    var size = 0
    let time = ThreadTime.measure { size = reporter.body(of: file).count }
    #expect(size > 3000)
    #expect(time < .seconds(10))
  }
}
