import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("published plans in prose")
struct PublishedProseTests {
  @Test(
    "every task is as it was read by hand",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"))
  func tasks() throws {
    let text = String(decoding: try SharedFolder.read("plans/longcheng-2019.txt"), as: UTF8.self)
    let plan = try #require(ProseWords.plan(text))
    let facts = PlanFacts(plan, vocabulary: ShippedTables.vocabulary)
    let root = try JSONParser.parse(SharedFolder.read("plans/longcheng-2019.tasks.json")).root
    let expected = Array(try #require(root["tasks"]).elements)
    #expect(plan.tasks.count == expected.count)
    for (index, node) in expected.enumerated() where index < plan.tasks.count {
      check(facts, index, node)
    }
    #expect(facts.year.map(Int64.init) == root["year"]?.integer)
    #expect(facts.deadlines.allSatisfy { $0.field != .deadline })
  }

  private func check(_ facts: PlanFacts, _ index: Int, _ node: TreeNode) {
    let task = facts.plan.tasks[index]
    #expect(facts.taskFacts(index).path == node["path"]?.elements.map(\.text.string))
    #expect(
      facts.taskFacts(index).ordinal == (node["number"]?.kind == .string ? node["number"]?.text.string : ""))
    for role in UnitRole.allCases {
      let names = facts.unitRange(of: index).map { facts.units[$0] }.filter { $0.role == role }
      #expect(names.map(\.name.string) == node[role.rawValue]?.elements.map(\.text.string))
    }
    #expect(task.responsible.string == node["unitsText"]?.text.string)
    #expect(task.requirement.string.hasPrefix(node["starts"]?.text.string ?? "?"))
  }

  @Test(
    "texts of tasks and front matter are those of the plan as JSON",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"))
  func texts() throws {
    let text = String(decoding: try SharedFolder.read("plans/longcheng-2019.txt"), as: UTF8.self)
    let plan = try #require(ProseWords.plan(text))
    let tree = try JSONParser.parse(SharedFolder.read("plans/longcheng-2019.plan.json"))
    let expected = try PlanReader.read(tree, format: .json)
    #expect(plan.tasks.map(\.requirement) == expected.tasks.map(\.requirement))
    #expect(plan.sections.map(\.title) == expected.sections.map(\.title))
    #expect(plan.title == expected.title)
    #expect(plan.published == expected.published)
    #expect(plan.addressees.string == expected.addressees.string + ":")
    #expect(plan.preamble == expected.preamble)
    #expect(plan.issuer == expected.issuer)
    #expect(plan.issued == expected.issued)
    #expect(plan.noticeTitle.isEmpty)
  }
}
