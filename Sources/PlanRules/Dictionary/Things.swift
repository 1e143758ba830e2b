/// Things of a plan in memory of their own.
///
/// Reading one field copies that field and counts references for no other: an element of an array in a class is
/// copied as a whole. Valid as long as its ``ThingMemory``.
struct Things<Element>: RandomAccessCollection {
  private let base: UnsafePointer<Element>
  let count: Int

  fileprivate init(_ base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The things in `range`, where they lie.
  func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "things are those of the plan")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    @inline(__always)
    _read {
      precondition(index >= 0 && index < count, "things are those of the plan")
      yield base[index]
    }
  }
}

/// Keeps the memory of ``Things``: the array that they came in.
///
/// The elements of an array stay where they are as long as somebody keeps it and nobody changes it, and this one is kept
/// here and changed by nobody. To copy the things of a plan costs nearly as much as to find them.
final class ThingMemory<Element> {
  let things: Things<Element>
  private let elements: [Element]
  /// What stands in for the address of an array without elements.
  private let spare: UnsafeMutablePointer<Element>?

  /// Memory that holds `elements`.
  init(_ elements: [Element]) {
    self.elements = elements
    if let base = elements.withUnsafeBufferPointer({ $0.baseAddress }) {
      things = Things(base, count: elements.count)
      spare = nil
    } else {
      let room = UnsafeMutablePointer<Element>.allocate(capacity: 1)
      things = Things(room, count: 0)
      spare = room
    }
  }

  deinit { spare?.deallocate() }
}
