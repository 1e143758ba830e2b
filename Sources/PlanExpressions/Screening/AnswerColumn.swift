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

  /// Notes what the condition comes to for the object `index`; `nil`: it has no value.
  @inline(__always)
  package func set(_ index: Int, _ answer: Bool?) {
    precondition(index >= 0 && index < count, "objects are those of the column")
    let bit: UInt64 = 1 << UInt64(index & 63)
    let word = words + index >> 6
    word.pointee.known |= bit
    switch answer {
    case true?: word.pointee.answer.mayHold |= bit
    case false?: word.pointee.answer.mayNot |= bit
    case nil: word.pointee.answer.mayFail |= bit
    }
  }

  /// Notes that the condition may come to anything for the object `index`.
  func setAnything(_ index: Int) {
    let bit: UInt64 = 1 << UInt64(index & 63)
    add(.anything(mayFail: true), to: index >> 6, for: bit)
  }

  /// Notes `answer` for the objects `asked` of the word number `word`, of which nothing was known.
  @inline(__always)
  func add(_ answer: AnswerWord, to word: Int, for asked: UInt64) {
    let entry = words + word
    entry.pointee.answer.mayHold |= answer.mayHold & asked
    entry.pointee.answer.mayNot |= answer.mayNot & asked
    entry.pointee.answer.mayFail |= answer.mayFail & asked
    entry.pointee.known |= asked
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
  private static let usual = 1024

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
