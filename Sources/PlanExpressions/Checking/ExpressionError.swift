package import PlanSource

/// Why an expression cannot be used: its problems, in the order of their places.
package struct ExpressionError: Error, Hashable, Sendable {
  package let problems: [ExpressionProblem]

  /// An error of `problems`.
  package init(problems: [ExpressionProblem]) {
    self.problems = problems
  }
}

/// One problem of an expression and the bytes of the expression it concerns.
package struct ExpressionProblem: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Something unexpected was read; `found` is its spelling, empty at the end.
    ///
    /// `expected` is the spelling of what is wanted (`&&` for `and`, `==` for `=`, `)`), or one of the
    /// grammar's words `expression`, `name`, `operator`.
    case unexpected(found: String, expected: String)
    /// A full-width character where CEL has an ASCII one.
    case fullWidth(String, ascii: String)
    case unterminatedString
    case invalidEscape
    case invalidNumber(String)
    case nestingTooDeep
    case undeclared(String, nearest: String?)
    case noSuchField(String, type: ExpressionType, nearest: String?)
    case noSuchFunction(String, nearest: String?)
    /// A function or operator does not take these types.
    case noOverload(function: String, arguments: [ExpressionType])
    case mismatch(expected: ExpressionType, found: ExpressionType)
    case invalidMacro(String)
    /// The argument must be a literal or an option.
    case notConstant(function: String)
    case specialization(String, nearest: String?)
    /// The regular expression is wrong, in the library's words, at a byte of the pattern.
    case invalidRegex(message: String, offset: Int)
    /// There is no table of this name.
    case noSuchTable(String, nearest: String?)
    /// `null`, `has()` in a rule file.
    case notInRules(String)
  }

  package let reason: Reason
  /// Bytes of the expression, from its first.
  package let range: ByteRange

  /// A problem for `reason` at `range`.
  package init(_ reason: Reason, at range: ByteRange) {
    self.reason = reason
    self.range = range
  }
}
