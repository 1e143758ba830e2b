/// Something for few of many numbers, by number.
///
/// A plan asks a tenth of all questions that there are: so a plan has four bytes for each of them, and not a column.
struct SparseList<Element> {
  private let absent: Element
  /// By number: the position behind it in ``elements``, 0 where there is none.
  private var places: [Int32]
  private var elements: [Element] = []

  /// A list that has `absent` at all numbers, of which about `count` are there.
  init(absent: Element, count: Int) {
    self.absent = absent
    places = Array(repeating: 0, count: count)
    elements.reserveCapacity(64)
  }

  subscript(number: Int) -> Element {
    @inline(__always)
    get {
      guard number < places.count, places[number] != 0 else { return absent }
      return elements[Int(places[number]) - 1]
    }
    set {
      if number >= places.count {
        places += repeatElement(0, count: number + 64 - places.count)
      }
      if places[number] != 0 {
        elements[Int(places[number]) - 1] = newValue
      } else {
        elements.append(newValue)
        places[number] = Int32(truncatingIfNeeded: elements.count)
      }
    }
  }
}
