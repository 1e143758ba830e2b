/// A list of objects of one kind for each object of another.
///
/// A class, so that handing it about counts one reference; its lists lie in memory of their own, so that looking into them
/// counts none.
package final class ListColumn {
  /// One behind the other.
  private var elements: PlainList<Int32>
  /// By element: the bit of the object whose list it is in.
  private var owners: PlainList<UInt8>
  /// Where each list begins, and where the last ends.
  private var starts: PlainList<Int32>
  /// The lists that cannot be told, a bit for each object; empty if there are none.
  private var unknown: [UInt64] = []
  /// Whether each element is the one behind that before.
  private(set) var isRun = true

  /// A column without lists; there will be about `count`.
  package init(count: Int) {
    let usual = max(64, count * 2)
    elements = PlainList(capacity: usual)
    owners = PlainList(capacity: usual)
    starts = PlainList(capacity: count + 1)
    starts.append(0)
  }

  /// How many lists there are.
  package var count: Int { starts.count - 1 }

  /// Adds a list of what follows each other.
  package func add(_ run: Range<Int>) {
    if let first = run.first {
      let element = Int32(truncatingIfNeeded: first)
      if elements.count > 0, elements.base[elements.count - 1] &+ 1 != element { isRun = false }
      let owner = UInt8(truncatingIfNeeded: count & 63)
      elements.append(run.count) { element &+ Int32(truncatingIfNeeded: $0) }
      owners.append(run.count) { _ in owner }
    }
    endList()
  }

  /// Adds a list of these objects.
  package func add(_ list: UnsafeBufferPointer<Int>) {
    for element in list { append(element) }
    endList()
  }

  /// Adds a list that cannot be told.
  package func addUnknown() {
    if unknown.count <= count >> 6 {
      unknown += repeatElement(0, count: count >> 6 + 1 - unknown.count)
    }
    unknown[count >> 6] |= 1 << UInt64(count & 63)
    endList()
  }

  /// Adds an object to the list that is next.
  @inline(__always)
  package func append(_ element: Int) {
    let element = Int32(truncatingIfNeeded: element)
    if elements.count > 0, elements.base[elements.count - 1] &+ 1 != element { isRun = false }
    elements.append(element)
    owners.append(UInt8(truncatingIfNeeded: count & 63))
  }

  /// Ends the list that objects were added to.
  @inline(__always)
  package func endList() { starts.append(Int32(truncatingIfNeeded: elements.count)) }

  /// Puts how long each list is into `numbers`; `false` if one cannot be told.
  package func putLengths(into numbers: NumberColumn.Values) -> Bool {
    guard unknown.isEmpty, numbers.count <= count else { return false }
    for index in numbers.indices { numbers[index] = Int64(starts.base[index + 1] - starts.base[index]) }
    return true
  }

  /// The element at `position` of all lists.
  @inline(__always)
  func element(_ position: Int) -> Int32 { elements.base[position] }

  /// The elements in `run`, as long as no list is added.
  @inline(__always)
  func elements(in run: Range<Int>) -> UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: elements.base + run.lowerBound, count: run.count)
  }

  /// Puts the bits of the objects whose lists the elements in `run` are in to `target`.
  func putOwners(of run: Range<Int>, to target: UnsafeMutablePointer<UInt8>) {
    target.update(from: owners.base + run.lowerBound, count: run.count)
  }

  /// Where among the elements list number `index` stands; `nil` if it cannot be told.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    if index >> 6 < unknown.count, (unknown[index >> 6] >> UInt64(index & 63)) & 1 != 0 { return nil }
    return Int(starts.base[index])..<Int(starts.base[index + 1])
  }

  /// Where among the elements the lists `indices` stand; `nil` if one cannot be told.
  func range(_ indices: Range<Int>) -> Range<Int>? {
    guard unknown.isEmpty, indices.upperBound <= count else { return nil }
    return Int(starts.base[indices.lowerBound])..<Int(starts.base[indices.upperBound])
  }
}
