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

  /// Looks into the strings of the objects `missing` and no others, for that takes longer than to compare them.
  func search(_ atom: ScreenOp, _ word: Int, _ missing: UInt64, into column: AnswerColumn) {
    guard let texts = host.textBytes(field: Int(atom.second), ofAll: atom.kind), texts.count >= column.count
    else { return test(atom, into: column) }
    func note(_ part: Text, _ holds: (TextBytes, TextBytes) -> Bool) {
      let held = part.withUTF8 { part in
        missing.setBits.reduce(UInt64(0)) { held, bit in
          held | (holds(texts[word << 6 + bit], part) ? 1 : 0) << UInt64(bit)
        }
      }
      column.add(AnswerWord(mayHold: held, mayNot: ~held, mayFail: 0), to: word, for: missing)
    }
    switch program.tests[Int(atom.first)] {
    case .begins(let part): note(part) { $0.begins(with: $1) }
    case .ends(let part): note(part) { $0.ends(with: $1) }
    case .contains(let part): note(part) { ByteSearch.contains($0, $1) }
    default: test(atom, into: column)
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
