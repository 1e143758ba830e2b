import PlanDocuments
import PlanModel
import PlanSource
import TestSupport

/// Documents made of lines, and the plans in them.
enum ProseWords {
  /// A document with one paragraph a line of `text`.
  static func document(_ text: String) -> Document {
    let source = TextStorage(Array(text.utf8), origin: .source)
    var blocks: [Block] = []
    var start = 0
    var isBehindBlank = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.utf8.count
      let blanks = line.prefix { $0.isWhitespace }.utf8.count
      if blanks == line.utf8.count {
        isBehindBlank = true
      } else {
        let trailing = line.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + String($1).utf8.count }
        let paragraph = Paragraph(
          Text(source, start + blanks, end - trailing), followsBlank: isBehindBlank)
        blocks.append(.paragraph(paragraph))
        isBehindBlank = false
      }
      start = end + 1
    }
    return Document(source: source, format: .text, blocks: blocks)
  }

  /// The plan in the lines of `text`; `nil` if there is none.
  static func plan(_ text: String) -> Plan? {
    try? PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document(text)).plan
  }

  /// One line a task: path, number, units by role, deadline.
  ///
  /// `一/二 3. [牵头]区财政局 [配合]区教育局 @2024年6月底前`; responsible units have no mark.
  static func outline(_ plan: Plan) -> [String] {
    let facts = PlanFacts(plan, vocabulary: ShippedTables.vocabulary)
    return plan.tasks.indices.map { index in
      let task = facts.taskFacts(index)
      var words = [task.path.joined(separator: "/"), task.ordinal.isEmpty ? "-" : task.ordinal]
      for unit in facts.unitRange(of: index).map({ facts.units[$0] }) {
        let mark = unit.role == .lead ? "牵头:" : unit.role == .assist ? "配合:" : ""
        words.append(mark + unit.name.string)
      }
      for deadline in facts.deadlineRange(of: index).map({ facts.deadlines[$0] })
      where deadline.field == .deadline {
        words.append("@" + deadline.text.string)
      }
      return words.joined(separator: " ")
    }
  }
}
