import PlanModel
import PlanReports
import PlanSource
import TestSupport
import Testing

@Suite("a plan as rows")
struct PlanRowsTests {
  private static let source = #"""
    {"title": "江城市云溪区2024年政务公开重点工作任务分工", "columns": ["序号", "任务 名称", "责任 单位", "时限"],
     "tasks": [{"number": "1", "title": "=公开\"清单\"", "deadline": "6月底前",
       "responsible": [{"name": "区财政局", "role": "lead"}, {"name": "区教育局", "role": "assist"}]}],
     "sections": [
      {"number": "一", "title": "推进重点领域公开", "text": ["本章由区政府办公室统筹。"], "sections": [
       {"number": "（一）", "title": "财政", "tasks": [
        {"number": "2", "title": "公开预决算", "requirement": "一是公开预算，\n二是公开 | 决算*。",
         "responsible": "区财政局牵头，各镇（街道）配合", "deadline": "6月底前", "columns": {"责任领导": "张三"}},
        {"continues": true, "title": "公开三公经费", "responsible": "区财政局", "inherited": ["deadline"],
         "deadline": "6月底前"}]}]},
      {"number": "二、", "title": "抓好落实", "tasks": [
       {"number": "3", "title": "开展培训", "responsible": "区政府办公室", "deadline": "12月底前"}]}]}
    """#

  private func facts() throws -> PlanFacts {
    let tree = try JSONParser.parse(Array(Self.source.utf8))
    return PlanFacts(try PlanReader.read(tree, format: .json), vocabulary: Vocabulary(tables: []))
  }

  @Test("CSV has a title, a header and a row a task, headings and inherited cells written out")
  func csv() throws {
    let bytes = CSVPlanWriter.csv(try facts())
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.contains("\r\n"))
    try expectGolden(text.split(separator: "\r").joined(), "plan.csv")
  }

  @Test("Markdown has headings, and a table for the tasks of each")
  func markdown() throws {
    try expectGolden(String(decoding: MarkdownPlanWriter.markdown(try facts()), as: UTF8.self), "plan.md")
  }

  @Test("nothing of JSON was guessed, in both languages", arguments: Language.allCases)
  func explanation(_ language: Language) throws {
    let text = ReadingExplanation(try facts(), language: language).text(ReadingTrace(isOn: false))
    #expect(text.contains(language == .zh ? "没有猜测" : "nothing was guessed"))
  }

  @Test("a plan without tasks has no rows")
  func empty() throws {
    let tree = try JSONParser.parse(Array(#"{"tasks": []}"#.utf8))
    let facts = PlanFacts(try PlanReader.read(tree, format: .json), vocabulary: Vocabulary(tables: []))
    #expect(CSVPlanWriter.csv(facts).isEmpty)
    #expect(MarkdownPlanWriter.markdown(facts).isEmpty)
  }
}
