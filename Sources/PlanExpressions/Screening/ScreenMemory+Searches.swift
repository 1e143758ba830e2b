import PlanRegex
import PlanSource

extension ScreenMemory {
  /// Longer texts are left to the rule's own evaluation, which has a budget.
  private static let mostBytes = 1 << 16

  /// Matches `pattern`, the one of `atom`, against the strings in `field` of the objects `missing`.
  func match(
    _ pattern: Text, _ field: Int, _ atom: ScreenAtom, _ word: Int, _ missing: UInt64,
    into column: AnswerColumn
  ) {
    guard let regex = archive.regex(pattern, of: atom.number),
      let texts = host.textBytes(field: field, ofAll: atom.kind), texts.count >= column.count
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
}
