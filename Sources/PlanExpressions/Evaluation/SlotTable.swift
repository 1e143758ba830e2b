/// The slots of variables, read by every expression and written by whoever sets them.
///
/// Memory of its own instead of an array: reading an array that another module may change costs more than
/// most expressions do.
package final class SlotTable {
  private var base: UnsafeMutablePointer<EvaluationContext.Slot>
  /// How many slots there are.
  package private(set) var count: Int

  /// A table of `count` unset slots.
  init(count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: .unset, count: count)
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// The slot `index`, which is in `0..<count`.
  package subscript(index: Int) -> EvaluationContext.Slot {
    get {
      precondition(index >= 0 && index < count, "environment and context agree on slots")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "environment and context agree on slots")
      base[index] = newValue
    }
  }

  /// Forgets what the slots from `first` on hold.
  package func clear(from first: Int) {
    precondition(first >= 0, "slots are numbered from 0")
    for index in first..<max(first, count) {
      // Nearly all of them hold nothing: a rule binds a handful.
      if case .unset = base[index] { continue }
      base[index] = .unset
    }
  }

  /// Adds slots until there are `count`.
  package func grow(to count: Int) {
    guard count > self.count else { return }
    let larger = UnsafeMutablePointer<EvaluationContext.Slot>.allocate(capacity: count)
    larger.moveInitialize(from: base, count: self.count)
    (larger + self.count).initialize(repeating: .unset, count: count - self.count)
    base.deallocate()
    base = larger
    self.count = count
  }

  /// The object in the slot `index`, if that is what it holds.
  @inline(__always)
  func object(_ index: Int) -> ObjectHandle? {
    precondition(index >= 0 && index < count, "environment and context agree on slots")
    guard case .value(.object(let object)) = base[index] else { return nil }
    return object
  }
}
