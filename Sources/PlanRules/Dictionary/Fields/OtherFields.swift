import PlanExpressions
import PlanModel
import PlanSource

extension ObjectCatalogue {
  static let mention = KindDeclaration(
    .mention, zh: "文中承办工作的单位。", en: "A unit that acts in the prose of a task.",
    [
      .text("name", "单位名称。", "Its name.") { document, index in document.mentions[index].name },
      .text("verb", "所做的事，如“负责”。", "What it does, such as 负责.") { document, index in
        document.mentions[index].verb
      },
      .string("base", "不带前缀的名称。", "The name without 区, 市, ….") { document, index in
        document.mentions[index].base
      },
      .string("prefix", "层级前缀，没有为空。", "The prefix of its level; empty if there is none.") {
        document, index in document.mentions[index].prefix
      },
      .string("body", "机构；同一机构，字符串相同。", "The body: the same string for the same body.") {
        document, index in document.mentionBody(index)
      },
      .word("field", "所在栏目。", "The field it stands in.", FieldWords.fields) { document, index in
        document.mentions[index].field
      },
      .thing("task", .task, "所属任务。", "Its task.") { document, index in
        document.handle(.task, document.mentions[index].task)
      },
    ])

  static let column = KindDeclaration(
    .column, zh: "表格的一列。", en: "A column of the table.",
    [
      .text("header", "表头。", "Its header.") { document, index in document.columns[index].header },
      .string("role", "按表头判断的用途。", "Its role by its header.") { document, index in
        FieldWords.column(document.columns[index].role)
      },
      .string("holds", "按内容判断的用途。", "Its role by its content.") { document, index in
        FieldWords.column(document.columns[index].holds)
      },
    ])

  static let note = KindDeclaration(
    .note, zh: "读取时的推断或疑问。", en: "Something the reader guessed or refused.",
    [
      .word(
        "kind",
        "repeated-heading（标题重复）、inherited-cell（沿用上一行）、misaligned-row（错位）、joined-number（序号与任务同格）、hidden-row（隐藏的行）、unknown-field（未知字段）或 wrong-type（类型不符）。",
        "repeated-heading, inherited-cell, misaligned-row, joined-number, hidden-row, unknown-field or wrong-type.",
        FieldWords.notes
      ) { document, index in document.notesOfReader[index].kind },
      .string("header", "所在列的表头，或应有的字段、类型。", "The column's header, or what was expected.") {
        document, index in document.noteHeader(index)
      },
      .text("text", "有关文字。", "The text concerned.") { document, index in
        document.notesOfReader[index].text
      },
      .uncertainThing("task", .task, "有关任务；与任务无关时未知。", "Its task; unknown if it is about none.") {
        document, index in document.notesOfReader[index].task.map { document.handle(.task, $0) }
      },
    ])

  /// Only for the reference: the fields of a match differ from rule to rule, see ``MatchFields``.
  static let match = KindDeclaration(
    .match, zh: "pattern 规则的匹配；各命名分组也是它的字段。",
    en: "What a pattern rule found; each named group is a field too.",
    [
      .text("text", "匹配的文字；有分组 at 时为该分组。", "The text matched; of the group at, if there is one.") { _, _ in
        .missing
      },
      .string("field", "所在栏目，如 task.requirement。", "The field it stands in, such as task.requirement.") {
        _, _ in .missing
      },
    ])
}
