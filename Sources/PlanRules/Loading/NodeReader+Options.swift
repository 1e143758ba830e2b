import PlanExpressions
import PlanModel
import PlanSource

extension NodeReader {
  /// `options` of a rule: names and defaults.
  mutating func optionDefinitions(_ node: TreeNode) -> [OptionDefinition] {
    var options: [OptionDefinition] = []
    for member in entries(node, key: "options") {
      let isName = checkName(member.keyNode)
      guard let constant = constant(member.value, key: "options.\(member.key.string)"), isName
      else { continue }
      options.append(OptionDefinition(name: member.key, type: constant.type, value: constant.value))
    }
    return options
  }

  /// Values for options of `rule`, of the types that their defaults have.
  mutating func optionValues(
    _ node: TreeNode, of rule: RuleID, definitions: [OptionDefinition]
  ) -> [OptionDefinition] {
    var values: [OptionDefinition] = []
    let names = definitions.map(\.name.string)
    for member in entries(node, key: "options") {
      let name = member.key.string
      guard let definition = definitions.first(where: { $0.name == member.key }) else {
        let nearest = NearestName.of(name, among: names)
        report(.unknownOption(name, rule: rule.rawValue, nearest: nearest), at: member.keyNode.range)
        continue
      }
      guard let constant = constant(member.value, key: "options.\(name)") else { continue }
      guard let value = Self.fit(constant, into: definition.type) else {
        report(
          .optionType(name, rule: rule.rawValue, type: definition.type.spelling), at: member.value.range)
        continue
      }
      values.append(OptionDefinition(name: member.key, type: definition.type, value: value))
    }
    return values
  }

  /// The literal in `node` and its type; lists have elements of one type.
  mutating func constant(_ node: TreeNode, key: String) -> (type: ExpressionType, value: Value)? {
    switch node.kind {
    case .string: return (.string, .text(node.text))
    case .bool: return node.bool.map { (.bool, .bool($0)) }
    case .number: return number(node)
    case .array: return constantList(node, key: key)
    case .null, .object:
      wrongType(node, key, .option)
      return nil
    }
  }

  private mutating func number(_ node: TreeNode) -> (type: ExpressionType, value: Value)? {
    let spelling = node.text.utf8
    if spelling.allSatisfy({ (48...57).contains($0) || $0 == 43 || $0 == 45 }) {
      if let integer = node.integer { return (.int, .int(integer)) }
    } else if spelling.allSatisfy({ (43...57).contains($0) || $0 | 0x20 == 101 }),
      let double = node.double, double.isFinite
    {
      return (.double, .double(double))
    }
    report(.invalidNumber(node.text.string), at: node.range)
    return nil
  }

  private mutating func constantList(
    _ node: TreeNode, key: String
  ) -> (type: ExpressionType, value: Value)? {
    var type: ExpressionType?
    var values: [Value] = []
    for element in node.elements {
      guard element.kind != .array else {
        wrongType(element, key, .option)
        return nil
      }
      guard let constant = constant(element, key: key) else { return nil }
      if let type, type != constant.type {
        report(.mixedList(key: key), at: element.range)
        return nil
      }
      type = constant.type
      values.append(constant.value)
    }
    return (.list(type ?? .string), .list(.values(values)))
  }

  /// `constant` as a value of `type`: an int is a double too, an empty list a list of anything.
  private static func fit(_ constant: (type: ExpressionType, value: Value), into type: ExpressionType)
    -> Value?
  {
    if constant.type == type { return constant.value }
    switch (type, constant.value) {
    case (.double, .int(let int)): return .double(Double(int))
    case (.list, .list(let list)) where list.count == 0: return constant.value
    case (.list(.double), .list(.values(let values))):
      let doubles = values.compactMap { value -> Value? in
        guard case .int(let int) = value else { return nil }
        return .double(Double(int))
      }
      return doubles.count == values.count ? .list(.values(doubles)) : nil
    default: return nil
    }
  }
}
