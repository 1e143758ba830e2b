import PlanCalendar
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("published plans")
struct RealPlanTests {
  private static let names = ["guichi-2018", "longcheng-2019", "zhongkai-2019"]

  private func facts(_ name: String) throws -> PlanFacts {
    let tree = try JSONParser.parse(SharedFolder.read("plans/\(name).plan.json"))
    return PlanFacts(try PlanReader.read(tree, format: .json), vocabulary: ShippedTables.vocabulary)
  }

  @Test(
    "every task is as it was read by hand",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"), arguments: names)
  func tasks(_ name: String) throws {
    let facts = try facts(name)
    let root = try JSONParser.parse(SharedFolder.read("plans/\(name).tasks.json")).root
    let expected = Array(try #require(root["tasks"]).elements)
    #expect(facts.plan.tasks.count == expected.count)
    #expect(facts.plan.readerNotes.allSatisfy { $0.kind == .inheritedCell })
    for (index, node) in expected.enumerated() where index < facts.plan.tasks.count {
      check(facts, index, node)
    }
    #expect(facts.year.map(Int64.init) == root["year"]?.integer)
    if root["issued"]?.kind == .string { #expect(facts.issuedOn?.description == root["issued"]?.text.string) }
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
    #expect(task.deadline.string == (node["deadline"]?.kind == .string ? node["deadline"]?.text.string : ""))
    #expect(task.inherited.map(\.rawValue) == node["inherited"]?.elements.map(\.text.string))
    #expect(facts.isOpenEnded(index) == node["openEnded"]?.bool)
    #expect(task.continues == (node["continues"]?.bool ?? false))
    let text = [task.title, task.content, task.requirement].first { !$0.isEmpty } ?? .missing
    #expect(text.string.hasPrefix(node["starts"]?.text.string ?? "?"))
  }
}
