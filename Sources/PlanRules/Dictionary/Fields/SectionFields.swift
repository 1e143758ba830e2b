import PlanExpressions
import PlanModel

extension ObjectCatalogue {
  static let section = KindDeclaration(
    .section, zh: "章节。不在任何章节内的任务，其章节为空。",
    en: "A chapter or a section of it. The section of a task outside sections is empty.",
    [
      .text("number", "编号，按原文。", "Its number as written.") { document, index in
        document.sections[index].number
      },
      .text("title", "标题。", "Its title.") { document, index in document.sections[index].title },
      .int("numberValue", "编号的数值，没有为0。", "The value of its number, 0 if it has none.") { document, index in
        document.sectionNumberValue(index)
      },
      .int("level", "层次，章为1。", "Its level, 1 for chapters.") { document, index in
        document.sections[index].level
      },
      .texts("text", "章节内任务之前的各段。", "Its paragraphs besides tasks.") { document, index in
        .values(document.sections[index].text.map { .text($0) })
      },
      .strings("path", "各级编号，不带括号和标点。", "The numbers down to it, without brackets and marks.") {
        document, index in document.path(ofSection: index)
      },
      .things("parent", .section, "上级章节，零个或一个。", "The section around it, 0 or 1.") { document, index in
        document.one(.section, document.sections[index].parent)
      },
      .things("sections", .section, "直接下级章节。", "The sections directly below it.") { document, index in
        document.children(ofSection: index)
      },
      .things("tasks", .task, "直属任务。", "Its own tasks.") { document, index in
        document.run(.task, document.sections[index].tasks)
      },
      .things("allTasks", .task, "全部任务，含下级章节的。", "Its tasks and those of the sections below.") {
        document, index in document.run(.task, document.sections[index].allTasks)
      },
    ])
}
