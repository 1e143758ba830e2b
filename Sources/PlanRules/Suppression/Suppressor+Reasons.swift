package import PlanModel

extension Suppressor {
  /// Which exception lets `finding` of `plan` stay, and why; `nil` if none does.
  package func reason(for finding: Finding, of plan: Plan) -> Words? {
    let places = SuppressionPlaces(plan)
    if let entry = configured.first(where: { $0.covers(finding, places) }) {
      let reason = entry.suppression.reason
      return Words(
        zh: "配置中的第\(entry.position + 1)条例外：\(reason)",
        en: "suppression \(entry.position + 1) of the configuration: \(reason)")
    }
    guard let own = own.first(where: { $0.covers(finding, places) }) else { return nil }
    return Words(zh: "计划里的例外：\(own.reason)", en: "a suppression in the plan: \(own.reason)")
  }
}
