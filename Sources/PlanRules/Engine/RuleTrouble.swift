import PlanExpressions
package import PlanModel

/// Looks of one rule that could not be decided in a plan.
package struct UndecidedRule: Hashable, Sendable {
  package var rule: RuleID
  /// How many looks.
  package var count: Int
  /// What was missing, each once, in order of first need.
  package var missing: [String]
}

/// A rule that could not be evaluated in a plan.
package struct UnevaluatedRule: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case stepLimit, matchLimit, indexOutOfRange, divisionByZero, overflow
    /// An argument that a function does not take.
    case invalidArgument(String)
    /// A defect of a rule that loading did not find.
    case defect
  }

  package var rule: RuleID
  package var reason: Reason
}

extension UnevaluatedRule.Reason {
  /// Why an evaluation failed; `nil` for what is merely unknown.
  init?(_ error: EvaluationError) {
    switch error.reason {
    case .unknown: return nil
    case .stepLimit: self = .stepLimit
    case .matchLimit: self = .matchLimit
    case .indexOutOfRange: self = .indexOutOfRange
    case .divisionByZero: self = .divisionByZero
    case .overflow: self = .overflow
    case .invalidArgument(let function, _): self = .invalidArgument(function)
    case .noSuchKey, .noSuchField, .unboundVariable, .noSuchOverload, .duplicateKey: self = .defect
    }
  }

  /// In words, for the finding `rules/not-evaluated`.
  var words: Words {
    switch self {
    case .stepLimit: Words(zh: "计算步数超过上限", en: "it needs more steps than allowed")
    case .matchLimit: Words(zh: "正则表达式匹配次数超过上限", en: "a regular expression reached its match limit")
    case .indexOutOfRange: Words(zh: "列表没有那么多项", en: "a list is shorter than its index")
    case .divisionByZero: Words(zh: "除数为零", en: "division by zero")
    case .overflow: Words(zh: "数值溢出", en: "a number overflowed")
    case .invalidArgument(let function):
      Words(zh: "\(function) 不能用于这个值", en: "\(function) does not take this value")
    case .defect: Words(zh: "规则本身有误", en: "the rule has a defect")
    }
  }
}

extension UndecidedRule {
  /// Stands in ``missing`` for a `needs` that does not hold: there is nothing to compare with.
  static let premise = "needs"

  /// Why the rule could not decide, in words.
  var reason: Words {
    let named = missing.filter { $0 != Self.premise }.prefix(3)
    guard !named.isEmpty else { return Words(zh: "没有可供对照的资料", en: "nothing to compare with") }
    return Words(
      zh: "不知道" + named.map(Self.inWords).joined(separator: "、"),
      en: named.joined(separator: ", ") + " unknown")
  }

  /// What was missing as somebody says it who has never seen a rule: 计划年度 plan.year.
  private static func inWords(_ what: String) -> String {
    let parts = what.split(separator: ".")
    guard parts.count == 2,
      let kind = ObjectCatalogue.kinds.first(where: { $0.kind.name == String(parts[0]) }),
      let field = kind.fields.first(where: { $0.name == String(parts[1]) })
    else { return " " + what }
    return field.summary.zh.prefix { !"。：，；（".contains($0) } + " " + what
  }
}

extension [UndecidedRule] {
  /// The message of the finding `rules/undecided`.
  func message(in language: Language) -> String {
    let parts = map { rule in
      let reason = rule.reason[language]
      return switch language {
      case .zh: "\(rule.rule.rawValue)（\(rule.count)处，\(reason)）"
      case .en: "\(rule.rule.rawValue) (\(rule.count)x, \(reason))"
      }
    }
    return switch language {
    case .zh: "有\(count)条规则因信息不全无法判断：" + parts.joined(separator: "；")
    case .en:
      "\(count == 1 ? "1 rule" : "\(count) rules") could not be decided: " + parts.joined(separator: "; ")
    }
  }
}
