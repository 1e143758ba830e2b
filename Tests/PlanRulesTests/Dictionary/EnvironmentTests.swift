import PlanExpressions
import PlanModel
import PlanRules
import PlanSource
import Testing

@Suite("Environments of rules")
struct EnvironmentTests {
  struct Case: Sendable {
    let subject: SubjectKind
    let index: Int
    let expression: String
    let value: String

    init(_ subject: SubjectKind, _ index: Int, _ expression: String, _ value: String) {
      self.subject = subject
      self.index = index
      self.expression = expression
      self.value = value
    }
  }

  @Test(
    "a rule names what it walks over, and its task and section",
    arguments: [
      Case(.plan, 0, "plan", "云溪区2024年政务公开重点工作任务分工"), Case(.section, 1, "section", "一、（一）"),
      Case(.task, 1, "task.title + section.title", "做好政策解读规范解读程序"), Case(.task, 0, "section.title", ""),
      Case(.unit, 1, "unit.task == task", "true"), Case(.unit, 1, "section", "一、（一）"),
      Case(.body, 0, "body", "区财政局"), Case(.deadline, 0, "deadline.text + task.number", "6月底前1"),
      Case(.reference, 0, "task", "unknown: task"), Case(.number, 0, "section", "第一部分"),
      Case(.item, 0, "task", "一、（一）第1项"),
      Case(.mention, 0, "mention", "区教育局"), Case(.column, 2, "column", "重点内容"),
      Case(.note, 0, "note.text", "unknown"), Case(.note, 0, "task", "“总体部署”"),
      Case(.task, 0, "unit", "refused"),
      Case(.plan, 0, "task", "refused"), Case(.plan, 0, "today", "error"), Case(.plan, 0, "null", "refused"),
      Case(.plan, 0, "has(plan.year)", "refused"), Case(.plan, 0, "plan.yaer", "refused"),
    ])
  func subject(_ example: Case) throws {
    let printed = try RuleWorld().print(example.expression, about: example.subject, at: example.index)
    if ["refused", "error"].contains(example.value) {
      #expect(printed.hasPrefix(example.value), "\(example.expression)")
    } else {
      #expect(printed == example.value, "\(example.expression)")
    }
  }

  @Test("options are constants of their types")
  func options() throws {
    let option = OptionDefinition(name: Text("least"), type: .int, value: .int(2))
    #expect(try RuleWorld().print("size(plan.tasks) > options.least", options: [option]) == "true")
    #expect(try RuleWorld().print("options.most", options: [option]).hasPrefix("refused"))
  }

  @Test("a match has its text, its field, its groups and its row")
  func match() throws {
    let world = try RuleWorld()
    var environment = RuleEnvironment(world.dictionary, options: [], subject: nil)
    environment.declareMatch(groups: ["year", "rest"], table: "terms")
    let match = world.host.add(
      PatternMatch(text: Text("2024年"), field: Text("plan.title"), groups: [Text("2024")]))
    let table = try #require(world.dictionary.tables.tables.first { $0.name == "terms" })
    func printed(_ expression: String) -> String {
      world.print(expression, in: environment) { context in
        context.slots[RuleEnvironment.Slot.match] = .value(.object(match))
        context.slots[RuleEnvironment.Slot.row] = .value(.object(world.host.row(1, of: table)))
      }
    }
    #expect(printed("[match.text, match.field, match.year, match.rest]") == "[2024年, plan.title, 2024, ]")
    #expect(printed("row.group + string(size(match.text))") == "镇街5")
    #expect(printed("match") == "2024年")
    #expect(printed("match.month").hasPrefix("refused"))
    #expect(printed("row.groop").hasPrefix("refused"))
  }

  @Test("definitions and values of checks get slots of their own")
  func declarations() throws {
    let world = try RuleWorld()
    var environment = RuleEnvironment(world.dictionary, options: [], subject: .task)
    environment.declareElement(.string)
    environment.declareCounts()
    let first = environment.declare("first", .object("task"))
    let score = environment.declare("score", .double)
    let printed = world.print("first.title + it + string(count) + string(score > 0.5)", in: environment) {
      $0.slots[RuleEnvironment.Slot.element] = .value(.text(Text("甲")))
      $0.slots[RuleEnvironment.Slot.count] = .value(.int(3))
      $0.slots[first] = .value(.object(world.host.handle(of: .task, at: 3)))
      $0.slots[score] = .value(.double(0.6))
    }
    #expect(printed == "开展培训甲3true")
  }
}
