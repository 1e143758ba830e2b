import PlanModel
import PlanReports
import PlanSource
import Testing

@Suite("the normalised plan")
struct NormalisedPlanWriterTests {
  private static let source = """
    {"title": "云溪区2024年分工（征求意见稿）", "issued": "2024 年 3 月 1 日", "columns": ["序号", "工作任务", "责任单位", "时限"],
     "suppress": [{"rule": "units/missing", "where": "一/1", "reason": "另行通知"}],
     "sections": [{"title": "解读", "number": "一、", "tasks": [
       {"requirement": "加强\\"解读\\"。", "number": "1.", "responsible": [{"name": "区财政局", "role": "lead"}, "区教育局"],
        "deadline": "9月底前", "columns": {"责任领导": "张三"}, "remarks": "", "title": null},
       {"continues": true, "title": "6月10日前报送", "inherited": ["deadline"], "deadline": "9月底前"}]}]}
    """

  private func facts(_ bytes: [UInt8], _ format: PlanFormat) throws -> PlanFacts {
    let tree = format == .yaml ? try YAMLParser.parse(bytes) : try JSONParser.parse(bytes)
    return PlanFacts(try PlanReader.read(tree, format: format), vocabulary: Vocabulary(tables: []))
  }

  @Test("keys stand in one order, derived fields are added, what is missing is left out")
  func shape() throws {
    let json = NormalisedPlanWriter.json(try facts(Array(Self.source.utf8), .json))
    let root = try JSONParser.parse(json).root
    #expect(
      root.members.map(\.key.string) == [
        "planlint", "title", "issued", "format", "year", "level", "taskCount", "numbering", "readingRule",
        "columns", "columnRoles", "suppress", "sections", "location",
      ])
    let task = try #require(root["sections"]?[0]?["tasks"]?[0])
    #expect(
      task.members.map(\.key.string) == [
        "number", "requirement", "responsible", "deadline", "columns", "inherited", "path", "ordinal",
        "units",
        "openEnded", "arrangement", "deadlines", "location",
      ])
    #expect(root["year"]?.integer == 2024)
    #expect(root["level"]?.text == Text("county"))
    #expect(root["columnRoles"]?[3]?["role"]?.text == Text("deadline"))
    #expect(task["deadlines"]?[0]?["due"]?.text == Text("2024-09-30"))
    #expect(task["path"]?[0]?.text == Text("一"))
    let continued = root["sections"]?[0]?["tasks"]?[1]
    #expect(continued?["ordinal"]?.text == Text("1"))
  }

  @Test("locations are lines and columns in code points, the end exclusive")
  func locations() throws {
    let json = NormalisedPlanWriter.json(try facts(Array(Self.source.utf8), .json))
    let root = try JSONParser.parse(json).root
    let deadline = root["sections"]?[0]?["tasks"]?[0]?["deadlines"]?[0]?["location"]
    let numbers = ["line", "column", "endLine", "endColumn"].map { deadline?[$0]?.integer }
    #expect(numbers == [5, 18, 5, 22])
  }

  @Test("read again it is the same plan, as JSON and as YAML")
  func idempotence() throws {
    let first = try facts(Array(Self.source.utf8), .json)
    let json = NormalisedPlanWriter.json(first)
    let yaml = NormalisedPlanWriter.yaml(first)
    let again = try facts(json, .json)
    #expect(again.plan.readerNotes.map(\.kind) == [.inheritedCell])
    #expect(try summary(NormalisedPlanWriter.json(again)) == summary(json))
    let fromYAML = try facts(yaml, .yaml)
    #expect(fromYAML.plan.readerNotes.map(\.kind) == [.inheritedCell])
    #expect(try summary(NormalisedPlanWriter.json(fromYAML)) == summary(json))
    let settled = NormalisedPlanWriter.json(again)
    #expect(NormalisedPlanWriter.json(try facts(settled, .json)) == settled)
  }

  /// The document without places and format.
  private func summary(_ json: [UInt8]) throws -> String {
    var words = ""
    append(try JSONParser.parse(json).root, to: &words)
    return words
  }

  private func append(_ node: TreeNode, to words: inout String) {
    for member in node.members where !["location", "format"].contains(member.key.string) {
      words += "\n" + member.key.string + ":"
      append(member.value, to: &words)
    }
    for element in node.elements {
      words += "\n-"
      append(element, to: &words)
    }
    if node.kind != .object, node.kind != .array { words += " " + node.text.string }
  }
}
