import PlanModel
import PlanRules

/// Prints what was measured.
struct CostTables {
  /// No rule may take more of the whole.
  private static let largestShare = 0.1

  private let costs: Costs
  private let rules: [(name: String, time: Int)]

  init(_ costs: Costs) {
    self.costs = costs
    rules = Self.sorted(costs.parts) { if case .rule(let id) = $0 { id.rawValue } else { nil } }
  }

  /// Whether no rule takes more than a tenth of the whole.
  var isShareKept: Bool { Double(rules.first?.time ?? 0) <= Self.largestShare * Double(costs.total) }

  /// Prints all tables.
  func write() {
    let perPlan = Double(costs.total) / Double(max(1, costs.planCount)) / 1000
    print(
      "\(costs.planCount) plans, \(rules.count) rules that look at any of them, \(costs.findings) findings;")
    print("\(format(perPlan, 1)) µs of processor time a plan.")
    writeParts()
    var categories: [String: Int] = [:]
    for rule in rules { categories[String(rule.name.prefix { $0 != "/" }), default: 0] += rule.time }
    write("category", categories.sorted { $0.value > $1.value }.map { ($0.key, $0.value) })
    write("rule", rules)
    if let first = rules.first {
      let kept = isShareKept ? "kept" : "NOT kept"
      let share = percent(first.time, of: costs.total)
      print("\nNo rule takes more than a tenth of the whole: \(kept) (the most, \(first.name): \(share)).")
    }
  }

  private func writeParts() {
    print("\n| part | µs a plan | share |\n|---|---|---|")
    var parts = Self.sorted(costs.parts) { part in
      switch part {
      case .facts(let name): name
      case .texts: "one pass over all texts for the patterns"
      case .rule: nil
      }
    }
    parts.append(("rules", rulesTime))
    parts.append(("reading JSON and plan", costs.reading))
    for (name, time) in parts.sorted(by: { $0.time > $1.time }) {
      print("| \(name) | \(perPlan(time)) | \(percent(time, of: costs.total)) |")
    }
  }

  private func write(_ kind: String, _ rows: [(name: String, time: Int)]) {
    print("\n| \(kind) | µs a plan | of all rules | of the whole |\n|---|---|---|---|")
    for (name, time) in rows {
      let shares = "\(percent(time, of: rulesTime)) | \(percent(time, of: costs.total))"
      print("| \(name) | \(perPlan(time)) | \(shares) |")
    }
  }

  private var rulesTime: Int { rules.reduce(0) { $0 + $1.time } }

  private func perPlan(_ time: Int) -> String {
    format(Double(time) / Double(max(1, costs.planCount)) / 1000, 2)
  }

  private func percent(_ time: Int, of whole: Int) -> String {
    format(100 * Double(time) / Double(max(1, whole)), 1) + " %"
  }

  /// `number` with `digits` digits behind the point.
  private func format(_ number: Double, _ digits: Int) -> String {
    let scale = digits == 1 ? 10 : 100
    let units = Int((number * Double(scale)).rounded())
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  private static func sorted(
    _ parts: [CheckPart: Int], name: (CheckPart) -> String?
  ) -> [(name: String, time: Int)] {
    parts.compactMap { part, time in name(part).map { ($0, time) } }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
