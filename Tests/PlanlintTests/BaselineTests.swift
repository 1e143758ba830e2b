import Foundation
import Testing

@Suite("--baseline and --write-baseline")
struct BaselineTests {
  private static let plan = """
    {"title": "江城市云溪区2024年政务公开工作要点分工", "sections": [{"number": "一", "title": "推进公开", "tasks": [
      {"number": "1", "title": "公开财政预决算", "responsible": "区财政局负责", "deadline": "全年"},
      {"number": "2", "title": "公开教育信息", "deadline": "全年"},
      {"number": "3", "title": "公开办事指南", "deadline": "全年"}]}]}
    """

  private static func check(_ files: Temporary, _ arguments: String...) throws -> Command.Result {
    try Command.run(["check", "--quiet", "--lang", "zh"] + arguments, in: files.url)
  }

  private static func files(_ plan: String = plan) throws -> Temporary {
    let files = try Temporary()
    try files.write("plans/a.json", plan)
    return files
  }

  private static func renumbered() -> String {
    plan.replacingOccurrences(of: "\"3\"", with: "\"5\"").replacingOccurrences(of: "\"2\"", with: "\"4\"")
      .replacingOccurrences(of: "\"一\"", with: "\"二\"")
      .replacingOccurrences(of: "\"tasks\": [", with: "\n\n\"tasks\": [\n")
  }

  @Test("what was there stays silent, renumbered too; what is new is told")
  func ratchet() throws {
    let files = try Self.files()
    defer { files.remove() }
    let first = try Self.check(files, "--select", "units/missing", "--write-baseline", "base.json", "plans")
    #expect(first.status == 0 && first.output.contains("[units/missing]"))
    #expect(first.errors.contains("已将2处问题写入基线"))
    let again = try Self.check(files, "--select", "units/missing", "--baseline", "base.json", "plans")
    #expect(again.status == 0 && again.output.isEmpty, "\(again.output)")
    try files.write("plans/a.json", Self.renumbered())
    let moved = try Self.check(files, "--select", "units/missing", "--baseline", "base.json", "plans/a.json")
    #expect(moved.status == 0 && moved.output.isEmpty, "\(moved.output)")
    let more = Self.plan.replacingOccurrences(
      of: "{\"number\": \"1\"", with: "{\"number\": \"9\", \"title\": \"新的一项\"}, {\"number\": \"1\"")
    try files.write("plans/a.json", more)
    let new = try Self.check(files, "--select", "units/missing", "--baseline", "base.json", "plans")
    #expect(new.status == 1)
    #expect(new.output.split(separator: "\n").count == 1 && new.output.contains("第9项"), "\(new.output)")
  }

  @Test("what was mended, and a file that is gone, are said at their lines of the baseline")
  func unused() throws {
    let files = try Self.files()
    defer { files.remove() }
    _ = try Self.check(files, "--write-baseline", "base.json", "plans")
    try files.write(
      "plans/a.json",
      Self.plan.replacingOccurrences(of: "公开教育信息\"", with: "公开教育信息\", \"responsible\": \"区教育局负责\""))
    let mended = try Self.check(files, "--baseline", "base.json", "plans")
    let lines = try String(contentsOf: files.url.appendingPathComponent("base.json"), encoding: .utf8)
      .split(separator: "\n")
    let places = lines.indices.filter { lines[$0].contains("units/missing") }.map {
      "base.json:\($0 + 1):7: "
    }
    #expect(places.contains { mended.output.contains($0) }, "\(mended.output)")
    #expect(mended.output.contains("[suppression/unused]") && mended.status == 0)
    let chosen = try Self.check(files, "--select", "text", "--baseline", "base.json", "plans")
    #expect(!chosen.output.contains("suppression/unused"), "\(chosen.output)")
    try files.write("plans/b.json", Self.plan)
    let other = try Self.check(files, "--baseline", "base.json", "plans/b.json")
    #expect(!other.output.contains("suppression/unused") && other.status == 1)
    try FileManager.default.removeItem(at: files.url.appendingPathComponent("plans/a.json"))
    let renamed = try Self.check(files, "--baseline", "base.json", "plans")
    #expect(renamed.output.contains("“plans/a.json”不存在"), "\(renamed.output)")
  }

  @Test("hidden findings are counted in the summary")
  func summary() throws {
    let files = try Self.files()
    defer { files.remove() }
    _ = try Self.check(files, "--select", "units/missing", "--write-baseline", "deep.json", "plans")
    let arguments = ["check", "--select", "units/missing", "--baseline", "deep.json", "--format"]
    let json = try Command.run(arguments + ["json", "plans"], in: files.url)
    #expect(json.output.contains("\"suppressed\":2"), "\(json.output)")
    try files.write("plans/a.json", Self.plan.replacingOccurrences(of: "公开教育信息", with: "公开招生信息"))
    let mended = try Command.run(arguments + ["json", "plans"], in: files.url)
    #expect(mended.output.contains("\"files\":1,") && mended.output.contains("suppression/unused"))
    let sarif = try Command.run(arguments + ["sarif", "plans"], in: files.url)
    #expect(!sarif.output.contains("公开办事指南"))
  }

  @Test("a broken baseline is status 2, and one that cannot be whole is not written")
  func broken() throws {
    let files = try Self.files()
    defer { files.remove() }
    try files.write("base.json", "{\"version\": 1,\n \"fils\": []}")
    let broken = try Self.check(files, "--baseline", "base.json", "plans")
    #expect(broken.status == 2 && broken.errors.contains("base.json:2:2"), "\(broken.errors)")
    #expect(try Self.check(files, "--baseline", "nowhere.json", "plans").status == 2)
    let unread = try Self.check(files, "--write-baseline", "new.json", "plans", "nowhere.json")
    #expect(unread.status == 2)
    #expect(!FileManager.default.fileExists(atPath: files.url.appendingPathComponent("new.json").path))
    let over = try Self.check(files, "--write-baseline", "plans/a.json", "plans")
    #expect(over.status == 2)
    #expect(try Self.check(files, "--write-baseline", "nowhere/b.json", "plans").status == 2)
  }

  @Test("the same findings give the same bytes, whatever --jobs says and wherever it is run")
  func stability() throws {
    let files = try Self.files()
    defer { files.remove() }
    for number in 0..<40 { try files.write("plans/\(number).json", Self.plan) }
    _ = try Self.check(files, "--jobs", "1", "--write-baseline", "one.json", "plans")
    _ = try Self.check(files, "--jobs", "5", "--write-baseline", "two.json", "./plans/../plans")
    let path = files.url.appendingPathComponent("three.json").path
    _ = try Command.run(
      "check", "--write-baseline", path, ".", in: files.url.appendingPathComponent("plans"))
    let written = try ["one", "two", "three"].map {
      try String(contentsOf: files.url.appendingPathComponent("\($0).json"), encoding: .utf8)
    }
    #expect(written[0] == written[1] && written[1] == written[2])
  }
}
