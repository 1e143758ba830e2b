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

  /// Empties it for lists of objects in the word number `word`.
  func begin(_ word: Int) {
    self.word = word
    elements.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    failing = 0
    doubtful = 0
  }

  /// Adds the elements of `lists` in `run` for the object of bit `owner`; `false` if they are too many.
  func add(_ run: Range<Int>, of lists: ListColumn, owner: Int) -> Bool {
    guard elements.count + run.count <= Self.most || owners.isEmpty && word == 0 && owner == 0 else {
      return false
    }
    for element in lists.elements[run] {
      let pair = elements.count
      if pair & 63 == 0 { members.append(0) }
      members[pair >> 6] |= 1 << UInt64(pair & 63)
      elements.append(element)
      owners.append(UInt8(truncatingIfNeeded: owner))
    }
    return true
  }

  /// The bits of the objects that the pairs `bits` of the word number `word` belong to.
  @inline(__always)
  func owners(of bits: UInt64, in word: Int) -> UInt64 {
    var bits = bits
    var found: UInt64 = 0
    while bits != 0 {
      found |= 1 << UInt64(owners[word << 6 + bits.trailingZeroBitCount])
      bits &= bits - 1
    }
    return found
  }
}
