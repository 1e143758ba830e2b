package import PlanExpressions
package import PlanModel

/// What a check says of itself: loading rules, the reference and the tests are made from it.
package struct CheckDeclaration: Sendable {
  /// What an option may be.
  package enum Argument: Hashable, Sendable {
    /// A value of this type for each thing.
    case perThing(ExpressionType)
    /// For each thing a value that can be compared: bool, int, double, string, date or a thing.
    case perThingScalar
    /// A text, or a list of texts, for each thing.
    case perThingTexts
    /// A value of this type for the whole plan.
    case fixed(ExpressionType)
    /// Fields and groups of fields, as in `pattern`.
    case fields
    /// Pairs of marks, each a string of two.
    case pairs
  }

  /// An option.
  package struct Option: Sendable {
    package let name: String
    package let argument: Argument
    /// Whether it must be given.
    package let isRequired: Bool
    /// What it is when it is not given; `nil`: nothing.
    package let fallback: Value?
    package let summary: Words

    init(
      _ name: String, _ argument: Argument, isRequired: Bool = false, fallback: Value? = nil, _ summary: Words
    ) {
      self.name = name
      self.argument = argument
      self.isRequired = isRequired
      self.fallback = fallback
      self.summary = summary
    }
  }

  /// A value that templates and `cases` may use.
  package struct TemplateValue: Sendable {
    package let name: String
    /// `nil`: a thing of the kind walked over.
    package let type: ExpressionType?
    package let summary: Words

    init(_ name: String, _ type: ExpressionType?, _ summary: Words) {
      self.name = name
      self.type = type
      self.summary = summary
    }
  }

  package let name: String
  /// What it reports.
  package let summary: Words
  package let options: [Option]
  package let values: [TemplateValue]
  /// A rule that uses it, as it stands in a rule file, with its examples.
  package let example: String
}
