/// A body (机构) that the plan names, under one name or several.
///
/// Its lists are parts of ``PlanFacts/bodyPositions``, since most plans have dozens of bodies and few rules ask for their
/// lists.
package struct Body: Sendable {
  /// Where each of its names is first used, in this order, as positions in ``PlanFacts/units``.
  package var names: Range<Int>
  /// Where it is named, as positions in ``PlanFacts/units``.
  package var units: Range<Int>
  /// The tasks it leads, as indices of ``Plan/tasks``, each once.
  package var leads: Range<Int>
  /// The tasks it has any part in, as indices of ``Plan/tasks``, each once.
  package var tasks: Range<Int>

  /// A body that will be named `count` times, whose four lists have room from `start` on.
  init(count: Int, from start: Int) {
    units = start..<start
    tasks = start + count..<start + count
    leads = start + 2 * count..<start + 2 * count
    names = start + 3 * count..<start + 3 * count
  }
}
