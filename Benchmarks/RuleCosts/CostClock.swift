import Glibc
import PlanRules

/// Adds up the processor time of each part of the checks.
final class CostClock: RuleClock {
  /// Nanoseconds, less what looking at the clock takes.
  private(set) var times: [CheckPart: Int] = [:]
  private var part: CheckPart?
  private var start = 0
  private let overhead: Int

  init() {
    let trials = (0..<1000).map { _ in
      let start = Self.now()
      return Self.now() - start
    }
    overhead = trials.sorted()[trials.count / 2]
  }

  func begin(_ part: CheckPart) {
    self.part = part
    start = Self.now()
  }

  func end() {
    let time = Self.now() - start - overhead
    if let part { times[part, default: 0] += max(0, time) }
  }

  /// Nanoseconds of processor time of this thread, which other work on the machine does not lengthen.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
