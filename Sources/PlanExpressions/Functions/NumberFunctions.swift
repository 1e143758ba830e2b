import PlanSource

extension FunctionOverload {
  /// Conversions to int, uint and double.
  ///
  /// Source: CEL language definition, section «List of Standard Definitions».
  static let numberFunctions: [FunctionOverload] =
    ([
      function("int") { (int: Int64, _) throws(EvaluationError) -> Int64 in int },
      function("int") { (uint: UInt64, _) throws(EvaluationError) -> Int64 in
        try inRange(Int64(exactly: uint))
      },
      function("int", intOfDouble),
      function("int") { (text: Text, _) throws(EvaluationError) -> Int64 in
        try parsed(NumberText.int(text), from: text, by: "int")
      },
      function("int") { (timestamp: Timestamp, _) throws(EvaluationError) -> Int64 in timestamp.seconds },
      function("uint") { (uint: UInt64, _) throws(EvaluationError) -> UInt64 in uint },
      function("uint") { (int: Int64, _) throws(EvaluationError) -> UInt64 in
        try inRange(UInt64(exactly: int))
      },
      function("uint", uintOfDouble),
      function("uint") { (text: Text, _) throws(EvaluationError) -> UInt64 in
        try parsed(NumberText.uint(text), from: text, by: "uint")
      },
      function("double") { (double: Double, _) throws(EvaluationError) -> Double in double },
      function("double") { (int: Int64, _) throws(EvaluationError) -> Double in Double(int) },
      function("double") { (uint: UInt64, _) throws(EvaluationError) -> Double in Double(uint) },
      function("double") { (text: Text, _) throws(EvaluationError) -> Double in
        try parsed(NumberText.double(text), from: text, by: "double")
      },
    ])

  /// Rounds towards zero.
  ///
  /// The smallest int is refused too: a double that large may have been rounded to it.
  private static func intOfDouble(_ double: Double, _: EvaluationContext) throws(EvaluationError) -> Int64 {
    let int = try inRange(Int64(exactly: double.rounded(.towardZero)))
    return try inRange(int == .min ? nil : int)
  }

  private static func uintOfDouble(_ double: Double, _: EvaluationContext) throws(EvaluationError) -> UInt64 {
    try inRange(double < 0 ? nil : UInt64(exactly: double.rounded(.towardZero)))
  }

  private static func inRange<Number>(_ number: Number?) throws(EvaluationError) -> Number {
    guard let number else { throw EvaluationError(.overflow) }
    return number
  }

  /// `result`, unless `text` could not be read as what the conversion `name` gives.
  static func parsed<Result>(
    _ result: Result?, from text: Text, by name: String
  ) throws(EvaluationError) -> Result {
    guard let result else { throw .invalid(name, "cannot read '\(text.excerpt)'") }
    return result
  }
}
