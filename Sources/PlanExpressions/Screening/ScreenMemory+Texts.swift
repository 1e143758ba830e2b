import PlanSource

/// What came of text questions, as far as it holds for one plan only.
struct PassingAnswers {
  private var answers = PairNumbers()
  /// The same for strings whose numbers hold for one plan only, which lie close together.
  private var passing: [[TextAnswer]] = []
  /// Numbers of strings that were made of others.
  private var made = PairNumbers()
  /// In place of a number where none could be made; strings have none below 0.
  private static let unmade = Int64.min

  /// How many answers are kept of strings and days whose numbers hold for all plans.
  var count: Int { answers.count }

  /// What came of the question `question` for the string `text`, whose number holds for all plans.
  func answer(_ question: Int, _ text: Int64) -> TextAnswer {
    answers.value(of: Int64(question), text).flatMap { TextAnswer(rawValue: UInt8(truncatingIfNeeded: $0)) }
      ?? .unasked
  }

  mutating func note(_ answer: TextAnswer, _ question: Int, _ text: Int64) {
    _ = answers.exchange(Int64(answer.rawValue), for: Int64(question), text)
  }

  /// The number of what `question` made of the string `text`, if that is known: `nil` in it where there is none.
  func madeNumber(_ question: Int, _ text: Int64) -> Int64?? {
    made.value(of: Int64(question), text).map { $0 == Self.unmade ? nil : $0 }
  }

  mutating func note(made number: Int64?, _ question: Int, _ text: Int64) {
    _ = made.exchange(number ?? Self.unmade, for: Int64(question), text)
  }

  /// What came of the question `question` for the string `text`, whose number holds for one plan only.
  func passing(_ question: Int, _ text: Int64) -> TextAnswer {
    let position = Int(text - TextNumbers.firstPassing)
    guard question < passing.count, position < passing[question].count else { return .unasked }
    return passing[question][position]
  }

  mutating func note(_ answer: TextAnswer, _ question: Int, passing text: Int64) {
    let position = Int(text - TextNumbers.firstPassing)
    if question >= passing.count { passing += repeatElement([], count: question + 1 - passing.count) }
    let missing = position + 1 - passing[question].count
    if missing > 0 { passing[question] += repeatElement(.unasked, count: missing + position / 2 + 32) }
    passing[question][position] = answer
  }
}

/// What was made last of pairs of numbers: columns have few different ones.
private struct RecentNumbers {
  private var pairs: [(first: Int64, second: Int64, made: Int64)] = []
  private var next = 0

  func find(_ first: Int64, _ second: Int64) -> Int64? {
    for pair in pairs where pair.first == first && pair.second == second { return pair.made }
    return nil
  }

  mutating func add(_ first: Int64, _ second: Int64, _ made: Int64) {
    guard pairs.count == 16 else { return pairs.append((first, second, made)) }
    pairs[next] = (first, second, made)
    next = (next + 1) & 15
  }
}

/// What came of a text question for 64 objects.
struct TextAnswerBits {
  private(set) var word = AnswerWord.nothing

  @inline(__always)
  mutating func add(_ answer: TextAnswer, _ bit: Int) {
    let mask: UInt64 = 1 << UInt64(bit)
    switch answer {
    case .holds: word.mayHold |= mask
    case .holdsNot: word.mayNot |= mask
    case .fails: word.mayFail |= mask
    case .anything, .unasked: word |= .anything(mayFail: true) & mask
    }
  }
}

extension ScreenMemory {
  /// A question that takes longer about one string is left to the rule's own evaluation, which has a budget.
  private static let steps = 4000

  /// Asks `question` of the objects `missing`, whose strings have `numbers`.
  func ask(
    _ question: TextQuestion, _ numbers: Int32, _ word: Int, _ missing: UInt64, into column: AnswerColumn
  ) {
    let asked = program.number(numbers)
    if asked.code == .dateField { return askDays(question, numbers, word, missing, into: column) }
    if mayBeFew(asked, numbers, missing.nonzeroBitCount, of: column.count) {
      var answers = TextAnswerBits()
      for bit in missing.setBits {
        let index = word << 6 + bit
        let text = host.text(field: Int(asked.first), ofKind: asked.kind, at: index)
        answers.add(text.map { answer(question, host.textNumber(of: $0), index) } ?? .anything, bit)
      }
      return column.add(answers.word, to: word, for: missing)
    }
    guard let values = self.numbers(of: numbers)?.values, values.count == column.count else {
      return column.settle()
    }
    column.add(answers(question, values, word, missing), to: word, for: missing)
  }

  /// The answers to `question` for the objects `missing`, whose strings have the numbers `texts`.
  private func answers(
    _ question: TextQuestion, _ texts: NumberColumn.Values, _ word: Int, _ missing: UInt64
  ) -> AnswerWord {
    var answers = TextAnswerBits()
    guard question.isUniversal else {
      for bit in missing.setBits {
        answers.add(answer(question, texts[word << 6 + bit], word << 6 + bit), bit)
      }
      return answers.word
    }
    var known = archive.answers(question.number)
    for bit in missing.setBits {
      let (index, text) = (word << 6 + bit, texts[word << 6 + bit])
      var answer = text < TextNumbers.firstPassing ? known[Int(text)] : .unasked
      if answer == .unasked {
        answer = self.answer(question, text, index)
        // What was evaluated may have numbered strings.
        known = archive.answers(question.number)
      }
      answers.add(answer, bit)
    }
    return answers.word
  }

  /// What part of the strings of a column may be numbered one by one, when they are asked about.
  private static let fewPart = 8

  /// Whether `numbers` are those of strings in a field that were not asked for so far, and `count` more of them are few
  /// among `all`.
  private func mayBeFew(_ numbers: ScreenOp, _ number: Int32, _ count: Int, of all: Int) -> Bool {
    guard numbers.code == .textField else { return false }
    var before = known.numbers(number)
    guard before.state == .asked, (Int(before.count) + count) * Self.fewPart <= all,
      host.classes(field: Int(numbers.first), ofAll: numbers.kind) == nil
    else { return false }
    before.count += Int32(count)
    known.note(before, of: number, in: archive)
    return true
  }

  private func answer(_ question: TextQuestion, _ text: Int64, _ index: Int) -> TextAnswer {
    if text >= TextNumbers.firstPassing {
      let known = passing.passing(question.number, text)
      if known != .unasked { return known }
      let answer = evaluated(question, index)
      passing.note(answer, question.number, passing: text)
      return answer
    }
    guard question.isUniversal else {
      let known = passing.answer(question.number, text)
      if known != .unasked { return known }
      let answer = evaluated(question, index)
      passing.note(answer, question.number, text)
      return answer
    }
    let known = archive.answers(question.number)[Int(text)]
    if known != .unasked { return known }
    let answer = evaluated(question, index)
    archive.answers(question.number)[Int(text)] = answer
    return answer
  }

  func evaluated(_ question: TextQuestion, _ index: Int) -> TextAnswer {
    do {
      return try asked(question, index) { (node, probe) throws(EvaluationError) in
        try node.evaluateBool(in: probe) ? .holds : .holdsNot
      }
    } catch {
      return error.reason == .stepLimit ? .anything : .fails
    }
  }

  /// What `evaluate` makes of `question`, asked of the object `index`.
  private func asked<Answer>(
    _ question: TextQuestion, _ index: Int,
    _ evaluate: (any EvaluationNode, EvaluationContext) throws(EvaluationError) -> Answer
  ) throws(EvaluationError) -> Answer {
    let made = archive.made(question.body)
    let probe = prepare(question, made)
    let frame = probe.enterFrame(question.localCount)
    defer { probe.leaveFrame(frame) }
    bind(question, index, in: probe)
    return try evaluate(made.node, probe)
  }

  /// The numbers of the strings that `question` makes of those with the numbers `texts`.
  func made(_ question: TextQuestion, _ texts: NumberColumn) -> NumberColumn {
    var numbers = NumberBuilder(count: texts.values.count, in: archive)
    var recent = RecentNumbers()
    for (index, text) in texts.values.enumerated() {
      if let made = recent.find(text, 0) {
        numbers.values[index] = made
        continue
      }
      let number: Int64?
      if let made = passing.madeNumber(question.number, text) {
        number = made
      } else {
        number = madeNumber(question, index)
        passing.note(made: number, question.number, text)
      }
      if let number {
        numbers.values[index] = number
        recent.add(text, 0, number)
      } else {
        numbers.doubt(index)
      }
    }
    return numbers.column
  }

  private func madeNumber(_ question: TextQuestion, _ index: Int) -> Int64? {
    do {
      let value = try asked(question, index) { (node, probe) throws(EvaluationError) in
        try node.evaluate(in: probe)
      }
      return number(of: value)
    } catch {
      return nil
    }
  }

  /// The numbers of whole numbers as strings.
  func decimals(_ numbers: NumberColumn) -> NumberColumn {
    var known = RecentNumbers()
    let values = archive.numbers.take(numbers.values.count)
    for (index, number) in numbers.values.enumerated() {
      if let made = known.find(number, 0) {
        values[index] = made
        continue
      }
      values[index] = host.textNumber(of: Text("\(number)"))
      known.add(number, 0, values[index])
    }
    return NumberColumn(values: values, doubts: numbers.doubts)
  }

  /// How many bytes may be joined for one column; beyond that nothing is told.
  private static var joinedSize: Int { 1 << 18 }

  /// The numbers of strings that are one behind another.
  func joined(_ left: Int32, _ right: Int32) -> NumberColumn? {
    guard let one = numbers(of: left), let other = numbers(of: right), one.values.count == other.values.count,
      one.doubts.isEmpty, other.doubts.isEmpty
    else { return nil }
    var known = RecentNumbers()
    var size = 0
    let values = archive.numbers.take(one.values.count)
    for index in values.indices {
      let (first, second) = (one.values[index], other.values[index])
      if let made = known.find(first, second) {
        values[index] = made
        continue
      }
      let texts = archive.texts
      let bytes = texts.bytes(of: first) + texts.bytes(of: second)
      // Definitions may double a string again and again; evaluation has steps for that.
      size += bytes.count
      guard size <= Self.joinedSize else { return nil }
      values[index] = texts.number(of: Text(utf8: bytes))
      known.add(first, second, values[index])
    }
    return NumberColumn(values: values)
  }

  private func bind(_ question: TextQuestion, _ index: Int, in probe: EvaluationContext) {
    let object = Value.object(ObjectHandle(kind: question.kind, index: index))
    switch question.root {
    case .slot(let slot): probe.slots[slot] = .value(object)
    case .local(let local): probe.setLocal(local, object)
    }
  }

  private func prepare(_ question: TextQuestion, _ made: MadeQuestion) -> EvaluationContext {
    let probe = probe ?? EvaluationContext(host: host, slotCount: question.slotCount, steps: 0)
    self.probe = probe
    probe.slots.grow(to: question.slotCount)
    probe.steps = Self.steps
    probe.definitions = made.definitions
    for slot in question.definedSlots { probe.slots[slot] = .unset }
    if question.stableSlots.isEmpty { return probe }
    for slot in question.stableSlots {
      probe.slots[slot] = slot < context.slots.count ? context.slots[slot] : .unset
    }
    return probe
  }
}
