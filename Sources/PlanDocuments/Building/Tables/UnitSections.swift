import PlanModel
import PlanSource

/// Sections of tables that are the name of a unit: their tasks are that unit's, where no column names any.
enum UnitSections {
  /// Gives the tasks of `plan` the units that their sections are; nothing if a task names units itself.
  static func fill(_ plan: inout Plan, finder: ResponsibilityFinder) {
    guard plan.sections.count > 1,
      plan.tasks.allSatisfy({ $0.responsible.isEmpty && $0.lead.isEmpty && $0.assist.isEmpty })
    else { return }
    let heading = UnitHeading(finder: finder)
    var rows: [Int: [Int]] = [:]
    for index in plan.sections.indices where !plan.sections[index].allTasks.isEmpty {
      rows[plan.sections[index].parent ?? -1, default: []].append(index)
    }
    // The innermost rows first, whose parents stand last: the nearest heading is what counts.
    for (_, row) in rows.sorted(by: { $0.key > $1.key }) {
      let units = row.compactMap { index in
        let title = plan.sections[index].title
        return (heading.keyed(title) ?? heading.named(title)).map { (section: index, units: $0) }
      }
      guard UnitHeading.areUnits(units.count, of: row.count) else { continue }
      for (section, units) in units {
        for task in plan.sections[section].allTasks { units.fill(&plan.tasks[task]) }
      }
    }
  }
}
