/// The variables of macros: a frame of slots for each program under evaluation.
///
/// A program may be evaluated in the midst of another (a definition), hence a stack. It is memory of its own
/// instead of an array because its slots are written once per element of every walk. Its owner must call
/// ``destroy()``.
struct LocalStack {
  private var values: UnsafeMutablePointer<Value>
  private var capacity = 16
  private var base = 0
  private var top = 0

  init() {
    values = .allocate(capacity: capacity)
    values.initialize(repeating: .null, count: capacity)
  }

  /// The first slot of the open frame.
  var frame: UnsafeMutablePointer<Value> { values + base }

  /// Frees the memory; nothing may be done afterwards.
  func destroy() {
    values.deinitialize(count: capacity)
    values.deallocate()
  }

  /// Opens a frame of `count` slots; gives what ``leave(_:)`` wants.
  mutating func enter(_ count: Int) -> Int {
    let previous = base
    base = top
    top += count
    if top > capacity { grow(to: top * 2) }
    return previous
  }

  /// Closes the frame and forgets its values.
  mutating func leave(_ previous: Int) {
    for index in base..<top { values[index] = .null }
    top = base
    base = previous
  }

  private mutating func grow(to count: Int) {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: count)
    larger.moveInitialize(from: values, count: capacity)
    (larger + capacity).initialize(repeating: .null, count: count - capacity)
    values.deallocate()
    values = larger
    capacity = count
  }
}
