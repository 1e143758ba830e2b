import PlanExpressions
package import PlanModel

/// A function of the rule language beyond CEL: what it does, what it gives, and its body.
///
/// The reference and the tests are loops over these.
package struct FunctionDeclaration: Sendable {
  /// An expression and what its value prints as.
  package struct Example: Sendable {
    package let expression: String
    package let value: String

    init(_ expression: String, _ value: String) {
      self.expression = expression
      self.value = value
    }
  }

  package let name: String
  /// How it is called, such as `date(y, m, d)`.
  package let signatures: [String]
  package let summary: Words
  package let examples: [Example]
  /// Its overloads; those on tables need to know these.
  let overloads: @Sendable (TableStore) -> [FunctionOverload]

  init(
    _ name: String, _ signatures: [String], zh: String, en: String, examples: [Example],
    overloads: @escaping @Sendable (TableStore) -> [FunctionOverload]
  ) {
    self.name = name
    self.signatures = signatures
    summary = Words(zh: zh, en: en)
    self.examples = examples
    self.overloads = overloads
  }
}
