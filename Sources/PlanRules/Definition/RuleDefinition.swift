package import PlanExpressions
package import PlanModel
package import PlanSource

/// A rule as its file says it (rule language section 2): read and checked for form, not yet compiled.
///
/// What decides whether it runs at all stands in it; the rest of a shipped rule is read when it is first asked
/// for.
package struct RuleDefinition: Sendable {
  package var id: RuleID
  package var severity: Severity
  package var tags: [String]
  /// The profiles it runs in; empty for all.
  package var profiles: [PlanProfile]
  /// `for`; `nil` for `pattern` and `balanced` without one.
  package var subject: SubjectKind?
  /// Rules, or `category/*`.
  package var mutes: [Text]
  /// The file it stands in, for messages; shipped files by their path below `Rules/`.
  package var file: String
  /// The place of its `id` in the file.
  package var idText: Text
  /// Where places of its parts are counted from, in bytes of the file.
  private(set) var origin = 0
  /// Reads a shipped rule from the text of its file, and where it stands there.
  var readWhole: (@Sendable () -> RuleParts)?
  var wholeOrigin = 0
  var knownPattern = KnownPattern.unknown
  /// What the screen of a shipped rule is found by, a number of everything that it asks; `nil` of other rules.
  var askedKey: UInt64?
  private var deferred: DeferredParts

  /// A rule called `id` with `parts`, for all profiles.
  package init(id: RuleID, idText: Text, severity: Severity, parts: RuleParts, file: String) {
    self.init(id: id, severity: severity, file: file, deferred: DeferredParts(parts))
    self.idText = idText
  }

  init(id: RuleID, severity: Severity, file: String, deferred: DeferredParts) {
    self.id = id
    self.severity = severity
    self.file = file
    self.deferred = deferred
    idText = .missing
    tags = []
    profiles = []
    mutes = []
  }

  /// Everything that is read later.
  package var parts: RuleParts {
    get {
      RuleParts(asking: deferred.asking.shared.part, telling: deferred.telling.shared.part)
    }
    set { deferred = DeferredParts(newValue) }
  }

  /// The rule with what it tells changed by `change`, when that is read.
  func changingTelling(_ change: @escaping @Sendable (inout RuleTelling) -> Void) -> RuleDefinition {
    var changed = self
    let deferred = deferred
    changed.deferred = DeferredParts(
      asking: { deferred.asking.shared.part },
      telling: {
        var telling = deferred.telling.shared.part
        change(&telling)
        return telling
      })
    return changed
  }

  /// The rule read from its file's text, so that its parts know their places there.
  ///
  /// Of rules that are not shipped the rule itself.
  func readInFull() -> RuleDefinition {
    guard let readWhole else { return self }
    var whole = self
    whole.parts = readWhole()
    whole.origin = wholeOrigin
    return whole
  }
}

extension RuleDefinition {
  /// What it finds.
  package var title: Words { deferred.telling.shared.part.title }
  /// Why that matters.
  package var why: Words { deferred.telling.shared.part.why }
  /// The source it rests on, shown with findings.
  package var basis: String { deferred.telling.shared.part.basis }
  /// Names and defaults.
  package var options: [OptionDefinition] { deferred.asking.shared.part.options }
  /// A list, one look for each element.
  package var each: Text? { deferred.asking.shared.part.each }
  /// `let`.
  package var definitions: [(name: Text, expression: Text)] { deferred.asking.shared.part.definitions }
  /// What must be true for it to decide.
  package var needs: Text? { deferred.asking.shared.part.needs }
  /// What must be true for it to apply.
  package var when: Text? { deferred.asking.shared.part.when }
  /// What it asks.
  package var body: RuleBody { deferred.asking.shared.part.body }
  /// The place of a finding.
  package var at: Text? { deferred.telling.shared.part.at }
  /// What is told.
  package var message: TemplateWords { deferred.telling.shared.part.message }
  /// Other places that a finding shows.
  package var related: [RelatedDefinition] { deferred.telling.shared.part.related }
  /// How a finding can be mended.
  package var fix: FixDefinition? { deferred.telling.shared.part.fix }
  /// What overrides these when it holds.
  package var cases: [CaseDefinition] { deferred.telling.shared.part.cases }
  /// How findings are said together.
  package var once: OnceDefinition? { deferred.telling.shared.part.once }

  /// Whether it looks for texts.
  var isPattern: Bool {
    switch knownPattern {
    case .none: false
    case .outlined: true
    case .unknown: if case .pattern = body { true } else { false }
    }
  }

  /// What it looks for, where the build step worked that out.
  var pattern: ShippedPattern? { if case .outlined(let pattern) = knownPattern { pattern } else { nil } }
}

/// The kinds of things a rule can be about (rule language section 4).
package enum SubjectKind: String, Sendable, CaseIterable {
  case plan, section, task, unit, body, deadline, reference, number, item, mention, column, note
}

/// An option and its default, whose type is the option's type (an empty list: of strings).
package struct OptionDefinition: Sendable {
  package var name: Text
  package var type: ExpressionType
  package var value: Value

  /// The option `name`.
  package init(name: Text, type: ExpressionType, value: Value) {
    self.name = name
    self.type = type
    self.value = value
  }
}

/// What a rule asks.
package enum RuleBody: Sendable {
  case assert(Text)
  case pattern(PatternDefinition)
  case check(CheckDefinition)
}

/// A search in texts (rule language section 5).
package struct PatternDefinition: Sendable {
  package enum Source: Sendable {
    case match([Text])
    case words([Text])
    case table(Text)
  }

  /// Fields and groups, as written; empty for all.
  package var fields: [Text]
  package var source: Source
  package var unless: [Text]

  /// A search for `source` in `fields`.
  package init(fields: [Text], source: Source, unless: [Text]) {
    self.fields = fields
    self.source = source
    self.unless = unless
  }
}

/// A call of one of the six checks (rule language section 6).
package struct CheckDefinition: Sendable {
  /// An option's value: an expression; literals are expressions too.
  package struct Argument: Sendable {
    package var name: Text
    /// An expression, from a string of the file or the spelling of a number or bool.
    package var expression: Text
    /// The value itself where the file has a list or a map (`balanced: pairs`).
    package var node: TreeNode

    /// The option `name`.
    package init(name: Text, expression: Text, node: TreeNode) {
      self.name = name
      self.expression = expression
      self.node = node
    }
  }

  package var name: Text
  package var arguments: [Argument]

  /// A call of the check `name`.
  package init(name: Text, arguments: [Argument]) {
    self.name = name
    self.arguments = arguments
  }
}

/// A template in both languages; both are the same text where the file has one for both.
package struct TemplateWords: Sendable {
  package var zh: Text
  package var en: Text

  /// A template for each language.
  package init(zh: Text, en: Text) {
    self.zh = zh
    self.en = en
  }

  /// The template for `language`.
  package subscript(_ language: Language) -> Text {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// Another place that a finding shows.
package struct RelatedDefinition: Sendable {
  package var at: Text
  package var message: TemplateWords

  /// `message` at the place that the expression `at` gives.
  package init(at: Text, message: TemplateWords) {
    self.at = at
    self.message = message
  }
}

/// How a finding can be mended (rule language section 7).
package struct FixDefinition: Sendable {
  package var safety: Fix.Safety
  /// An expression; `nil` for the place of the finding.
  package var replace: Text?
  /// A template.
  package var with: Text
  package var when: Text?
  package var description: TemplateWords?

  /// A fix that writes `with`.
  package init(safety: Fix.Safety, replace: Text?, with: Text, when: Text?, description: TemplateWords?) {
    self.safety = safety
    self.replace = replace
    self.with = with
    self.when = when
    self.description = description
  }
}

/// What overrides keys of the rule when `when` holds.
package struct CaseDefinition: Sendable {
  package enum FixOverride: Sendable {
    /// The rule's own.
    case inherit
    /// `fix: ~`.
    case remove
    case replace(FixDefinition)
  }

  package var when: Text
  package var severity: Severity?
  package var message: TemplateWords?
  package var at: Text?
  package var related: [RelatedDefinition]?
  package var fix: FixOverride

  /// A case that overrides nothing yet.
  package init(when: Text) {
    self.when = when
    fix = .inherit
  }
}

/// How findings are said together (rule language section 8).
package struct OnceDefinition: Sendable {
  package enum Scope: String, Sendable, CaseIterable {
    case thing, task, section, plan
  }

  package var scope: Scope
  /// The share of tasks (else things) above which it is said once for the plan.
  package var above: Double
  package var message: TemplateWords?

  /// The defaults of the language: `{per: task, above: 0.8}`.
  package init(scope: Scope = .task, above: Double = 0.8, message: TemplateWords? = nil) {
    self.scope = scope
    self.above = above
    self.message = message
  }
}
