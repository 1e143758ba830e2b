#if canImport(Glibc)
  import Glibc
#endif

/// What a stage took.
struct Measurement {
  let name: String
  let bytes: Int
  /// The median of all rounds, in seconds of processor time.
  let seconds: Double
  /// Why it could not be measured.
  let problem: String?

  /// Runs the stages in turn, A B C A B C …, so that a slow moment of the machine falls on all of them.
  static func inTurn(_ stages: [Stage], rounds: Int) -> [Measurement] {
    var times = [[Double]](repeating: [], count: stages.count)
    var problems = [String?](repeating: nil, count: stages.count)
    for _ in 0..<rounds + 1 {
      for (position, stage) in stages.enumerated() where problems[position] == nil {
        let start = now()
        do {
          try stage.run()
        } catch {
          problems[position] = "\(error)"
        }
        times[position].append(now() - start)
      }
    }
    return stages.indices.map { position in
      let sorted = times[position].dropFirst(times[position].count > 1 ? 1 : 0).sorted()
      return Measurement(
        name: stages[position].name, bytes: stages[position].bytes, seconds: sorted[sorted.count / 2],
        problem: problems[position])
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
