import PlanSource

/// The numbers of a plan's tasks and sections, and how they run.
///
/// A class, so that asking for one of its lists does not count references of all.
final class TaskNumbers {
  let tasks: [TaskFacts]
  let sections: [SectionFacts]
  /// The numbers of sections and tasks in document order, continued rows left out.
  let numbers: [PlanNumber]
  let numbering: PlanNumbering

  init(of plan: __shared Plan) {
    var reading = Reading(tasks: plan.tasks.count, sections: plan.sections.count)
    plan.tasks.withUnsafeBufferPointer { tasks in
      plan.sections.withUnsafeBufferPointer { reading.read(tasks, in: $0) }
    }
    let scopes = NumberingScopes(
      values: reading.tasks.map(\.numberValue), levels: reading.taskLevels, of: plan)
    for index in reading.tasks.indices {
      if !scopes.names[index].isEmpty { reading.tasks[index].scope = scopes.names[index] }
      if let step = Self.stepScope(reading.tasks[index].ordinal) { reading.tasks[index].scope += step }
    }
    for index in reading.numbers.indices {
      if let task = reading.numbers[index].task { reading.numbers[index].level = scopes.levels[task] }
    }
    (tasks, sections, numbers, numbering) = (
      reading.tasks, reading.sections, reading.numbers, scopes.numbering
    )
  }

  /// The part before the last point, within which numbers such as 2.1 and 2.2 are counted.
  ///
  /// Few numbers have a point, and so the bytes are asked first; of three bytes the last is enough to rule ．out.
  private static func stepScope(_ ordinal: String) -> String? {
    guard ordinal.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == 0x8E }),
      let point = ordinal.lastIndex(where: { $0 == "." || $0 == "．" })
    else { return nil }
    return " " + ordinal[..<point]
  }

  /// The numbers as they are written, before it is known how they run.
  private struct Reading {
    var tasks: [TaskFacts]
    var sections: [SectionFacts]
    var numbers: [PlanNumber] = []
    /// For each task the level of its number.
    var taskLevels: [Int]

    init(tasks: Int, sections: Int) {
      self.tasks = [TaskFacts](repeating: TaskFacts(), count: tasks)
      self.sections = [SectionFacts](repeating: SectionFacts(), count: sections)
      taskLevels = [Int](repeating: 0, count: tasks)
      numbers.reserveCapacity(tasks + sections)
    }

    mutating func read(_ tasks: UnsafeBufferPointer<Task>, in sections: UnsafeBufferPointer<Section>) {
      var levels = [Int](repeating: 0, count: sections.count)
      let first = tasks.indices.first { tasks[$0].section != nil } ?? tasks.count
      read(tasks, 0..<first, path: [], above: 0)
      for index in sections.indices {
        let reading = NumberReading(sections[index].number)
        let parent = sections[index].parent
        let above = parent.map { levels[$0] } ?? 0
        levels[index] = reading.level == 0 ? above : reading.level
        self.sections[index].numberValue = reading.value
        var path = parent.map { self.sections[$0].path } ?? []
        if !reading.ordinal.isEmpty { path.append(reading.ordinal) }
        add(reading, sections[index].number, above: above, task: nil, section: index)
        self.sections[index].ordinal = reading.ordinal
        read(tasks, sections[index].tasks, path: path, above: levels[index])
        self.sections[index].path = path
      }
    }

    private mutating func read(
      _ tasks: UnsafeBufferPointer<Task>, _ range: Range<Int>, path: [String], above: Int
    ) {
      for index in range {
        if !path.isEmpty { self.tasks[index].path = path }
        let continues = tasks[index].continues
        if continues, index > 0, tasks[index].number.isEmpty {
          self.tasks[index].ordinal = self.tasks[index - 1].ordinal
          self.tasks[index].numberValue = self.tasks[index - 1].numberValue
          taskLevels[index] = taskLevels[index - 1]
          continue
        }
        let reading = NumberReading(tasks[index].number)
        self.tasks[index].ordinal = reading.ordinal
        self.tasks[index].numberValue = reading.value
        taskLevels[index] = reading.level
        if !continues { add(reading, tasks[index].number, above: above, task: index, section: nil) }
      }
    }

    private mutating func add(
      _ reading: NumberReading, _ text: Text, above: Int, task: Int?, section: Int?
    ) {
      guard reading.value > 0 else { return }
      numbers.append(
        PlanNumber(
          text: text, value: reading.value, level: reading.level, style: reading.style, above: above,
          task: task, section: section))
    }
  }
}
