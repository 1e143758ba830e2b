/// A list of objects of one kind for each object of another.
///
/// A class, so that handing it about counts one reference.
package final class ListColumn {
  /// One behind the other.
  private(set) var elements: [Int32] = []
  /// By element: the bit of the object whose list it is in.
  private var owners: [UInt8] = []
  /// Where each list begins, and where the last ends.
  private var starts: [Int32] = [0]
  /// The lists that cannot be told, a bit for each object; empty if there are none.
  private var unknown: [UInt64] = []
  /// Whether each element is the one behind that before.
  private(set) var isRun = true

  /// A column without lists; there will be about `count`.
  package init(count: Int) {
    starts.reserveCapacity(count + 1)
  }

  /// How many lists there are.
  package var count: Int { starts.count - 1 }

  /// Adds a list of what follows each other.
  package func add(_ run: Range<Int32>) {
    let (owner, length) = (UInt8(truncatingIfNeeded: count & 63), run.count)
    if let last = elements.last, length > 0, last &+ 1 != run.lowerBound { isRun = false }
    elements.append(contentsOf: run)
    owners.append(contentsOf: repeatElement(owner, count: length))
    starts.append(Int32(truncatingIfNeeded: elements.count))
  }

  /// Adds a list of these objects; `nil`: it cannot be told.
  package func add(_ list: [Int32]?) {
    let owner = UInt8(truncatingIfNeeded: count & 63)
    if let list {
      // Lists that are not given as runs are seldom any.
      if !list.isEmpty { isRun = false }
      elements += list
      owners += repeatElement(owner, count: list.count)
    } else {
      if unknown.count <= count >> 6 {
        unknown += repeatElement(0, count: count >> 6 + 1 - unknown.count)
      }
      unknown[count >> 6] |= 1 << UInt64(count & 63)
    }
    starts.append(Int32(truncatingIfNeeded: elements.count))
  }

  /// Puts how long each list is into `numbers`; `false` if one cannot be told.
  package func putLengths(into numbers: NumberColumn.Values) -> Bool {
    guard unknown.isEmpty, numbers.count <= count else { return false }
    for index in numbers.indices { numbers[index] = Int64(starts[index + 1] - starts[index]) }
    return true
  }

  /// Calls `body` with the elements in `run`.
  @inline(__always)
  func withElements(_ run: Range<Int>, _ body: (UnsafeBufferPointer<Int32>) -> Void) {
    elements.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[run])) }
  }

  /// Puts the bits of the objects whose lists the elements in `run` are in to `target`.
  func putOwners(of run: Range<Int>, to target: UnsafeMutablePointer<UInt8>) {
    owners.withUnsafeBufferPointer { owners in
      if let start = owners.baseAddress, !run.isEmpty {
        target.update(from: start + run.lowerBound, count: run.count)
      }
    }
  }

  /// Where in ``elements`` list number `index` stands; `nil` if it cannot be told.
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < count else { return nil }
    if index >> 6 < unknown.count, (unknown[index >> 6] >> UInt64(index & 63)) & 1 != 0 { return nil }
    return Int(starts[index])..<Int(starts[index + 1])
  }

  /// Where in ``elements`` the lists `indices` stand; `nil` if one cannot be told.
  func range(_ indices: Range<Int>) -> Range<Int>? {
    guard unknown.isEmpty, indices.upperBound <= count else { return nil }
    return Int(starts[indices.lowerBound])..<Int(starts[indices.upperBound])
  }
}
