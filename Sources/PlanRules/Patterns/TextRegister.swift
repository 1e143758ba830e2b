import PlanSource

/// Finds the number of a text of a plan by where it stands.
final class TextRegister {
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

  /// Keeps the storages alive, so that no other text stands at their addresses.
  private let texts: FieldTexts
  private let places: UnsafeMutablePointer<Place>
  /// Numbers of texts by hashes of their places, with open addressing; -1 where there is none.
  private let slots: UnsafeMutablePointer<Int32>
  /// One less than how many slots there are.
  private let mask: Int

  /// A register of `texts`, the texts of a plan in their order; of texts in one place the first counts.
  init(_ texts: FieldTexts) {
    self.texts = texts
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

  /// How many texts there are.
  var count: Int { texts.count }

  /// The number of `text`; `nil` if no text stands exactly there.
  func number(of text: Text) -> Int? {
    let number = slots[slot(of: Place(storage: text.storageNumber, text.edges))]
    return number < 0 ? nil : Int(number)
  }

  /// Where the number of the text at `place` stands, or would.
  private func slot(of place: Place) -> Int {
    var slot = Int(truncatingIfNeeded: place.hash) & mask
    while slots[slot] >= 0, places[Int(slots[slot])] != place { slot = (slot &+ 1) & mask }
    return slot
  }
}
