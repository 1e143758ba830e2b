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
  /// For each task the deadlines that stand in its responsibility bracket.
  let deadlinePhrases: [[Text]]

  init(of plan: Plan, readingRule: ReadingRule, vocabulary: Vocabulary) {
    var phrase = UnitPhrase()
    phrase.units.reserveCapacity(plan.tasks.count * 3)
    phrase.roleWords.reserveCapacity(plan.tasks.count)
    var ends = (units: [Int](), roleWords: [Int]())
    ends.units.reserveCapacity(plan.tasks.count)
    ends.roleWords.reserveCapacity(plan.tasks.count)
    var (isOpenEnded, arrangements, deadlines): ([Bool], [UnitArrangement], [[Text]]) = ([], [], [])
    plan.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        phrase.beginTask()
        UnitPhraseParser.parse(taskAt: index, of: tasks, vocabulary: vocabulary, into: &phrase)
        if readingRule == .firstIsLead { Self.leadWithFirst(&phrase) }
        ends.units.append(phrase.units.count)
        ends.roleWords.append(phrase.roleWords.count)
        isOpenEnded.append(phrase.isOpenEnded)
        arrangements.append(phrase.arrangement)
        deadlines.append(phrase.deadlines)
      }
    }
    units = TaskRuns(phrase.units, ends: ends.units)
    (self.isOpenEnded, self.arrangements, deadlinePhrases) = (isOpenEnded, arrangements, deadlines)
    roleWords = TaskRuns(phrase.roleWords, ends: ends.roleWords)
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

  /// The named bodies among `units`, which are in document order; `keys` tell which body each of them is.
  static func bodies(of units: [Unit], keys: [Text]) -> [Body] {
    let (positions, counts) = positions(of: units, keys: keys)
    var bodies: [Body] = []
    bodies.reserveCapacity(counts.count)
    var names: [[Text]] = []
    names.reserveCapacity(counts.count)
    units.withUnsafeBufferPointer { units in
      for index in units.indices where positions[index] >= 0 {
        let position = positions[index]
        if position == bodies.count {
          bodies.append(Body(name: units[index].name.string, count: counts[position]))
          names.append([units[index].name])
        } else if !names[position].contains(units[index].name) {
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

  /// For each of `units` which body it names, numbered in order of first mention, -1 for those that are none; and how often
  /// each is named.
  private static func positions(of units: [Unit], keys: [Text]) -> (positions: [Int], counts: [Int]) {
    var positions = [Int](repeating: -1, count: units.count)
    var counts: [Int] = []
    var numbers = TextNumbers(capacity: units.count / 2)
    units.withUnsafeBufferPointer { units in
      for index in units.indices where units[index].kind == .named {
        let position = numbers.number(of: keys[index])
        positions[index] = position
        if position == counts.count { counts.append(1) } else { counts[position] += 1 }
      }
    }
    return (positions, counts)
  }
}
