import PlanSource

extension FunctionOverload {
  /// `size`, as a function and as a method.
  static let sizeFunctions: [FunctionOverload] =
    ([false, true].flatMap { isMember in
      [
        function("size", isMember: isMember) { (text: Text, _) throws(EvaluationError) -> Int64 in
          Int64(text.codePointCount)
        },
        function("size", isMember: isMember) { (bytes: [UInt8], _) throws(EvaluationError) -> Int64 in
          Int64(bytes.count)
        },
        function("size", isMember: isMember) { (list: ListValue, _) throws(EvaluationError) -> Int64 in
          Int64(list.count)
        },
        function("size", isMember: isMember) { (map: MapValue, _) throws(EvaluationError) -> Int64 in
          Int64(map.entries.count)
        },
      ]
    })
}
