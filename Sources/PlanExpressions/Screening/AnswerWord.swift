/// What a condition may come to for each of 64 objects, a bit for each.
///
/// An object with no bit at all was not asked about.
package struct AnswerWord: BitwiseCopyable {
  package var mayHold: UInt64
  package var mayNot: UInt64
  /// Whether it may have no value, such as one that hangs on something unknown.
  package var mayFail: UInt64

  static let nothing = AnswerWord(mayHold: 0, mayNot: 0, mayFail: 0)
  package static let yes = AnswerWord(mayHold: .max, mayNot: 0, mayFail: 0)
  package static let no = AnswerWord(mayHold: 0, mayNot: .max, mayFail: 0)
  static let failure = AnswerWord(mayHold: 0, mayNot: 0, mayFail: .max)

  /// What cannot be told without evaluation.
  static func anything(mayFail: Bool) -> AnswerWord {
    AnswerWord(mayHold: .max, mayNot: .max, mayFail: mayFail ? .max : 0)
  }

  /// Where the condition certainly holds.
  package var sure: UInt64 { mayHold & ~(mayNot | mayFail) }

  /// Where it certainly does not.
  package var surelyNot: UInt64 { mayNot & ~(mayHold | mayFail) }

  /// `left && right`: a failure counts only where the other side does not decide.
  @inline(__always)
  static func and(_ left: AnswerWord, _ right: AnswerWord) -> AnswerWord {
    AnswerWord(
      mayHold: left.mayHold & right.mayHold, mayNot: left.mayNot | right.mayNot,
      mayFail: (left.mayFail & (right.mayHold | right.mayFail)) | (right.mayFail & left.mayHold))
  }

  @inline(__always)
  static func not(_ word: AnswerWord) -> AnswerWord {
    AnswerWord(mayHold: word.mayNot, mayNot: word.mayHold, mayFail: word.mayFail)
  }

  /// What either of two words says, each of other objects.
  @inline(__always)
  static func |= (left: inout AnswerWord, right: AnswerWord) {
    left.mayHold |= right.mayHold
    left.mayNot |= right.mayNot
    left.mayFail |= right.mayFail
  }

  /// What `word` says of the objects of `mask`.
  @inline(__always)
  static func & (word: AnswerWord, mask: UInt64) -> AnswerWord {
    AnswerWord(mayHold: word.mayHold & mask, mayNot: word.mayNot & mask, mayFail: word.mayFail & mask)
  }

  /// The same of the objects that stand `places` further up.
  @inline(__always)
  static func << (word: AnswerWord, places: Int) -> AnswerWord {
    AnswerWord(
      mayHold: word.mayHold << places, mayNot: word.mayNot << places, mayFail: word.mayFail << places)
  }

  /// The same of the objects that stand `places` further down.
  @inline(__always)
  static func >> (word: AnswerWord, places: Int) -> AnswerWord {
    AnswerWord(
      mayHold: word.mayHold >> places, mayNot: word.mayNot >> places, mayFail: word.mayFail >> places)
  }

  /// `condition ? first : second`.
  @inline(__always)
  static func choice(_ condition: AnswerWord, _ first: AnswerWord, _ second: AnswerWord) -> AnswerWord {
    AnswerWord(
      mayHold: (condition.mayHold & first.mayHold) | (condition.mayNot & second.mayHold),
      mayNot: (condition.mayHold & first.mayNot) | (condition.mayNot & second.mayNot),
      mayFail: condition.mayFail | (condition.mayHold & first.mayFail)
        | (condition.mayNot & second.mayFail))
  }

  /// The bits of the first `count` objects in the word number `word`.
  @inline(__always)
  package static func mask(_ word: Int, below count: Int) -> UInt64 {
    let rest = count - word << 6
    return rest >= 64 ? .max : rest <= 0 ? 0 : (1 << UInt64(rest)) - 1
  }
}
