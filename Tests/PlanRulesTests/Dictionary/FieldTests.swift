import PlanModel
import PlanRules
import Testing

@Suite("Fields of the data dictionary")
struct FieldTests {
  /// A field, an expression that asks for it, and what it prints as.
  struct Case: Sendable {
    let field: String
    let expression: String
    let value: String

    init(_ field: String, _ expression: String, _ value: String) {
      self.field = field
      self.expression = expression
      self.value = value
    }
  }

  static let cases =
    plan + planFacts + planLists + sections + tasks + taskLists + units + texts + others + mentions

  @Test("a field prints what the plan says", arguments: cases)
  func value(_ example: Case) throws {
    let printed = try RuleWorld().print(example.expression)
    #expect(printed == example.value, "\(example.expression)")
  }

  @Test("every field of the catalogue has a case")
  func complete() {
    let tested = Set(Self.cases.map(\.field))
    for kind in ObjectCatalogue.kinds where kind.kind != .match {
      for field in kind.fields {
        #expect(tested.contains("\(kind.kind.name).\(field.name)"))
      }
    }
  }

  private static let plan = [
    Case("plan.title", "plan.title", "云溪区2024年政务公开重点工作任务分工"),
    Case("plan.noticeTitle", "plan.noticeTitle", "关于印发任务分工的通知"),
    Case("plan.documentNumber", "plan.documentNumber", "云政办函〔2024〕5号"),
    Case("plan.issuer", "plan.issuer", "云溪区人民政府办公室"), Case("plan.issued", "plan.issued", "2024年3月1日"),
    Case("plan.published", "plan.published", "2024年3月20日"),
    Case("plan.addressees", "plan.addressees", "各镇人民政府、各街道办事处："),
    Case("plan.preamble", "plan.preamble", "[现将《2024年政务公开工作要点》（江政办函〔2024〕2号）分解如下。]"),
    Case("plan.attachments", "plan.attachments", "[1.任务分工表]"),
    Case("plan.notes", "plan.notes", "[以上任务请抓紧落实。]"),
    Case("plan.other", "plan.other", "[]"), Case("plan.texts", "plan.texts[0]", "关于印发任务分工的通知"),
    Case("plan.texts", "plan.texts.filter(t, t == '张三')", "[张三]"),
    Case("plan.texts", "size(plan.texts.filter(t, t == plan.title))", "1"),
  ]

  private static let planFacts = [
    Case("plan.year", "plan.year", "2024"), Case("plan.issuedOn", "plan.issuedOn", "2024-03-01"),
    Case("plan.publishedOn", "plan.publishedOn", "2024-03-20"), Case("plan.level", "plan.level", "county"),
    Case("plan.region", "plan.region", "云溪区"), Case("plan.status", "plan.status", "final"),
    Case("plan.profile", "plan.profile", "web"), Case("plan.format", "plan.format", "yaml"),
    Case("plan.numbering", "plan.numbering", "continuous"),
    Case("plan.readingRule", "plan.readingRule", "none"),
    Case("plan.roles", "plan.roles", "[number, task, content, requirement, responsible, deadline]"),
    Case("plan.upper", "plan.upper.title", "江城市2024年政务公开重点工作任务分工"),
    Case("plan.upper", "plan.upper.upper", "unknown: plan.upper"),
  ]

  private static let planLists = [
    Case("plan.sections", "size(plan.sections)", "3"),
    Case("plan.tasks", "plan.tasks.map(t, t.title)", "[总体部署, 做好政策解读, 报送年度报告, 开展培训, 组织考核]"),
    Case(
      "plan.units", "plan.units.filter(u, u.kind == 'named')", "[区财政局, 区教育局, 区财政局, 区教育局, 区教育局, 区财政局, 区政府办公室]"),
    Case("plan.bodies", "plan.bodies.map(b, b.name)", "[区财政局, 区教育局, 区政府办公室]"),
    Case("plan.deadlines", "plan.deadlines.map(d, d.kind)", "[month, month, relative, year]"),
    Case("plan.references", "plan.references.map(r, r.title)", "[2024年政务公开工作要点]"),
    Case("plan.numbers", "plan.numbers.filter(n, n.level < 3)", "[一, （一）, 二]"),
    Case("plan.items", "plan.items.map(i, i.value)", "[1, 2]"),

    Case("plan.columns", "plan.columns.map(c, c.header)", "[序号, 工作任务, 重点内容, 具体要求, 责任单位, 完成时限, 责任领导]"),
    Case("plan.readerNotes", "plan.readerNotes.map(n, n.kind)", "[unknown-field, inherited-cell]"),
  ]

  private static let sections = [
    Case("section.number", "plan.sections[1].number", "（一）"),
    Case("section.title", "plan.sections[0].title", "加强政策解读"),
    Case("section.numberValue", "plan.sections[2].numberValue", "2"),
    Case("section.level", "plan.sections.map(s, s.level)", "[1, 2, 1]"),
    Case("section.text", "plan.sections[0].text", "[本章由区政府办公室统筹。]"),
    Case("section.path", "plan.sections[1].path", "[一, 一]"),
    Case("section.parent", "plan.sections[1].parent", "[第一部分]"),
    Case("section.parent", "plan.sections[0].parent", "[]"),
    Case("section.sections", "plan.sections[0].sections", "[一、（一）]"),
    Case("section.tasks", "size(plan.sections[0].tasks)", "0"),
    Case("section.allTasks", "plan.sections[0].allTasks", "[一、（一）第1项, 一、（一）第2项]"),
  ]

  private static let tasks = [
    Case("task.number", "plan.tasks[1].number", "1"), Case("task.title", "plan.tasks[1].title", "做好政策解读"),
    Case("task.content", "size(plan.tasks[1].content)", "22"),
    Case("task.requirement", "plan.tasks[1].requirement", "6月底前报送。区教育局负责汇总。"),
    Case("task.responsible", "plan.tasks[1].responsible", "区财政局牵头，区教育局配合"),
    Case("task.lead", "plan.tasks[4].lead", "区政府办公室"),
    Case("task.assist", "plan.tasks[4].assist", "各镇、各有关单位等"),
    Case("task.deadline", "plan.tasks[1].deadline", "9月底前"),
    Case("task.remarks", "plan.tasks[1].remarks", "由镇街道配合"),
    Case("task.ordinal", "plan.tasks.map(t, t.ordinal)", "[, 1, 2, 3, 3]"),
    Case("task.numberValue", "plan.tasks.map(t, t.numberValue)", "[0, 1, 2, 3, 3]"),
    Case("task.scope", "plan.tasks[1].scope == plan.tasks[3].scope", "true"),
    Case("task.path", "plan.tasks[1].path", "[一, 一]"),
    Case("task.path", "plan.tasks[0].path", "[]"),
    Case("task.inherited", "plan.tasks[2].inherited", "[deadline]"),
    Case("task.section", "plan.tasks[1].section.title", "规范解读程序"),
    Case("task.section", "plan.tasks[0].section.title", ""),
    Case("task.section", "size(plan.tasks[0].section.allTasks) + plan.tasks[0].section.level", "1"),
    Case("task.section", "plan.tasks[0].section in plan.sections", "false"),
    Case("task.continues", "plan.tasks.map(t, t.continues)", "[false, false, false, false, true]"),
    Case("task.openEnded", "plan.tasks.map(t, t.openEnded)", "[false, false, false, false, true]"),
    Case("task.arrangement", "plan.tasks.map(t, t.arrangement)", "[, , 按职责分工, , ]"),
    Case("task.text", "plan.tasks[2].text", "报送年度报告"),
    Case("task.text", "plan.tasks[1].text.split('\\n').size()", "4"),
    Case("task.texts", "size(plan.tasks[1].texts)", "3"), Case("task.index", "plan.tasks[3].index", "3"),
  ]

  private static let taskLists = [
    Case("task.units", "plan.tasks[1].units", "[区财政局, 区教育局]"),
    Case("task.leadUnits", "plan.tasks[1].leadUnits", "[区财政局]"),
    Case("task.assistUnits", "plan.tasks[1].assistUnits", "[区教育局]"),
    Case("task.responsibleUnits", "plan.tasks[2].responsibleUnits", "[区财政局, 区教育局]"),
    Case("task.roles", "plan.tasks[1].roles.map(r, r.text)", "[牵头, 配合]"),
    Case("task.deadlines", "plan.tasks[1].deadlines.map(d, d.field)", "[requirement, deadline]"),
    Case("task.items", "size(plan.tasks[1].items)", "2"),

    Case("task.upper", "plan.tasks[1].upper", "[第2项]"), Case("task.upper", "plan.tasks[0].upper", "[]"),
    Case("task.upper", "plan.tasks[1].upper.map(u, u.deadlines).flatten()", "[8月底前]"),
    Case("task.lower", "plan.upper.tasks.map(u, u.lower).flatten()", "[一、（一）第1项]"),
    Case("task.lower", "plan.tasks[1].lower", "[]"),
    Case("task.columns", "plan.tasks[1].columns", "{责任领导: 张三}"),
  ]

  private static let units = [
    Case("unit.name", "plan.tasks[1].units[1].name", "区教育局"),
    Case("unit.span", "plan.tasks[2].units[1].span", "、区教育局"),
    Case("unit.base", "plan.tasks[1].units[0].base", "财政局"),
    Case("unit.prefix", "plan.tasks[1].units[0].prefix", "区"),
    Case("unit.role", "plan.tasks[1].units.map(u, u.role)", "[lead, assist]"),
    Case("unit.kind", "plan.units.map(u, u.kind).filter(k, k != 'named')", "[vague, collective, vague]"),
    Case("unit.body", "plan.tasks[1].units[0].body == plan.tasks[2].units[0].body", "true"),
    Case("unit.separator", "plan.tasks[2].units.map(u, u.separator)", "[, 、]"),
    Case("unit.glued", "plan.tasks[3].units.map(u, u.glued)", "[false, true]"),
    Case("unit.index", "plan.tasks[1].units.map(u, u.index)", "[0, 1]"),
    Case("unit.task", "plan.tasks[1].units[0].task", "一、（一）第1项"),
    Case("role.text", "plan.tasks[1].roles[0].text", "牵头"),
    Case("role.role", "plan.tasks[1].roles.map(r, r.role)", "[lead, assist]"),
    Case("body.name", "plan.bodies[0].name", "区财政局"),
    Case("body.names", "plan.bodies[0].names", "[区财政局]"),
    Case("body.units", "size(plan.bodies[0].units)", "3"),
    Case("body.leads", "plan.bodies[0].leads", "[一、（一）第1项]"),
    Case("body.tasks", "plan.bodies[0].tasks", "[一、（一）第1项, 一、（一）第2项, 二、第3项]"),
  ]

  private static let texts = [
    Case("deadline.text", "plan.deadlines[1].text", "9月底前"),
    Case("deadline.field", "plan.deadlines[1].field", "deadline"),
    Case("deadline.kind", "plan.deadlines[3].kind", "year"),
    Case("deadline.anchor", "plan.deadlines[2].anchor", "自印发之日起"),
    Case("deadline.dated", "plan.deadlines.map(d, d.dated)", "[true, true, false, false]"),
    Case("deadline.due", "plan.deadlines[1].due", "2024-09-30"),
    Case("deadline.due", "plan.deadlines[2].due", "unknown: deadline.due"),
    Case("deadline.start", "plan.deadlines[3].start", "2024-01-01"),
    Case("deadline.amount", "plan.deadlines[2].amount", "20"),
    Case("deadline.task", "plan.deadlines[3].task", "二、第3项"),
    Case("reference.text", "plan.references[0].text", "《2024年政务公开工作要点》（江政办函〔2024〕2号）"),
    Case("reference.title", "plan.references[0].title", "2024年政务公开工作要点"),
    Case("reference.number", "plan.references[0].number", "江政办函〔2024〕2号"),
    Case("reference.year", "plan.references[0].year", "2024"),
    Case("reference.task", "plan.references[0].task", "unknown: reference.task"),
    Case("number.text", "plan.numbers[1].text", "（一）"),
    Case("number.value", "plan.numbers.filter(n, n.level == 1).map(n, n.value)", "[1, 2]"),
    Case("number.level", "plan.numbers[1].level", "2"),
    Case("number.above", "plan.numbers[1].above", "1"), Case("number.style", "plan.numbers[1].style", "（一）"),
  ]

  private static let others = [
    Case("item.text", "plan.items[0].text", "1.主动公开解读材料；"), Case("item.mark", "plan.items[0].mark", "；"),
    Case("item.value", "plan.items[1].value", "2"), Case("item.field", "plan.items[0].field", "content"),
    Case("item.list", "plan.items[0].list == plan.items[1].list", "true"),
    Case("item.ending", "plan.items.map(i, i.ending)", "[；, 。]"),
    Case("item.last", "plan.items.map(i, i.last)", "[false, true]"),
    Case("item.runOn", "plan.items.map(i, i.runOn)", "[false, false]"),
    Case("item.task", "plan.items[0].task", "一、（一）第1项"),

    Case("column.header", "plan.columns[1].header", "工作任务"),
    Case("column.role", "plan.columns[1].role", "task"),
    Case("column.holds", "plan.columns[5].holds", "deadline"),
    Case("note.kind", "plan.readerNotes[0].kind", "unknown-field"),
    Case("note.header", "plan.readerNotes[0].header", ""),
    Case("note.text", "plan.readerNotes[0].text", "unknown"),
    Case("note.task", "plan.readerNotes[0].task", "“总体部署”"),
  ]

  private static let mentions = [
    Case("plan.mentions", "plan.mentions.map(m, m.name)", "[区教育局]"),
    Case("task.mentions", "plan.tasks[1].mentions", "[区教育局]"),
    Case("mention.name", "plan.mentions[0].name", "区教育局"),
    Case("mention.verb", "plan.mentions[0].verb", "负责"),
    Case("mention.base", "plan.mentions[0].base", "教育局"),
    Case("mention.prefix", "plan.mentions[0].prefix", "区"),
    Case("mention.body", "plan.mentions[0].body == plan.tasks[1].units[1].body", "true"),
    Case("mention.field", "plan.mentions[0].field", "requirement"),
    Case("mention.task", "plan.mentions[0].task", "一、（一）第1项"),
  ]
}
