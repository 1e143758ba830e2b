import PlanSource

/// The units of a plan, with what their phrases say beside names.
struct UnitFacts {
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
    for index in plan.tasks.indices {
      var phrase = Self.phrase(of: plan, at: index, vocabulary)
      if readingRule == .firstIsLead { Self.leadWithFirst(&phrase) }
      units.append(contentsOf: phrase.units)
      units.endTask()
      roleWords.append(contentsOf: phrase.roleWords)
      roleWords.endTask()
      isOpenEnded.append(phrase.isOpenEnded)
      arrangements.append(phrase.arrangement)
      deadlinePhrases.append(phrase.deadlines)
    }
  }

  private static func phrase(of plan: Plan, at index: Int, _ vocabulary: Vocabulary) -> UnitPhrase {
    if plan.tasks[index].listedUnits.isEmpty {
      return UnitPhraseParser.parse(plan.tasks[index], index: index, vocabulary: vocabulary)
    }
    // The cell of a list is made of its names: they are read one by one.
    var task = plan.tasks[index]
    task.responsible = .missing
    return UnitPhraseParser.parse(task, index: index, vocabulary: vocabulary)
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
    // A few are found sooner one by one: the first dictionary of a type costs more.
    let areMany = units.count > 128
    var positions: [Text: Int] = [:]
    var known: [Text] = []
    for (index, unit) in units.enumerated() where unit.kind == .named {
      let key = keys[index]
      let position = (areMany ? positions[key] : known.firstIndex(of: key)) ?? bodies.count
      if position == bodies.count {
        if areMany { positions[key] = position } else { known.append(key) }
        bodies.append(Body(name: unit.name.string))
        names.append([])
      }
      if !names[position].contains(unit.name) {
        names[position].append(unit.name)
        bodies[position].names.append(unit.name.string)
      }
      bodies[position].units.append(index)
      if bodies[position].tasks.last != unit.task { bodies[position].tasks.append(unit.task) }
      if unit.role == .lead, bodies[position].leads.last != unit.task {
        bodies[position].leads.append(unit.task)
      }
    }
    return bodies
  }
}
