import PlanSource

/// A call whose overload is chosen by the kinds of the values, because their types are not known before.
final class DispatchNode: EvaluationNode {
  let function: String
  let overloads: [FunctionOverload]
  let arguments: [any EvaluationNode]
  let objects: [ObjectType]
  let range: ByteRange

  init(
    _ function: String, _ overloads: [FunctionOverload], _ arguments: [any EvaluationNode],
    objects: [ObjectType], _ range: ByteRange
  ) {
    self.function = function
    self.overloads = overloads
    self.arguments = arguments
    self.objects = objects
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    switch arguments.count {
    case 1: return try call(try arguments[0].evaluate(in: context), in: context)
    case 2:
      let first = try arguments[0].evaluate(in: context)
      return try call(first, try arguments[1].evaluate(in: context), in: context)
    default:
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments { values.append(try argument.evaluate(in: context)) }
      return try call(values, in: context)
    }
  }

  private func call(_ value: Value, in context: EvaluationContext) throws(EvaluationError) -> Value {
    for overload in overloads {
      guard accepts(overload.parameters[0], value), case .unary(let body) = overload.body else { continue }
      do { return try body(value, context) } catch { throw error.located(range) }
    }
    return try call([value], in: context)
  }

  private func call(
    _ first: Value, _ second: Value, in context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    for overload in overloads {
      guard accepts(overload.parameters[0], first), accepts(overload.parameters[1], second),
        case .binary(let body) = overload.body
      else { continue }
      do { return try body(first, second, context) } catch { throw error.located(range) }
    }
    return try call([first, second], in: context)
  }

  /// The general way: any number of arguments, bodies that take a list of them.
  private func call(_ values: [Value], in context: EvaluationContext) throws(EvaluationError) -> Value {
    for overload in overloads where zip(overload.parameters, values).allSatisfy({ accepts($0, $1) }) {
      do { return try overload.body(values, context) } catch { throw error.located(range) }
    }
    throw EvaluationError(.noSuchOverload(function), at: range)
  }

  /// Whether `value` is of the kind that `type` asks for; elements are the body's concern.
  private func accepts(_ type: ExpressionType, _ value: Value) -> Bool {
    switch (type, value) {
    case (.dyn, _), (.parameter, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint),
      (.double, .double), (.string, .text), (.text, .text), (.bytes, .bytes), (.timestamp, .timestamp),
      (.duration, .duration), (.list, .list), (.map, .map), (.type, .type):
      true
    case (.object(let name), .object(let object)):
      objects.indices.contains(Int(object.kind)) && objects[Int(object.kind)].name == name
    default: false
    }
  }
}

extension FunctionOverload.Body {
  /// Calls it with `values`.
  ///
  /// - Throws: ``EvaluationError``, also if there are too few or too many.
  func callAsFunction(
    _ values: [Value], _ context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    switch (self, values.count) {
    case (.nullary(let body), 0): try body(context)
    case (.unary(let body), 1): try body(values[0], context)
    case (.binary(let body), 2): try body(values[0], values[1], context)
    case (.variadic(let body), _): try body(values, context)
    default: throw EvaluationError(.noSuchOverload(""))
    }
  }
}
