import Foundation
import TestSupport
import Testing

@Suite("planlint check --fix")
struct FixTests {
  private static let rules = """
    planlint: 1
    rules:
      - id: office/account
        severity: warning
        title: {zh: 错别字, en: A slip}
        pattern: {in: [tasks], match: 帐号}
        message: {zh: 应为“账号”, en: read 账号}
        fix: {safety: safe, with: 账号}
        examples: [{fail: {title: 公开«帐号»}}, {pass: {title: 公开账号}}]
      - id: office/site
        severity: error
        title: {zh: 用语, en: Wording}
        pattern: {in: [tasks], match: 网站}
        message: {zh: 宜为“门户”, en: say 门户}
        fix: {safety: propose, with: 门户}
        examples: [{fail: {title: 在«网站»公开}}, {pass: {title: 在门户公开}}]

    """

  private static let plan = """
    {"title": "云溪区2024年政务公开重点工作任务分工",
     "tasks": [{"number": "1", "title": "公开帐号",   "responsible": "区财政局负责"},
      {"number": "2", "title": "在网站公开", "responsible": "区财政局负责"}]}

    """
  private static let safe = plan.replacing("帐号", with: "账号")
  private static let all = safe.replacing("网站", with: "门户")

  private let files: Temporary

  init() throws {
    files = try Temporary()
    try files.write("own.yml", Self.rules)
    try files.write("plan.json", Self.plan)
  }

  private func check(_ arguments: String..., input: String = "") throws -> Command.Result {
    try Command.run(
      ["check", "--rules", "own.yml", "--select", "office"] + arguments, input: input, in: files.url)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: files.url.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("safe fixes are written, proposed ones only when asked for, and the status tells what is left")
  func writing() throws {
    defer { files.remove() }
    let first = try check("--fix", "plan.json")
    #expect(first.status == 1)
    #expect(first.output.contains("已修正1处，另有1处可用 --unsafe-fixes 修正"), "\(first.output)")
    #expect(try read("plan.json") == Self.safe)
    let second = try check("--fix", "--unsafe-fixes", "--format", "json", "plan.json")
    #expect(second.status == 0)
    #expect(second.output.contains(#""fixable":0,"fixed":1"#), "\(second.output)")
    #expect(try read("plan.json") == Self.all)
    #expect(try check("--fix", "--unsafe-fixes", "plan.json").output.contains("已修正0处"))
    #expect(try read("plan.json") == Self.all)
  }

  @Test("--diff shows the changes, writes nothing, and ends with 1 if there are any")
  func diff() throws {
    defer { files.remove() }
    let result = try check("--diff", "plan.json")
    #expect(result.status == 1)
    try expectGolden(result.output, "fix.diff")
    #expect(result.errors.contains("将修正1处"), "\(result.errors)")
    #expect(try read("plan.json") == Self.plan)
    #expect(
      try check("--diff", "--fix", "--unsafe-fixes", "plan.json").output.contains(
        "+  {\"number\": \"2\", \"title\": \"在门户公开\""))
    try files.write("plan.json", Self.safe)
    let none = try check("--diff", "plan.json")
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
  }

  @Test("the fixed text of standard input goes to standard output, the report to standard error")
  func standardInput() throws {
    defer { files.remove() }
    let result = try check("--fix", "--stdin-filename", "a.json", "-", input: Self.plan)
    #expect(result.output == Self.safe)
    #expect(result.errors.contains("office/site"))
    let unchanged = try check("--fix", "--stdin-filename", "a.json", "-", input: Self.all)
    #expect(unchanged.output == Self.all)
  }

  @Test("permissions stay, links stay links, and what has several names is left alone")
  func links() throws {
    defer { files.remove() }
    let manager = FileManager.default
    let path = files.url.appendingPathComponent("plan.json").path
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try manager.createSymbolicLink(
      atPath: files.url.appendingPathComponent("link.json").path, withDestinationPath: "plan.json")
    #expect(try check("--fix", "link.json").status == 1)
    #expect(try read("plan.json") == Self.safe)
    #expect(
      try manager.destinationOfSymbolicLink(atPath: files.url.appendingPathComponent("link.json").path)
        == "plan.json")
    #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    try files.write("plan.json", Self.plan)
    try manager.linkItem(atPath: path, toPath: files.url.appendingPathComponent("other.json").path)
    let refused = try check("--fix", "plan.json")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("硬链接"))
    #expect(try read("plan.json") == Self.plan)
    #expect(try manager.contentsOfDirectory(atPath: files.url.path).allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test("one file that cannot be written does not keep others from being fixed")
  func several() throws {
    defer { files.remove() }
    try files.write("b.json", Self.plan)
    try files.write("broken.json", "{")
    let result = try check("--fix", "broken.json", "plan.json", "b.json")
    #expect(result.status == 2)
    #expect(try read("plan.json") == Self.safe)
    #expect(try read("b.json") == Self.safe)
    #expect(try read("broken.json") == "{")
  }

  @Test("a file whose name leaves no room for a longer one is fixed")
  func longName() throws {
    defer { files.remove() }
    let name = String(repeating: "云", count: 83) + ".json"
    try files.write(name, Self.plan)
    #expect(try check("--fix", name).status == 1)
    #expect(try read(name) == Self.safe)
  }

  @Test("a file that is named twice is mended once")
  func repeated() throws {
    let result = try check("--fix", "plan.json", "./plan.json", files.url.path + "/plan.json", "--jobs", "4")
    #expect(!result.errors.contains("plan.json"))
    #expect(try read("plan.json") == Self.safe)
  }

  @Test("killed at any moment, the old file or the new one is there, whole")
  func interrupted() throws {
    defer { files.remove() }
    let row = #"{"number": "1", "title": "公开帐号", "responsible": "区财政局负责"}"#
    let old =
      "{\"title\": \"云溪区2024年政务公开重点工作任务分工\", \"tasks\": ["
      + (0..<400).map { row.replacing("\"1\"", with: "\"\($0 + 1)\"") }.joined(separator: ",\n") + "]}\n"
    let new = old.replacing("帐号", with: "账号")
    for attempt in 0..<30 {
      try files.write("plan.json", old)
      let process = Process()
      process.executableURL = Command.url
      process.arguments = ["check", "--rules", "own.yml", "--select", "office", "--fix", "plan.json"]
      process.currentDirectoryURL = files.url
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(attempt * attempt) * 1500)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      let found = try read("plan.json")
      #expect(found == old || found == new)
    }
    _ = try check("--fix", "plan.json")
    #expect(try read("plan.json") == new)
  }
}

@Suite(
  "planlint check --fix on documents",
  .enabled(if: Producers.obstacle == nil, Comment(rawValue: Producers.obstacle ?? "")), .serialized)
struct FixedDocumentTests {
  @Test("every form of a plan can be fixed: nothing new is found, and the second time nothing changes")
  func forms() throws {
    let folder = try Producers.documents()
    let files = try Temporary()
    defer { files.remove() }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter {
      // Text of one cell a line is all that the other forms of text differ in.
      !$0.contains("-cell-") && (!$0.hasPrefix("encodings/") || $0.contains("gb18030"))
        && ["txt", "md", "html", "csv", "docx", "xlsx"].contains(($0 as NSString).pathExtension)
    }
    for name in names {
      let file = files.url.appendingPathComponent((name as NSString).lastPathComponent)
      try FileManager.default.copyItem(at: folder.appendingPathComponent(name), to: file)
      let before = try rules(file)
      try fix(file)
      let once = try Data(contentsOf: file)
      let after = try rules(file)
      for (rule, count) in after { #expect(count <= before[rule, default: 0], "\(name): \(rule)") }
      try fix(file)
      #expect(try Data(contentsOf: file) == once, "\(name)")
      try FileManager.default.removeItem(at: file)
    }
  }

  @Test(
    "of a document a copy is changed, unless it is to be changed in place, and a folder passes the copy over")
  func copies() throws {
    let files = try Temporary()
    defer { files.remove() }
    let original = try Producers.documents().appendingPathComponent("division-word.docx")
    let file = files.url.appendingPathComponent("a.docx")
    try FileManager.default.copyItem(at: original, to: file)
    let first = try Command.run("check", "--fix", "--unsafe-fixes", "--quiet", ".", in: files.url)
    #expect(first.errors.contains("a.fixed.docx"), "\(first.errors)")
    #expect(try Data(contentsOf: file) == Data(contentsOf: original))
    let copy = try Data(contentsOf: files.url.appendingPathComponent("a.fixed.docx"))
    _ = try Command.run("check", "--fix", "--unsafe-fixes", ".", in: files.url)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: files.url.path).sorted() == [
        "a.docx", "a.fixed.docx",
      ])
    _ = try Command.run("check", "--fix", "--unsafe-fixes", "--in-place", "a.docx", in: files.url)
    #expect(try Data(contentsOf: file) == copy)
  }

  @Test("a copy in which somebody went on writing is kept under another name, and passed over as well")
  func earlierCopies() throws {
    let files = try Temporary()
    defer { files.remove() }
    let original = try Producers.documents().appendingPathComponent("division-word.docx")
    try FileManager.default.copyItem(at: original, to: files.url.appendingPathComponent("a.docx"))
    for round in 1...2 {
      try files.write("a.fixed.docx", "接着改的\(round)")
      let result = try Command.run("check", "--fix", "--unsafe-fixes", "--quiet", ".", in: files.url)
      #expect(result.errors.contains("改名为：a.fixed.\(round).docx"), "\(result.errors)")
      let kept = try String(
        contentsOf: files.url.appendingPathComponent("a.fixed.\(round).docx"), encoding: .utf8)
      #expect(kept == "接着改的\(round)")
    }
    _ = try Command.run("check", "--fix", "--unsafe-fixes", ".", in: files.url)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: files.url.path).sorted() == [
        "a.docx", "a.fixed.1.docx", "a.fixed.2.docx", "a.fixed.docx",
      ])
  }

  private func fix(_ file: URL) throws {
    let result = try Command.run("check", "--fix", "--unsafe-fixes", "--in-place", "--quiet", file.path)
    #expect(result.status != 2, "\(result.errors)")
  }

  private func rules(_ file: URL) throws -> [String: Int] {
    let result = try Command.run("check", "--format", "jsonl", "--quiet", file.path)
    var counts: [String: Int] = [:]
    for line in result.output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      if let rule = object?["rule"] as? String { counts[rule, default: 0] += 1 }
    }
    return counts
  }
}
