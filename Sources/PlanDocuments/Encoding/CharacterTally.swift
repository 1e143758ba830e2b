/// How many characters of each kind a text has.
struct CharacterTally: Sendable {
  private var counts: (Int, Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0, 0)

  @inline(__always)
  mutating func add(_ kind: CharacterKind, _ count: Int = 1) {
    switch kind {
    case .ascii: counts.0 &+= count
    case .frequentHan: counts.1 &+= count
    case .han: counts.2 &+= count
    case .mark: counts.3 &+= count
    case .foreign: counts.4 &+= count
    case .privateUse: counts.5 &+= count
    case .other: counts.6 &+= count
    }
  }

  /// Whether it is plainly Chinese: a third of the Han characters are frequent ones, four in five characters
  /// beyond ASCII are Han or marks, one in twenty at most is foreign, none private.
  ///
  /// Real plans have 77 to 82 frequent characters in a hundred; Han characters at random have 13.
  var readsChinese: Bool {
    let han = counts.1 + counts.2
    let all = han + counts.3 + counts.4 + counts.6
    guard counts.1 >= 2, counts.1 * 3 >= han, counts.5 == 0 else { return false }
    return (han + counts.3) * 5 >= all * 4 && counts.4 * 20 <= all
  }

  /// Whether it reads as text when zero bytes or nothing but statistics speak for UTF-16.
  ///
  /// With them ASCII alone will do.
  func reads(hasNull: Bool) -> Bool {
    let all = counts.0 + counts.1 + counts.2 + counts.3 + counts.4 + counts.5 + counts.6
    guard all > 0, counts.5 == 0, counts.6 * 20 <= all else { return false }
    let isASCII = hasNull && counts.0 * 20 >= all * 19
    return isASCII || readsChinese
  }
}
