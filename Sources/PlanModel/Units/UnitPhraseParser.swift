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
    var phrase = UnitPhrase()
    parse(cell, column: column, task: task, vocabulary: vocabulary, into: &phrase)
    return phrase
  }

  /// Adds the phrases in all cells of the task at `index` of `tasks` to `phrase`, in order of writing.
  ///
  /// By pointer, since a task taken out of an array is a copy of some twenty counted references.
  static func parse(
    taskAt index: Int, of tasks: UnsafeBufferPointer<Task>, vocabulary: Vocabulary,
    into phrase: inout UnitPhrase
  ) {
    let areListed = !tasks[index].listedUnits.isEmpty
    if !areListed, tasks[index].lead.isEmpty, tasks[index].assist.isEmpty {
      return parse(
        tasks[index].responsible, column: .responsible, task: index, vocabulary: vocabulary, into: &phrase)
    }
    // The cell of a list is made of its names: they are read one by one.
    let cells = cells(
      lead: tasks[index].lead, areListed ? .missing : tasks[index].responsible, assist: tasks[index].assist)
    for cell in cells {
      parse(cell.text, column: cell.column, task: index, vocabulary: vocabulary, into: &phrase)
    }
    for unit in tasks[index].listedUnits {
      parse(unit.name, column: unit.role, task: index, vocabulary: vocabulary, into: &phrase)
    }
  }

  private static func parse(
    _ cell: Text, column: UnitRole, task: Int, vocabulary: Vocabulary, into phrase: inout UnitPhrase
  ) {
    guard !cell.isEmpty else { return }
    let begun = phrase
    phrase = UnitPhrase()
    var reader = PhraseReader(
      cell, column: column, task: task, words: vocabulary, phrase: consume begun)
    reader.read()
    phrase = reader.phrase
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
