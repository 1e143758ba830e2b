package import PlanModel
package import PlanSource

/// What a rule says beyond what decides whether it runs at all.
///
/// Expressions and templates are texts with their place in the rule file, so that a problem found in one
/// points there.
package struct RuleParts: Sendable {
  package var title = Words("")
  package var why = Words("")
  package var basis = ""
  package var options: [OptionDefinition] = []
  package var each: Text?
  package var definitions: [(name: Text, expression: Text)] = []
  package var needs: Text?
  package var when: Text?
  package var body: RuleBody
  package var at: Text?
  package var message: TemplateWords
  package var related: [RelatedDefinition] = []
  package var fix: FixDefinition?
  package var cases: [CaseDefinition] = []
  package var once: OnceDefinition?

  /// The parts of a rule with a `body` and a `message`, and nothing else.
  package init(body: RuleBody, message: TemplateWords) {
    self.body = body
    self.message = message
  }
}
