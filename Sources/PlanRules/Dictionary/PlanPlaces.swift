package import PlanModel
package import PlanSource

/// Where in a plan something stands.
package struct PlanPlace: Hashable, Sendable {
  package var section: Int?
  package var task: Int?
  /// The cell of the task; `nil` for further columns and outside tasks.
  package var field: FieldRole?
  /// The header of a further column.
  package var header: Text?

  /// A place in the task or section at these indices.
  package init(section: Int? = nil, task: Int? = nil, field: FieldRole? = nil, header: Text? = nil) {
    self.section = section
    self.task = task
    self.field = field
    self.header = header
  }
}

/// Finds the task, the section and the cell that a range of the source lies in.
struct PlanPlaces {
  private let plan: Plan
  /// Tasks and sections in order of their starts.
  private let tasks: [(range: ByteRange, index: Int)]
  private let sections: [(range: ByteRange, index: Int)]

  init(_ plan: Plan) {
    self.plan = plan
    tasks = Self.inOrder(plan.tasks.indices.map { (plan.tasks[$0].range, $0) })
    sections = Self.inOrder(plan.sections.indices.map { (plan.sections[$0].range, $0) })
  }

  /// `ranges` by their starts, as they nearly always come.
  private static func inOrder(
    _ ranges: [(range: ByteRange, index: Int)]
  ) -> [(range: ByteRange, index: Int)] {
    let isInOrder = ranges.indices.dropFirst().allSatisfy { ranges[$0 - 1].range <= ranges[$0].range }
    return isInOrder ? ranges : ranges.sorted { $0.range < $1.range }
  }

  /// Where `range` lies.
  func locate(_ range: ByteRange) -> PlanPlace {
    if let index = last(of: tasks, startingBefore: range), plan.tasks[index].range.contains(range) {
      let cell = cell(ofTask: index, at: range)
      return PlanPlace(
        section: plan.tasks[index].section, task: index, field: cell.field, header: cell.header)
    }
    // The innermost section is an ancestor of the last that starts before the range, or that itself.
    var section = last(of: sections, startingBefore: range)
    while let index = section, !plan.sections[index].range.contains(range) {
      section = plan.sections[index].parent
    }
    return PlanPlace(section: section)
  }

  private func last(of ranges: [(range: ByteRange, index: Int)], startingBefore range: ByteRange) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ranges[low - 1].index : nil
  }

  private func cell(ofTask index: Int, at range: ByteRange) -> (field: FieldRole?, header: Text?) {
    let tasks = plan.tasks
    for role in FieldRole.allCases where tasks[index].cell(role).place?.contains(range) ?? false {
      return (role, nil)
    }
    if tasks[index].isPlain { return (nil, nil) }
    for column in tasks[index].columns where column.value.place?.contains(range) ?? false {
      return (nil, column.header)
    }
    for unit in tasks[index].listedUnits where unit.name.place?.contains(range) ?? false {
      return (.responsible, nil)
    }
    return (nil, nil)
  }
}
