extension FunctionOverload {
  /// Functions on the bits of integers.
  ///
  /// Source: CEL extension «math». Shifts do not keep the sign; shifting by 64 or more gives 0.
  static let bitFunctions: [FunctionOverload] =
    ([
      function("math.bitAnd") { (left: Int64, right: Int64, _) throws(EvaluationError) -> Int64 in
        left & right
      },
      function("math.bitAnd") { (left: UInt64, right: UInt64, _) throws(EvaluationError) -> UInt64 in
        left & right
      },
      function("math.bitOr") { (left: Int64, right: Int64, _) throws(EvaluationError) -> Int64 in left | right
      },
      function("math.bitOr") { (left: UInt64, right: UInt64, _) throws(EvaluationError) -> UInt64 in
        left | right
      },
      function("math.bitXor") { (left: Int64, right: Int64, _) throws(EvaluationError) -> Int64 in
        left ^ right
      },
      function("math.bitXor") { (left: UInt64, right: UInt64, _) throws(EvaluationError) -> UInt64 in
        left ^ right
      },
      function("math.bitNot") { (bits: Int64, _) throws(EvaluationError) -> Int64 in ~bits },
      function("math.bitNot") { (bits: UInt64, _) throws(EvaluationError) -> UInt64 in ~bits },
      function("math.bitShiftLeft") { (bits: Int64, count: Int64, _) throws(EvaluationError) -> Int64 in
        Int64(bitPattern: UInt64(bitPattern: bits) << (try distance(count)))
      },
      function("math.bitShiftLeft") { (bits: UInt64, count: Int64, _) throws(EvaluationError) -> UInt64 in
        bits << (try distance(count))
      },
      function("math.bitShiftRight") { (bits: Int64, count: Int64, _) throws(EvaluationError) -> Int64 in
        Int64(bitPattern: UInt64(bitPattern: bits) >> (try distance(count)))
      },
      function("math.bitShiftRight") { (bits: UInt64, count: Int64, _) throws(EvaluationError) -> UInt64 in
        bits >> (try distance(count))
      },
    ])

  private static func distance(_ count: Int64) throws(EvaluationError) -> Int64 {
    guard count >= 0 else { throw .invalid("math.bitShift", "the distance \(count) is negative") }
    return count
  }
}
