extension FunctionOverload {
  /// Rounding, signs and kinds of numbers.
  ///
  /// Source: CEL extension «math».
  static let mathFunctions: [FunctionOverload] =
    ([
      rounding("math.ceil", .up),
      rounding("math.floor", .down),
      rounding("math.round", .toNearestOrAwayFromZero),
      rounding("math.trunc", .towardZero),
      test("math.isNaN") { $0.isNaN },
      test("math.isInf") { $0.isInfinite },
      test("math.isFinite") { $0.isFinite },
      function("math.sqrt") { (number: Double, _) throws(EvaluationError) -> Double in number.squareRoot() },
      function("math.sqrt") { (number: Int64, _) throws(EvaluationError) -> Double in
        Double(number).squareRoot()
      },
      function("math.sqrt") { (number: UInt64, _) throws(EvaluationError) -> Double in
        Double(number).squareRoot()
      },
    ] + signFunctions)

  private static let signFunctions: [FunctionOverload] = [
    function("math.abs") { (number: Int64, _) throws(EvaluationError) -> Int64 in
      guard number != .min else { throw EvaluationError(.overflow) }
      return abs(number)
    },
    function("math.abs") { (number: UInt64, _) throws(EvaluationError) -> UInt64 in number },
    function("math.abs") { (number: Double, _) throws(EvaluationError) -> Double in number.magnitude },
    function("math.sign") { (number: Int64, _) throws(EvaluationError) -> Int64 in number.signum() },
    function("math.sign") { (number: UInt64, _) throws(EvaluationError) -> UInt64 in number.signum() },
    function("math.sign") { (number: Double, _) throws(EvaluationError) -> Double in
      number.isNaN ? number : number > 0 ? 1 : number < 0 ? -1 : 0
    },
  ]

  private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> FunctionOverload {
    function(name) { (number: Double, _) throws(EvaluationError) -> Double in number.rounded(rule) }
  }

  private static func test(_ name: String, _ test: @escaping @Sendable (Double) -> Bool) -> FunctionOverload {
    function(name) { (number: Double, _) throws(EvaluationError) -> Bool in test(number) }
  }
}
