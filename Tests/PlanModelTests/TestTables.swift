import PlanModel
import PlanSource

/// Tables for tests, read from the project's own table files where they stand.
enum TestTables {
  static let deadlineWordsTable = Table(
    name: "deadline-words", keys: ["word"],
    columns: [TableColumn(name: "word", type: .string), TableColumn(name: "kind", type: .string)],
    rows: deadlineRows)

  static let deadlineWords = DeadlineVocabulary(tables: [deadlineWordsTable])

  private static let deadlineRows: [[TableCell]] = [
    ("长期", "standing"), ("长期坚持", "standing"), ("持续", "standing"), ("持续推进", "standing"),
    ("贯穿全年", "standing"), ("适时", "vague"), ("及时", "vague"), ("第一时间", "vague"), ("下一步", "vague"),
    ("年初", "vague"), ("逐月", "recurring"), ("待定", "malformed"), ("无", "malformed"),
  ].map { [.text(Text($0)), .text(Text($1))] }
}
