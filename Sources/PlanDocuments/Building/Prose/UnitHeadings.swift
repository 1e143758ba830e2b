import PlanModel
import PlanSource

/// Headings that are the name of a unit: below each its own tasks are numbered from 1.
enum UnitHeadings {
  /// The level they have among headings.
  static let level = 9

  /// Those among `lines`; none if there are fewer than two.
  static func lines(in lines: ArraySlice<ProseLine>, test: UnitPhraseTest) -> Set<Int> {
    var found: Set<Int> = []
    for index in lines.indices.dropLast() {
      let line = lines[index]
      guard line.number == nil, line.text.count <= 90, let next = lines[index + 1].number, next.isWritten,
        next.value == 1, line.sign == .issuer || line.sign == .plain,
        Wording(line.text).withoutEndMarks.count == line.text.count,
        test.strength(of: line.text) == .list, test.isCertainList(line.text)
      else { continue }
      found.insert(index)
    }
    return found.count > 1 ? found : []
  }
}
