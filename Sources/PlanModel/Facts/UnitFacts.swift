import PlanSource

/// The units of a plan, with what their phrases say beside names.
///
/// A class, so that asking for one of its lists does not count references of all.
final class UnitFacts {
  let units: TaskRuns<Unit>
  let roleWords: TaskRuns<RoleWord>
  /// For each task whether its list ends in 等….
  let isOpenEnded: [Bool]
  let arrangements: [UnitArrangement]
  /// The deadlines that stand in responsibility brackets.
  let deadlinePhrases: TaskRuns<Text>

  init(of plan: __shared Plan, readingRule: ReadingRule, memory: UnitMemory) {
    let facts = plan.tasks.withUnsafeBufferPointer { tasks in
      let longest = UnitPhraseParser.longestCell(of: tasks)
      return UnitPhraseParser.withReader(memory.vocabulary, longest: longest) { reader in
        Self.read(tasks, with: reader, memory, firstLeads: readingRule == .firstIsLead)
      }
    }
    units = TaskRuns(facts.phrase.units, ends: facts.units)
    roleWords = TaskRuns(facts.phrase.roleWords, ends: facts.roleWords)
    deadlinePhrases = TaskRuns(facts.phrase.deadlines, ends: facts.deadlines)
    (isOpenEnded, arrangements) = (facts.isOpenEnded, facts.arrangements)
  }

  /// What is read of all tasks, and where in its lists what is read of each of them ends.
  private struct Reading {
    var phrase = UnitPhrase()
    var units: [Int] = []
    var roleWords: [Int] = []
    var deadlines: [Int] = []
    var isOpenEnded: [Bool] = []
    var arrangements: [UnitArrangement] = []

    init(tasks: Int) {
      units.reserveCapacity(tasks)
      roleWords.reserveCapacity(tasks)
      deadlines.reserveCapacity(tasks)
      isOpenEnded.reserveCapacity(tasks)
      arrangements.reserveCapacity(tasks)
    }

    mutating func endTask(_ reader: PhraseReader) {
      units.append(reader.phrase.units.count)
      roleWords.append(reader.phrase.roleWords.count)
      deadlines.append(reader.phrase.deadlines.count)
      isOpenEnded.append(reader.phrase.isOpenEnded)
      arrangements.append(reader.phrase.arrangement)
    }
  }

  private static func read(
    _ tasks: UnsafeBufferPointer<Task>, with reader: PhraseReader, _ memory: UnitMemory, firstLeads: Bool
  ) -> Reading {
    var reading = Reading(tasks: tasks.count)
    reader.phrase.units.reserveCapacity(tasks.count * 3)
    reader.phrase.roleWords.reserveCapacity(tasks.count)
    var known = KnownPhrases()
    for index in tasks.indices {
      reader.phrase.beginTask()
      let hasOneCell = UnitPhraseParser.hasOneCell(taskAt: index, of: tasks)
      let isByPieces =
        hasOneCell
        && reader.readSegments(of: tasks[index].responsible, column: .responsible, task: index, memory)
      if isByPieces || !hasOneCell || !known.repeat(taskAt: index, of: tasks, in: &reader.phrase, reading) {
        if !isByPieces { UnitPhraseParser.read(taskAt: index, of: tasks, with: reader, memory) }
        if firstLeads { leadWithFirst(&reader.phrase) }
      }
      reading.endTask(reader)
    }
    swap(&reading.phrase, &reader.phrase)
    return reading
  }

  /// Makes the first of several units the lead, where nobody else is and the notice says so.
  ///
  /// Stars are read by the parser, wherever they stand.
  private static func leadWithFirst(_ phrase: inout UnitPhrase) {
    let first = phrase.firstUnit
    guard phrase.units.count - first > 1, phrase.units[first].role == .responsible,
      !phrase.units[first...].contains(where: { $0.role == .lead })
    else { return }
    phrase.units[first].role = .lead
  }

  /// Cells of responsibility that were read whole: many a task says what one before said.
  private struct KnownPhrases {
    private var numbers = TextNumbers(capacity: 32)
    /// The tasks whose cells were read.
    private var known: [Int] = []

    /// Adds what a task before said with the same cell, which both have as the only one, to `phrase`; `false` if none did.
    mutating func `repeat`(
      taskAt index: Int, of tasks: UnsafeBufferPointer<Task>, in phrase: inout UnitPhrase,
      _ reading: borrowing Reading
    ) -> Bool {
      let number = numbers.number(of: tasks[index].responsible)
      guard number < known.count else {
        known.append(index)
        return false
      }
      let first = known[number]
      let move = TextMove(from: tasks[first].responsible, to: tasks[index].responsible)
      for position in reading.units.run(first) {
        phrase.units.append(phrase.units[position].moved(move, task: index))
      }
      for position in reading.roleWords.run(first) {
        let word = phrase.roleWords[position]
        phrase.roleWords.append(RoleWord(text: move(word.text), role: word.role, task: index))
      }
      for position in reading.deadlines.run(first) {
        phrase.deadlines.append(move(phrase.deadlines[position]))
      }
      phrase.isOpenEnded = reading.isOpenEnded[first]
      phrase.arrangement = reading.arrangements[first]
      return true
    }
  }
}
