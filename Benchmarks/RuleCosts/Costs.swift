import PlanRules

/// What reading and checking plans costs, in nanoseconds.
struct Costs {
  let planCount: Int
  /// Reading JSON and making plans of it.
  var reading = 0
  /// Everything after that, looking at the clock included.
  var checking = 0
  var parts: [CheckPart: Int] = [:]
  var findings = 0

  init(planCount: Int) {
    self.planCount = planCount
  }

  /// The median of every figure of `all`, which is not empty.
  init(medianOf all: [Costs]) {
    planCount = all[0].planCount
    findings = all[0].findings
    reading = Self.median(all.map(\.reading))
    checking = Self.median(all.map(\.checking))
    for part in Set(all.flatMap(\.parts.keys)) {
      parts[part] = Self.median(all.map { $0.parts[part, default: 0] })
    }
  }

  /// Reading and all parts; what lies between the parts is next to nothing without a clock.
  var total: Int { reading + parts.values.reduce(0, +) }

  private static func median(_ values: [Int]) -> Int { values.sorted()[values.count / 2] }
}
