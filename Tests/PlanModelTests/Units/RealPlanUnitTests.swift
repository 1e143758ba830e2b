import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("units of published plans")
struct RealPlanUnitTests {
  @Test(
    "the cells of published plans give the units read by hand",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"),
    arguments: ["guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func cells(_ plan: String) throws {
    let tree = try JSONParser.parse(SharedFolder.read("plans/\(plan).tasks.json"))
    let tasks = try #require(tree.root["tasks"])
    for task in tasks.elements {
      let cell = task["unitsText"]?.text ?? .missing
      let phrase = UnitPhraseParser.parse(cell, vocabulary: ShippedTables.vocabulary)
      for role in [UnitRole.lead, .assist, .responsible] {
        let names = phrase.units.filter { $0.role == role }.map { $0.name.string }
        #expect(names == task[role.rawValue]?.elements.map { $0.text.string }, "\(cell.string)")
      }
      #expect(phrase.isOpenEnded == (task["openEnded"]?.bool ?? false), "\(cell.string)")
      #expect(phrase.roleWords.filter { $0.role == nil }.map { $0.text.string } == unknownWords(cell))
    }
  }

  /// The one misspelt role word of the three plans.
  private func unknownWords(_ cell: Text) -> [String] {
    cell.string.hasSuffix("退静") ? ["按照部门职责分工分别退静"] : []
  }
}

@Suite("units in the prose of published plans")
struct RealPlanMentionTests {
  @Test(
    "the only unit that acts without being listed is the one found by hand",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"),
    arguments: ["guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func actors(_ plan: String) throws {
    let tree = try JSONParser.parse(SharedFolder.read("plans/\(plan).plan.json"))
    var strangers: [String] = []
    collect(tree.root, into: &strangers)
    #expect(strangers == (plan == "guichi-2018" ? ["区政务公开办组织"] : []))
  }

  private func collect(_ section: TreeNode, into strangers: inout [String]) {
    for task in section["tasks"]?.elements.map({ $0 }) ?? [] { collect(task: task, into: &strangers) }
    for part in section["sections"]?.elements.map({ $0 }) ?? [] { collect(part, into: &strangers) }
  }

  private func collect(task: TreeNode, into strangers: inout [String]) {
    let vocabulary = ShippedTables.vocabulary
    let phrase = UnitPhraseParser.parse(task["responsible"]?.text ?? .missing, vocabulary: vocabulary)
    var mentions: [Mention] = []
    for field in ["title", "content", "requirement"] {
      let text = task[field]?.text ?? .missing
      MentionScanner.scan(text, field: .content, task: 0, vocabulary: vocabulary, into: &mentions)
    }
    for mention in mentions {
      let body = vocabulary.body(of: mention)
      let isListed = phrase.units.contains { vocabulary.body(of: $0) == body }
      if !isListed { strangers.append(mention.name.string + mention.verb.string) }
    }
  }
}
