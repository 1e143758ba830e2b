package import PlanModel
import PlanSource

extension RuleTrace {
  /// Says what the rule of `entry` asks.
  mutating func describe(_ entry: RuleEntry) {
    describe(entry.definition, severity: entry.configuredSeverity)
  }

  /// Says what `rule` asks, at `severity` if that is not its own.
  package mutating func describe(_ rule: RuleDefinition, severity: Severity?) {
    title = rule.title
    self.severity = severity ?? rule.severity
    subject = rule.subject
    asks = []
    add("needs", rule.needs)
    add("each", rule.each)
    for definition in rule.definitions { add("let " + definition.name.string, definition.expression) }
    add("when", rule.when)
    switch rule.body {
    case .assert(let condition): add("assert", condition)
    case .pattern(let pattern): describe(pattern)
    case .check(let check):
      for argument in check.arguments {
        add("check \(check.name.string) \(argument.name.string)", argument.expression)
      }
    }
  }

  private mutating func describe(_ pattern: PatternDefinition) {
    if !pattern.fields.isEmpty {
      asks.append(("pattern in", pattern.fields.map(\.string).joined(separator: ", ")))
    }
    switch pattern.source {
    case .match(let expressions): for one in expressions { add("pattern match", one) }
    case .words(let words): asks.append(("pattern words", words.map(\.string).joined(separator: ", ")))
    case .table(let name): add("pattern table", name)
    }
    for one in pattern.unless { add("pattern unless", one) }
  }

  private mutating func add(_ key: String, _ source: Text?) {
    guard let source, !source.isEmpty else { return }
    asks.append((key, ConditionExplainer.oneLine(source.string)))
  }
}
