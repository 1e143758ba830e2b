/// Overloads made of Swift functions, whose parameters and result say the signature.
///
/// Where elements matter, `as` says it better than Swift's types can.
extension FunctionOverload {
  /// Parameters and result where those of the Swift function are too wide.
  typealias Signature = ([ExpressionType], ExpressionType)

  /// A function of one argument.
  static func function<A: FunctionArgument, R: FunctionResult>(
    _ name: String, isMember: Bool = false, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    let (parameters, result) = signature ?? ([A.expressionType], R.expressionType)
    return FunctionOverload(
      name, isMember: isMember, parameters, result,
      body: .unary { (value, context) throws(EvaluationError) -> Value in
        try body(context.take(value, for: name), context).value
      })
  }

  /// A function of two arguments.
  static func function<A: FunctionArgument, B: FunctionArgument, R: FunctionResult>(
    _ name: String, isMember: Bool = false, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, B, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    let (parameters, result) = signature ?? ([A.expressionType, B.expressionType], R.expressionType)
    return FunctionOverload(
      name, isMember: isMember, parameters, result,
      body: .binary { (first, second, context) throws(EvaluationError) -> Value in
        try body(context.take(first, for: name), context.take(second, for: name), context).value
      })
  }

  /// A function of three arguments.
  static func function<A: FunctionArgument, B: FunctionArgument, C: FunctionArgument, R: FunctionResult>(
    _ name: String, isMember: Bool = false, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, B, C, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    let types = ([A.expressionType, B.expressionType, C.expressionType], R.expressionType)
    let (parameters, result) = signature ?? types
    return FunctionOverload(
      name, isMember: isMember, parameters, result,
      body: .variadic { (values, context) throws(EvaluationError) -> Value in
        guard values.count == 3 else { throw EvaluationError(.noSuchOverload(name)) }
        return try body(
          context.take(values[0], for: name), context.take(values[1], for: name),
          context.take(values[2], for: name), context
        ).value
      })
  }

  /// A method without arguments.
  static func method<A: FunctionArgument, R: FunctionResult>(
    _ name: String, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    function(name, isMember: true, as: signature, body)
  }

  /// A method with one argument.
  static func method<A: FunctionArgument, B: FunctionArgument, R: FunctionResult>(
    _ name: String, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, B, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    function(name, isMember: true, as: signature, body)
  }

  /// A method with two arguments.
  static func method<A: FunctionArgument, B: FunctionArgument, C: FunctionArgument, R: FunctionResult>(
    _ name: String, as signature: Signature? = nil,
    _ body: @escaping @Sendable (A, B, C, EvaluationContext) throws(EvaluationError) -> R
  ) -> FunctionOverload {
    function(name, isMember: true, as: signature, body)
  }
}

extension EvaluationContext {
  /// `value` as what the function called `name` takes; its cost is charged.
  @inline(__always)
  fileprivate func take<Argument: FunctionArgument>(
    _ value: Value, for name: String
  ) throws(EvaluationError) -> Argument {
    guard let argument = Argument.taken(from: value) else { throw EvaluationError(.noSuchOverload(name)) }
    try step(argument.cost)
    return argument
  }

  /// Charges what making a text of `count` bytes costs.
  func charge(bytes count: Int) throws(EvaluationError) {
    try step(1 + min(max(0, count), 1 << 40) / 48)
  }
}

extension EvaluationError {
  /// An argument of the right type that `function` does not take.
  static func invalid(_ function: String, _ problem: String) -> EvaluationError {
    EvaluationError(.invalidArgument(function: function, problem: problem))
  }
}
