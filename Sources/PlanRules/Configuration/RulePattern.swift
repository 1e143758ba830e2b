package import PlanModel

/// What names rules: one rule, or all rules of a category.
package enum RulePattern: Hashable, Sendable {
  case rule(RuleID)
  case category(String)

  /// The pattern that `text` is: `category/name` or `category/*`; `nil` for anything else.
  package init?(_ text: String) {
    if let id = RuleID(text) {
      self = .rule(id)
    } else if text.hasSuffix("/*"), let id = RuleID(text.dropLast() + "x") {
      self = .category(id.category)
    } else {
      return nil
    }
  }

  /// The pattern that a command line gives, where `category` alone is a category too.
  package init?(commandLine text: String) {
    self.init(text.contains("/") ? text : text + "/*")
  }

  /// Whether `rule` is meant.
  package func matches(_ rule: RuleID) -> Bool {
    switch self {
    case .rule(let id): id == rule
    case .category(let category): rule.category == category
    }
  }

  /// As it is written.
  package var spelling: String {
    switch self {
    case .rule(let id): id.rawValue
    case .category(let category): category + "/*"
    }
  }
}
