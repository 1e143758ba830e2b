import PlanSource

extension Plan {
  /// Where the task at `index` stands on the page: the first of its own cells; `nil` without pages.
  ///
  /// Cells taken over from the row above, or merged with it, are not its own.
  package func place(ofTask index: Int) -> DocumentPlace? {
    guard let places else { return nil }
    let task = tasks[index]
    var first: ByteRange?
    for role in FieldRole.allCases where !task.inherited.contains(role) {
      guard let place = task.cell(role).place, task.range.contains(place) else { continue }
      first = min(first ?? place, place)
    }
    return places.place(of: first ?? task.range)
  }
}
