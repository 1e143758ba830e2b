/// Finds the name that somebody most likely meant.
package enum NearestName {
  /// Longer names are not compared, so that the work stays bounded.
  private static let longest = 64

  /// The candidate most like `name`; `nil` if none is like enough.
  ///
  /// Of equals the first in alphabetical order is taken, so that the order of `candidates` plays no part.
  /// Likeness is the number of code points inserted, removed, replaced or exchanged with their neighbour
  /// (optimal string alignment); capitals count as half a mistake less than other letters. A third of the
  /// letters may be wrong, three at most. Where none is that like, a name cut short is completed.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard wanted.count > 1, wanted.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let scalars = Array(candidate.unicodeScalars)
      let limit = min(3, max(wanted.count, scalars.count) / 3) * 2
      guard scalars.count <= longest, abs(scalars.count - wanted.count) * 2 <= max(limit, 2) else { continue }
      let distance = alignment(wanted, scalars)
      guard distance <= max(limit, 2), distance < wanted.count * 2 else { continue }
      if let best, (best.distance, best.candidate) < (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.candidate ?? beginning(with: name, among: candidates)
  }

  /// The shortest candidate that goes on where `name` ends, as `warning` does after `warn`.
  private static func beginning(with name: String, among candidates: some Sequence<String>) -> String? {
    guard name.utf8.count > 2 else { return nil }
    return candidates.filter { $0.utf8.starts(with: name.utf8) && $0 != name }
      .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// Twice the number of mistakes between `left` and `right`; a wrong capital costs one.
  private static func alignment(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(stride(from: 0, through: right.count * 2, by: 2))
    for row in left.indices {
      var current = [(row + 1) * 2]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let changed = previous[column] + cost(left[row], right[column])
        var least = min(changed, previous[column + 1] + 2, current[column] + 2)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, before[column - 1] + 2)
        }
        current.append(least)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }

  private static func cost(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int {
    if left == right { return 0 }
    let isLetter = (65...90).contains(left.value & 0x5F) && left.isASCII && right.isASCII
    return isLetter && left.value ^ 0x20 == right.value ? 1 : 2
  }
}
