import PlanExpressions
import PlanModel
import PlanSource

/// Tells why the look whose names are bound ended as it did.
struct LookExplainer {
  /// Steps for what is asked again; more than any rule has for one look.
  private static let steps = 1_000_000

  private let rule: RuleRun
  private let writer: TraceValueWriter
  private var compiled: CompiledRule { rule.compiled }
  private var context: EvaluationContext { rule.context }
  private var environment: ExpressionEnvironment { rule.compiled.environment.expressions }

  init(_ rule: RuleRun) {
    self.rule = rule
    writer = TraceValueWriter(host: rule.host, language: rule.run.settings.language)
  }

  /// Calls `body` and puts back what it changes: steps, definitions that were not asked before, memos.
  private func asking<Result>(_ body: () -> Result) -> Result {
    let steps = context.steps
    let memos = context.memos
    let slots = compiled.definitions.slots.map { ($0, context.slots[$0]) }
    context.steps = Self.steps
    defer {
      context.steps = steps
      context.memos = memos
      for (slot, value) in slots { context.slots[slot] = value }
    }
    return body()
  }

  /// What `look` is about, the definitions it used, and how `part` and what comes before it came out.
  func lines(of look: Look, decidedBy part: LookPart) -> [TraceLine] {
    let used = definitions
    return asking { found(look) + used + conditions(upTo: part) }
  }

  /// How `condition`, which is `part` of the rule, came out.
  func lines(_ part: LookPart, _ condition: CompiledRule.Condition?) -> [TraceLine] {
    let used = definitions
    return asking { used + (condition.map { explained($0, part.rawValue) } ?? []) }
  }

  private func conditions(upTo part: LookPart) -> [TraceLine] {
    var lines: [TraceLine] = []
    if let needs = compiled.needs, part == .needs { return explained(needs, LookPart.needs.rawValue) }
    if part == .each, let each = compiled.each, let source = rule.entry.definition.each {
      var explainer = ConditionExplainer(each, source, environment, context, writer)
      return explainer.explained(as: part.rawValue)
    }
    if let when = compiled.when { lines += explained(when, LookPart.when.rawValue) }
    if part == .when { return lines }
    if case .assert(let condition) = compiled.body { lines += explained(condition, LookPart.assert.rawValue) }
    if case .check(let check) = compiled.body {
      lines += options(of: check).map { TraceLine(key: "check", source: $0.name, value: $0.value, depth: 0) }
    }
    return lines
  }

  private func explained(_ condition: CompiledRule.Condition, _ key: String) -> [TraceLine] {
    var explainer = ConditionExplainer(condition.program, condition.source, environment, context, writer)
    return explainer.explained(as: key)
  }

  /// The element, the match with its groups, the row.
  private func found(_ look: Look) -> [TraceLine] {
    var lines: [TraceLine] = []
    if let element = look.element { lines.append(line("each", "it", element)) }
    if let handle = look.match {
      let match = rule.host.match(handle)
      lines.append(line("pattern", "match.text", .text(match.text)))
      lines.append(line("pattern", "match.field", .text(match.field)))
      if case .pattern(let search) = compiled.body {
        for (name, group) in zip(search.groupNames, match.groups) {
          lines.append(line("pattern", "match.\(name)", .text(group)))
        }
      }
    }
    if let row = look.row { lines.append(line("pattern", "row", .object(row))) }
    return lines
  }

  /// The definitions that have been used so far.
  private var definitions: [TraceLine] {
    rule.entry.definition.definitions.compactMap { definition in
      let name = definition.name.string
      guard let slot = environment.variables[name]?.slot, slot < context.slots.count else { return nil }
      switch context.slots[slot] {
      case .unset: return nil
      case .value(let value): return line("let", name, value)
      case .failed(let error):
        return TraceLine(key: "let", source: name, value: TraceLine.Value(error), depth: 0)
      }
    }
  }

  /// What a check says of the look that it reports.
  func reportedLines(_ look: Look) -> [TraceLine] {
    let names: [String] =
      switch compiled.body {
      case .check(let check): check.kind.declaration.values.map(\.name)
      case .balanced: CheckKind.balanced.declaration.values.map(\.name)
      case .assert, .pattern, .later, .nothing: []
      }
    return zip(names, look.values).map { line("check", $0, $1) }
  }

  /// The options that a check asks of each thing.
  private func options(of check: CompiledCheck) -> [(name: String, value: TraceLine.Value)] {
    var values: [(name: String, value: TraceLine.Value)] = []
    for (option, program) in zip(check.kind.declaration.options, check.arguments) {
      guard let program else { continue }
      do {
        values.append((option.name, .value(writer.text(try program.evaluate(in: context)))))
      } catch {
        values.append((option.name, TraceLine.Value(error)))
      }
    }
    return values
  }

  /// Key and group of the look, as they are printed; `nil` if it has none.
  var keys: (key: String, group: String)? {
    asking {
      guard case .check(let check) = compiled.body else { return nil }
      let options = options(of: check)
      func text(_ name: String) -> String? {
        if case .value(let text) = options.first(where: { $0.name == name })?.value { text } else { nil }
      }
      return text("key").map { ($0, text("within") ?? "") }
    }
  }

  /// The first part of the rule that has no value here.
  func failingPart(ofPlan isOfPlan: Bool) -> LookPart? {
    asking {
      func fails(_ condition: CompiledRule.Condition?) -> Bool {
        guard let condition, condition.isStable == isOfPlan else { return false }
        do {
          _ = try condition.program.evaluateBool(in: context)
          return false
        } catch {
          return true
        }
      }
      if fails(compiled.needs) { return .needs }
      if fails(compiled.when) { return .when }
      if isOfPlan { return nil }
      switch compiled.body {
      case .assert: return .assert
      case .check: return .check
      case .pattern, .balanced, .later, .nothing: return .pattern
      }
    }
  }

  private func line(_ key: String, _ name: String, _ value: Value) -> TraceLine {
    TraceLine(key: key, source: name, value: .value(writer.text(value)), depth: 0)
  }
}
