import Synchronization

/// The parts of a rule, read once and by whoever asks first.
///
/// Most rules have nothing to look at in most plans, and start-up is a promise.
final class DeferredParts: Sendable {
  /// Handed about instead of the parts, which are many.
  final class Shared: Sendable {
    let parts: RuleParts

    init(_ parts: RuleParts) {
      self.parts = parts
    }
  }

  private enum State: Sendable {
    case waiting(@Sendable () -> RuleParts)
    case read(Shared)
  }

  private let state: Mutex<State>

  init(_ parts: RuleParts) {
    state = Mutex(.read(Shared(parts)))
  }

  init(read: @escaping @Sendable () -> RuleParts) {
    state = Mutex(.waiting(read))
  }

  var shared: Shared {
    state.withLock { state in
      switch state {
      case .read(let shared): return shared
      case .waiting(let read):
        let shared = Shared(read())
        state = .read(shared)
        return shared
      }
    }
  }
}
