package import PlanModel
import PlanSource

/// Tells how a document was read and why: `planlint parse --explain`.
package struct ReadingExplanation {
  private let plan: Plan
  private let facts: PlanFacts
  private let language: Language
  private let lines: LineIndex

  /// An explanation of `facts`, told in `language`.
  package init(_ facts: PlanFacts, language: Language) {
    self.facts = facts
    plan = facts.plan
    self.language = language
    lines = LineIndex(facts.plan.source)
  }

  /// The explanation: what the plan came to, then each decision of `trace`, then what was guessed.
  package func text(_ trace: ReadingTrace) -> String {
    var output = summary + "\n"
    if plan.places == nil {
      return output + choose("字段由输入写明，没有猜测。", "The fields are stated by the input; nothing was guessed.")
        + "\n"
    }
    output += list(choose("怎样读的：", "How it was read:"), sorted(trace.steps).map(words))
    output += list(choose("猜测之处：", "What was guessed:"), plan.readerNotes.compactMap(words))
    output += list(choose("各行读作：", "What the rows are:"), ReadRows(facts, language: language).lines(place))
    if !plan.other.isEmpty {
      output += list(
        choose("没有归入任何字段的文字：", "Lines that became no field:"),
        plan.other.map { place($0.place) + quoted($0.string) })
    }
    return output
  }

  private var summary: String {
    let chapters = plan.sections.count { $0.level == 1 }
    let year = facts.year.map(String.init) ?? choose("不明", "unknown")
    let title = plan.title.isEmpty ? choose("（没有标题）", "(no title)") : plan.title.string
    return choose(
      "\(title)\n格式 \(plan.format.rawValue)，年度 \(year)，\(chapters)章，\(plan.tasks.count)项任务。",
      "\(title)\nformat \(plan.format.rawValue), year \(year), chapters: \(chapters), tasks: \(plan.tasks.count)."
    )
  }

  private func list(_ title: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : "\n\(title)\n" + entries.map { "  \($0)\n" }.joined()
  }

  /// `steps` in the order of the page, those about the whole document first.
  private func sorted(_ steps: [ReadingTrace.Step]) -> [ReadingTrace.Step] {
    func position(_ step: ReadingTrace.Step) -> Int { step.subject == .document ? -1 : step.range.lowerBound }
    return steps.enumerated().sorted { (position($0.element), $0.offset) < (position($1.element), $1.offset) }
      .map(\.element)
  }

  private func words(_ step: ReadingTrace.Step) -> String {
    let subject: String
    switch step.subject {
    case .document: return choose("全文：", "document: ") + step.words[language]
    case .front: return place(step.range) + written(step.range) + step.words[language]
    case .table: subject = table(step.range)
    case .column(let number): subject = table(step.range) + choose(" 第 \(number) 栏", ", column \(number)")
    case .row(let number): subject = row(number, step.range)
    }
    return subject + line(step.range) + choose("：", ": ") + step.words[language]
  }

  private func table(_ range: ByteRange) -> String {
    switch plan.places?.place(of: range)?.cell {
    case .table(let table, _, _): choose("表 \(table)", "table \(table)")
    case .sheet(let sheet, _): choose("工作表“\(sheet)”", "sheet '\(sheet)'")
    case nil: choose("表格", "table")
    }
  }

  private func row(_ number: Int, _ range: ByteRange) -> String {
    guard let place = plan.places?.place(of: range) else { return choose("第 \(number) 行", "row \(number)") }
    switch place.kind {
    case .paragraph: return plan.format.hasLines ? choose("段落", "paragraph") : place.words(language)
    case .cell: return table(range) + choose(" 第 \(number) 行", ", row \(number)")
    }
  }

  /// The line of `range`, for what people see in lines.
  private func line(_ range: ByteRange) -> String {
    guard plan.format.hasLines else { return "" }
    let line = lines.lineColumn(of: range.lowerBound).line
    return choose("（文本第\(line)行）", " (line \(line))")
  }

  private func words(_ note: ReaderNote) -> String? {
    let text = quoted(note.text.string)
    let what: String
    switch note.kind {
    case .repeatedHeading: what = choose("重复的标题\(text)，合并为一节", "the repeated heading \(text) is one section")
    case .inheritedCell:
      what = choose("“\(note.header)”为空，沿用上一行的\(text)", "'\(note.header)' is blank; \(text) taken from above")
    case .misalignedRow:
      what = choose("与表头没有对齐的行，按内容归到各栏", "a row out of line, put into columns by what it holds")
    case .joinedNumber:
      what = choose("序号\(text)与任务写在同一格", "the number \(text) stands in the cell of the task")
    case .hiddenRow: what = choose("隐藏的行，照常读入", "a hidden row, read like the others")
    case .unknownField, .wrongType: return nil
    }
    return (blankCell(note) ?? place(note.text.place)) + what
  }

  /// The cell that was blank, in the column of the one whose words were taken, with a colon.
  private func blankCell(_ note: ReaderNote) -> String? {
    guard note.kind == .inheritedCell, let task = note.task, plan.tasks.indices.contains(task),
      let above = note.text.place.flatMap({ plan.places?.place(of: $0) }),
      let cell = plan.place(ofTask: task).flatMap({ above.inRow(of: $0) })
    else { return nil }
    return cell.words(language) + choose("：", ": ")
  }

  /// The place in words and a colon.
  private func place(_ range: ByteRange?) -> String {
    guard let range else { return "" }
    let page = plan.places?.place(of: range).flatMap { place in
      place.cell == nil && plan.format.hasLines ? nil : place.words(language)
    }
    let number = lines.lineColumn(of: range.lowerBound).line
    return (page ?? choose("文本第\(number)行", "line \(number)")) + choose("：", ": ")
  }

  /// The words at `range`, where they stand in the source as the page shows them.
  private func written(_ range: ByteRange) -> String {
    let end = plan.source.bytes.count
    guard plan.format != .html, range.lowerBound <= range.upperBound, range.upperBound <= end else {
      return ""
    }
    let words = Text(plan.source, range.lowerBound, range.upperBound).string
    return quoted(words.split(whereSeparator: \.isNewline).joined(separator: " ")) + " "
  }

  private func quoted(_ text: String) -> String { PrintableText.quoted(text, atMost: 30, language) }

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
