/// What a condition may come to for each of 64 objects, a bit for each.
struct AnswerWord {
  var mayHold: UInt64
  var mayNot: UInt64
  /// Whether it may have no value, such as one that hangs on something unknown.
  var mayFail: UInt64

  static let yes = AnswerWord(mayHold: .max, mayNot: 0, mayFail: 0)
  static let no = AnswerWord(mayHold: 0, mayNot: .max, mayFail: 0)
  static let failure = AnswerWord(mayHold: 0, mayNot: 0, mayFail: .max)

  /// What cannot be told without evaluation.
  static func anything(mayFail: Bool) -> AnswerWord {
    AnswerWord(mayHold: .max, mayNot: .max, mayFail: mayFail ? .max : 0)
  }

  /// `left && right`: a failure counts only where the other side does not decide.
  @inline(__always)
  static func and(_ left: AnswerWord, _ right: AnswerWord) -> AnswerWord {
    AnswerWord(
      mayHold: left.mayHold & right.mayHold, mayNot: left.mayNot | right.mayNot,
      mayFail: (left.mayFail & (right.mayHold | right.mayFail)) | (right.mayFail & left.mayHold))
  }

  /// `left || right`.
  @inline(__always)
  static func or(_ left: AnswerWord, _ right: AnswerWord) -> AnswerWord { not(and(not(left), not(right))) }

  @inline(__always)
  static func not(_ word: AnswerWord) -> AnswerWord {
    AnswerWord(mayHold: word.mayNot, mayNot: word.mayHold, mayFail: word.mayFail)
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
}

/// What a condition may come to for each object of a kind.
package final class AnswerColumn {
  /// How many objects there are.
  package let count: Int
  let wordCount: Int
  private let words: UnsafeMutablePointer<AnswerWord>

  /// A column for `count` objects of which nothing is known yet: no answer is possible.
  package init(count: Int) {
    self.count = count
    wordCount = (count + 63) / 64
    words = .allocate(capacity: max(1, wordCount))
    words.initialize(
      repeating: AnswerWord(mayHold: 0, mayNot: 0, mayFail: 0), count: max(1, wordCount))
  }

  deinit {
    words.deallocate()
  }

  @inline(__always)
  subscript(word: Int) -> AnswerWord {
    get { words[word] }
    set { words[word] = newValue }
  }

  /// Notes what the condition comes to for the object `index`; `nil`: it has no value.
  @inline(__always)
  package func set(_ index: Int, _ answer: Bool?) {
    precondition(index >= 0 && index < count, "objects are those of the column")
    let bit: UInt64 = 1 << UInt64(index & 63)
    switch answer {
    case true?: words[index >> 6].mayHold |= bit
    case false?: words[index >> 6].mayNot |= bit
    case nil: words[index >> 6].mayFail |= bit
    }
  }

  /// Notes that the condition may come to anything for the object `index`.
  func setAnything(_ index: Int) {
    let bit: UInt64 = 1 << UInt64(index & 63)
    words[index >> 6].mayHold |= bit
    words[index >> 6].mayNot |= bit
    words[index >> 6].mayFail |= bit
  }

  /// Takes over for the object `index` what `other` says of its object `otherIndex`.
  @inline(__always)
  func copy(_ index: Int, from other: AnswerColumn, _ otherIndex: Int) {
    let word = other.words[otherIndex >> 6]
    let shift = UInt64(otherIndex & 63)
    let target = UInt64(index & 63)
    words[index >> 6].mayHold |= ((word.mayHold >> shift) & 1) << target
    words[index >> 6].mayNot |= ((word.mayNot >> shift) & 1) << target
    words[index >> 6].mayFail |= ((word.mayFail >> shift) & 1) << target
  }

  /// What the condition may come to for the object `index`: its bits stand lowest.
  @inline(__always)
  func answer(_ index: Int) -> AnswerWord {
    let word = words[index >> 6]
    let shift = UInt64(index & 63)
    return AnswerWord(
      mayHold: (word.mayHold >> shift) & 1, mayNot: (word.mayNot >> shift) & 1,
      mayFail: (word.mayFail >> shift) & 1)
  }

  /// Adds the lowest bits of `answer` for the object `index`.
  @inline(__always)
  func add(_ answer: AnswerWord, to index: Int) {
    let shift = UInt64(index & 63)
    words[index >> 6].mayHold |= (answer.mayHold & 1) << shift
    words[index >> 6].mayNot |= (answer.mayNot & 1) << shift
    words[index >> 6].mayFail |= (answer.mayFail & 1) << shift
  }
}

extension AnswerColumn {
  /// Whether the condition certainly does not hold for any of the first `count` objects.
  package func isNeverTrue(below count: Int) -> Bool {
    for word in 0..<wordCount where (self[word].mayHold | self[word].mayFail) & Self.mask(word, count) != 0 {
      return false
    }
    return true
  }

  /// Where the condition certainly holds or certainly does not, for the object `index`.
  package func certain(_ index: Int) -> Bool? {
    let answer = answer(index)
    guard answer.mayFail == 0, answer.mayHold != answer.mayNot else { return nil }
    return answer.mayHold == 1
  }

  /// Whether it certainly holds or certainly does not for each of the first `count` objects.
  package func isCertain(below count: Int) -> Bool {
    for word in 0..<wordCount {
      let answers = self[word]
      if (answers.mayFail | (answers.mayHold & answers.mayNot)) & Self.mask(word, count) != 0 { return false }
    }
    return true
  }

  /// The positions among the first `count` objects where `passing` may hold and `failing` may not, or where
  /// one of them may fail; without `passing` all pass, without `failing` all that pass count.
  package static func positions(
    below count: Int, passing: AnswerColumn?, failing: AnswerColumn?
  ) -> [Int] {
    var positions: [Int] = []
    for word in 0..<(count + 63) / 64 {
      let passed = passing.map { $0[word] } ?? .yes
      let held = failing.map { $0[word] } ?? .no
      var bits = (passed.mayFail | (passed.mayHold & (held.mayNot | held.mayFail))) & mask(word, count)
      while bits != 0 {
        positions.append(word << 6 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return positions
  }

  /// The bits of the first `count` objects in `word`.
  private static func mask(_ word: Int, _ count: Int) -> UInt64 {
    let rest = count - word << 6
    return rest >= 64 ? .max : rest <= 0 ? 0 : (1 << UInt64(rest)) - 1
  }
}
