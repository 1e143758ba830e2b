import PlanModel
import PlanRules
import PlanSource

/// Plans, and every fact derived from them.
final class PlanTarget: FuzzTarget {
  let grammar: Grammar
  private let format: PlanFormat
  private let vocabulary: Vocabulary

  /// A target for plans in `format`, JSON or YAML.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init(_ format: PlanFormat) throws {
    self.format = format
    grammar = format == .json ? PlanSeeds.json : PlanSeeds.yaml
    vocabulary = Shipped.vocabulary()
  }

  func run(_ trial: inout Trial) -> Bool {
    guard let plan = Self.plan(trial.input, format) else { return false }
    let facts = PlanFacts(plan, vocabulary: vocabulary)
    PlanChecker(facts).check(&trial)
    NormalisedPlanChecker(facts: facts).check(&trial)
    return true
  }

  /// The plan in `bytes`; `nil` if they hold none.
  static func plan(_ bytes: [UInt8], _ format: PlanFormat) -> Plan? {
    do {
      let tree =
        format == .json ? try JSONParser.parse(bytes) : try YAMLParser.parse(bytes, limits: .plans)
      guard tree.nodeCount < 20_000 else { return nil }
      return try PlanReader.read(tree, format: format)
    } catch {
      return nil
    }
  }
}

/// Plans that the shipped rules check.
final class PlanEngineTarget: FuzzTarget {
  let grammar = PlanSeeds.json
  private let linter: Linter
  private var count = 0

  /// A target with the rules that run when nothing is configured.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped rule is broken.
  init() throws {
    var settings = CheckSettings()
    settings.upper = try Shipped.plan()
    linter = Linter(try Shipped.ruleSet(), settings: settings)
  }

  func run(_ trial: inout Trial) -> Bool {
    guard let plan = PlanTarget.plan(trial.input, .json) else { return false }
    let findings = linter.check(plan)
    FindingChecker(plan: plan, findings: findings).check(&trial)
    count += 1
    if count % 16 == 0 {
      let again = linter.check(plan)
      let isSame =
        again.map(\.fingerprint) == findings.map(\.fingerprint) && again.map(\.range) == findings.map(\.range)
        && again.map(\.message) == findings.map(\.message)
      trial.expect(isSame, "a second run finds something else")
    }
    return true
  }
}

/// Rule files that check a plan.
final class RuleEngineTarget: FuzzTarget {
  let grammar = RuleSeeds.engine
  private let plan: Plan
  private let tables: [Table]

  /// A target for a plan with many defects.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws {
    plan = try Shipped.plan()
    tables = Shipped.tables()
  }

  func run(_ trial: inout Trial) -> Bool {
    do {
      let file = try RuleSource.ruleFile(trial.input, path: "规则.yml")
      let set = try RuleSet(file.rules.map { ConfiguredRule($0) }, tables: file.tables + tables)
      let findings = Linter(set, settings: CheckSettings()).check(plan)
      FindingChecker(plan: plan, findings: findings, allowsEmptyMessages: true).check(&trial)
      return true
    } catch {
      LoadChecker.check(error, &trial)
      return false
    }
  }
}
