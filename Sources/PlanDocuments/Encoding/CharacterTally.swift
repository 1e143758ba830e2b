/// How many characters of each kind a text has.
struct CharacterTally: Sendable {
  private let counts: [Int]

  /// The tally that `body` makes: it adds one at the raw value of each character's ``CharacterKind``.
  init(_ body: (UnsafeMutableBufferPointer<Int>) -> Void) {
    var counts = [Int](repeating: 0, count: CharacterKind.allCases.count)
    counts.withUnsafeMutableBufferPointer { body($0) }
    self.counts = counts
  }

  /// Whether it is plainly Chinese: a third of the Han characters are frequent ones, four in five characters
  /// beyond ASCII are Han or marks, one in twenty at most is foreign, none private.
  ///
  /// Real plans have 77 to 82 frequent characters in a hundred; Han characters at random have 13.
  var readsChinese: Bool {
    let frequent = count(.frequentHan)
    let han = frequent + count(.han)
    let foreign = count(.foreign)
    let all = han + count(.mark) + foreign + count(.other)
    guard frequent >= 2, frequent * 3 >= han, count(.privateUse) == 0 else { return false }
    return (han + count(.mark)) * 5 >= all * 4 && foreign * 20 <= all
  }

  /// Whether it reads as text when zero bytes or nothing but statistics speak for UTF-16.
  ///
  /// With them ASCII alone will do.
  func reads(hasNull: Bool) -> Bool {
    let all = counts.reduce(0, +)
    guard all > 0, count(.privateUse) == 0, count(.other) * 20 <= all else { return false }
    let isASCII = hasNull && count(.ascii) * 20 >= all * 19
    return isASCII || readsChinese
  }

  private func count(_ kind: CharacterKind) -> Int { counts[Int(kind.rawValue)] }
}
