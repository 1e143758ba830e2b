import PlanSource

/// What the arithmetic operators do with values.
///
/// Overflow is an error, never wrapping. Source: CEL language definition, section «Standard Definitions».
struct Arithmetic {
  static func sum(
    _ left: Value, _ right: Value, in context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): return .int(try checked(left.addingReportingOverflow(right)))
    case (.uint(let left), .uint(let right)): return .uint(try checked(left.addingReportingOverflow(right)))
    case (.double(let left), .double(let right)): return .double(left + right)
    case (.text(let left), .text(let right)):
      try context.step((left.count + right.count) / 16)
      return .text(Text(utf8: Array(left.utf8) + Array(right.utf8)))
    case (.bytes(let left), .bytes(let right)):
      try context.step((left.count + right.count) / 16)
      return .bytes(left + right)
    case (.list(let left), .list(let right)):
      try context.step((left.count + right.count) / 4)
      return .list(concatenation(left, right))
    default: return try timeSum(left, right)
    }
  }

  static func difference(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): .int(try checked(left.subtractingReportingOverflow(right)))
    case (.uint(let left), .uint(let right)): .uint(try checked(left.subtractingReportingOverflow(right)))
    case (.double(let left), .double(let right)): .double(left - right)
    default: try timeDifference(left, right)
    }
  }

  static func product(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): .int(try checked(left.multipliedReportingOverflow(by: right)))
    case (.uint(let left), .uint(let right)): .uint(try checked(left.multipliedReportingOverflow(by: right)))
    case (.double(let left), .double(let right)): .double(left * right)
    default: throw EvaluationError(.noSuchOverload("*"))
    }
  }

  static func quotient(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int, .int(0)), (.uint, .uint(0)): throw EvaluationError(.divisionByZero)
    case (.int(let left), .int(let right)): .int(try checked(left.dividedReportingOverflow(by: right)))
    case (.uint(let left), .uint(let right)): .uint(left / right)
    case (.double(let left), .double(let right)): .double(left / right)
    default: throw EvaluationError(.noSuchOverload("/"))
    }
  }

  static func remainder(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int, .int(0)), (.uint, .uint(0)): throw EvaluationError(.divisionByZero)
    case (.int(let left), .int(let right)):
      .int(try checked(left.remainderReportingOverflow(dividingBy: right)))
    case (.uint(let left), .uint(let right)): .uint(left % right)
    default: throw EvaluationError(.noSuchOverload("%"))
    }
  }

  static func checked<Number>(
    _ result: (partialValue: Number, overflow: Bool)
  ) throws(EvaluationError) -> Number {
    if result.overflow { throw EvaluationError(.overflow) }
    return result.partialValue
  }

  private static func concatenation(_ left: ListValue, _ right: ListValue) -> ListValue {
    if left.count == 0 { return right }
    if right.count == 0 { return left }
    var values: [Value] = []
    values.reserveCapacity(left.count + right.count)
    for position in 0..<left.count { values.append(left[position]) }
    for position in 0..<right.count { values.append(right[position]) }
    return .values(values)
  }
}
