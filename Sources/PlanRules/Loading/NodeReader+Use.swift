import PlanSource

extension NodeReader {
  /// Reports options and `let` names that nothing uses.
  mutating func checkUse(of rule: RuleDefinition) {
    guard !rule.options.isEmpty || !rule.definitions.isEmpty else { return }
    var names = ExpressionNames()
    Self.addExpressions(of: rule, to: &names)
    var parts: [ExpressionNames] = []
    for definition in rule.definitions {
      var part = ExpressionNames()
      part.add(definition.expression)
      parts.append(part)
    }
    for (index, definition) in rule.definitions.enumerated() {
      let name = definition.name.string
      let isUsed =
        names.variables.contains(name)
        || parts.enumerated().contains { $0.offset != index && $0.element.variables.contains(name) }
      if !isUsed, let place = definition.name.place { report(.unusedDefinition(name), at: place) }
    }
    let all = [names] + parts
    guard !all.contains(where: \.usesAllOptions) else { return }
    for option in rule.options {
      let name = option.name.string
      let isUsed = all.contains { $0.options.contains(name) }
      if !isUsed, let place = option.name.place { report(.unusedOption(name), at: place) }
    }
  }

  /// Adds the names of everything but `let`.
  private static func addExpressions(of rule: RuleDefinition, to names: inout ExpressionNames) {
    for expression in [rule.each, rule.needs, rule.when, rule.at] {
      if let expression { names.add(expression) }
    }
    switch rule.body {
    case .assert(let expression): names.add(expression)
    case .check(let check):
      for argument in check.arguments { names.add(argument.expression) }
    case .pattern: break
    }
    add(rule.message, to: &names)
    add(rule.related, to: &names)
    if let fix = rule.fix { add(fix, to: &names) }
    if let message = rule.once?.message { add(message, to: &names) }
    for one in rule.cases { add(one, to: &names) }
  }

  private static func add(_ one: CaseDefinition, to names: inout ExpressionNames) {
    names.add(one.when)
    if let at = one.at { names.add(at) }
    if let message = one.message { add(message, to: &names) }
    add(one.related ?? [], to: &names)
    if case .replace(let fix) = one.fix { add(fix, to: &names) }
  }

  private static func add(_ related: [RelatedDefinition], to names: inout ExpressionNames) {
    for place in related {
      names.add(place.at)
      add(place.message, to: &names)
    }
  }

  private static func add(_ fix: FixDefinition, to names: inout ExpressionNames) {
    names.add(template: fix.with)
    for expression in [fix.replace, fix.when] {
      if let expression { names.add(expression) }
    }
    if let description = fix.description { add(description, to: &names) }
  }

  private static func add(_ message: TemplateWords, to names: inout ExpressionNames) {
    names.add(template: message.zh)
    names.add(template: message.en)
  }
}
