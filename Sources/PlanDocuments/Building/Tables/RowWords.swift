import PlanModel

/// What is said of a row, for `parse --explain`.
enum RowWords {
  static let repeatedHeader = Words(zh: "翻页处重复的表头，略过", en: "header repeated at a page break; passed over")
  static let passedOver = Words(zh: "重复的表题、续表字样或合计，略过", en: "title again, or a total; passed over")
  static let shifted = Words(
    zh: "单元格与表头没有对齐，按内容归位", en: "cells do not stand below their headers; placed by content")
  static let hidden = Words(zh: "隐藏的行，照样读入", en: "hidden row; read all the same")
  static let heading = Words(zh: "整行只有一个标题，读作章节", en: "one heading across the row; read as a section")
  static let repeatedHeading = Words(zh: "标题与上文相同，并入同一章节", en: "same heading as before; one section")
  static let paragraph = Words(
    zh: "整行只有一段文字，读作章节说明", en: "a paragraph across the row; read as text of the section")
  static let continued = Words(zh: "没有编号，读作上一项任务的续行", en: "no number; a further row of the task above")

  /// A cell of `count` tasks.
  static func split(_ count: Int) -> Words {
    Words(zh: "一个单元格内有\(count)项任务，责任单位和时限共用", en: "\(count) tasks in one cell share units and deadline")
  }

  /// A blank cell below `header`.
  static func inherited(_ header: String) -> Words {
    Words(zh: "“\(header)”空白，取上一行的值", en: "'\(header)' is blank; taken from the row above")
  }

  static let standingUnits = Words(
    zh: "写明以下任务的责任单位，逐项补上", en: "names units for all tasks below; added to each")
  static let appended = Words(zh: "接续上一行，并入上一项任务", en: "goes on from the row above; added to that task")
}
