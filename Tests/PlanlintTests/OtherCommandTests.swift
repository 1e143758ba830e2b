import Foundation
import Testing

@Suite("The other commands")
struct OtherCommandTests {
  @Test("eval prints tagged JSON, one line a thing with --each, and errors with status 2")
  func eval() throws {
    #expect(try Command.run("eval", "1 + 1").output == "{\"value\": {\"int\":\"2\"}}\n")
    let failure = try Command.run("eval", "--lang", "en", "1 / 0")
    #expect(failure.status == 2)
    #expect(failure.output == "{\"error\": \"division by zero\"}\n")
    let each = try Command.run("eval", "--plan", "Examples/clean.json", "--each", "task", "size(task.units)")
    #expect(each.output.split(separator: "\n").count == 14)
    #expect(try Command.run("eval", "1 +").status == 2)
  }

  @Test("parse prints the plan with what was derived, and reading that again gives the same")
  func parse() throws {
    let first = try Command.run("parse", "Examples/defects.json")
    #expect(first.status == 0)
    #expect(first.output.contains("\"taskCount\": 7"))
    #expect(first.output.contains("\"role\": \"lead\""))
    let yaml = try Command.run("parse", "--format", "yaml", "Examples/town.yaml")
    #expect(yaml.status == 0)
    #expect(try Command.run("parse", "nowhere.json").status == 2)
    #expect(try Command.run("parse", "-", input: "{").status == 2)
  }

  @Test("rules lists, explain explains, an unknown rule gets a suggestion")
  func rules() throws {
    #expect(try Command.run("rules").output.contains("units/missing"))
    #expect(try Command.run("rules", "--format", "json").output.hasPrefix("["))
    #expect(try Command.run("rules", "--format", "markdown", "--lang", "en").output.contains("units/missing"))
    #expect(try Command.run("explain", "units/missing").output.contains("依据"))
    let unknown = try Command.run("explain", "units/mising")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("units/missing"))
  }

  @Test("the examples of all shipped rules and of the office's own hold")
  func rulesTest() throws {
    let shipped = try Command.run("rules", "test", "Rules")
    #expect(shipped.status == 0, "\(shipped.output)\(shipped.errors)")
    let own = try Command.run("rules", "test", "Examples/office/office-rules.yml")
    #expect(own.status == 0, "\(own.output)\(own.errors)")
  }

  @Test("init writes a configuration that changes nothing, and replaces nothing")
  func initialise() throws {
    let files = try Temporary()
    defer { files.remove() }
    try files.write("plan.json", #"{"title": "云溪区2024年分工", "tasks": [{"number": "1"}]}"#)
    let before = try Command.run("check", "plan.json", in: files.url)
    #expect(try Command.run("init", in: files.url).status == 0)
    #expect(try Command.run("check", "plan.json", in: files.url).output == before.output)
    let again = try Command.run("init", in: files.url)
    #expect(again.status == 2 && again.errors.contains("--force"))
    let registry = try Command.run("init", "--registry", in: files.url)
    #expect(registry.status == 0 && registry.errors.contains("没有改动"), "the configuration stays")
    #expect(try Command.run("init", "--registry", in: files.url).status == 2)
    try FileManager.default.removeItem(at: files.url.appendingPathComponent("units.local.yml"))
    #expect(try Command.run("init", "--registry", "--output", "a.yaml", in: files.url).status == 0)
    let configured = try Command.run("check", "--config", "a.yaml", "plan.json", in: files.url)
    #expect(configured.output == before.output, "\(configured.errors)")
    #expect(try Command.run("init", "--force", "--registry", in: files.url).status == 0)
    #expect(try Command.run("check", "plan.json", in: files.url).output == before.output)
    #expect(try Command.run("init", "--output", "nowhere/x.yaml", in: files.url).status == 2)
    try FileManager.default.createDirectory(
      at: files.url.appendingPathComponent("below"), withIntermediateDirectories: false)
    let below = try Command.run("init", in: files.url.appendingPathComponent("below"))
    #expect(below.status == 0 && below.errors.contains("不再起作用"))
  }

  @Test("rules --output writes files, explain tells of categories")
  func listing() throws {
    let files = try Temporary()
    defer { files.remove() }
    #expect(try Command.run("rules", "--format", "json", "--output", "rules.json", in: files.url).status == 0)
    let pages = try Command.run("rules", "--format", "markdown", "--output", "pages", in: files.url)
    #expect(pages.status == 0 && pages.output.isEmpty)
    let index = try String(
      contentsOf: files.url.appendingPathComponent("pages/README.md"), encoding: .utf8)
    #expect(index.contains("[units/missing](units.md#unitsmissing)"))
    #expect(try Command.run("explain", "units").output.contains("units/missing"))
    #expect(try Command.run("explain", "unit").errors.contains("“units”"))
    #expect(try Command.run("explain", "several-leads").errors.contains("units/several-leads"))
  }
}
