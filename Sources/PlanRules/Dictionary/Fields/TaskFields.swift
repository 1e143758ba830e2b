import PlanModel
import PlanSource

extension ObjectCatalogue {
  static let task = KindDeclaration(
    .task, zh: "任务：方案的一行。", en: "A task: a row of the plan.", taskCells + taskFacts + taskLists)

  private static let taskCells: [FieldDeclaration] = [
    .cell(.number, "number", "序号，按原文。", "Its number as written."),
    .cell(.title, "title", "工作任务。", "What is to be done."),
    .cell(.content, "content", "重点内容。", "What it consists of."),
    .cell(.requirement, "requirement", "具体要求。", "What is asked for."),
    .cell(.responsible, "responsible", "责任单位一栏，按原文。", "The cell of responsible units as written."),
    .cell(.lead, "lead", "牵头单位一栏，按原文。", "The cell of leading units as written."),
    .cell(.assist, "assist", "配合单位一栏，按原文。", "The cell of assisting units as written."),
    .cell(.deadline, "deadline", "时限一栏，按原文。", "The cell of the deadline as written."),
    .cell(.remarks, "remarks", "备注。", "Remarks."),
  ]

  private static let taskFacts: [FieldDeclaration] = [
    .string("ordinal", "序号，不带括号和标点。", "Its number without brackets and marks.") { document, index in
      document.ordinal(ofTask: index)
    },
    .int("numberValue", "序号的数值，没有为0。", "The value of its number, 0 if it has none.") { document, index in
      document.numberValues[index]
    },
    .string(
      "scope", "序号不得重复的范围；范围相同，字符串相同。",
      "Where numbers must differ: the same string within the same range."
    ) { document, index in document.scope(ofTask: index) },
    .strings("path", "所在章节的各级编号。", "The numbers of the sections around it.") { document, index in
      document.path(ofSection: document.sectionIndex(ofTask: index))
    },
    .strings(
      "inherited", "沿用上一行的栏目。", "Fields whose value was taken over from the row above.",
      count: { document, index in document.tasks[index].inherited.count }
    ) { document, index in document.inherited(ofTask: index) },
    .thing("section", .section, "所在章节；不在章节内时为空章节。", "Its section; an empty one outside sections.") {
      document, index in document.handle(.section, document.sectionIndex(ofTask: index))
    },
    .bool("continues", "是否为上一项的续行。", "Whether it is a further row of the task above.") { document, index in
      document.tasks[index].continues
    },
    .bool("openEnded", "单位名单是否以“等”结尾。", "Whether the list of units ends in 等.") { document, index in
      document.openEnded[index]
    },
    .word(
      "arrangement", "分工方式：分别、按职责分工，没有为空。", "How units share it: 分别, 按职责分工, or empty.",
      FieldWords.arrangements
    ) { document, index in document.arrangements[index] },
    .string("text", "任务、内容和要求连成一串。", "Title, content and requirement as one string.") { document, index in
      document.text(ofTask: index)
    },
    .texts(
      "texts", "任务、内容和要求，空的除外。", "Title, content and requirement, without empty ones.",
      count: { document, index in document.textCount(ofTask: index) }
    ) { document, index in document.texts(ofTask: index) },
    .int("index", "在方案中的位置，从0起。", "Its position in the plan, from 0.") { _, index in index },
  ]

  /// The units of a task that have `role`.
  private static func units(
    _ name: String, _ role: UnitRole, _ zh: String, _ en: String
  ) -> FieldDeclaration {
    .filled(
      name, .unit, zh, en, { document, count, lists in document.add(unitsOfRole: role, count, to: lists) },
      get: { document, index in document.units(ofTask: index, role: role) })
  }

  private static let taskLists: [FieldDeclaration] = [
    .run("units", .unit, "全部责任单位。", "Its units.") { document, index in document.unitRanges[index] },
    units("leadUnits", .lead, "牵头单位。", "Its units that lead."),
    units("assistUnits", .assist, "配合单位。", "Its units that assist."),
    units("responsibleUnits", .responsible, "负责单位。", "Its units that are responsible."),
    .run("roles", .role, "职责用语。", "Its role words.") { document, index in document.roleWordRanges[index] },
    .run("deadlines", .deadline, "时限，各栏中的都算。", "Its deadlines, in any field.") { document, index in
      document.deadlineRanges[index]
    },
    .run("items", .item, "列项。", "The points listed in its cells.") { document, index in
      document.itemRanges[index]
    },
    .run("mentions", .mention, "文中承办工作的单位。", "The units that act in its prose.") { document, index in
      document.mentionRanges[index]
    },
    .things("upper", .task, "所对应的上级任务，零个或一个。", "The item of the upper plan it answers, 0 or 1.") {
      document, index in document.upperTask(ofTask: index)
    },
    .things(
      "lower", .task, "上级方案的任务：本方案中承接它的任务。",
      "Of an item of the upper plan: the tasks of the plan checked that take it up."
    ) { document, index in document.lowerTasks(ofTask: index) },
    .textMap("columns", "其他各列，以表头为键。", "Its further columns, by their headers.") { document, index in
      document.columns(ofTask: index)
    },
  ]
}
