/// What a condition may come to for each object of a kind, as far as that was asked.
///
/// Lies in an ``AnswerArena``, so that neither making nor handing it about counts references.
package struct AnswerColumn {
  struct Entry {
    var answer: AnswerWord
    /// The objects whose answers are there.
    var known: UInt64
  }

  /// How many objects there are.
  package let count: Int
  let words: UnsafeMutablePointer<Entry>

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

  /// What is not known of the objects is that the condition may come to anything.
  func settle() {
    for word in 0..<wordCount {
      add(.anything(mayFail: true), to: word, for: AnswerWord.mask(word, below: count) & ~words[word].known)
    }
  }
}

/// Memory for the columns of one plan after another.
final class AnswerArena {
  private static let usual = 256

  private var chunks: [UnsafeMutableBufferPointer<AnswerColumn.Entry>] = []
  private var chunk = 0
  private var used = 0

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Takes back all columns.
  func reset() {
    chunk = 0
    used = 0
  }

  /// A column for `count` objects of which nothing is known.
  func column(count: Int) -> AnswerColumn {
    let wanted = max(1, (count + 63) / 64)
    while chunk < chunks.count, used + wanted > chunks[chunk].count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count {
      chunks.append(.allocate(capacity: max(wanted, Self.usual)))
      used = 0
    }
    let part = UnsafeMutableBufferPointer(rebasing: chunks[chunk][used..<(used + wanted)])
    used += wanted
    part.initialize(repeating: AnswerColumn.Entry(answer: .nothing, known: 0))
    guard let words = part.baseAddress else { preconditionFailure("a column has a word") }
    return AnswerColumn(count: count, words: words)
  }
}
