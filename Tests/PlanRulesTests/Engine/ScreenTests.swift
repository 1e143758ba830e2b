import FuzzSupport
import PlanModel
import PlanRules
import PlanSource
import Testing
import TestSupport

/// Plans in which the conditions of the tests come out in every way.
private let plans = [
  """
  {"title": "江城市云溪区2024年政务公开任务分工", "issued": "2024年3月1日", "columns": ["序号", "任务", "责任单位", "完成时限"],
   "preamble": ["根据《江城市工作要点》（江政办〔2024〕3号）和《条例》制定。"],
   "sections": [
    {"number": "一", "title": "推进公开", "tasks": [
      {"number": "1", "title": "公开预算", "responsible": "区财政局牵头，区教育局、区民政局配合", "deadline": "6月底前"},
      {"number": "2", "title": "公开决算", "responsible": "区财政局、区审计局", "deadline": "全年"},
      {"number": "4", "title": "公开清单", "requirement": "按照《办法》落实，年底前完成。", "responsible": "各镇、有关部门"},
      {"number": "（一）", "title": "做好解读", "responsible": "区财政局牵头，区财政局配合", "deadline": "近期", "remarks": "续"}]},
    {"number": "二", "title": "回应关切", "sections": [
      {"number": "（一）", "title": "平台", "tasks": [
        {"number": "5", "title": "建设平台", "content": "1.建设；2.维护。", "deadline": "2023年12月31日前"},
        {"number": "6", "title": "", "responsible": "区政务公开办分别负责", "deadline": "13月底前"}]}]}]}
  """,
  """
  {"title": "分工", "tasks": [
    {"number": "1", "title": "公开", "responsible": "甲局、乙局按职责分工负责", "deadline": "发布后10个工作日内"},
    {"title": "公开", "deadline": "5月底"}, {"number": "3", "responsible": "各有关单位", "content": "每季度末公开。"}]}
  """,
  #"{"title": "空的", "tasks": []}"#,
]

/// Conditions about one kind of thing, and definitions they may use.
private struct Vocabulary {
  let subject: String
  var definitions: [String] = []
  let conditions: [String]

  static let all = [
    Vocabulary(
      subject: "task",
      definitions: [
        "ours: \"task.units.filter(u, u.kind == 'named')\"",
        "early: \"task.deadlines.exists(d, d.due < plan.issuedOn)\"",
        "third: \"task.units[2]\"", "cell: \"task.deadlines.filter(d, d.field == 'deadline')\"",
        "ourUnits: \"task.openEnded ? [] : task.units.filter(u, u.kind == 'named')\"",
        "shared: \"task.units.filter(u, task.leadUnits.exists(l, l.body == u.body && l.index != u.index))\"",
      ],
      conditions: [
        "task.units == []", "task.deadline != ''", "'' == task.title", "size(task.leadUnits) <= 1",
        "task.numberValue > 2",
        "2 >= task.numberValue", "task.continues", "task.continues == false", "task.arrangement == '分别'",
        "task.arrangement == ''", "task.arrangement in ['分别', '']", "plan.year == 2024", "known(plan.year)",
        "plan.issuedOn.getFullYear() == plan.year", "task.units.exists(u, u.role == 'lead')",
        "task.units.all(u, u.kind == 'named' || u.role != 'lead')", "task.units.exists(u, u.body == '财政局')",
        "task.units.filter(u, u.role == 'assist' && u.index > 1) != []",
        "size(task.units.filter(u, u.role == 'lead')) >= 2",
        "size(task.units.filter(u, u.kind == 'vague')) < 1", "task.deadlines.exists(d, d.dated)",
        "task.deadlines.all(d, d.due >= plan.issuedOn)", "task.deadlines.exists(d, d.due.getDate() > 15)",
        "task.section.level > 1", "task.section.title == '平台'", "task.index + 1 < size(task.units)",
        "task.text.contains('公开')", "task.title.startsWith('公开')", "!task.title.endsWith('台')",
        "task.title.contains('')", "'公开预算'.startsWith(task.title)", "task.arrangement.startsWith('分')",
        "size(task.title) >= 4", "task.requirement.size() > size(task.title)", "size(task.arrangement) == 2",
        "plan.tasks.exists(t, t.title.endsWith('清单'))", "task.deadlines.map(d, d.due) == []",
        "task.deadlines.map(d, d.kind) != []", "ours == []",
        "size(ours) == 1", "ours != [] && ours[0].role == 'lead'", "early", "third.role == 'assist'",
        "task.index == task.numberValue - 1", "task.upper == []", "task.roles.size() > 1",
        "section.tasks.exists(t, t.deadline == '')",
        "'区财政局' in task.units.map(u, u.name)", "task.leadUnits.exists(u, u.glued)",
        "'responsible' in task.inherited", "task.responsible.matches('牵头')", "ourUnits == []",
        "size(ourUnits) == 2",
        "task.roles.exists(r, r.role == 'lead' && r.text.matches('牵|统'))", "shared == []", "size(shared) > 1",
        "task.units.all(u, u.name.endsWith('局'))", "cell[0].kind == 'date'",
        "size(cell) == 1 && cell[0].dated",
        "plan.tasks.exists(t, t.numberValue == task.numberValue && t.index != task.index)",
        "size(task.units.map(u, u.body).distinct()) >= 2", "plan.tasks.exists(t, t.deadline == '')",
        "size(plan.tasks.filter(t, t.numberValue > 0)) > 3",
        "plan.tasks.all(t, t.deadlines.all(d, known(d.due)))",
        "task.index > 0 && plan.tasks[task.index - 1].numberValue < task.numberValue",
        "plan.tasks[task.index + 1].title != ''", "wide(task.deadline) == '全年'",
        "task.deadlines.exists(d, d.due.getFullYear() > plan.year)", "task.title == task.section.title",
        "task.units.exists(u, plan.units.exists(o, o.name == u.name && o.role != u.role))",
        "string(task.numberValue) + task.title == '1公开预算'", "cell.exists(d, d.due < plan.issuedOn)",
        "task.deadlines.filter(d, d.due > plan.issuedOn) == []",
        "size(plan.title) > 3 && today > plan.issuedOn", "size(task.title) > 4", "size(task.deadline) == 0",
        "math.abs(size(task.title) - size(task.section.title)) * 2 <= size(task.title)",
        "task.units.filter(u, u.role == 'lead').exists(u, u.index > 0 || task.numberValue == 1)",
      ]),
    Vocabulary(
      subject: "unit",
      definitions: [
        "others: \"task.units.filter(u, u.body == unit.body && u.role != unit.role)\"",
        "before: \"task.units[unit.index - 1]\"",
      ],
      conditions: [
        "unit.role == 'lead'", "unit.kind in ['named', 'vague']", "task.leadUnits == []",
        "unit.task.deadline == ''",
        "unit.index == 0", "unit.index < size(task.units) - 1", "unit.glued", "others == []",
        "size(others) > 0",
        "task.units.exists(o, o.body == unit.body && o.role != unit.role)", "section.number == '一'",
        "plan.units.size() > 3",
        "before.role == unit.role",
        "unit.index > 0 && unit.prefix == before.prefix && before.kind == 'named'",
        "size(task.roles.filter(r, r.role == unit.role)) < 2", "unit.name.matches('局$')",
        "unit.name.startsWith(plan.title.substring(0, 1))", "unit.name == unit.body",
        "plan.units.exists(u, u.body == unit.body && u.index < unit.index)", "unit.name.contains(task.title)",
        "task.units.exists(o, o.index == unit.index + 1 && (o.role == 'lead' || unit.glued))",
        "unit.prefix != '区'", "task.deadlines.exists(d, d.kind == 'vague')", "unit.task.section.level == 1",
      ]),
    Vocabulary(
      subject: "deadline",
      conditions: [
        "deadline.dated", "deadline.kind == 'vague'", "deadline.due >= plan.issuedOn", "known(deadline.due)",
        "deadline.due.getDate() > 15", "(deadline.due + duration('24h')).getDate() == 1",
        "(deadline.amount > 0 ? deadline.dated : deadline.field == 'deadline')",
        "deadline.anchor == ''",
        "deadline.due.getFullYear() == plan.year", "task.units == []", "deadline.kind != \"malformed\"",
        "deadline.amount == 10", "deadline.due.getFullYear() == 2024", "deadline.text.contains('年')",
        "task.deadlines.exists(d, d.due == deadline.due && d.field != deadline.field)",
        "task.text.contains(string(deadline.text) + '完成')", "deadline.due < date(plan.year + 1, 3, 31)",
        "task.deadlines.filter(d, d.due <= deadline.due) == []",
      ]),
    Vocabulary(
      subject: "reference",
      conditions: [
        "task.units == []", "reference.number != ''", "reference.year == plan.year", "known(reference.task)",
        "reference.task.deadline == ''", "section.title == ''", "reference.title == '条例'",
      ]),
    Vocabulary(
      subject: "number",
      conditions: [
        "number.level > number.above + 1", "section.level == 1", "task.continues", "number.value < 3",
        "number.style == '1'",
        "number.style != ''", "plan.numbers.exists(n, n.level == number.level && n.style != number.style)",
        "size(plan.numbers.map(n, string(n.level) + n.style).distinct()) > 2",
      ]),
    Vocabulary(
      subject: "item",
      conditions: [
        "item.last", "item.mark == '；'", "item.runOn", "item.field == 'content'",
        "task.items.all(i, i.list == item.list)",
      ]),
    Vocabulary(
      subject: "section",
      conditions: [
        "section.tasks == []", "size(section.allTasks) >= 2", "section.level == 1", "section.parent == []",
        "section.title == ''",
      ]),
  ]
}

/// Lists whose elements a rule looks at one by one.
private let lists = [
  "task.units.filter(u, u.role == 'lead')", "task.roles", "task.openEnded ? [] : task.deadlines",
  "task.units.map(u, u.name).distinct()", "task.deadlines.filter(d, d.due < plan.issuedOn)", "task.inherited",
]

/// Checks over keys, by what they walk over.
private let checks = [
  "task": [
    "{unique: {key: task.numberValue}}", "{unique: {key: task.title, within: section.title}}",
    "{sequence: {key: task.numberValue, within: task.scope}}", "{sequence: {key: task.numberValue}}",
    "{sequence: {key: task.numberValue, start: 1}}",
    "{majority: {key: task.arrangement, within: task.section.level}}",
    "{unique: {key: task.text}}",
  ],
  "unit": [
    "{unique: {key: unit.body}}", "{majority: {key: unit.role}}",
    "{majority: {key: wide(unit.separator)}}",
    "{majority: {key: unit.name, within: unit.body, share: 0.5}}",
    "{unique: {key: unit.body, within: '3 * task.index + (unit.role == \"lead\" ? 0 : unit.role == \"assist\" ? 1 : 2)'}}",
  ],
  "deadline": ["{majority: {key: deadline.field}}", "{unique: {key: deadline.kind, within: task.index}}"],
  "number": [
    "{majority: {key: number.style, within: number.level}}",
    "{sequence: {key: number.value, within: number.style}}",
  ],
  "section": [
    "{unique: {key: section.title}}", "{sequence: {key: section.numberValue, within: section.level}}",
  ],
]

private func condition(_ words: Vocabulary, depth: Int, _ random: inout SplitMix64) -> String {
  switch depth > 2 ? 0 : Int.random(in: 0..<7, using: &random) {
  case 3: return "!(\(condition(words, depth: depth + 1, &random)))"
  case 4:
    return
      "(\(condition(words, depth: depth + 1, &random)) && \(condition(words, depth: depth + 1, &random)))"
  case 5:
    return
      "(\(condition(words, depth: depth + 1, &random)) || \(condition(words, depth: depth + 1, &random)))"
  case 6:
    let parts = (0..<3).map { _ in condition(words, depth: depth + 1, &random) }
    return "(\(parts[0]) ? \(parts[1]) : \(parts[2]))"
  default: return words.conditions.randomElement(using: &random) ?? "true"
  }
}

private func rule(_ number: Int, _ random: inout SplitMix64) -> String {
  let words = Vocabulary.all[number % Vocabulary.all.count]
  func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
  var lines = ["id: test/r\(number)", "severity: warning", "title: 试", "for: \(words.subject)"]
  let when = Bool.random(using: &random) ? condition(words, depth: 0, &random) : ""
  let asserted = condition(words, depth: 0, &random)
  let isCheck = number % 5 == 4 && words.subject != "reference"
  let used = words.definitions.filter { definition in
    let name = definition.prefix { $0 != ":" }
    return when.contains(name) || (!isCheck && asserted.contains(name))
  }
  if !used.isEmpty { lines += ["let:"] + used.map { "  " + $0 } }
  if words.subject == "task", !isCheck, Int.random(in: 0..<4, using: &random) == 0 {
    lines.append("each: " + quoted(lists.randomElement(using: &random) ?? "task.units"))
  }
  if !when.isEmpty { lines.append("when: " + quoted(when)) }
  if isCheck {
    lines.append(
      "check: "
        + (checks[words.subject]?.randomElement(using: &random) ?? "{unique: {key: \(words.subject).text}}"))
  } else {
    lines.append("assert: " + quoted(asserted))
  }
  lines.append("message: 有误")
  switch number % 3 {
  case 0: lines.append("once: {per: plan, message: '{count}/{total}'}")
  case 1: lines.append("once: {per: task, above: 0.3, message: '{count}/{total}'}")
  default: break
  }
  return lines.joined(separator: "\n")
}

@Test("what is told for all things at once is what is told one by one")
func screensChangeNothing() throws {
  var random = SplitMix64(seed: 20_240_601)
  let plans = try plans.map { try RuleFixture.plan(Array($0.utf8)) }
  var findingCount = 0
  for batch in 0..<60 {
    let rules = (0..<40).map { rule(batch * 40 + $0, &random) }
    let set = try RuleFixture.set(rules)
    let screened = Linter(set, settings: CheckSettings())
    // What is kept from plan to plan is there, too.
    for plan in plans { _ = screened.report(on: plan) }
    for plan in plans {
      let expected = Linter(set, settings: CheckSettings(), screened: false).report(on: plan)
      let report = screened.report(on: plan)
      findingCount += expected.findings.count
      #expect(report.findings.map(told) == expected.findings.map(told))
      #expect(report.undecided == expected.undecided)
      #expect(report.unevaluated == expected.unevaluated)
      guard batch < 12 else { continue }
      let traced = Linter(set, settings: CheckSettings()).traces(set.ids, on: plan, most: 1)
      #expect(traced.report.findings.map(told) == expected.findings.map(told))
      #expect(traced.report.undecided == expected.undecided)
      #expect(traced.traces.reduce(0) { $0 + $1.counts[.finding, default: 0] } == expected.told)
    }
  }
  #expect(findingCount > 2000)
}

@Test("strings that definitions double again and again are left to evaluation, which has steps for that")
func doubledStrings() throws {
  let doubled = (1...8).map { "a\($0): 'a\($0 - 1) + a\($0 - 1)'" }.joined(separator: ", ")
  let rule = """
    id: test/doubled
    severity: info
    title: 长
    for: task
    let: {a0: 'string(task.requirement) + string(task.requirement)', \(doubled)}
    when: 'task.title != "" && a8 == task.title'
    assert: 'false'
    message: 长
    """
  let long = String(repeating: "公开", count: 20_000)
  let tasks = (1...39).map { #"{"number": "\#($0)", "title": "公开", "requirement": "\#(long)\#($0)"}"# }
  let plan = try RuleFixture.plan(
    Array(#"{"title": "分工", "tasks": [\#(tasks.joined(separator: ","))]}"#.utf8))
  let set = try RuleFixture.set([rule])
  let expected = Linter(set, settings: CheckSettings(), screened: false).report(on: plan)
  let linter = Linter(set, settings: CheckSettings())
  for _ in 0..<2 {
    let report = linter.report(on: plan)
    #expect(report.findings.map(told) == expected.findings.map(told))
    #expect(report.unevaluated == expected.unevaluated)
  }
}

private func told(_ finding: Finding) -> String {
  "\(finding.rule.rawValue) \(finding.range) \(finding.message) \(finding.related.map { "\($0.range)" })"
}

extension LintReport {
  /// How many findings are of rules, not of the tool's own.
  fileprivate var told: Int {
    findings.count { OwnRule(rawValue: $0.rule.rawValue) == nil }
  }
}
