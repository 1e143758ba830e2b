/// A flat list in document order, cut into one run for each task.
package struct TaskRuns<Element: Sendable>: Sendable {
  /// All elements, in the order of their tasks.
  package private(set) var elements: [Element] = []
  /// Where the run of each task ends; it begins where the one before ends.
  private var ends: [Int] = []

  /// A list without elements and tasks.
  package init() {}

  /// The list `elements`, of which the run of each task ends where `ends` says.
  init(_ elements: [Element], ends: [Int]) {
    self.elements = elements
    self.ends = ends
  }

  /// Makes room for the runs of `tasks` tasks.
  mutating func reserve(tasks: Int) {
    ends.reserveCapacity(tasks)
  }

  /// Lets `body` add elements to the run that is being filled, where they are to stay.
  mutating func fill(_ body: (inout [Element]) -> Void) {
    body(&elements)
  }

  /// Ends the run of the next task.
  mutating func endTask() {
    ends.append(elements.count)
  }

  /// The positions of the elements of `task`; empty for tasks that are not there.
  package func range(of task: Int) -> Range<Int> {
    guard ends.indices.contains(task) else { return 0..<0 }
    return (task == 0 ? 0 : ends[task - 1])..<ends[task]
  }
}
