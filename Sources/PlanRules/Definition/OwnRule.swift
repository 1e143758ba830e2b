package import PlanModel

/// The rules that are no entry of a rule file: what the tool says about itself.
package enum OwnRule: String, Sendable, CaseIterable {
  case unusedSuppression = "suppression/unused"
  case expiredSuppression = "suppression/expired"
  case notEvaluated = "rules/not-evaluated"
  case undecided = "rules/undecided"

  /// Its name.
  package var id: RuleID {
    guard let id = RuleID(rawValue) else { preconditionFailure("the names above are kebab case") }
    return id
  }

  /// Its level unless a configuration gives it another.
  package var severity: Severity {
    switch self {
    case .unusedSuppression, .expiredSuppression: .warning
    case .notEvaluated: .error
    case .undecided: .info
    }
  }

  /// What it finds.
  package var title: Words {
    switch self {
    case .unusedSuppression:
      Words(zh: "例外没有用处", en: "A suppression or a baseline entry matches nothing")
    case .expiredSuppression: Words(zh: "例外已过期", en: "A suppression is past its last day")
    case .notEvaluated: Words(zh: "规则未能执行", en: "A rule could not be evaluated")
    case .undecided: Words(zh: "规则无法判断", en: "A value is unknown, so rules could not decide")
    }
  }

  /// Why it is told.
  package var why: Words {
    switch self {
    case .unusedSuppression:
      Words(
        zh: "问题已改，例外就应删去，否则会掩盖新问题。",
        en: "What is mended needs no exception; one left over hides what comes later.")
    case .expiredSuppression:
      Words(
        zh: "例外只在所写日期以前有效，过期即重新报告。",
        en: "An exception holds until its day; after that the findings come back.")
    case .notEvaluated:
      Words(
        zh: "规则执行超出步数、匹配次数，或运算出错。没有查到不等于没有问题，因此不放过。",
        en: "Steps or match limit were used up, or a calculation failed. Nothing passes silently.")
    case .undecided:
      Words(
        zh: "计划年度、日期等看不出来时，有关规则不作判断，在此一次说明。",
        en: "Where the year or a day cannot be told, rules about it do not decide; this says so once.")
    }
  }
}
