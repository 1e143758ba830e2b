/// Elements of lists, each with the object whose list it is in: up to 64 objects, any number of elements.
final class PairList {
  /// More would take longer than evaluation, which ends where the budget does.
  private static let most = 1 << 15
  private static let usual = 512

  /// The word of the objects whose lists they are.
  private(set) var word = 0
  private(set) var count = 0
  /// By pair: the index of the element, and the bit of the object.
  private(set) var elements: UnsafeMutablePointer<Int32>
  private(set) var owners: UnsafeMutablePointer<UInt8>
  /// The pairs that belong to the lists, by words of 64.
  private(set) var members: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  /// Objects whose list has no value, and those whose list cannot be told.
  var failing: UInt64 = 0
  var doubtful: UInt64 = 0
  /// Whether each element is the one behind that of the pair before, as they are where lists lie in the order of
  /// their objects: then answers are taken over 64 at a time.
  private(set) var isRun = true

  init() {
    capacity = Self.usual
    elements = .allocate(capacity: capacity)
    owners = .allocate(capacity: capacity)
    members = .allocate(capacity: capacity >> 6)
  }

  deinit {
    elements.deallocate()
    owners.deallocate()
    members.deallocate()
  }

  /// How many words ``members`` has.
  var wordCount: Int { (count + 63) >> 6 }

  /// Empties it for lists of objects in the word number `word`.
  func begin(_ word: Int) {
    self.word = word
    count = 0
    failing = 0
    doubtful = 0
    isRun = true
  }

  /// Whether the pair number `pair` belongs to the lists.
  @inline(__always)
  func isMember(_ pair: Int) -> Bool { (members[pair >> 6] >> UInt64(pair & 63)) & 1 == 1 }

  /// Adds the elements of `lists` in `run` for the object of bit `owner`; `false` if they are too many.
  @inline(__always)
  func add(_ run: Range<Int>, of lists: ListColumn, owner: Int) -> Bool {
    if run.isEmpty { return true }
    let end = count + run.count
    guard end <= Self.most || count == 0 && word == 0 && owner == 0 else { return false }
    if end > capacity { grow(to: end) }
    let bit = UInt8(truncatingIfNeeded: owner)
    lists.withElements(run) { listed in
      var wanted = count == 0 ? listed[0] : elements[count - 1] &+ 1
      var isBroken = false
      for (offset, element) in listed.enumerated() {
        elements[count &+ offset] = element
        owners[count &+ offset] = bit
        isBroken = isBroken || element != wanted
        wanted = element &+ 1
      }
      if isBroken { isRun = false }
    }
    for word in count >> 6...(end - 1) >> 6 {
      let added = AnswerWord.mask(word, below: end)
      // The words behind the last have anything in them.
      let before = AnswerWord.mask(word, below: count)
      members[word] = (before == 0 ? 0 : members[word] & before) | (added & ~before)
    }
    count = end
    return true
  }

  /// Takes away the pairs `bits` of the word number `word`.
  func remove(_ bits: UInt64, in word: Int) { members[word] &= ~bits }

  private func grow(to wanted: Int) {
    var size = capacity
    while size < wanted { size *= 2 }
    elements = Self.moved(elements, count, to: size)
    owners = Self.moved(owners, count, to: size)
    members = Self.moved(members, wordCount, to: size >> 6)
    capacity = size
  }

  private static func moved<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>, _ count: Int, to size: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: size)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }

  /// The bits of the objects that the pairs `bits` of the word number `word` belong to.
  @inline(__always)
  func owners(of bits: UInt64, in word: Int) -> UInt64 {
    var found: UInt64 = 0
    for bit in bits.setBits { found |= 1 << UInt64(owners[word << 6 + bit]) }
    return found
  }
}
