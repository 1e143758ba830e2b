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

  /// Adds the lists of the objects `asked` of the word number `word`, a run of neighbours at a time.
  func add(_ lists: ListColumn, of asked: UInt64, in word: Int) {
    var rest = asked
    while rest != 0 {
      let owner = rest.trailingZeroBitCount
      let length = (~(rest >> UInt64(owner))).trailingZeroBitCount
      rest &= length == 64 ? 0 : ~(((1 << UInt64(length)) - 1) << UInt64(owner))
      let first = word << 6 + owner
      if let run = lists.range(first..<(first + length)), count + run.count <= Self.most {
        append(run, of: lists)
        lists.putOwners(of: run, to: owners + (count - run.count))
      } else {
        for number in 0..<length { add(lists, list: first + number, owner: owner + number) }
      }
    }
  }

  /// Adds the list number `list` of `lists` for the object of bit `owner`, which is doubtful if that cannot be.
  @inline(__always)
  func add(_ lists: ListColumn, list: Int, owner: Int) {
    guard let run = lists.range(list),
      run.isEmpty || count + run.count <= Self.most || count == 0 && word == 0 && owner == 0
    else { return doubtful |= 1 << UInt64(owner) }
    if run.isEmpty { return }
    append(run, of: lists)
    (owners + (count - run.count)).update(repeating: UInt8(truncatingIfNeeded: owner), count: run.count)
  }

  /// Adds the elements in `run`, without their owners.
  @inline(__always)
  private func append(_ run: Range<Int>, of lists: ListColumn) {
    let end = count + run.count
    if end > capacity { grow(to: end) }
    let listed = lists.elements(in: run)
    if let start = listed.baseAddress, let first = listed.first {
      if count > 0, first != elements[count - 1] &+ 1 { isRun = false }
      if isRun, !lists.isRun {
        for position in 1..<max(1, listed.count) where listed[position] != listed[position - 1] &+ 1 {
          isRun = false
        }
      }
      (elements + count).update(from: start, count: listed.count)
    }
    count = end
  }

  /// Lets the pairs from number `start` on belong to the lists.
  func admit(from start: Int) {
    guard start < count else { return }
    for word in start >> 6...(count - 1) >> 6 {
      let added = AnswerWord.mask(word, below: count)
      // The words behind the last have anything in them.
      let before = AnswerWord.mask(word, below: start)
      members[word] = (before == 0 ? 0 : members[word] & before) | (added & ~before)
    }
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
