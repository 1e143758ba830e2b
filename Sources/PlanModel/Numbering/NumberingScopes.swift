/// How the numbers of tasks run from section to section, and so where they must differ.
struct NumberingScopes {
  private(set) var numbering = PlanNumbering.none
  /// For each task the name of its scope: empty where numbers run through the whole plan.
  private(set) var names: [String]

  private struct Boundary {
    /// The first numbered task of a section.
    let task: Int
    /// The section's numbers begin with 1 again.
    let restarts: Bool
    /// They go on from those of the section before.
    let runsOn: Bool
    /// A chapter begins here.
    let isChapter: Bool
  }

  init(tasks: [TaskFacts], of plan: Plan) {
    names = [String](repeating: "", count: tasks.count)
    guard let boundaries = Self.boundaries(tasks, plan) else { return }
    let restarts = boundaries.lazy.filter(\.restarts).count
    let runsOn = boundaries.lazy.filter(\.runsOn).count
    if restarts == 0 {
      numbering = .continuous
      return
    }
    // Beginning anew in every chapter and running on inside it is one way to number, not a mixture.
    let isByChapter = boundaries.allSatisfy { $0.isChapter ? !$0.runsOn : !$0.restarts }
    numbering = runsOn == 0 || isByChapter ? .perSection : .mixed
    name(plan, boundaries, bySection: runsOn == 0, byChapter: isByChapter)
  }

  /// Names scopes by section, by chapter, or, where numbers run both ways, by run.
  private mutating func name(
    _ plan: Plan, _ boundaries: [Boundary], bySection: Bool, byChapter: Bool
  ) {
    var run = 0
    var next = 0
    for index in names.indices {
      if next < boundaries.count, boundaries[next].task == index {
        if boundaries[next].restarts { run += 1 }
        next += 1
      }
      if bySection {
        names[index] = plan.tasks[index].section.map { "section \($0)" } ?? ""
      } else if byChapter {
        names[index] = Self.chapter(of: plan.tasks[index].section, plan).map { "section \($0)" } ?? ""
      } else {
        names[index] = "run \(run)"
      }
    }
  }

  /// Where numbered tasks pass from one section to the next; `nil` if no task has a number.
  private static func boundaries(_ tasks: [TaskFacts], _ plan: Plan) -> [Boundary]? {
    var boundaries: [Boundary] = []
    var previous: Int?
    for index in tasks.indices where tasks[index].numberValue > 0 && !plan.tasks[index].continues {
      defer { previous = index }
      guard let previous else { continue }
      let (before, here) = (plan.tasks[previous].section, plan.tasks[index].section)
      guard before != here else { continue }
      let value = tasks[index].numberValue
      boundaries.append(
        Boundary(
          task: index, restarts: value == 1, runsOn: value == tasks[previous].numberValue + 1,
          isChapter: chapter(of: before, plan) != chapter(of: here, plan)))
    }
    return previous == nil ? nil : boundaries
  }

  private static func chapter(of section: Int?, _ plan: Plan) -> Int? {
    var section = section
    while let index = section, let parent = plan.sections[index].parent { section = parent }
    return section
  }
}
