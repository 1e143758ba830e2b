import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("published tables", .enabled(if: SharedFolder.isThere, "the folder of field data is not there"))
struct PublishedTableTests {
  private func plan(_ name: String) throws -> Plan {
    let document = try DocumentKind.text.read(SharedFolder.read("plans/\(name).txt"))
    return try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document).plan
  }

  @Test("every task is as it was read by hand", arguments: ["guichi-2018", "zhongkai-2019"])
  func tasks(_ name: String) throws {
    let facts = PlanFacts(try plan(name), vocabulary: ShippedTables.vocabulary)
    let root = try JSONParser.parse(SharedFolder.read("plans/\(name).tasks.json")).root
    let expected = Array(try #require(root["tasks"]).elements)
    #expect(facts.plan.tasks.count == expected.count)
    for (index, node) in expected.enumerated() where index < facts.plan.tasks.count {
      check(facts, index, node)
    }
  }

  private func check(_ facts: PlanFacts, _ index: Int, _ node: TreeNode) {
    let task = facts.plan.tasks[index]
    #expect(facts.taskFacts(index).path == node["path"]?.elements.map(\.text.string))
    #expect(facts.taskFacts(index).ordinal == node["number"]?.text.string)
    for role in UnitRole.allCases {
      let units = facts.unitRange(of: index).map { facts.units[$0] }.filter { $0.role == role }
      #expect(units.map(\.name.string) == node[role.rawValue]?.elements.map(\.text.string))
    }
    #expect(task.deadline.string == (node["deadline"]?.kind == .string ? node["deadline"]?.text.string : ""))
    #expect(task.inherited.map(\.rawValue) == node["inherited"]?.elements.map(\.text.string))
    #expect(facts.isOpenEnded(index) == node["openEnded"]?.bool)
    #expect(task.continues == (node["continues"]?.bool ?? false))
    let text = [task.title, task.content, task.requirement].first { !$0.isEmpty } ?? .missing
    #expect(text.string.hasPrefix(node["starts"]?.text.string ?? "?"))
    #expect(task.cell != nil)
  }

  @Test("fields are those of plan.json", arguments: ["guichi-2018", "zhongkai-2019"])
  func fields(_ name: String) throws {
    let tree = try JSONParser.parse(SharedFolder.read("plans/\(name).plan.json"))
    let expected = try PlanReader.read(tree, format: .json)
    let plan = try plan(name)
    #expect(plan.columns == expected.columns)
    #expect(plan.sections.count == expected.sections.count)
    for (own, other) in zip(plan.tasks, expected.tasks) {
      for role in FieldRole.allCases where role != .number {
        #expect(HeaderSpelling.folded(own.cell(role)) == HeaderSpelling.folded(other.cell(role)))
      }
    }
  }

  struct Notes: Sendable {
    var name: String
    var tasks: Int
    var repeated = 0
    var shifted = 0
    var inherited = 0
  }

  @Test(
    "what was guessed is said once for each cell, row and heading",
    arguments: [
      Notes(name: "guichi-2018", tasks: 28, repeated: 10, inherited: 4),
      Notes(name: "zhongkai-2019", tasks: 40, repeated: 8, shifted: 2),
      Notes(name: "city-2018", tasks: 19, shifted: 15),
      Notes(name: "dongqu-2022", tasks: 44, inherited: 1),
    ])
  func notes(_ example: Notes) throws {
    let plan = try plan(example.name)
    #expect(plan.tasks.count == example.tasks)
    let counts = Dictionary(grouping: plan.readerNotes, by: \.kind).mapValues(\.count)
    #expect(counts[.repeatedHeading, default: 0] == example.repeated)
    #expect(counts[.misalignedRow, default: 0] == example.shifted)
    #expect(counts[.inheritedCell, default: 0] == example.inherited)
  }

  @Test("numbers run on in one plan and begin anew in each section of the other")
  func numbers() throws {
    let dongqu = PlanFacts(try plan("dongqu-2022"), vocabulary: ShippedTables.vocabulary)
    #expect((0..<44).map { dongqu.taskFacts($0).ordinal } == (1...44).map(String.init))
    let city = PlanFacts(try plan("city-2018"), vocabulary: ShippedTables.vocabulary)
    #expect(
      (0..<19).map { city.taskFacts($0).path.joined() + city.taskFacts($0).ordinal } == [
        "一1", "一2", "一3", "一4", "一5", "二1", "二2", "二3", "二4", "二5", "二6", "三1", "三2", "三3", "三4",
        "三5", "四1", "四2", "四3",
      ])
  }
}
