/// What a condition may come to for each object of a kind, as far as that was asked.
///
/// Lies in a ``ColumnArena``, so that neither making nor handing it about counts references.
package struct AnswerColumn: BitwiseCopyable {
  struct Entry: BitwiseCopyable {
    var answer: AnswerWord
    /// The objects whose answers are there.
    var known: UInt64
  }

  /// How many objects there are.
  package let count: Int
  let words: UnsafeMutablePointer<Entry>

  /// A column for `count` objects of which nothing is known, in `arena`.
  init(count: Int, in arena: ColumnArena<Entry>) {
    let entries = arena.take(max(1, (count + 63) / 64), filledWith: Entry(answer: .nothing, known: 0))
    guard let words = entries.baseAddress else { preconditionFailure("a column has a word") }
    self.count = count
    self.words = words
  }

  var wordCount: Int { (count + 63) / 64 }

  /// Notes for all objects of the word number `word` that the condition holds for those in `held` and for no other.
  package func set(word: Int, held: UInt64) {
    precondition(word >= 0 && word < wordCount, "objects are those of the column")
    let open = AnswerWord.mask(word, below: count) & ~words[word].known
    add(AnswerWord(mayHold: held, mayNot: ~held, mayFail: 0), to: word, for: open)
  }

  /// Notes for all objects of the word number `word` that the condition holds for those in `sure` and may come to
  /// anything for the others.
  package func set(word: Int, sure: UInt64) {
    precondition(word >= 0 && word < wordCount, "objects are those of the column")
    let open = AnswerWord.mask(word, below: count) & ~words[word].known
    add(AnswerWord(mayHold: .max, mayNot: ~sure, mayFail: ~sure), to: word, for: open)
  }

  /// Notes `answer` for the objects `asked` of the word number `word`, of which nothing was known.
  @inline(__always)
  func add(_ answer: AnswerWord, to word: Int, for asked: UInt64) {
    words[word].answer |= answer & asked
    words[word].known |= asked
  }

  /// Whether the answer for the object `index` is there.
  @inline(__always)
  func isKnown(_ index: Int) -> Bool { (words[index >> 6].known >> UInt64(index & 63)) & 1 == 1 }

  /// The answer for the object `index` in the lowest bits.
  @inline(__always)
  func answer(_ index: Int) -> AnswerWord { words[index >> 6].answer >> (index & 63) & 1 }

  /// What is not known of the objects is that the condition may come to anything.
  func settle() {
    for word in 0..<wordCount {
      add(.anything(mayFail: true), to: word, for: AnswerWord.mask(word, below: count) & ~words[word].known)
    }
  }
}
