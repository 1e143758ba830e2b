import PlanModel
import PlanSource

extension ObjectCatalogue {
  static let deadline = KindDeclaration(
    .deadline, zh: "时限。", en: "A phrase that says by when.",
    [
      .text("text", "原文。", "The phrase.") { document, index in document.deadlines[index].text },
      .word(
        "field", "所在栏目：deadline、requirement、content 或 title。",
        "Where it stands: deadline, requirement, content or title.", FieldWords.fields
      ) { document, index in document.deadlines[index].field },
      .word(
        "kind",
        "date、month、quarter、half-year、year-end、year（全年）、recurring（周期）、relative（相对）、standing（长期）、vague（笼统）或 malformed（有误）。",
        "date, month, quarter, half-year, year-end, year, recurring, relative, standing, vague or malformed.",
        FieldWords.deadlines
      ) { document, index in document.deadlines[index].kind },
      .string(
        "anchor", "相对期限的起算事件，没有为空。", "The event a relative period is counted from; empty if none."
      ) { document, index in document.anchor(ofDeadline: index) },
      .bool(
        "dated", "是否指明日期：date、month、quarter、half-year、year-end。",
        "Whether it names a day: date, month, quarter, half-year, year-end."
      ) { document, index in document.deadlines[index].kind.isDated },
      .uncertainDate("due", "最后一日。", "The last day.") { document, index in
        document.deadlines[index].due
      },
      .uncertainDate("start", "第一日。", "The first day.") { document, index in
        document.deadlines[index].start
      },
      .int(
        "amount", "期限所说的数目，没有为0。", "The number a relative or recurring phrase names, else 0."
      ) { document, index in document.deadlines[index].amount },
      .thing("task", .task, "所属任务。", "Its task.") { document, index in
        document.handle(.task, document.deadlines[index].task)
      },
    ])

  static let reference = KindDeclaration(
    .reference, zh: "引用的文件。", en: "A cited document.",
    [
      .text("text", "引用的全文。", "The whole citation.") { document, index in
        document.references[index].text
      },
      .text("title", "书名号内的文字。", "What stands between 《 and 》.") { document, index in
        document.references[index].title
      },
      .text("number", "文号，没有为空。", "The document number; empty if none is given.") { document, index in
        document.references[index].number
      },
      .uncertainInt("year", "年份。", "Its year.") { document, index in document.references[index].year },
      .uncertainThing("task", .task, "所在任务；在引言中时未知。", "Its task; unknown in the preamble.") {
        document, index in document.references[index].task.map { document.handle(.task, $0) }
      },
    ])

  static let number = KindDeclaration(
    .number, zh: "章节、任务或列项的编号。", en: "A number of a section, task or item.",
    [
      .text("text", "原文。", "The number as written.") { document, index in document.numberText(index) },
      .int("value", "数值。", "Its value.") { document, index in document.numbers[index].value },
      .int("level", "层次：一、为1，（一）为2，1. 为3，（1）为4。", "一、 1, （一） 2, 1. 3, （1） 4.") {
        document, index in document.numbers[index].level
      },
      .int("above", "上一级编号的层次，最上为0。", "The level enclosing it, 0 at the top.") { document, index in
        document.numbers[index].above
      },
      .string("style", "写法，如“（一）”“1.”。", "How it is written: （一）, 1. and so on.") { document, index in
        document.numberStyle(index)
      },
    ])

  static let item = KindDeclaration(
    .item, zh: "单元格内的列项（1.…2.…）。", en: "One of the points 1.… 2.… in a cell.",
    [
      .text("text", "列项全文。", "The whole point.") { document, index in document.items[index].text },
      .text("mark", "末尾的标点，没有为空。", "Its last mark; empty at its end if there is none.") {
        document, index in document.items[index].mark
      },
      .int("value", "序号。", "Its number.") { document, index in document.items[index].value },
      .word("field", "所在栏目。", "The field it stands in.", FieldWords.fields) { document, index in
        document.items[index].field
      },
      .string("list", "所属列项组；同组字符串相同。", "Its list: the same string for items of one list.") {
        document, index in document.itemList(index)
      },
      .string("ending", "末尾的标点，没有为空。", "Its last mark as a string; empty if there is none.") {
        document, index in document.items[index].mark
      },
      .bool("last", "是否为最后一项。", "Whether it is the last of its list.") { document, index in
        document.items[index].isLast
      },
      .bool("runOn", "是否接排在上一项同一行。", "Whether it follows the item before on the same line.") {
        document, index in document.items[index].isRunOn
      },
      .thing("task", .task, "所属任务。", "Its task.") { document, index in
        document.handle(.task, document.items[index].task)
      },
    ])
}
