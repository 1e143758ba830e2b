import PlanSource

extension FunctionOverload {
  /// `base64.encode` and `base64.decode`.
  ///
  /// Source: CEL extension «encoders»; RFC 4648, section 4. Padding may be missing.
  static let encoderFunctions: [FunctionOverload] =
    ([
      function("base64.encode") { (bytes: [UInt8], _) throws(EvaluationError) -> Text in
        Text(utf8: Base64.encoded(bytes))
      },
      function("base64.decode") { (text: Text, _) throws(EvaluationError) -> [UInt8] in
        try parsed(Base64.decoded(text.utf8), from: text, by: "base64.decode")
      },
    ])
}
