package import PlanModel
package import PlanSource

/// Something to be said about an exception.
package struct SuppressionNotice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unused, expired
    /// In a plan; a configuration with one of these is not read.
    case noReason, invalidDate, unknownRule
  }

  package let kind: Kind
  /// What the exception is for, as written.
  package let rule: String
  /// Where it is written.
  package let range: ByteRange
  /// The rule that was probably meant.
  var nearest: String?

  /// What `kind` says about an exception for `rule` at `range`.
  package init(_ kind: Kind, rule: String, range: ByteRange) {
    self.kind = kind
    self.rule = rule
    self.range = range
  }

  init(_ kind: Kind, of suppression: Suppression) {
    self.init(kind, rule: suppression.rule.spelling, range: suppression.range)
  }

  /// The rule under which it is told.
  package var ownRule: OwnRule { kind == .expired ? .expiredSuppression : .unusedSuppression }

  /// What is said.
  package var words: Words {
    switch kind {
    case .unused:
      Words(zh: "“\(rule)”的例外没有用到：问题已改，请删去", en: "the suppression of '\(rule)' matches nothing: remove it")
    case .expired:
      Words(zh: "“\(rule)”的例外已过期，不再起作用", en: "the suppression of '\(rule)' has expired and no longer holds")
    case .noReason:
      Words(
        zh: "“\(rule)”的例外没有理由，不起作用：请写明“reason”",
        en: "the suppression of '\(rule)' has no reason and does not hold: give 'reason'")
    case .invalidDate:
      Words(
        zh: "“\(rule)”的例外不起作用：“until”写作 2024-03-01",
        en: "the suppression of '\(rule)' does not hold: write 'until' as 2024-03-01")
    case .unknownRule:
      Words(
        zh: "“\(rule)”不是规则名，例外不起作用：写作“类别/名称”或“类别/*”",
        en: "'\(rule)' names no rule, the suppression does not hold: write category/name or category/*"
      ).suggesting(nearest, orOneOf: [])
    }
  }

  /// The findings that say `notices`, at the levels of the tool's own rules; one that is off says nothing.
  package static func findings(
    _ notices: [SuppressionNotice], levels: OwnRuleLevels, language: Language
  ) -> [Finding] {
    var findings: [Finding] = []
    var subjects: [String] = []
    for notice in notices {
      guard let severity = levels[notice.ownRule] else { continue }
      findings.append(
        Finding(
          rule: notice.ownRule.id, severity: severity, message: notice.words[language], range: notice.range))
      subjects.append("\(notice.kind) \(notice.rule)")
    }
    findings.identify(subjects)
    return findings
  }
}
