import PlanModel
import PlanSource

extension ObjectCatalogue {
  static let plan = KindDeclaration(
    .plan, zh: "整份方案，即任务分工。", en: "The whole plan.", planFront + planFacts + planLists)

  private static let planFront: [FieldDeclaration] = [
    .text("title", "标题。", "Its title.") { document, _ in document.plan.title },
    .text("noticeTitle", "印发通知的标题。", "The title of the notice that issues it.") { document, _ in
      document.plan.noticeTitle
    },
    .text("documentNumber", "发文字号。", "The document number.") { document, _ in document.plan.documentNumber },
    .text("issuer", "发文机关。", "Who issues it.") { document, _ in document.plan.issuer },
    .text("issued", "成文日期，按原文。", "The date of issue as written.") { document, _ in document.plan.issued },
    .text("published", "公布日期，按原文。", "The date of publication as written.") { document, _ in
      document.plan.published
    },
    .text("addressees", "主送机关，含句末标点。", "To whom it is sent, end marks included.") { document, _ in
      document.plan.addressees
    },
    .texts("preamble", "引言各段。", "The paragraphs before the tasks.") { document, _ in document.preamble },
    .texts("attachments", "附件说明。", "The list of attachments.") { document, _ in document.attachments },
    .texts("notes", "附注。", "Notes below the tasks.") { document, _ in document.notes },
    .texts("other", "没有归入任何栏目的行。", "Source lines that became no field.") { document, _ in document.other },
    .texts("texts", "全部文字。", "All its texts, in order.") { document, _ in document.allTexts },
  ]

  private static let planFacts: [FieldDeclaration] = [
    .uncertainInt("year", "计划年度。", "The year it is for.") { document, _ in document.facts.year },
    .uncertainDate("issuedOn", "成文日期。", "The day of issue.") { document, _ in document.facts.issuedOn },
    .uncertainDate("publishedOn", "公布日期。", "The day of publication.") { document, _ in
      document.facts.publishedOn
    },
    .uncertainString(
      "level", "层级：province、city、county、town 或 unit。", "Its level: province, city, county, town or unit."
    ) { document, _ in document.facts.level.map { FieldWords.levels[$0] } },
    .uncertainString("region", "所属地区的名称。", "The name of its region.") { document, _ in document.region },
    .string("status", "draft（征求意见稿）或 final。", "draft or final.") { document, _ in
      FieldWords.statuses[document.facts.status]
    },
    .string(
      "profile", "场景：draft、issue、table 或 web。", "What is checked: draft, issue, table or web."
    ) { document, _ in FieldWords.profiles[document.facts.profile] },
    .string(
      "format", "文件格式：json、yaml、text、html、docx、xlsx 或 csv。",
      "The format: json, yaml, text, html, docx, xlsx or csv."
    ) { document, _ in FieldWords.formats[document.plan.format] },
    .string(
      "numbering", "编号方式：continuous（全文连续）、per-section（分章）、mixed 或 none。",
      "How tasks are numbered: continuous, per-section, mixed or none."
    ) { document, _ in FieldWords.numberings[document.facts.numbering] },
    .string(
      "readingRule", "单位排列的约定：none、first-is-lead、star-is-lead 或 each-alone。",
      "How lists of units are to be read: none, first-is-lead, star-is-lead or each-alone."
    ) { document, _ in FieldWords.readingRules[document.facts.readingRule] },
    .strings(
      "roles", "表头各列的用途；没有表头时为任务填写了的栏目。",
      "The roles of the columns in the header; without a header, of the fields that any task fills."
    ) { document, _ in document.columnRoles },
    .uncertainThing("upper", .plan, "上级方案。", "The plan of the level above.") { document, _ in
      document.upper.map { $0.handle(.plan, 0) }
    },
  ]

  private static let planLists: [FieldDeclaration] = [
    .run("sections", .section, "各章节，含下级。", "Its sections, all levels.") { document, _ in
      0..<document.plan.sections.count
    },
    .run("tasks", .task, "各项任务。", "Its tasks.") { document, _ in 0..<document.plan.tasks.count },
    .run("units", .unit, "各项任务的责任单位。", "The units of its tasks.") { document, _ in 0..<document.units.count },
    .run("bodies", .body, "全文提到的各机构。", "The named bodies among its units.") { document, _ in
      0..<document.bodies.count
    },
    .run("deadlines", .deadline, "各处时限。", "Its deadlines.") { document, _ in 0..<document.deadlines.count },
    .run("references", .reference, "引用的文件。", "The documents it cites.") { document, _ in
      0..<document.references.count
    },
    .run("numbers", .number, "章节和任务的编号。", "The numbers of sections, tasks and items.") { document, _ in
      0..<document.numbers.count
    },
    .run("items", .item, "单元格内的列项。", "The points listed in cells.") { document, _ in 0..<document.items.count
    },
    .run("mentions", .mention, "文中承办工作的单位。", "The units that act in its prose.") { document, _ in
      0..<document.mentions.count
    },
    .run("columns", .column, "表格各列。", "The columns of its table.") { document, _ in 0..<document.columns.count
    },
    .run("readerNotes", .note, "读取时的推断和疑问。", "What the reader guessed or refused.") { document, _ in
      0..<document.notesOfReader.count
    },
  ]
}
