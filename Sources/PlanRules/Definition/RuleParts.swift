package import PlanModel
package import PlanSource

/// What a rule says beyond what decides whether it runs at all.
///
/// Expressions and templates are texts with their place in the rule file, so that a problem found in one
/// points there.
package struct RuleParts: Sendable {
  package var asking: RuleAsking
  package var telling: RuleTelling

  /// The parts of a rule with a `body` and a `message`, and nothing else.
  package init(body: RuleBody, message: TemplateWords) {
    self.init(asking: RuleAsking(body: body), telling: RuleTelling(message: message))
  }

  /// Both halves.
  package init(asking: RuleAsking, telling: RuleTelling) {
    self.asking = asking
    self.telling = telling
  }
}

/// What a rule asks of each thing: needed as soon as there is something to look at.
package struct RuleAsking: Sendable {
  package var options: [OptionDefinition] = []
  package var each: Text?
  package var definitions: [(name: Text, expression: Text)] = []
  package var needs: Text?
  package var when: Text?
  package var body: RuleBody

  /// A question with a `body` and nothing else.
  package init(body: RuleBody) {
    self.body = body
  }
}

/// What a rule tells: needed when it has found something.
package struct RuleTelling: Sendable {
  package var title = Words("")
  package var why = Words("")
  package var basis = ""
  package var at: Text?
  package var message: TemplateWords
  package var related: [RelatedDefinition] = []
  package var fix: FixDefinition?
  package var cases: [CaseDefinition] = []
  package var once: OnceDefinition?

  /// A `message` and nothing else.
  package init(message: TemplateWords) {
    self.message = message
  }
}
