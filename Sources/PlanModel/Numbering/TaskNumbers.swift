import PlanSource

/// The numbers of a plan's tasks and sections, and how they run.
///
/// A class, so that asking for one of its lists does not count references of all.
final class TaskNumbers {
  private(set) var tasks: [TaskFacts]
  private(set) var sections: [SectionFacts]
  /// The numbers of sections and tasks in document order, continued rows left out.
  private(set) var numbers: [PlanNumber] = []
  private(set) var numbering = PlanNumbering.none
  /// For each task the level of its number.
  private var taskLevels: [Int]

  init(of plan: Plan) {
    tasks = [TaskFacts](repeating: TaskFacts(), count: plan.tasks.count)
    taskLevels = [Int](repeating: 0, count: plan.tasks.count)
    sections = [SectionFacts](repeating: SectionFacts(), count: plan.sections.count)
    var levels = [Int](repeating: 0, count: plan.sections.count)
    readTasks(plan, in: plan.tasks.indices.prefix { plan.tasks[$0].section == nil }, path: [], above: 0)
    for index in plan.sections.indices {
      let number = plan.sections[index].number
      let reading = NumberReading(number)
      let parent = plan.sections[index].parent
      let above = parent.map { levels[$0] } ?? 0
      levels[index] = reading.level == 0 ? above : reading.level
      sections[index].numberValue = reading.value
      sections[index].ordinal = reading.ordinal
      sections[index].path = parent.map { sections[$0].path } ?? []
      if !reading.ordinal.isEmpty { sections[index].path.append(reading.ordinal) }
      add(reading, number, above: above, task: nil, section: index)
      readTasks(
        plan, in: plan.sections[index].tasks, path: sections[index].path, above: levels[index])
    }
    let scopes = NumberingScopes(tasks: tasks, levels: taskLevels, of: plan)
    numbering = scopes.numbering
    for index in tasks.indices {
      tasks[index].scope = scopes.names[index]
      if let step = Self.stepScope(tasks[index].ordinal) { tasks[index].scope += step }
    }
    for index in numbers.indices {
      if let task = numbers[index].task { numbers[index].level = scopes.levels[task] }
    }
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

  private func readTasks(
    _ plan: Plan, in range: some Sequence<Int>, path: [String], above: Int
  ) {
    for index in range {
      tasks[index].path = path
      let continues = plan.tasks[index].continues
      let number = plan.tasks[index].number
      if continues, index > 0, number.isEmpty {
        tasks[index].ordinal = tasks[index - 1].ordinal
        tasks[index].numberValue = tasks[index - 1].numberValue
        taskLevels[index] = taskLevels[index - 1]
        continue
      }
      let reading = NumberReading(number)
      tasks[index].ordinal = reading.ordinal
      tasks[index].numberValue = reading.value
      taskLevels[index] = reading.level
      if !continues { add(reading, number, above: above, task: index, section: nil) }
    }
  }

  private func add(
    _ reading: NumberReading, _ text: Text, above: Int, task: Int?, section: Int?
  ) {
    guard reading.value > 0 else { return }
    var number = PlanNumber(text: text, value: reading.value, level: reading.level, style: reading.style)
    number.above = above
    number.task = task
    number.section = section
    numbers.append(number)
  }
}
