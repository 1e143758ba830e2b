import PlanRegex
import PlanSource

extension ScreenMemory {
  /// Longer texts are left to the rule's own evaluation, which has a budget.
  private static let mostBytes = 1 << 16

  /// Matches the pattern of `atom` against the strings of the objects `missing`.
  func match(
    _ atom: ScreenOp, _ number: Int32, _ word: Int, _ missing: UInt64, into column: AnswerColumn
  ) {
    guard case .matches(let pattern) = program.tests[Int(atom.first)],
      let regex = archive.regex(pattern, of: Int(number)),
      let texts = host.textBytes(field: Int(atom.second), ofAll: atom.kind), texts.count >= column.count
    else { return column.settle() }
    let scratch = context.regexScratch
    for bit in missing.setBits {
      let text = texts[word << 6 + bit]
      var answer = AnswerWord.anything(mayFail: true)
      if text.count <= Self.mostBytes {
        do { answer = try regex.matches(text, scratch: scratch) ? .yes : .no } catch {}
      }
      column.add(answer, to: word, for: 1 << UInt64(bit))
    }
  }

  /// Finds out which objects have no text with what `atom` searches for.
  func lack(_ atom: ScreenOp, _ number: Int32, into column: AnswerColumn) {
    guard case .lacks(let search) = program.tests[Int(atom.first)],
      let known = archive.number(of: search, Int(number), { host.number(of: search) }),
      host.putLack(of: known, field: Int(atom.second), ofAll: atom.kind, into: column)
    else { return column.settle() }
  }
}
