import PlanModel
import PlanSource

extension NodeReader {
  /// The one body of a rule.
  mutating func ruleBody(_ mapping: Mapping) -> RuleBody? {
    let given = ["assert", "pattern", "check"].filter { mapping[$0] != nil }
    guard given.count == 1, let key = given.first, let node = mapping[key] else {
      let range = given.count > 1 ? mapping.keyRange(given[1]) : mapping["id"]?.range ?? mapping.anchor
      report(.bodyCount(given), at: range)
      return nil
    }
    switch key {
    case "assert": return expression(node, key: key).map(RuleBody.assert)
    case "pattern": return pattern(node).map(RuleBody.pattern)
    default: return check(node).map(RuleBody.check)
    }
  }

  private mutating func pattern(_ node: TreeNode) -> PatternDefinition? {
    guard let mapping = mapping(node, .pattern, key: "pattern") else { return nil }
    let fields = mapping["in"].map { filled($0, key: "in") } ?? []
    let unless = mapping["unless"].map { filled($0, key: "unless") } ?? []
    let given = ["match", "words", "table"].filter { mapping[$0] != nil }
    guard given.count == 1, let key = given.first, let value = mapping[key] else {
      let range = given.count > 1 ? mapping.keyRange(given[1]) : mapping.anchor
      report(.patternSourceCount(given), at: range)
      return nil
    }
    let source: PatternDefinition.Source
    switch key {
    case "match": source = .match(filled(value, key: key))
    case "words": source = .words(filled(value, key: key))
    default:
      guard let table = text(value, key: key) else { return nil }
      source = .table(table)
    }
    return PatternDefinition(fields: fields, source: source, unless: unless)
  }

  /// The texts of a list that must not be empty.
  private mutating func filled(_ node: TreeNode, key: String) -> [Text] {
    if node.kind == .array, node.elements.first(where: { _ in true }) == nil {
      report(.emptyList(key: key), at: node.range)
    }
    return texts(node, key: key)
  }

  /// The one check that `node` calls.
  mutating func check(_ node: TreeNode) -> CheckDefinition? {
    let members = entries(node, key: "check")
    guard let member = members.first, members.count == 1 else {
      if node.kind == .object { report(.checkCount(members.count), at: node.range) }
      return nil
    }
    let name = member.key.string
    guard let signature = CheckSignature.all.first(where: { $0.name == name }) else {
      let nearest = NearestName.of(name, among: CheckSignature.all.map(\.name))
      report(.unknownCheck(name, nearest: nearest), at: member.keyNode.range)
      return nil
    }
    let arguments = self.arguments(member.value, of: signature)
    for option in signature.required where !arguments.contains(where: { $0.name.string == option }) {
      report(.missingCheckOption(option, check: name), at: member.keyNode.range)
    }
    return CheckDefinition(name: member.key, arguments: arguments)
  }

  private mutating func arguments(
    _ node: TreeNode, of check: CheckSignature
  ) -> [CheckDefinition.Argument] {
    if node.kind == .null { return [] }
    var arguments: [CheckDefinition.Argument] = []
    for member in entries(node, key: check.name) {
      let name = member.key.string
      if !check.options.contains(name) {
        let nearest = NearestName.of(name, among: check.options)
        report(
          .unknownCheckOption(name, check: check.name, allowed: check.options, nearest: nearest),
          at: member.keyNode.range)
      } else if member.value.kind == .null {
        wrongType(member.value, name, .expression)
      } else {
        arguments.append(
          CheckDefinition.Argument(name: member.key, expression: member.value.text, node: member.value))
      }
    }
    return arguments
  }
}
