package import PlanSource

/// Reads phrases of responsibility: A牵头，B、C配合.
///
/// No input is refused. What is no role word of the field becomes a ``RoleWord`` without a role, 等… sets
/// ``UnitPhrase/isOpenEnded``, deadlines in the phrase are handed on as texts.
package enum UnitPhraseParser {
  /// The phrase in `cell`, whose `column` gives the role of units without a role word.
  ///
  /// That is lead below 牵头单位, assist below 配合单位, and responsible otherwise, also beside a 牵头单位
  /// column. `task` is an index of ``Plan/tasks``.
  package static func parse(
    _ cell: Text, column: UnitRole = .responsible, task: Int = 0, vocabulary: Vocabulary
  ) -> UnitPhrase {
    withReader(vocabulary, longest: cell.count) { reader in
      reader.phrase.units.reserveCapacity(4)
      reader.read(cell, column: column, task: task)
      return reader.phrase
    }
  }

  /// Calls `body` with a reader of cells of at most `longest` bytes.
  static func withReader<Result>(
    _ vocabulary: Vocabulary, longest: Int, _ body: (PhraseReader) -> Result
  ) -> Result {
    vocabulary.units.withWords { words in
      withUnsafeTemporaryAllocation(of: Glyph.self, capacity: GlyphRun.room(bytes: longest)) { memory in
        body(PhraseReader(words, deadlines: vocabulary.deadlines, memory: memory))
      }
    }
  }

  /// Whether the task at `index` of `tasks` says who is responsible in one cell only.
  ///
  /// By pointer, since a task taken out of an array is a copy that counts references.
  static func hasOneCell(taskAt index: Int, of tasks: UnsafeBufferPointer<Task>) -> Bool {
    tasks[index].isEmpty(.lead) && tasks[index].isEmpty(.assist) && !tasks[index].hasListedUnits
  }

  /// Reads the phrases in all cells of the task at `index` of `tasks`, in order of writing; its only cell is read whole.
  ///
  /// By pointer, since a task taken out of an array is a copy that counts references.
  static func read(
    taskAt index: Int, of tasks: UnsafeBufferPointer<Task>, with reader: PhraseReader, _ memory: UnitMemory
  ) {
    if hasOneCell(taskAt: index, of: tasks) {
      return read(tasks[index].responsible, column: .responsible, task: index, with: reader, memory)
    }
    // The cell of a list is made of its names: they are read one by one.
    let areListed = tasks[index].hasListedUnits
    let cells = cells(
      lead: tasks[index].lead, areListed ? .missing : tasks[index].responsible, assist: tasks[index].assist)
    func add(_ cell: Text, _ column: UnitRole) {
      if reader.readSegments(of: cell, column: column, task: index, memory) { return }
      read(cell, column: column, task: index, with: reader, memory)
    }
    for cell in cells { add(cell.text, cell.column) }
    for unit in tasks[index].listedUnits { add(unit.name, unit.role) }
  }

  private static func read(
    _ cell: Text, column: UnitRole, task: Int, with reader: PhraseReader, _ memory: UnitMemory
  ) {
    let first = reader.phrase.units.count
    reader.read(cell, column: column, task: task)
    memory.number(&reader.phrase, from: first)
  }

  /// The bytes of the longest cell that ``read(taskAt:of:with:)`` reads of any task.
  static func longestCell(of tasks: UnsafeBufferPointer<Task>) -> Int {
    var longest = 0
    for index in tasks.indices {
      longest = max(
        longest, tasks[index].count(of: .responsible), tasks[index].count(of: .lead),
        tasks[index].count(of: .assist))
      guard tasks[index].hasListedUnits else { continue }
      for unit in tasks[index].listedUnits { longest = max(longest, unit.name.count) }
    }
    return longest
  }

  /// The cells with something in them; where places tell, in order of writing.
  private static func cells(
    lead: Text, _ responsible: Text, assist: Text
  ) -> [(text: Text, column: UnitRole)] {
    var cells: [(text: Text, column: UnitRole)] = []
    if !lead.isEmpty { cells.append((lead, .lead)) }
    if !responsible.isEmpty { cells.append((responsible, .responsible)) }
    if !assist.isEmpty { cells.append((assist, .assist)) }
    guard cells.count > 1, cells.allSatisfy({ $0.text.isLocated }) else { return cells }
    return cells.sorted { ($0.text.place?.lowerBound ?? 0) < ($1.text.place?.lowerBound ?? 0) }
  }
}
