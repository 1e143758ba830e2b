/// A body (机构) that the plan names, under one name or several.
package struct Body: Sendable {
  /// The name it has first.
  package var name: String
  /// Every name it has in the plan, in order of first use.
  package var names: [String]
  /// Where it is named, as positions in ``PlanFacts/units``.
  package var units: [Int]
  /// The tasks it leads, as indices of ``Plan/tasks``, each once.
  package var leads: [Int]
  /// The tasks it has any part in, as indices of ``Plan/tasks``, each once.
  package var tasks: [Int]

  /// A body called `name`, to be named `count` times.
  init(name: String, count: Int) {
    self.name = name
    names = [name]
    units = []
    leads = []
    tasks = []
    units.reserveCapacity(count)
    tasks.reserveCapacity(count)
  }
}
