/// How much a rule looked at, for what is said once.
struct LookTally {
  private(set) var things = 0
  private(set) var tasks = 0
  private var lastThing = -1
  private var lastTask = -1

  /// Counts a look that the rule applies to.
  ///
  /// Looks come in the order of things, and things inside tasks in the order of tasks.
  @inline(__always)
  mutating func count(thing: Int, task: Int?) {
    if thing != lastThing {
      things += 1
      lastThing = thing
    }
    if let task, task > lastTask {
      tasks += 1
      lastTask = task
    }
  }

  /// Counts `tasks` tasks as looked at.
  mutating func count(tasks: Int) { self.tasks = max(self.tasks, tasks) }
}
