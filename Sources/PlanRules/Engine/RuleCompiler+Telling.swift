import PlanExpressions
import PlanModel
import PlanSource

extension RuleCompiler {
  /// What the rule tells in `language`, with the names that `compiled` makes known.
  ///
  /// Definitions that only this names are added to `compiled`.
  mutating func compileTelling(_ compiled: inout CompiledRule, language: Language) -> CompiledTelling {
    if !compiled.pending.isEmpty { define(namesIn: told(in: language), into: &compiled) }
    let environment = compiled.environment
    var counted = environment
    counted.declareCounts()
    let related = related(rule.related, language, in: environment)
    return CompiledTelling(
      message: template(rule.message[language], in: environment),
      at: place(rule.at, "at", in: environment),
      related: related,
      repair: rule.fix.map { repair($0, language, in: environment) },
      cases: rule.cases.compactMap { one in telling(one, language, in: environment) },
      onceMessage: rule.once?.message.map { template($0[language], in: counted) })
  }

  /// Every text of what is told that may name something.
  private func told(in language: Language) -> [Text?] {
    var texts = [rule.message[language], rule.at, rule.once?.message?[language]]
    func add(_ related: [RelatedDefinition]) {
      for one in related { texts += [one.at, one.message[language]] }
    }
    func add(_ fix: FixDefinition) {
      texts += [fix.replace, fix.with, fix.when, fix.description?[language]]
    }
    add(rule.related)
    if let fix = rule.fix { add(fix) }
    for one in rule.cases {
      texts += [one.when, one.message?[language], one.at]
      add(one.related ?? [])
      if case .replace(let fix) = one.fix { add(fix) }
    }
    return texts
  }

  private mutating func related(
    _ definitions: [RelatedDefinition], _ language: Language, in environment: RuleEnvironment
  ) -> [CompiledTelling.Related] {
    definitions.compactMap { definition in
      guard let at = place(definition.at, "at", in: environment) else { return nil }
      return CompiledTelling.Related(at: at, message: template(definition.message[language], in: environment))
    }
  }

  private mutating func repair(
    _ fix: FixDefinition, _ language: Language, in environment: RuleEnvironment
  ) -> CompiledTelling.Repair {
    let replace = place(fix.replace, "replace", in: environment)
    var inner = environment
    if case .list(let element) = replace?.type { inner.declareElement(element) }
    return CompiledTelling.Repair(
      safety: fix.safety, replace: replace, with: template(fix.with, in: inner),
      when: condition(fix.when, "when", in: environment)?.program,
      description: fix.description.map { template($0[language], in: environment) })
  }

  private mutating func telling(
    _ definition: CaseDefinition, _ language: Language, in environment: RuleEnvironment
  ) -> CompiledTelling.Case? {
    guard let when = condition(definition.when, "when", in: environment) else { return nil }
    let repair: CompiledTelling.Case.RepairOverride =
      switch definition.fix {
      case .inherit: .inherit
      case .remove: .remove
      case .replace(let fix): .replace(self.repair(fix, language, in: environment))
      }
    return CompiledTelling.Case(
      when: when.program, severity: definition.severity,
      message: definition.message.map { template($0[language], in: environment) },
      at: place(definition.at, "at", in: environment),
      related: definition.related.map { related($0, language, in: environment) },
      repair: repair)
  }
}
