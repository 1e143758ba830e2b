package import PlanModel

/// The levels of the tool's own rules; one that has none is switched off.
///
/// A few words of memory: the first dictionary of a type costs more than all that is asked of it.
package struct OwnRuleLevels: Sendable {
  private var levels = [Severity?](repeating: nil, count: OwnRule.allCases.count)

  /// The levels of the rules themselves.
  package static var usual: OwnRuleLevels {
    var levels = OwnRuleLevels()
    for rule in OwnRule.allCases { levels[rule] = rule.severity }
    return levels
  }

  /// No level: all rules are switched off.
  package init() {}

  /// The level of `rule`; `nil` if it is switched off.
  package subscript(rule: OwnRule) -> Severity? {
    get { levels[Self.position(of: rule)] }
    set { levels[Self.position(of: rule)] = newValue }
  }

  private static func position(of rule: OwnRule) -> Int {
    switch rule {
    case .unusedSuppression: 0
    case .expiredSuppression: 1
    case .notEvaluated: 2
    case .undecided: 3
    }
  }
}

extension OwnRuleLevels: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (OwnRule, Severity)...) {
    for (rule, severity) in elements { self[rule] = severity }
  }
}
