/// How the numbers of tasks run from section to section, and so where they must differ.
///
/// Numbers of another level than most tasks have count by themselves, such as （二） behind 1. and 2., unless
/// they go on with the others and are only written unlike them: （3） behind 2.
struct NumberingScopes {
  private(set) var numbering = PlanNumbering.none
  /// For each task its scope; empty if numbers run through the whole plan everywhere.
  private(set) var scopes: [NumberScope] = []
  /// For each task the level of its number: that of the sequence it goes on with, however it is written.
  private(set) var levels: [Int]

  /// What is asked of a plan, where it lies: a copy of the plan counts references of all its parts.
  struct View {
    let tasks: UnsafeBufferPointer<Task>
    let sections: UnsafeBufferPointer<Section>
  }

  private let plan: View
  private let values: [Int]
  /// The tasks with a number in the common sequence, continued rows left out.
  private let numbered: [Int]

  private struct Boundary {
    /// The first numbered task behind it.
    let task: Int
    /// The numbers begin with 1 again.
    let restarts: Bool
    /// They go on from those before.
    let runsOn: Bool
    /// A section begins here, else numbers begin anew inside one, as in a second table.
    let isSection: Bool
    /// A chapter begins here.
    let isChapter: Bool
  }

  /// The scopes of the tasks of `plan`, whose numbers are `values` and stand in `levels`; of use as long as they lie there.
  init(values: [Int], levels: [Int], of plan: View) {
    self.plan = plan
    self.levels = levels
    self.values = values
    let usual = Self.usual(levels, values)
    numbered = Self.numbered(values, levels, usual, in: plan)
    for index in numbered { self.levels[index] = usual }
    guard let boundaries = boundaries() else { return }
    let sections = boundaries.filter(\.isSection)
    let runsOn = sections.contains(where: \.runsOn)
    // Beginning anew in every chapter and running on inside it is one way to number, not a mixture.
    let isByChapter = sections.allSatisfy { $0.isChapter ? !$0.runsOn : !$0.restarts }
    if !boundaries.contains(where: \.restarts) {
      numbering = .continuous
    } else if sections.contains(where: \.restarts) {
      numbering = !runsOn || isByChapter ? .perSection : .mixed
      name(boundaries, bySection: !runsOn, byChapter: isByChapter)
    } else {
      numbering = runsOn || sections.isEmpty ? .continuous : .perSection
      name(boundaries, bySection: false, byChapter: false)
    }
    nameOtherLevels()
  }

  /// The level that most numbers have.
  private static func usual(_ levels: [Int], _ values: [Int]) -> Int {
    var counts: [(level: Int, count: Int)] = []
    for (level, value) in zip(levels, values) where value > 0 {
      if let known = counts.firstIndex(where: { $0.level == level }) {
        counts[known].count += 1
      } else {
        counts.append((level, 1))
      }
    }
    return counts.max { ($0.count, $1.level) < ($1.count, $0.level) }?.level ?? 0
  }

  private static func numbered(_ values: [Int], _ levels: [Int], _ usual: Int, in plan: View) -> [Int] {
    var last: Int?
    return values.indices.filter { index in
      guard values[index] > 0, !plan.tasks[index].continues else { return false }
      // Another level goes on with the numbers before only in the same section.
      let goesOn = last.map {
        values[index] == values[$0] + 1 && plan.tasks[index].section == plan.tasks[$0].section
      }
      guard levels[index] == usual || goesOn ?? false else { return false }
      last = index
      return true
    }
  }

  /// Names scopes by section, by chapter, or, where numbers run both ways, by run.
  private mutating func name(_ boundaries: [Boundary], bySection: Bool, byChapter: Bool) {
    let hasInner = boundaries.contains { !$0.isSection }
    var run = 0
    var next = 0
    for index in values.indices {
      if next < boundaries.count, boundaries[next].task == index {
        if boundaries[next].restarts { run += 1 }
        next += 1
      }
      let section = plan.tasks[index].section
      if hasInner {
        set(index, bySection ? .run(run, section: section) : .run(run))
      } else if bySection {
        set(index, .section(section))
      } else if byChapter {
        set(index, .section(chapter(of: section)))
      } else {
        set(index, .run(run))
      }
    }
  }

  private mutating func nameOtherLevels() {
    var next = 0
    for index in values.indices where values[index] > 0 && !plan.tasks[index].continues {
      if next < numbered.count, numbered[next] == index {
        next += 1
      } else {
        set(index, .level(levels[index], section: plan.tasks[index].section))
      }
    }
  }

  private mutating func set(_ index: Int, _ scope: NumberScope) {
    if scopes.isEmpty { scopes = Array(repeating: .whole, count: values.count) }
    scopes[index] = scope
  }

  /// Where numbers pass from one section to the next or begin anew; `nil` if no task has a number.
  private func boundaries() -> [Boundary]? {
    var boundaries: [Boundary] = []
    for position in numbered.indices.dropFirst() {
      let (previous, index) = (numbered[position - 1], numbered[position])
      let (before, here) = (plan.tasks[previous].section, plan.tasks[index].section)
      let isSection = before != here
      guard isSection || beginsAnew(at: position) else { continue }
      boundaries.append(
        Boundary(
          task: index, restarts: values[index] == 1, runsOn: values[index] == values[previous] + 1,
          isSection: isSection, isChapter: chapter(of: before) != chapter(of: here)))
    }
    return numbered.isEmpty ? nil : boundaries
  }

  /// Whether 1, 2, 3 follow each other from `position` of ``numbered`` on, inside a section.
  ///
  /// A single 1 is a slip.
  private func beginsAnew(at position: Int) -> Bool {
    guard values[numbered[position]] == 1, values[numbered[position - 1]] >= 3,
      position + 2 < numbered.count
    else { return false }
    return values[numbered[position + 1]] == 2 && values[numbered[position + 2]] == 3
  }

  private func chapter(of section: Int?) -> Int? {
    var section = section
    while let index = section, let parent = plan.sections[index].parent { section = parent }
    return section
  }
}
