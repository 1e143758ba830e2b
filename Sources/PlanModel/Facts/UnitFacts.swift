import PlanSource

/// The units of a plan, with what their phrases say beside names.
///
/// A class, so that asking for one of its lists does not count references of all.
final class UnitFacts {
  private(set) var units = TaskRuns<Unit>()
  private(set) var roleWords = TaskRuns<RoleWord>()
  /// For each task whether its list ends in 等….
  private(set) var isOpenEnded: [Bool] = []
  private(set) var arrangements: [UnitArrangement] = []
  /// For each task the deadlines that stand in its responsibility bracket.
  private(set) var deadlinePhrases: [[Text]] = []

  init(of plan: Plan, readingRule: ReadingRule, vocabulary: Vocabulary) {
    units.reserve(tasks: plan.tasks.count)
    roleWords.reserve(tasks: plan.tasks.count)
    plan.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        var phrase = UnitPhraseParser.parse(taskAt: index, of: tasks, vocabulary: vocabulary)
        if readingRule == .firstIsLead { Self.leadWithFirst(&phrase) }
        add(phrase)
      }
    }
  }

  /// Adds what is said of the next task.
  private func add(_ phrase: UnitPhrase) {
    units.append(contentsOf: phrase.units)
    units.endTask()
    roleWords.append(contentsOf: phrase.roleWords)
    roleWords.endTask()
    isOpenEnded.append(phrase.isOpenEnded)
    arrangements.append(phrase.arrangement)
    deadlinePhrases.append(phrase.deadlines)
  }

  /// Makes the first of several units the lead, where nobody else is and the notice says so.
  ///
  /// Stars are read by the parser, wherever they stand.
  private static func leadWithFirst(_ phrase: inout UnitPhrase) {
    guard phrase.units.count > 1, phrase.units[0].role == .responsible,
      !phrase.units.contains(where: { $0.role == .lead })
    else { return }
    phrase.units[0].role = .lead
  }

  /// The named bodies among `units`, which are in document order; `keys` tell which body each of them is.
  static func bodies(of units: [Unit], keys: [Text]) -> [Body] {
    var bodies: [Body] = []
    var names: [[Text]] = []
    var numbers = TextNumbers(capacity: units.count / 2)
    units.withUnsafeBufferPointer { units in
      for index in units.indices where units[index].kind == .named {
        let position = numbers.number(of: keys[index])
        if position == bodies.count {
          bodies.append(Body(name: units[index].name.string))
          names.append([])
        }
        if !names[position].contains(units[index].name) {
          names[position].append(units[index].name)
          bodies[position].names.append(units[index].name.string)
        }
        let task = units[index].task
        bodies[position].units.append(index)
        if bodies[position].tasks.last != task { bodies[position].tasks.append(task) }
        if units[index].role == .lead, bodies[position].leads.last != task {
          bodies[position].leads.append(task)
        }
      }
    }
    return bodies
  }
}
