import PlanSource

/// The numbers of a plan's tasks and sections, and how they run.
///
/// A class, so that asking for one of its lists does not count references of all. Strings are made when they are asked
/// for: most plans are told sound by the values alone.
final class TaskNumbers {
  /// For each task the value of its number, a continued row's that of its task; 0 if it has none.
  let values: [Int]
  /// The numbers of sections and tasks in document order, continued rows left out.
  let numbers: [PlanNumber]
  /// How numbers are written, by ``PlanNumber/style``; the first is that of one that stands alone.
  let styles: [String]
  let numbering: PlanNumbering
  /// For each task the position of its scope in ``scopeNames``.
  let scopes: [Int32]
  /// The names of scopes; the first is empty.
  let scopeNames: [String]
  private let ordinals: [NumberOrdinal]
  private let sections: [SectionNumber]

  init(of plan: __shared Plan) {
    var reading = PlanNumberReading(tasks: plan.tasks.count, sections: plan.sections.count)
    var names = ScopeNames(count: plan.tasks.count)
    var numbering = PlanNumbering.none
    plan.tasks.withUnsafeBufferPointer { tasks in
      plan.sections.withUnsafeBufferPointer { sections in
        reading.read(tasks, in: sections)
        let scopes = NumberingScopes(
          values: reading.values, levels: reading.taskLevels,
          of: NumberingScopes.View(tasks: tasks, sections: sections))
        for index in tasks.indices {
          let step = reading.step(ofTask: index, in: tasks)
          if !scopes.scopes.isEmpty || step != nil {
            names.set(index, scopes.scopes.isEmpty ? .whole : scopes.scopes[index], step)
          }
        }
        for index in reading.numbers.indices {
          if let task = reading.numbers[index].task { reading.numbers[index].level = scopes.levels[task] }
        }
        numbering = scopes.numbering
      }
    }
    (values, numbers, styles, self.numbering) = (reading.values, reading.numbers, reading.styles, numbering)
    (scopes, scopeNames) = (names.numbers, names.names)
    (ordinals, sections) = (reading.ordinals, reading.sections)
  }

  /// The number of the task at `index` of `plan` without brackets and marks.
  func ordinal(ofTask index: Int, of plan: borrowing Plan) -> String {
    ordinals[index].string(in: plan.tasks[Int(ordinals[index].source)].number)
  }

  /// The number of the section at `index` of `plan` without brackets and marks.
  func ordinal(ofSection index: Int, of plan: borrowing Plan) -> String {
    sections[index].ordinal.string(in: plan.sections[index].number)
  }

  /// The value of the number of the section at `index`.
  func value(ofSection index: Int) -> Int { sections[index].value }

  /// The numbers from the chapter down to the section at `index` of `plan`, those left out that have none.
  func path(ofSection index: Int?, of plan: borrowing Plan) -> [String] {
    var path: [String] = []
    var next = index
    while let section = next {
      let ordinal = ordinal(ofSection: section, of: plan)
      if !ordinal.isEmpty { path.append(ordinal) }
      // A section stands behind the one around it.
      next = plan.sections[section].parent.flatMap { $0 < section ? $0 : nil }
    }
    path.reverse()
    return path
  }

  /// The names of the scopes of tasks, as they are met with.
  private struct ScopeNames {
    private(set) var numbers: [Int32]
    private(set) var names = [""]
    /// What the last name was made of: neighbours nearly always share one.
    private var last: (scope: NumberScope, step: String?) = (.whole, nil)

    init(count: Int) {
      numbers = Array(repeating: 0, count: count)
    }

    mutating func set(_ index: Int, _ scope: NumberScope, _ step: String?) {
      if scope == .whole, step == nil { return }
      if scope != last.scope || step != last.step {
        last = (scope, step)
        names.append(step.map { scope.name + " " + $0 } ?? scope.name)
      }
      numbers[index] = Int32(truncatingIfNeeded: names.count - 1)
    }
  }
}
