/// One signature of a function and what it does.
package struct FunctionOverload: Sendable {
  /// How a function is called: with as many arguments as its signature has, the receiver first.
  package enum Body: Sendable {
    case nullary(@Sendable (EvaluationContext) throws(EvaluationError) -> Value)
    case unary(@Sendable (Value, EvaluationContext) throws(EvaluationError) -> Value)
    case binary(@Sendable (Value, Value, EvaluationContext) throws(EvaluationError) -> Value)
    case variadic(@Sendable ([Value], EvaluationContext) throws(EvaluationError) -> Value)
  }

  /// The name; a dotted one (`math.abs`) is a function in a namespace.
  package let name: String
  /// Whether it is called on a receiver (`x.size()`), which is then the first parameter.
  package let isMember: Bool
  package let parameters: [ExpressionType]
  package let result: ExpressionType
  package var body: Body

  /// Replaces the body once, at load, when arguments are constants: `nil` elements are not constant.
  ///
  /// A regular expression is compiled and a table is looked up here. Throwing reports a problem at load
  /// at the constant whose position is given.
  package var specialize: (@Sendable ([Value?]) throws(SpecializationError) -> Specialization?)?

  /// Positions of arguments that must be constants (literals or options); load fails otherwise.
  package var constantArguments: [Int]

  /// An overload of `name`.
  package init(
    _ name: String, isMember: Bool = false, _ parameters: [ExpressionType], _ result: ExpressionType,
    constantArguments: [Int] = [],
    specialize: (@Sendable ([Value?]) throws(SpecializationError) -> Specialization?)? = nil,
    body: Body
  ) {
    self.name = name
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
    self.constantArguments = constantArguments
    self.specialize = specialize
    self.body = body
  }
}

/// What constants made of an overload: a narrower result type, a prepared body, or both.
package struct Specialization: Sendable {
  package var result: ExpressionType?
  package var body: FunctionOverload.Body?

  /// A specialization with another `result` type or another `body`.
  package init(result: ExpressionType? = nil, body: FunctionOverload.Body? = nil) {
    self.result = result
    self.body = body
  }
}

/// Why a constant argument cannot be used.
package struct SpecializationError: Error, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The regular expression is wrong, in the library's words, at a byte of the pattern.
    case invalidRegex(message: String, offset: Int)
    /// There is no such table; `nearest` is the most similar name there is.
    case noSuchTable(name: String, nearest: String?)
    /// There is no such column, value or name.
    case other(String)
  }

  package let reason: Reason
  /// The position of the constant among the arguments.
  package let argument: Int

  /// An error for `reason` at the argument in position `argument`.
  package init(_ reason: Reason, argument: Int) {
    self.reason = reason
    self.argument = argument
  }
}
