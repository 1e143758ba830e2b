import Glibc
import Synchronization

/// Holds back the signals that ask a process to end, so that what it began can be tidied up first.
struct SignalWatch: ~Copyable {
  private static let fired = Atomic<Int32>(0)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let before: [sigaction]

  /// Begins to watch.
  init() {
    // The first use makes the variable; a signal handler may only read and write it.
    Self.fired.store(0, ordering: .sequentiallyConsistent)
    before = Self.signals.map { signal in
      var watch = sigaction()
      watch.__sigaction_handler.sa_handler = {
        SignalWatch.fired.store($0, ordering: .sequentiallyConsistent)
      }
      var old = sigaction()
      sigaction(signal, nil, &old)
      // What the caller had switched off, as nohup does, stays so.
      let isIgnored = unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
      if !isIgnored { sigaction(signal, &watch, &old) }
      return old
    }
  }

  /// Whether one of the signals has come.
  var hasFired: Bool { Self.fired.load(ordering: .sequentiallyConsistent) != 0 }

  /// Ends watching.
  func stop() {
    for (signal, action) in zip(Self.signals, before) {
      var action = action
      sigaction(signal, &action, nil)
    }
  }

  /// Has the signal that was held back, if there was one, do what it does.
  static func release() {
    let signal = fired.exchange(0, ordering: .sequentiallyConsistent)
    if signal != 0 { raise(signal) }
  }
}
