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

  /// Reads the phrases in all cells of the task at `index` of `tasks`, in order of writing.
  ///
  /// By pointer, since a task taken out of an array is a copy that counts references.
  static func read(taskAt index: Int, of tasks: UnsafeBufferPointer<Task>, with reader: PhraseReader) {
    let areListed = !tasks[index].listedUnits.isEmpty
    if !areListed, tasks[index].lead.isEmpty, tasks[index].assist.isEmpty {
      return reader.read(tasks[index].responsible, column: .responsible, task: index)
    }
    // The cell of a list is made of its names: they are read one by one.
    let cells = cells(
      lead: tasks[index].lead, areListed ? .missing : tasks[index].responsible, assist: tasks[index].assist)
    for cell in cells { reader.read(cell.text, column: cell.column, task: index) }
    for unit in tasks[index].listedUnits { reader.read(unit.name, column: unit.role, task: index) }
  }

  /// The bytes of the longest cell that ``read(taskAt:of:with:)`` reads of any task.
  static func longestCell(of tasks: UnsafeBufferPointer<Task>) -> Int {
    var longest = 0
    for index in tasks.indices {
      longest = max(
        longest, tasks[index].responsible.count, tasks[index].lead.count, tasks[index].assist.count)
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
