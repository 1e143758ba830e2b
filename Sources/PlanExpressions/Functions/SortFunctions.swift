import PlanSource

extension FunctionOverload {
  private static let list = ExpressionType.list(.parameter("A"))

  /// `sort`, and `sortBy` with the list of keys that its macro makes.
  ///
  /// Source: CEL extension «lists». Sorting is stable.
  static let sortFunctions: [FunctionOverload] =
    ([
      method("sort", as: ([list], list)) { (list: ListValue, context) throws(EvaluationError) -> ListValue in
        .values(try order(of: list, context).map { list[$0] })
      },
      method("sortBy", as: ([list, .list(.parameter("B"))], list)) {
        (list: ListValue, keys: ListValue, context) throws(EvaluationError) -> ListValue in
        guard list.count == keys.count else { throw EvaluationError(.noSuchOverload("sortBy")) }
        return .values(try order(of: keys, context).map { list[$0] })
      },
    ])

  /// Positions of `keys` in ascending order of what they hold, which must all be comparable.
  private static func order(
    of keys: ListValue, _ context: EvaluationContext
  ) throws(EvaluationError) -> [Int] {
    try context.step(keys.count * (keys.count.bitWidth - keys.count.leadingZeroBitCount))
    for position in 0..<keys.count where !keys[position].hasOrder(to: keys[0]) {
      throw .invalid("sort", "\(keys[position].type.name) has no order here")
    }
    return (0..<keys.count).sorted { left, right in
      switch keys[left].ordering(against: keys[right]) {
      case .less: true
      case .greater, .unordered, nil: false
      case .equal: left < right
      }
    }
  }
}

extension Value {
  /// Whether one of the two comes first or they are equal.
  fileprivate func hasOrder(to other: Value) -> Bool {
    let ordering = ordering(against: other)
    return ordering != nil && ordering != .unordered
  }
}
