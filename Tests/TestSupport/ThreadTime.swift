#if canImport(Glibc)
  import Glibc
#endif

/// Measures the processor time of one thread, which other tests running beside it do not lengthen.
package enum ThreadTime {
  /// The least time that `body` took in three runs.
  package static func best(_ body: () -> Void) -> Duration {
    let times = (0..<3).map { _ in
      let start = now()
      body()
      return now() - start
    }
    return times.min() ?? .zero
  }

  /// The time that one run of `body` took.
  package static func measure(_ body: () -> Void) -> Duration {
    let start = now()
    body()
    return now() - start
  }

  private static func now() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
