/// Questions about days: a plan has dozens of deadlines and a handful of days, the same as the plan before.
extension ScreenMemory {
  /// Asks `question` of the objects `missing`, whose days have `numbers`.
  func askDays(
    _ question: TextQuestion, _ numbers: Int32, _ word: Int, _ missing: UInt64, into column: AnswerColumn
  ) {
    guard let days = self.numbers(of: numbers), days.values.count == column.count else {
      return column.settle()
    }
    let unknown = missing & days.doubts(of: word)
    column.add(.anything(mayFail: true), to: word, for: unknown)
    var answers = TextAnswerBits()
    for bit in (missing & ~unknown).setBits {
      answers.add(answer(question, day: days.values[word << 6 + bit], word << 6 + bit), bit)
    }
    column.add(answers.word, to: word, for: missing & ~unknown)
  }

  /// What comes of `question` for `day`, which is that of the object `index`.
  private func answer(_ question: TextQuestion, day: Int64, _ index: Int) -> TextAnswer {
    let known =
      question.isUniversal
      ? archive.dayAnswers.answer(question.number, day) : passing.answer(question.number, day)
    if known != .unasked { return known }
    let answer = evaluated(question, index)
    if question.isUniversal {
      archive.dayAnswers.note(answer, question.number, day)
    } else {
      passing.note(answer, question.number, day)
    }
    return answer
  }
}
