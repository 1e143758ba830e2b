/// The lines that differ between two texts (Myers, "An O(ND) Difference Algorithm", 1986).
package struct LineDiff: Hashable, Sendable {
  /// Lines that were taken away and lines that came for them, as ranges of positions; one may be empty.
  package struct Change: Hashable, Sendable {
    package var old: Range<Int>
    package var new: Range<Int>
  }

  /// In order; between two changes at least one line is the same.
  package let changes: [Change]

  /// Beyond so many differences lines are compared one by one, or the rest is one change.
  private static let mostSteps = 200

  /// What makes `new` of `old`.
  package init<Line: Equatable>(from old: [Line], to new: [Line]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] {
      end += 1
    }
    let oldMiddle = Array(old[start..<(old.count - end)])
    let newMiddle = Array(new[start..<(new.count - end)])
    let pairs = Self.equalPairs(oldMiddle, newMiddle) ?? Self.equalPositions(oldMiddle, newMiddle)
    changes = Self.changes(
      between: pairs, oldCount: oldMiddle.count, newCount: newMiddle.count, from: start)
  }

  private static func changes(
    between pairs: [(old: Int, new: Int)], oldCount: Int, newCount: Int, from start: Int
  ) -> [Change] {
    var changes: [Change] = []
    var (oldDone, newDone) = (0, 0)
    for pair in pairs + [(oldCount, newCount)] {
      if pair.old > oldDone || pair.new > newDone {
        changes.append(
          Change(old: (start + oldDone)..<(start + pair.old), new: (start + newDone)..<(start + pair.new)))
      }
      (oldDone, newDone) = (pair.old + 1, pair.new + 1)
    }
    return changes
  }

  /// Positions at which both have the same line; none if they are not equally long.
  private static func equalPositions<Line: Equatable>(
    _ old: [Line], _ new: [Line]
  ) -> [(old: Int, new: Int)] {
    guard old.count == new.count else { return [] }
    return old.indices.filter { old[$0] == new[$0] }.map { ($0, $0) }
  }

  /// Positions of equal lines of a shortest way from `old` to `new`; `nil` if it is too long.
  private static func equalPairs<Line: Equatable>(
    _ old: [Line], _ new: [Line]
  ) -> [(old: Int, new: Int)]? {
    let most = min(mostSteps, old.count + new.count)
    var furthest = [1: 0]
    var trace: [[Int: Int]] = []
    for steps in 0...most {
      trace.append(furthest)
      for diagonal in stride(from: -steps, through: steps, by: 2) {
        let isDown =
          diagonal == -steps
          || diagonal != steps && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1]
        var x = isDown ? furthest[diagonal + 1, default: 0] : furthest[diagonal - 1, default: 0] + 1
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        furthest[diagonal] = x
        if x >= old.count, x - diagonal >= new.count {
          return pairs(back: trace, from: old.count, new.count)
        }
      }
    }
    return nil
  }

  private static func pairs(
    back trace: [[Int: Int]], from oldCount: Int, _ newCount: Int
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = (oldCount, newCount)
    for (steps, furthest) in trace.enumerated().reversed() {
      let diagonal = x - y
      let isDown =
        diagonal == -steps
        || diagonal != steps && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1]
      let before = isDown ? diagonal + 1 : diagonal - 1
      let beforeX = furthest[before, default: 0]
      let beforeY = beforeX - before
      while x > beforeX, y > beforeY, x > 0, y > 0 {
        pairs.append((x - 1, y - 1))
        (x, y) = (x - 1, y - 1)
      }
      (x, y) = (beforeX, beforeY)
    }
    return pairs.reversed()
  }
}
