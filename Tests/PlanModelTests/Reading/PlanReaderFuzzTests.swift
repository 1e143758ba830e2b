import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("broken plans")
struct PlanReaderFuzzTests {
  private static let plan = """
    {"planlint": 1, "title": "云溪区2024年政务公开分工", "issued": "2024年3月1日", "year": 2024, "columns": ["序号", "时限"],
     "notes": ["责任单位列第一位的为牵头单位。"], "suppress": [{"rule": "a/b", "reason": "另行通知", "until": 2024}],
     "tasks": [{"number": 1, "title": "1.9月底前公开《办法》（云政办〔2024〕3号）", "columns": {"权重": 60}}],
     "sections": [{"number": "一", "title": "解读", "text": ["总述"], "tasks": [
       {"number": "（一）", "requirement": "1.会议结束后3个工作日内发布；\\n2.每季度更新。", "deadline": "年底前",
        "responsible": [{"name": "区财政局", "role": "lead"}, "区教育局等"], "inherited": ["deadline"], "continues": false},
       {"continues": true, "lead": "区财政局", "assist": "区教育局、区水利局"}],
       "sections": [{"number": "1", "title": "细目", "tasks": []}]}]}
    """

  @Test("whatever is still JSON is read, every fact is derived, every place lies inside")
  func mutations() throws {
    var mutator = TreeMutator(try JSONParser.parse(Array(Self.plan.utf8)), seed: 20_240_302)
    var read = 0
    for _ in 0..<10_000 {
      guard let tree = try? JSONParser.parse(mutator.next()),
        let plan = try? PlanReader.read(tree, format: .json)
      else { continue }
      read += 1
      #expect(isSound(PlanFacts(plan, vocabulary: ShippedTables.vocabulary)))
    }
    #expect(read > 5_000)
  }

  private func isSound(_ facts: PlanFacts) -> Bool {
    let plan = facts.plan
    let texts =
      [plan.title, plan.issued] + plan.readerNotes.map(\.text) + facts.units.map(\.name)
      + facts.deadlines.map(\.text) + facts.items.map(\.text) + facts.references.map(\.text)
      + facts.numbers.indices.map { facts.text(ofNumber: $0) } + facts.columns.map(\.header)
      + facts.mentions.map(\.name)
    let size = plan.source.bytes.count
    for text in texts {
      if let place = text.place, place.lowerBound < 0 || place.upperBound > size { return false }
    }
    for index in plan.tasks.indices {
      guard facts.unitRange(of: index).upperBound <= facts.units.count,
        facts.deadlineRange(of: index).upperBound <= facts.deadlines.count,
        facts.itemRange(of: index).upperBound <= facts.items.count,
        facts.taskFacts(index).numberValue >= 0
      else { return false }
      _ = (facts.isOpenEnded(index), facts.arrangement(index))
    }
    _ = (facts.bodies, facts.roles, facts.year, facts.level, facts.region, facts.profile, facts.readingRule)
    return plan.sections.allSatisfy { $0.allTasks.upperBound <= plan.tasks.count }
  }
}
