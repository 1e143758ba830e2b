/// Elements of lists, each with the object whose list it is in: up to 64 objects, any number of elements.
final class PairList {
  /// More would take longer than evaluation, which ends where the budget does.
  private static let most = 1 << 15

  /// The word of the objects whose lists they are.
  private(set) var word = 0
  /// By pair: the index of the element, and the bit of the object.
  private(set) var elements: [Int32] = []
  private(set) var owners: [UInt8] = []
  /// The pairs that belong to the lists, by words of 64.
  var members: [UInt64] = []
  /// Objects whose list has no value, and those whose list cannot be told.
  var failing: UInt64 = 0
  var doubtful: UInt64 = 0
  /// Whether each element is the one behind that of the pair before, as they are where lists lie in the order of
  /// their objects: then answers are taken over 64 at a time.
  private(set) var isRun = true

  /// Empties it for lists of objects in the word number `word`.
  func begin(_ word: Int) {
    self.word = word
    elements.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    failing = 0
    doubtful = 0
    isRun = true
  }

  /// Adds the elements of `lists` in `run` for the object of bit `owner`; `false` if they are too many.
  func add(_ run: Range<Int>, of lists: ListColumn, owner: Int) -> Bool {
    guard !run.isEmpty else { return true }
    let start = elements.count
    guard start + run.count <= Self.most || owners.isEmpty && word == 0 && owner == 0 else { return false }
    lists.elements.withUnsafeBufferPointer { listed in
      if let last = elements.last, listed[run.lowerBound] != last &+ 1 { isRun = false }
      for index in run.dropFirst() where listed[index] != listed[index - 1] &+ 1 { isRun = false }
      elements.append(contentsOf: UnsafeBufferPointer(rebasing: listed[run]))
    }
    owners.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: owner), count: run.count))
    let end = elements.count
    for word in start >> 6...(end - 1) >> 6 {
      if word == members.count { members.append(0) }
      members[word] |= AnswerWord.mask(word, below: end) & ~AnswerWord.mask(word, below: start)
    }
    return true
  }

  /// The bits of the objects that the pairs `bits` of the word number `word` belong to.
  @inline(__always)
  func owners(of bits: UInt64, in word: Int) -> UInt64 {
    if bits == 0 { return 0 }
    var found: UInt64 = 0
    return owners.withUnsafeBufferPointer { owners in
      for bit in bits.setBits { found |= 1 << UInt64(owners[word << 6 + bit]) }
      return found
    }
  }
}
