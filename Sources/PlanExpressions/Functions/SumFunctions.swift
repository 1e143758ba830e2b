import PlanSource

extension FunctionOverload {
  /// `sum(list)` of numbers of one type; an empty list gives 0 (rule language, section 4).
  static let sumFunctions: [FunctionOverload] =
    ([ExpressionType.int, .uint, .double].map { type in
      FunctionOverload("sum", [.list(type)], type, body: body(for: type))
    })

  private static func body(for type: ExpressionType) -> Body {
    .unary { (value, context) throws(EvaluationError) -> Value in
      guard case .list(let list) = value else { throw EvaluationError(.noSuchOverload("sum")) }
      try context.step(list.count)
      guard list.count > 0 else { return type == .double ? .double(0) : type == .uint ? .uint(0) : .int(0) }
      var total = list[0]
      if !total.isNumber { throw EvaluationError(.noSuchOverload("sum")) }
      for position in 1..<max(1, list.count) { total = try added(total, list[position]) }
      return total
    }
  }

  private static func added(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)):
      let (sum, isOver) = left.addingReportingOverflow(right)
      if isOver { throw EvaluationError(.overflow) }
      return .int(sum)
    case (.uint(let left), .uint(let right)):
      let (sum, isOver) = left.addingReportingOverflow(right)
      if isOver { throw EvaluationError(.overflow) }
      return .uint(sum)
    case (.double(let left), .double(let right)):
      return .double(left + right)
    default:
      throw EvaluationError(.noSuchOverload("sum"))
    }
  }
}
