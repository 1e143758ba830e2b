/// Things of a plan in memory of their own.
///
/// Reading one field copies that field and counts references for no other: an element of an array in a class is
/// copied as a whole. Valid as long as its ``ThingMemory``.
struct Things<Element>: RandomAccessCollection {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  fileprivate init(_ base: UnsafeMutablePointer<Element>, count: Int) {
    self.base = base
    self.count = count
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

/// Keeps the memory of ``Things``.
final class ThingMemory<Element> {
  let things: Things<Element>
  private let base: UnsafeMutablePointer<Element>

  /// Memory that holds `elements`.
  init(_ elements: [Element]) {
    base = .allocate(capacity: Swift.max(1, elements.count))
    base.initialize(from: elements, count: elements.count)
    things = Things(base, count: elements.count)
  }

  deinit {
    base.deinitialize(count: things.count)
    base.deallocate()
  }
}
