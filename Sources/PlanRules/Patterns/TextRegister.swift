import PlanSource

/// Finds the number of a text of a plan by where it stands.
///
/// Nearly always the texts stand in the source in the order of their numbers, but for a few of the front matter: then
/// they are looked up as they are, and nothing is made for it.
final class TextRegister {
  /// Keeps the storages alive, so that no other text stands at their addresses.
  private let texts: FieldTexts
  /// From this one on they stand one behind another in the source.
  private let firstInOrder: Int
  /// The others, if they are many.
  private let places: PlaceTable?
  /// Texts are mostly asked for in their order.
  private var next = 0

  /// So many texts are looked through one by one.
  private static let few = 16

  /// A register of `texts`, the texts of a plan in their order; of texts in one place the first counts.
  init(_ texts: FieldTexts) {
    self.texts = texts
    let first = texts.firstInOrder
    firstInOrder = first <= Self.few ? first : texts.count
    places = first <= Self.few ? nil : PlaceTable(texts)
    next = firstInOrder
  }

  /// How many texts there are.
  var count: Int { texts.count }

  /// The number of `text`; `nil` if no text stands exactly there.
  func number(of text: Text) -> Int? {
    let (storage, edges) = (text.storageNumber, text.edges)
    if let places { return places.number(of: storage, edges) }
    for number in 0..<firstInOrder where texts.edges(number) == edges {
      if texts.storageNumber(number) == storage { return number }
    }
    guard storage == texts.sourceNumber else { return nil }
    if next < texts.count, texts.edges(next) == edges { return found(next) }
    var (low, high) = (firstInOrder, texts.count)
    while low < high {
      let middle = (low + high) / 2
      if texts.edges(middle).start < edges.start { low = middle + 1 } else { high = middle }
    }
    return low < texts.count && texts.edges(low) == edges ? found(low) : nil
  }

  private func found(_ number: Int) -> Int {
    next = number + 1
    return number
  }
}

/// The numbers of texts by hashes of where they stand, for those in no order.
private final class PlaceTable {
  /// Where a text stands: its storage, and the range there.
  private struct Place: Equatable {
    var storage: UInt
    var range: UInt64

    /// `edges` in the storage with the number `storage`.
    init(storage: UInt, _ edges: TextEdges) {
      self.storage = storage
      range = UInt64(UInt32(bitPattern: edges.start)) << 32 | UInt64(UInt32(bitPattern: edges.end))
    }

    var hash: UInt64 { (UInt64(storage) &+ range) &* 0x9E37_79B9_7F4A_7C15 &>> 32 }
  }

  private let places: UnsafeMutablePointer<Place>
  /// Numbers of texts by hashes of their places, with open addressing; -1 where there is none.
  private let slots: UnsafeMutablePointer<Int32>
  /// One less than how many slots there are.
  private let mask: Int

  init(_ texts: FieldTexts) {
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    mask = size - 1
    places = .allocate(capacity: texts.count)
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    for number in texts.indices {
      places[number] = Place(storage: texts.storageNumber(number), texts.edges(number))
      let slot = slot(of: places[number])
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: number) }
    }
  }

  deinit {
    places.deallocate()
    slots.deallocate()
  }

  /// The number of the text at `edges` in the storage with the number `storage`; `nil` if none stands exactly there.
  func number(of storage: UInt, _ edges: TextEdges) -> Int? {
    let number = slots[slot(of: Place(storage: storage, edges))]
    return number < 0 ? nil : Int(number)
  }

  /// Where the number of the text at `place` stands, or would.
  private func slot(of place: Place) -> Int {
    var slot = Int(truncatingIfNeeded: place.hash) & mask
    while slots[slot] >= 0, places[Int(slots[slot])] != place { slot = (slot &+ 1) & mask }
    return slot
  }
}
