import PlanModel
import PlanSource

/// Finds the numbered lines that are the name of a unit, with its numbered tasks below: see ``UnitHeading``.
struct NumberedUnitHeadings {
  private let lines: ArraySlice<ProseLine>
  private let finder: ResponsibilityFinder
  private let heading: UnitHeading

  /// The units that the heading in each line of `lines` names, if it names any.
  static func units(
    in lines: ArraySlice<ProseLine>, finder: ResponsibilityFinder
  ) -> [Int: Responsibility] {
    let headings = NumberedUnitHeadings(lines: lines, finder: finder)
    var found: [Int: Responsibility] = [:]
    for row in headings.rows() {
      for (index, units) in headings.units(of: row) { found[index] = units }
    }
    return found
  }

  private init(lines: ArraySlice<ProseLine>, finder: ResponsibilityFinder) {
    self.lines = lines
    self.finder = finder
    heading = UnitHeading(finder: finder)
  }

  /// The lines of the same family in one section, in rows; only those with numbered lines below.
  private func rows() -> [[Int]] {
    var open: [(number: LineNumber, members: [Int])] = []
    var rows: [[Int]] = []
    for index in lines.indices {
      guard let number = lines[index].number, number.isWritten else { continue }
      while let last = open.last, last.number.level >= number.level, last.number.family != number.family {
        rows.append(last.members)
        open.removeLast()
      }
      if open.last?.number.family != number.family { open.append((number, [])) }
      if isAboveTasks(index, number) { open[open.count - 1].members.append(index) }
    }
    return rows + open.map(\.members)
  }

  /// Whether the line below has a number of a deeper level.
  private func isAboveTasks(_ index: Int, _ number: LineNumber) -> Bool {
    guard index + 1 < lines.endIndex, let next = lines[index + 1].number else { return false }
    return next.isWritten && next.level > number.level
  }

  /// The units of the headings in `row`; of those without a key none if they are not certainly units.
  private func units(of row: [Int]) -> [(index: Int, units: Responsibility)] {
    let keyed = row.compactMap { index in heading.keyed(lines[index].body).map { (index, $0) } }
    let named = row.compactMap { index in heading.named(lines[index].body).map { (index, $0) } }
    guard !named.isEmpty, UnitHeading.areUnits(keyed.count + named.count, of: row.count),
      !nameOthers(below: named.map(\.0))
    else { return keyed }
    return keyed + named
  }

  /// Whether more than a few of the lines below the headings at `indices` name units themselves.
  private func nameOthers(below indices: [Int]) -> Bool {
    var counts = (all: 0, naming: 0)
    for heading in indices {
      guard let number = lines[heading].number else { continue }
      for line in lines[(heading + 1)...] {
        if let below = line.number, below.isWritten {
          if below.level <= number.level { break }
          counts.all += 1
        } else if line.isHeading {
          break
        }
        if finder.read(line.body).responsibility.saysWho { counts.naming += 1 }
      }
    }
    return counts.naming * 4 > counts.all
  }
}
