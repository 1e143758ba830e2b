import PlanSource

/// Guesses which field somebody meant who wrote a name that is none.
enum NearestKey {
  /// The most like name of `names`, or the field that `key` is the Chinese term of; empty if none is near.
  static func name(for key: Text, among names: [String]) -> String {
    if let role = ColumnHeader.roles(of: key).first, names.contains(role.rawValue) { return role.rawValue }
    guard key.count <= 40 else { return "" }
    let written = lowercased(Array(key.utf8))
    var best = ""
    var bestDistance = Int.max
    for name in names {
      let distance = distance(written, lowercased(Array(name.utf8)))
      if distance < bestDistance, distance <= max(1, name.utf8.count / 3) {
        (best, bestDistance) = (name, distance)
      }
    }
    return best
  }

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  /// How many bytes have to be inserted, deleted, replaced or swapped with their neighbour (optimal
  /// string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
