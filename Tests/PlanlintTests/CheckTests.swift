import Foundation
import Testing

/// What a check of one input must end with.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let name: String
  let content: String
  let status: Int32
  /// What standard output and standard error together must say.
  let says: String

  var testDescription: String { name }
}

@Suite("planlint check")
struct CheckTests {
  private static let plan = #"{"title": "云溪区2024年分工", "tasks": [{"number": "1", "responsible": "区财政局负责"}]}"#

  private static let page = """
    <html><head><title>分工</title></head><body><h1>云溪区2024年分工</h1><table>
    <tr><th>序号</th><th>工作任务</th><th>责任单位</th></tr>
    <tr><td>1</td><td>公开预算</td><td>区财政局负责</td></tr></table></body></html>
    """

  @Test(
    "every kind of input has its status and its words",
    arguments: [
      CheckCase(name: "plan.json", content: plan, status: 0, says: "1项任务"),
      CheckCase(
        name: "no unit.json", content: #"{"tasks": [{"number": "1"}]}"#, status: 1, says: "units/missing"),
      CheckCase(name: "empty.json", content: "", status: 2, says: "空"),
      CheckCase(name: "blank.yaml", content: "\n", status: 2, says: "空"),
      CheckCase(name: "comma.json", content: "{\"tasks\": [],}", status: 2, says: "1:14"),
      CheckCase(name: "twice.json", content: #"{"tasks": [], "tasks": []}"#, status: 2, says: "重复"),
      CheckCase(name: "list.json", content: "[1]", status: 2, says: "最外层"),
      CheckCase(name: "other.json", content: #"{"name": "x"}"#, status: 2, says: "不是计划"),
      CheckCase(name: "rules.yml", content: "planlint: 1\nrules: []\n", status: 2, says: "规则文件"),
      CheckCase(name: "plan.docx", content: "PK\u{3}\u{4}", status: 2, says: "zip/damaged"),
      CheckCase(name: "plan.xlsx", content: "没有压缩", status: 2, says: "Excel"),
      CheckCase(name: "plan.pdf", content: "%PDF-1.4", status: 2, says: "input/pdf"),
      CheckCase(name: "plan.ofd", content: "PK\u{3}\u{4}", status: 2, says: "input/ofd"),
      CheckCase(name: "plan.mht", content: "MIME-Version: 1.0\n", status: 2, says: "input/mhtml"),
      CheckCase(name: "plan.doc", content: "MIME-Version: 1.0\n", status: 2, says: "input/mhtml"),
      CheckCase(name: "picture.png", content: "GIF89a", status: 2, says: "input/image"),
      CheckCase(name: "other.xml", content: "<?xml version=\"1.0\"?><a/>", status: 2, says: "XML"),
      CheckCase(name: "plan.txt", content: "一、工作目标", status: 2, says: "input/not-a-plan"),
      CheckCase(name: "plan.md", content: "[目录](#x)\n\n一、工作目标", status: 2, says: "没有找到任务分工"),
      CheckCase(name: "notes.md", content: "title: 说明\ntasks:\n", status: 2, says: "没有找到任务分工"),
      CheckCase(name: "plan.txt", content: plan, status: 0, says: "1项任务"),
      CheckCase(name: "plan.txt", content: page, status: 0, says: "1项任务"),
      CheckCase(name: "sheet.xls", content: page, status: 0, says: "1项任务"),
      CheckCase(name: "page", content: page, status: 0, says: "1项任务"),
      CheckCase(
        name: "plan.txt", content: "云溪区2024年分工\n\n| 序号 | 工作任务 | 责任单位 |\n| 1 | 公开预算 | 区财政局负责 |\n",
        status: 0, says: "1项任务"),
      CheckCase(
        name: "plan.csv", content: "sep=;\r\n序号;工作任务;责任单位\r\n1;公开预算;区财政局负责\r\n", status: 0, says: "1项任务"),
      CheckCase(name: "garbage.txt", content: "\u{FFFF}\u{0}\u{1}\u{2}", status: 2, says: "garbage.txt"),
      CheckCase(
        name: "plan", content: "tasks:\n  - number: '1'\n    responsible: 区财政局负责\n", status: 0, says: "1项任务"),
      CheckCase(
        name: "plan.yaml", content: "tasks:\n  - number: '1'\n    responsible: 区财政局负责\n", status: 0,
        says: "1项任务"),
      CheckCase(name: "tag.yaml", content: "tasks: !x []\n", status: 2, says: "1:8"),
      CheckCase(name: "bom.json", content: "\u{FEFF}" + plan, status: 0, says: "1项任务"),
      CheckCase(
        name: "deep.json", content: String(repeating: "[", count: 2000), status: 2, says: "嵌套"),
    ])
  func inputs(_ example: CheckCase) throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write(example.name, example.content)
    let result = try Command.run("check", example.name, in: files.url)
    #expect(result.status == example.status, "\(result.output)\(result.errors)")
    #expect((result.output + result.errors).contains(example.says), "\(result.output)\(result.errors)")
  }

  @Test("wrong use ends with status 2 and says why")
  func wrongUse() throws {
    for arguments in [
      ["check"], ["check", "--format", "pdf", "x"], ["check", "--nonsense", "x"], ["nonsense"],
      ["check", "nowhere.json"], ["check", "--annotate", "y.docx", "x"],
      ["check", "--in-place", "Examples/clean.json"],
      ["check", "--unsafe-fixes", "Examples/clean.json"], ["check", "--format", "xlsx", "x"],
      ["compare", "a", "b"],
      ["check", "--today", "2024-02-30", "x"], ["check", "--jobs", "0", "x"],
      ["check", "--severity", "x", "x"],
      ["check", "--select", "No Such", "Examples/clean.json"],
      ["check", "--select", "units/mising", "Examples/clean.json"],
      ["check", "--rules", "nowhere.yml", "Examples/clean.json"],
      ["check", "--config", "nowhere", "Examples/clean.json"],
    ] {
      let result = try Command.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(!(result.errors + result.output).isEmpty, "\(arguments)")
    }
  }

  @Test("help and version end with status 0")
  func help() throws {
    #expect(try Command.run("--version").status == 0)
    #expect(try Command.run("check", "--help").status == 0)
    #expect(try Command.run("--help").output.contains("check"))
  }

  @Test("the worst input decides the status, and the readable ones are still reported")
  func severalInputs() throws {
    let result = try Command.run(
      "check", "--quiet", "Examples/defects.json", "nowhere.json", "Examples/clean.json")
    #expect(result.status == 2)
    #expect(result.output.contains("numbering/duplicate"))
    #expect(result.output.contains("nowhere.json"))
  }

  @Test("selecting rules does not hide what they could not decide or evaluate")
  func selection() throws {
    let plan = #"{"title": "分工", "tasks": [{"number": "1", "deadline": "8月底前"}]}"#
    let undecided = try Command.run(
      "check", "--select", "deadline/out-of-range", "--fail-on", "info", "-", input: plan)
    #expect(undecided.status == 1)
    #expect(undecided.output.contains("rules/undecided"))
    let ignored = try Command.run(
      "check", "--select", "deadline/out-of-range", "--ignore", "rules/*", "--fail-on", "info", "-",
      input: plan)
    #expect(ignored.status == 0)
  }

  @Test("the readme shows what the program says")
  func readme() throws {
    let readme = try String(contentsOf: Command.root.appendingPathComponent("README.md"), encoding: .utf8)
    let parts = readme.components(separatedBy: "example -->")
    try #require(parts.count == 3)
    let shown = parts[1].components(separatedBy: "```")[1].trimmingCharacters(in: .newlines)
    let output = try Command.run("check", "Examples/defects.json").output
    for finding in shown.components(separatedBy: "\n\n") {
      #expect(output.contains(finding + "\n"), "not in the output of the command:\n\(finding)")
    }
  }

  @Test("--fail-on moves the border between 0 and 1")
  func failOn() throws {
    #expect(try Command.run("check", "--fail-on", "never", "Examples/defects.json").status == 0)
    #expect(try Command.run("check", "Examples/town.yaml").status == 0)
    #expect(try Command.run("check", "--fail-on", "warning", "Examples/town.yaml").status == 1)
  }

  @Test("standard input is checked under the name it is given")
  func standardInput() throws {
    let result = try Command.run(
      "check", "--stdin-filename", "a/b.json", "--format", "jsonl", "-", input: #"{"tasks": [{}]}"#)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix(#"{"path":"a/b.json""#))
  }

  @Test("folders are searched in order; what is no plan, hidden or a link is passed over")
  func folders() throws {
    let files = try Temporary()
    defer { files.remove() }
    for name in ["b/2.json", "a.json", "b/1.yaml", ".hidden/x.json", "c/.y.json"] {
      try files.write(name, "{\"tasks\": [{\"number\": \"1\"}]}")
    }
    try files.write("package.json", "{\"name\": \"x\"}")
    try files.write("rules.yml", "planlint: 1\nrules: []\n")
    try files.write("notes.txt", "x")
    try files.write("README.md", "# 说明\n\n- 一条\n")
    try files.write("~$plan.docx", "x")
    try files.write("list.csv", "a,b\n1,2\n")
    try files.write("report.pdf", "%PDF-1.4")
    try FileManager.default.createSymbolicLink(
      at: files.url.appendingPathComponent("link.json"),
      withDestinationURL: files.url.appendingPathComponent("a.json"))
    let result = try Command.run(
      "check", "--format", "jsonl", "--select", "units/missing", ".", in: files.url)
    let paths = result.output.split(separator: "\n").compactMap {
      $0.split(separator: "\"").dropFirst(3).first
    }
    #expect(paths == ["a.json", "b/1.yaml", "b/2.json"])
    let empty = try Temporary()
    defer { empty.remove() }
    #expect(try Command.run("check", ".", in: empty.url).status == 2)
  }

  @Test("output is the same whatever --jobs says")
  func determinism() throws {
    let files = try Temporary()
    defer { files.remove() }
    let defects = try String(
      contentsOf: Command.root.appendingPathComponent("Examples/defects.json"), encoding: .utf8)
    for number in 0..<300 { try files.write("\(number).json", defects) }
    let one = try Command.run("check", "--jobs", "1", "--format", "json", ".", in: files.url)
    let many = try Command.run("check", "--jobs", "7", "--format", "json", ".", in: files.url)
    #expect(one.output == many.output)
    #expect(one.output.contains("\"files\":300"))
  }

  @Test("files checked together come out as they do alone, whatever stands between them")
  func together() throws {
    let files = try Temporary()
    defer { files.remove() }
    let defects = try String(
      contentsOf: Command.root.appendingPathComponent("Examples/defects.json"), encoding: .utf8)
    let small = #"{"title": "云溪区2024年政务公开任务分工", "tasks": [{"number": "1", "title": "公开预算"}]}"#
    let names = (0..<40).map { "\($0 / 10)\($0 % 10).json" }
    for (number, name) in names.enumerated() {
      let content =
        number % 5 == 3 ? "{" : number % 3 == 0 ? defects : number % 7 == 1 ? defects + "\n" : small
      try files.write(name, content)
    }
    let all = try Command.run("check", "--format", "jsonl", ".", in: files.url)
    let alone = try names.map { try Command.run("check", "--format", "jsonl", $0, in: files.url).output }
    #expect(all.output == alone.joined())
  }

  @Test("--output writes a whole file or none")
  func outputFile() throws {
    let files = try Temporary()
    defer { files.remove() }
    let path = files.url.appendingPathComponent("report.json").path
    let result = try Command.run("check", "--format", "json", "--output", path, "Examples/clean.json")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("}\n"))
    #expect(try Command.run("check", "--output", "/nowhere/x", "Examples/clean.json").status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: files.url.path) == ["report.json"])
  }

  @Test("--output replaces no input")
  func outputOverInput() throws {
    let files = try Temporary()
    defer { files.remove() }
    let path = try files.write("plan.json", Self.plan)
    for input in ["plan.json", "."] {
      let result = try Command.run("check", "--output", "./plan.json", input, in: files.url)
      #expect(result.status == 2)
      #expect(try String(contentsOf: path, encoding: .utf8) == Self.plan)
    }
  }

  @Test("each field of the wrong type or an unknown name is told by itself, however many there are")
  func fields() throws {
    let plan =
      #"{"tasks": [{"number": "1"}], "sections": {}, "columns": 1, "notes": 2, "preamble": 3, "year": []}"#
    let wrong = try Command.run("check", "--quiet", "--select", "layout/wrong-type", "-", input: plan)
    #expect(wrong.output.components(separatedBy: "这里应为").count == 6)
    let misspelt = #"{"tasks": [{"numbr": 1}], "sectons": 1, "colums": 1, "nots": 2, "preambl": 3}"#
    let unknown = try Command.run(
      "check", "--quiet", "--select", "layout/unknown-field", "-", input: misspelt)
    #expect(unknown.output.components(separatedBy: "是否为").count == 6)
  }

  @Test("escape sequences of a plan do not reach the terminal")
  func escapes() throws {
    let plan = #"{"tasks": [{"number": "\u001b[2J1", "deadline": "适时\u001b[31m\u202e"}]}"#
    for arguments in [["--quiet"], ["--color", "never"]] {
      let result = try Command.run("check", arguments[0], arguments.last ?? "", "-", input: plan)
      #expect(!result.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test("the language is --lang, else the environment's, else Chinese")
  func language() throws {
    #expect(try Command.run("check", "Examples/clean.json").output.contains("没有发现问题"))
    let english = try Command.run("check", "Examples/clean.json", environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(english.output.contains("no problems found"))
    #expect(
      try Command.run("check", "--lang", "zh", "Examples/clean.json", environment: ["LANG": "en_US.UTF-8"])
        .output.contains("没有发现问题"))
  }

  @Test("a plan that says too little about its year can be told it")
  func planYear() throws {
    let plan = #"{"title": "分工", "tasks": [{"number": "1", "responsible": "区财政局负责", "deadline": "2023年底前"}]}"#
    let result = try Command.run("check", "--plan-year", "2024", "--quiet", "-", input: plan)
    #expect(result.output.contains("deadline/out-of-range"))
  }
}
