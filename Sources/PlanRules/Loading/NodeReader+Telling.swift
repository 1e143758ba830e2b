import PlanModel
import PlanSource

extension NodeReader {
  /// `related`: one, or a list.
  mutating func related(_ node: TreeNode) -> [RelatedDefinition] {
    var places: [RelatedDefinition] = []
    for element in list(node, key: "related") {
      guard let mapping = mapping(element, .related, key: "related") else { continue }
      let at = expression(mapping["at"], key: "at")
      let message = mapping["message"].flatMap { templates($0, key: "message") }
      if let at, let message { places.append(RelatedDefinition(at: at, message: message)) }
    }
    return places
  }

  /// `fix` of a rule or case.
  mutating func fix(_ node: TreeNode) -> FixDefinition? {
    guard let mapping = mapping(node, .fix, key: "fix") else { return nil }
    let safety: Fix.Safety? = mapping["safety"].flatMap { word($0, key: "safety") }
    let with = mapping["with"].flatMap { text($0, key: "with", as: .template) }
    let replace = expression(mapping["replace"], key: "replace")
    let when = expression(mapping["when"], key: "when")
    let description = mapping["description"].flatMap { templates($0, key: "description") }
    guard let safety, let with else { return nil }
    return FixDefinition(
      safety: safety, replace: replace, with: with, when: when, description: description)
  }

  /// `cases`, in order.
  mutating func cases(_ node: TreeNode) -> [CaseDefinition] {
    var cases: [CaseDefinition] = []
    for element in list(node, key: "cases") {
      guard let mapping = mapping(element, .ruleCase, key: "cases") else { continue }
      if mapping["when"] != nil, mapping.members.count == 1 {
        report(.idleCase, at: mapping.anchor)
      }
      var one = CaseDefinition(when: expression(mapping["when"], key: "when") ?? .missing)
      one.severity = mapping["severity"].flatMap { word($0, key: "severity") }
      one.message = mapping["message"].flatMap { templates($0, key: "message") }
      one.at = expression(mapping["at"], key: "at")
      one.related = mapping["related"].map { $0.kind == .null ? [] : related($0) }
      one.fix = fixOverride(mapping["fix"])
      if mapping["when"] != nil { cases.append(one) }
    }
    return cases
  }

  private mutating func fixOverride(_ node: TreeNode?) -> CaseDefinition.FixOverride {
    guard let node else { return .inherit }
    if node.kind == .null { return .remove }
    return fix(node).map { .replace($0) } ?? .inherit
  }

  /// `once`.
  mutating func once(_ node: TreeNode) -> OnceDefinition? {
    guard let mapping = mapping(node, .once, key: "once") else { return nil }
    var once = OnceDefinition()
    if let scope: OnceDefinition.Scope = mapping["per"].flatMap({ word($0, key: "per") }) {
      once.scope = scope
    }
    if let above = mapping["above"] {
      if let share = above.double, (0...1).contains(share) {
        once.above = share
      } else {
        wrongType(above, "above", .share)
      }
    }
    once.message = mapping["message"].flatMap { templates($0, key: "message") }
    return once
  }

  /// `mutes`: rules, or `category/*`.
  mutating func mutes(_ node: TreeNode, by rule: RuleID) -> [Text] {
    var mutes: [Text] = []
    for element in list(node, key: "mutes") {
      guard let text = text(element, key: "mutes") else { continue }
      if RulePattern(text.string) == nil {
        report(.invalidRulePattern(text.string), at: element.range)
      } else if text.string == rule.rawValue {
        report(.mutesItself, at: element.range)
      } else {
        mutes.append(text)
      }
    }
    return mutes
  }
}
