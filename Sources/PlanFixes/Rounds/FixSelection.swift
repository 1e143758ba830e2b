package import PlanModel
import PlanSource

/// Chooses the fixes of one round: in order of place and rule, each that touches none chosen before.
package struct FixSelection: Sendable {
  /// Positions of the chosen findings, in order of place and rule.
  package private(set) var chosen: [Int] = []
  private var edits: [TextEdit] = []

  /// The fixes among `findings` at `positions`.
  package init(_ findings: [Finding], at positions: [Int]) {
    let sorted = positions.sorted { left, right in
      let (first, second) = (findings[left], findings[right])
      return (first.range, first.rule.rawValue, left) < (second.range, second.rule.rawValue, right)
    }
    for position in sorted {
      guard let fix = findings[position].fix, fix.edits.allSatisfy(isFree) else { continue }
      chosen.append(position)
      for edit in fix.edits { edits.insert(edit, at: index(of: edit)) }
    }
  }

  private func index(of edit: TextEdit) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range < edit.range { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isFree(_ edit: TextEdit) -> Bool {
    let index = index(of: edit)
    if index < edits.count, Self.touch(edits[index], edit) { return false }
    return index == 0 || !Self.touch(edits[index - 1], edit)
  }

  /// Whether two edits cannot be made together: they share a byte, or words come in at one place.
  private static func touch(_ first: TextEdit, _ second: TextEdit) -> Bool {
    if first.range.overlaps(second.range) { return true }
    guard first.range.isEmpty || second.range.isEmpty else { return false }
    return first.range.lowerBound <= second.range.upperBound
      && second.range.lowerBound <= first.range.upperBound
  }
}
