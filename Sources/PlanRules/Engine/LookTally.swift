/// How much a rule looked at, for what is said once.
struct LookTally {
  private(set) var things = 0
  private(set) var tasks = 0
  private var lastThing = -1
  private var seenTasks: Set<Int> = []
  private var lastTask: Int?

  /// Counts a look that the rule applies to.
  @inline(__always)
  mutating func count(_ look: Look) {
    if look.thing != lastThing {
      things += 1
      lastThing = look.thing
    }
    guard let task = look.task, task != lastTask else { return }
    lastTask = task
    // Things inside tasks come in the order of tasks, so that this is rare.
    if seenTasks.insert(task).inserted { tasks += 1 }
  }

  /// Counts `tasks` tasks as looked at.
  mutating func count(tasks: Int) { self.tasks = max(self.tasks, tasks) }
}
