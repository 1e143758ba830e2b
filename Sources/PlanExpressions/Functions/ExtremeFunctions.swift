extension FunctionOverload {
  /// `math.greatest` and `math.least` of one list or of up to ten numbers, of different types if need be.
  ///
  /// Source: CEL extension «math», which makes a macro of them. Of equal numbers the first is given.
  static let extremeFunctions: [FunctionOverload] =
    (extremes("math.greatest", .greater) + extremes("math.least", .less))

  private static let mostArguments = 10

  /// The overloads of `name`: a number takes the place of the best so far if `winner` is how it stands to it.
  private static func extremes(_ name: String, _ winner: Value.Ordering) -> [FunctionOverload] {
    let numbers: [ExpressionType] = [.int, .uint, .double]
    let one = FunctionOverload.Body.unary { (value, context) throws(EvaluationError) -> Value in
      guard case .list(let list) = value else { return try number(value, name) }
      return try extreme(of: list, winner, name, context)
    }
    var overloads = numbers.map { FunctionOverload(name, [$0], $0, body: one) }
    overloads += numbers.map { FunctionOverload(name, [.list($0)], $0, body: one) }
    let two = FunctionOverload.Body.binary { (left, right, _) throws(EvaluationError) -> Value in
      try better(of: left, right, winner, name)
    }
    for left in numbers {
      for right in numbers {
        overloads.append(FunctionOverload(name, [left, right], left == right ? left : .dyn, body: two))
      }
    }
    let more = FunctionOverload.Body.variadic { (values, context) throws(EvaluationError) -> Value in
      try extreme(of: .values(values), winner, name, context)
    }
    for count in 3...mostArguments {
      for type in numbers + [.dyn] {
        let parameters = Array(repeating: type, count: count)
        overloads.append(FunctionOverload(name, parameters, type, body: more))
      }
    }
    return overloads
  }

  private static func extreme(
    of list: ListValue, _ winner: Value.Ordering, _ name: String, _ context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    guard list.count > 0 else { throw .invalid(name, "the list is empty") }
    try context.step(list.count)
    var best = try number(list[0], name)
    for position in 1..<max(1, list.count) {
      best = try better(of: best, list[position], winner, name)
    }
    return best
  }

  private static func better(
    of left: Value, _ right: Value, _ winner: Value.Ordering, _ name: String
  ) throws(EvaluationError) -> Value {
    let left = try number(left, name)
    let right = try number(right, name)
    return right.numericOrdering(against: left) == winner ? right : left
  }

  private static func number(_ value: Value, _ name: String) throws(EvaluationError) -> Value {
    guard value.isNumber else { throw EvaluationError(.noSuchOverload(name)) }
    return value
  }
}
