import PlanCalendar
import PlanModel
import PlanSource

extension NodeReader {
  /// Checks the keys of a rule's examples; what plans they hold is read where they are run.
  mutating func checkExamples(_ mapping: Mapping) {
    guard let node = mapping["examples"] else {
      return report(.noFailingExample, at: mapping["id"]?.range ?? mapping.anchor)
    }
    guard node.kind == .array else { return wrongType(node, "examples", .list) }
    var hasFailing = false
    for element in node.elements {
      guard let example = self.mapping(element, .example, key: "examples") else { continue }
      checkExample(example)
      if example["fail"] != nil { hasFailing = true }
    }
    if !hasFailing { report(.noFailingExample, at: mapping.keyRange("examples")) }
  }

  private mutating func checkExample(_ example: Mapping) {
    let kinds = ["pass", "fail", "undecided"].filter { example[$0] != nil }
    if kinds.count != 1 {
      report(
        .exampleKindCount(kinds.count), at: kinds.count > 1 ? example.keyRange(kinds[1]) : example.anchor)
    }
    for key in kinds + ["fixed", "upper"] {
      if let plan = example[key] { checkPlan(plan, key: key) }
    }
    if let severity = example["severity"] {
      let _: Severity? = word(severity, key: "severity")
    }
    if let message = example["message"] { _ = text(message, key: "message") }
    if let options = example["options"] { _ = entries(options, key: "options") }
    if let today = example["today"], let text = text(today, key: "today", as: .date),
      CivilDate(iso: text) == nil
    {
      report(.invalidDate(text.string), at: today.range)
    }
    if let tables = example["tables"] {
      for member in entries(tables, key: "tables") where member.value.kind != .array {
        wrongType(member.value, member.key.string, .list)
      }
    }
    if let with = example["with"] { checkCompany(with) }
  }

  /// Fields of a task, a plan, or a text.
  private mutating func checkPlan(_ node: TreeNode, key: String) {
    if node.kind != .object, node.kind != .string { wrongType(node, key, .examplePlan) }
  }

  /// `with`: other rules in force.
  private mutating func checkCompany(_ node: TreeNode) {
    for element in list(node, key: "with") {
      guard let text = text(element, key: "with"), RuleID(text.string) == nil else { continue }
      report(.invalidRuleID(text.string), at: element.range)
    }
  }
}
