import PlanSource

/// A call without arguments.
final class NullaryCallNode: EvaluationNode {
  let body: @Sendable (EvaluationContext) throws(EvaluationError) -> Value
  let range: ByteRange

  init(_ body: @escaping @Sendable (EvaluationContext) throws(EvaluationError) -> Value, _ range: ByteRange) {
    self.body = body
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    do { return try body(context) } catch { throw error.located(range) }
  }
}

/// A call with one argument.
final class UnaryCallNode: EvaluationNode {
  let body: @Sendable (Value, EvaluationContext) throws(EvaluationError) -> Value
  let argument: any EvaluationNode
  let range: ByteRange

  init(
    _ body: @escaping @Sendable (Value, EvaluationContext) throws(EvaluationError) -> Value,
    _ argument: any EvaluationNode, _ range: ByteRange
  ) {
    self.body = body
    self.argument = argument
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let value = try argument.evaluate(in: context)
    do { return try body(value, context) } catch { throw error.located(range) }
  }
}

/// A call with two arguments.
final class BinaryCallNode: EvaluationNode {
  let body: @Sendable (Value, Value, EvaluationContext) throws(EvaluationError) -> Value
  let first: any EvaluationNode
  let second: any EvaluationNode
  let range: ByteRange

  init(
    _ body: @escaping @Sendable (Value, Value, EvaluationContext) throws(EvaluationError) -> Value,
    _ first: any EvaluationNode, _ second: any EvaluationNode, _ range: ByteRange
  ) {
    self.body = body
    self.first = first
    self.second = second
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let one = try first.evaluate(in: context)
    let other = try second.evaluate(in: context)
    do { return try body(one, other, context) } catch { throw error.located(range) }
  }
}

/// A call with any number of arguments.
final class VariadicCallNode: EvaluationNode {
  let body: @Sendable ([Value], EvaluationContext) throws(EvaluationError) -> Value
  let arguments: [any EvaluationNode]
  let range: ByteRange

  init(
    _ body: @escaping @Sendable ([Value], EvaluationContext) throws(EvaluationError) -> Value,
    _ arguments: [any EvaluationNode], _ range: ByteRange
  ) {
    self.body = body
    self.arguments = arguments
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.evaluate(in: context)) }
    do { return try body(values, context) } catch { throw error.located(range) }
  }
}
