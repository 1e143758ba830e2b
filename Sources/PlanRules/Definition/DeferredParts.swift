import Synchronization

/// The parts of a rule, each half read once and by whoever asks first.
///
/// Most rules have nothing to look at in most plans, and nothing to tell; start-up is a promise.
final class DeferredParts: Sendable {
  let asking: DeferredPart<RuleAsking>
  let telling: DeferredPart<RuleTelling>

  init(_ parts: RuleParts) {
    asking = DeferredPart { parts.asking }
    telling = DeferredPart { parts.telling }
  }

  init(
    asking: @escaping @Sendable () -> RuleAsking, telling: @escaping @Sendable () -> RuleTelling
  ) {
    self.asking = DeferredPart(read: asking)
    self.telling = DeferredPart(read: telling)
  }
}

/// Something that is read once.
final class DeferredPart<Part: Sendable>: Sendable {
  /// Handed about instead of the part, which is large.
  final class Shared: Sendable {
    let part: Part

    init(_ part: Part) {
      self.part = part
    }
  }

  private enum State: Sendable {
    case waiting(@Sendable () -> Part)
    case read(Shared)
  }

  private let state: Mutex<State>

  init(read: @escaping @Sendable () -> Part) {
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
