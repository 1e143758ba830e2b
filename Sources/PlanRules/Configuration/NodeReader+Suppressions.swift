import PlanCalendar
import PlanModel
import PlanSource

extension NodeReader {
  /// `suppress` of a configuration.
  mutating func suppressions(_ node: TreeNode) -> [Suppression] {
    var suppressions: [Suppression] = []
    for element in list(node, key: "suppress") {
      guard let mapping = mapping(element, .suppression, key: "suppress") else { continue }
      if let suppression = suppression(mapping) { suppressions.append(suppression) }
    }
    return suppressions
  }

  private mutating func suppression(_ mapping: Mapping) -> Suppression? {
    let pattern = mapping["rule"].flatMap { rulePattern($0) }
    let reason = mapping["reason"].flatMap { text($0, key: "reason") }
    if let reason, !reason.utf8.contains(where: { $0 > 32 }) {
      report(.noReason, at: mapping["reason"]?.range ?? mapping.anchor)
    }
    guard let pattern, let reason else { return nil }
    var suppression = Suppression(rule: pattern, reason: reason.string, range: mapping.node.range)
    if let until = mapping["until"] { suppression.until = date(until, key: "until") }
    if let place = mapping["where"] { readPlace(place, into: &suppression) }
    return suppression
  }

  private mutating func readPlace(_ node: TreeNode, into suppression: inout Suppression) {
    guard let mapping = mapping(node, .suppressionPlace, key: "where") else { return }
    if mapping.members.isEmpty { report(.emptySuppressionPlace, at: node.range) }
    if let file = mapping["file"], let text = text(file, key: "file") {
      suppression.file = Glob(text.string)
      if suppression.file == nil { report(.invalidGlob(text.string), at: file.range) }
    }
    suppression.task = mapping["task"].flatMap { text($0, key: "task") }?.string
    suppression.text = mapping["text"].flatMap { text($0, key: "text") }?.string
    for key in ["task", "text"] {
      guard let node = mapping[key], node.kind == .string, node.text.isEmpty else { continue }
      report(.emptySuppressionPlace, at: node.range)
    }
  }

  private mutating func rulePattern(_ node: TreeNode) -> RulePattern? {
    guard let text = text(node, key: "rule") else { return nil }
    guard let pattern = RulePattern(text.string) else {
      report(.invalidRulePattern(text.string), at: node.range)
      return nil
    }
    return pattern
  }

  private mutating func date(_ node: TreeNode, key: String) -> CivilDate? {
    guard let text = text(node, key: key, as: .date) else { return nil }
    guard let date = CivilDate(iso: text) else {
      report(.invalidDate(text.string), at: node.range)
      return nil
    }
    return date
  }
}
