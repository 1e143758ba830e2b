import PlanModel
import PlanSource
import TestSupport
import Testing

/// A text with its deadlines marked, and what each of them is: `month 2018-09-30`.
struct DeadlineCase: CustomTestStringConvertible, Sendable {
  let field: FieldRole
  let marked: String
  let expected: [String]
  let year: Int?

  init(_ field: FieldRole, _ marked: String, _ expected: String..., year: Int? = 2018) {
    self.field = field
    self.marked = marked
    self.expected = expected
    self.year = year
  }

  var testDescription: String { marked }
}

/// A deadline in short: kind, period, amount, anchor.
func summary(_ deadline: Deadline) -> String {
  var words = [deadline.kind.rawValue]
  if let start = deadline.start { words.append("\(start)…") }
  if let due = deadline.due { words.append("\(due)") }
  if deadline.needsYear { words.append("?") }
  if deadline.amount != 0 { words.append("×\(deadline.amount)") }
  if !deadline.anchor.isEmpty { words.append("<\(deadline.anchor)>") }
  return words.joined(separator: " ")
}

@Test("a deadline is found whole, with its kind and its day", arguments: DeadlineCases.all)
func deadlines(_ example: DeadlineCase) {
  let marked = Marked(example.marked)
  let text = Text(TextStorage(marked.utf8, origin: .source), 0, marked.utf8.count)
  var found: [Deadline] = []
  let scanner = DeadlineScanner(words: ShippedTables.vocabulary.deadlines, year: example.year)
  scanner.scan(text, field: example.field, task: 7, into: &found)
  #expect(found.map(\.text.place) == marked.ranges)
  #expect(found.map(summary) == example.expected)
  #expect(found.allSatisfy { $0.task == 7 && $0.field == example.field })
}
