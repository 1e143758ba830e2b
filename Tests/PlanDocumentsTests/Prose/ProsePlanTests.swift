import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("plans in prose")
struct ProsePlanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// See ``ProseWords/outline(_:)``.
    var tasks: [String]

    init(_ name: String, _ text: String, _ tasks: [String]) {
      self.name = name
      self.text = text
      self.tasks = tasks
    }

    var testDescription: String { name }
  }

  @Test(
    "tasks have their path, number, units and deadline",
    arguments: ProseCases.all + ProseCases.layouts + ProseCases.headings)
  func tasks(_ example: Case) throws {
    let plan = try #require(ProseWords.plan(example.text))
    #expect(ProseWords.outline(plan) == example.tasks)
  }

  @Test("a bracket says who and by when", arguments: TimeCases.behind + TimeCases.others + TimeCases.apart)
  func times(_ example: TimeCases.Case) throws {
    #expect(try second(of: example.phrase) == "2 " + example.read)
  }

  @Test("brackets and sentences that only mention units or time stay text", arguments: TimeCases.prose)
  func prose(_ text: String) throws {
    #expect(try second(of: text) == "2")
  }

  /// The second of three tasks, which ends in `phrase`.
  private func second(of phrase: String) throws -> String {
    let plan = try #require(
      ProseWords.plan(
        """
        云溪区2024年政务公开重点工作任务分工
        1.公开清单。（区政府办公室负责，2024年9月底前完成）
        2.公开预算。\(phrase)
        3.公开规划。（区自然资源局负责，2024年9月底前完成）
        """))
    let deadline = plan.tasks[1].deadline.string
    let words = ProseWords.outline(plan)[1].split(separator: " ").filter { !$0.hasPrefix("@") }
    return words.joined(separator: " ") + (deadline.isEmpty ? "" : " @" + deadline)
  }

  @Test("what is no plan is refused", arguments: ProseCases.noPlans)
  func noPlan(_ text: String) {
    #expect(ProseWords.plan(text).map(ProseWords.outline) == nil)
  }

  @Test("responsibility is taken out of the text, and nothing else")
  func texts() throws {
    let plan = try #require(
      ProseWords.plan(
        """
        云溪区2024年政务公开工作要点
        一、强化解读
        （一）深化政策解读（国办发〔2017〕47号）。落实三同步要求。（责任单位：区政府办公室、各镇（街道））
        1.做好解读材料归集（以下简称材料）；
        （二）回应关切
        及时回应群众关切。
        联动处置舆情（区委宣传部牵头）。
        """))
    #expect(
      plan.tasks.map(\.requirement.string) == [
        "深化政策解读（国办发〔2017〕47号）。落实三同步要求。\n1.做好解读材料归集（以下简称材料）；",
        "及时回应群众关切。\n联动处置舆情。",
      ])
    #expect(plan.tasks.map(\.title.string) == ["", "回应关切"])
    #expect(plan.tasks.map(\.responsible.string) == ["责任单位：区政府办公室、各镇（街道）", "区委宣传部牵头"])
    #expect(plan.tasks.map(\.number.string) == ["（一）", "（二）"])
  }
}
