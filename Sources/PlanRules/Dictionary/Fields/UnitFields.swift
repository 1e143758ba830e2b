import PlanExpressions
import PlanModel
import PlanSource

extension ObjectCatalogue {
  static let unit = KindDeclaration(
    .unit, zh: "任务的责任单位。", en: "A unit of a task.", unitTexts + unitFacts)

  private static let nameNumber: @Sendable (PlanDocument, Int) -> Int32 = { document, index in
    document.units[index].nameNumber
  }

  private static let unitTexts: [FieldDeclaration] = [
    .classed("name", .text, "名称，按原文。", "Its name as written.", class: nameNumber) { document, index in
      document.units[index].name
    },
    .classed(
      "span", .text, "名称连同前面的标点；一列的第一个单位，连同后面的顿号。",
      "The name with the mark before it; of the first unit of a list, with the 、 behind it.",
      class: { document, index in document.units[index].spanNumber },
      get: { document, index in document.unitSpan(index) }),
    .classed("base", .string, "不带“区”“市”等前缀的名称。", "The name without 区, 市, ….", class: nameNumber) {
      document, index in document.unitBase(index)
    },
    .classed(
      "prefix", .string, "层级前缀，没有为空。", "The prefix of its level; empty if there is none.", class: nameNumber
    ) { document, index in document.unitPrefix(index) },
    .word("role", "职责：lead、assist 或 responsible。", "lead, assist or responsible.", FieldWords.unitRoles) {
      document, index in document.units[index].role
    },
    .word(
      "kind", "写法：named（写明）、collective（统称）、vague（笼统）或 described（以职能指代）。",
      "How it is named: named, collective, vague or described.", FieldWords.unitKinds
    ) { document, index in document.units[index].kind },
  ]

  private static let unitFacts: [FieldDeclaration] = [
    .classed(
      "body", .string, "机构；同一机构，字符串相同。", "The body: the same string for the same body.",
      class: { document, index in document.units[index].bodyNumber },
      get: { document, index in document.unitBody(index) }),
    .classed(
      "separator", .string, "前面的标点，首个为空。", "The mark before it; empty for the first.",
      class: { document, index in document.units[index].markNumber },
      get: { document, index in document.unitSeparator(index) }),
    .bool("glued", "前面应有而没有标点。", "Whether no mark stands where one must.") { document, index in
      document.units[index].isGlued
    },
    .int("index", "在本任务各单位中的位置，从0起。", "Its position among the units of its task, from 0.") {
      document, index in document.units[index].index
    },
    .thing("task", .task, "所属任务。", "Its task.") { document, index in
      document.handle(.task, document.units[index].task)
    },
  ]

  static let role = KindDeclaration(
    .role, zh: "职责用语，如“牵头”。", en: "A role word, such as 牵头.",
    [
      .text("text", "原文。", "The word.") { document, index in document.roleWords[index].text },
      .string(
        "role", "lead、assist、responsible 或 unknown。", "lead, assist, responsible or unknown."
      ) { document, index in
        document.roleWords[index].role.map { FieldWords.unitRoles[$0] } ?? FieldWords.unknown
      },
    ])

  static let body = KindDeclaration(
    .body, zh: "方案中写明名称的机构。", en: "A named body of the plan.",
    [
      .string("name", "首次出现的名称。", "Its name where it first occurs.") { document, index in
        document.bodyName(index)
      },
      .strings(
        "names", "出现过的各种名称。", "All its names.",
        count: { document, index in document.bodies[index].names.count }
      ) { document, index in document.bodyNames(index) },
      .part("units", .unit, "各处出现。", "Where it occurs.") { document, index in document.bodies[index].units },
      .part("leads", .task, "牵头的任务。", "The tasks it leads.") { document, index in document.bodies[index].leads
      },
      .part("tasks", .task, "参与的任务。", "The tasks it is named in.") { document, index in
        document.bodies[index].tasks
      },
    ])
}
