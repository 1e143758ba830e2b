package import PlanCalendar
package import PlanModel
package import PlanSource

/// What a `.planlint.yaml` says (design section 5), read and checked for form.
///
/// Names of rules and options are checked when the rules are known, by ``RuleBook``.
package struct Configuration: Sendable {
  /// What it builds on.
  package enum Base: Sendable {
    /// The shipped rules meant for everyone.
    case recommended
    /// All shipped rules, their warnings as errors.
    case strict
    /// Another configuration, or a rule file, beside this one.
    case file(Text)
  }

  /// For messages, and what paths in it are relative to.
  package var path: String
  package var source: TextStorage
  /// `nil` if nothing is said: then ``Base/recommended``.
  package var extends: [Base]?
  package var profile: PlanProfile?
  package var rules: [RuleSetting]
  package var tables: [OpenTable]
  /// The office's own registry of units: a layer above everything of the table `units`.
  package var registry: OpenTable?
  /// Words that pattern rules never match.
  package var whitelist: [String]
  package var requiredSections: [RequiredSection]
  /// The plan of the level above.
  package var upper: Text?
  package var overrides: [RuleOverride]
  package var suppressions: [Suppression]

  /// A configuration that says nothing.
  package init(path: String, source: TextStorage = .missing) {
    self.path = path
    self.source = source
    rules = []
    tables = []
    whitelist = []
    requiredSections = []
    overrides = []
    suppressions = []
  }
}

/// What a configuration says about a rule or a category.
package struct RuleSetting: Sendable {
  package enum Level: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  package var pattern: RulePattern
  /// The key it stands under, for messages.
  package var name: Text
  package var level: Level?
  /// Values by option, checked when the rule is known.
  package var options: TreeNode?

  /// A setting that changes nothing yet.
  package init(pattern: RulePattern, name: Text) {
    self.pattern = pattern
    self.name = name
  }
}

/// Settings for the files that match a pattern.
package struct RuleOverride: Sendable {
  package var files: [Glob]
  package var rules: [RuleSetting]

  /// `rules` for `files`.
  package init(files: [Glob], rules: [RuleSetting]) {
    self.files = files
    self.rules = rules
  }
}

/// A chapter that plans must have.
package struct RequiredSection: Sendable {
  package var title: Text
  /// Words of which a heading must have one; empty: the title itself.
  package var any: [Text]

  /// The chapter `title`.
  package init(title: Text, any: [Text]) {
    self.title = title
    self.any = any
  }
}

/// Findings that are known and may stay.
package struct Suppression: Sendable {
  package var rule: RulePattern
  /// The files it is about; `nil` for all.
  package var file: Glob?
  /// Section numbers and the task's number, as in `一/二/3`; the beginning of it is the whole section.
  package var task: String?
  /// A part of the words concerned.
  package var text: String?
  package var reason: String
  /// The last day on which it holds.
  package var until: CivilDate?
  /// Where it is written, in the configuration or the plan.
  package var range: ByteRange

  /// Lets findings of `rule` stay for `reason`.
  package init(rule: RulePattern, reason: String, range: ByteRange) {
    self.rule = rule
    self.reason = reason
    self.range = range
  }
}
