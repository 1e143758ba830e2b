/// A flat list in document order, cut into one run for each task.
///
/// A class, so that asking for one of its lists does not count references of all.
package final class TaskRuns<Element: Sendable>: Sendable {
  /// All elements, in the order of their tasks.
  package let elements: [Element]
  /// Where the run of each task ends; it begins where the one before ends.
  private let ends: [Int]

  /// The list `elements`, of which the run of each task ends where `ends` says.
  init(_ elements: [Element], ends: [Int]) {
    self.elements = elements
    self.ends = ends
  }

  /// The runs of the tasks of `plan`, to which `fill` adds the elements of the task at a position.
  ///
  /// By pointer, since a task taken out of the array is a copy that counts references. There is room for `expected`
  /// elements from the first on.
  init(
    of plan: Plan, expecting expected: Int = 0,
    _ fill: (UnsafeBufferPointer<Task>, Int, inout [Element]) -> Void
  ) {
    var (elements, ends): ([Element], [Int]) = ([], [])
    if expected > 0 { elements.reserveCapacity(expected) }
    ends.reserveCapacity(plan.tasks.count)
    plan.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices {
        fill(tasks, index, &elements)
        ends.append(elements.count)
      }
    }
    (self.elements, self.ends) = (elements, ends)
  }

  /// The positions of the elements of each task.
  package var ranges: [Range<Int>] {
    ends.indices.map(ends.run)
  }

  /// The positions of the elements of `task`; empty for tasks that are not there.
  package func range(of task: Int) -> Range<Int> {
    guard ends.indices.contains(task) else { return 0..<0 }
    return ends.run(task)
  }
}

extension [Int] {
  /// The run that ends where the element `number` says, and begins where the one before ends.
  func run(_ number: Int) -> Range<Int> { (number == 0 ? 0 : self[number - 1])..<self[number] }
}
