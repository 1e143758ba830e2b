import Synchronization

/// Scratches that nobody is using, for all expressions together.
///
/// A start uses some thirty expressions once or twice: a scratch for each would be most of what they cost.
struct ScratchPool: ~Copyable, Sendable {
  static let shared = ScratchPool()

  /// References as integers, since what is taken out of a place is owned by whoever takes it; 0 for none.
  private let first = Atomic<UInt>(0)
  private let second = Atomic<UInt>(0)

  private init() {}

  /// A scratch that the caller alone has, until it is given back.
  func take() -> RegexScratch {
    var address = first.exchange(0, ordering: .acquiring)
    if address == 0 { address = second.exchange(0, ordering: .acquiring) }
    guard let pointer = UnsafeRawPointer(bitPattern: address) else { return RegexScratch() }
    return Unmanaged<RegexScratch>.fromOpaque(pointer).takeRetainedValue()
  }

  /// Keeps `scratch` for the next who needs one, unless enough of them are kept.
  func give(_ scratch: RegexScratch) {
    let owned = Unmanaged.passRetained(scratch)
    let address = UInt(bitPattern: owned.toOpaque())
    if first.compareExchange(expected: 0, desired: address, ordering: .releasing).exchanged { return }
    if second.compareExchange(expected: 0, desired: address, ordering: .releasing).exchanged { return }
    owned.release()
  }
}
