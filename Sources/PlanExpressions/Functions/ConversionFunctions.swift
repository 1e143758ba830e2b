import PlanSource

extension FunctionOverload {
  /// Conversions to string, bytes, bool, timestamp and duration; `dyn` and `type`.
  ///
  /// Source: CEL language definition, section «List of Standard Definitions».
  static let conversionFunctions: [FunctionOverload] =
    (stringConversions + [
      function("bytes") { (bytes: [UInt8], _) throws(EvaluationError) -> [UInt8] in bytes },
      function("bytes") { (text: Text, _) throws(EvaluationError) -> [UInt8] in Array(text.utf8) },
      function("bool") { (bool: Bool, _) throws(EvaluationError) -> Bool in bool },
      function("bool") { (text: Text, _) throws(EvaluationError) -> Bool in
        try parsed(bool(of: text), from: text, by: "bool")
      },
      function("timestamp") { (timestamp: Timestamp, _) throws(EvaluationError) -> Timestamp in timestamp },
      function("timestamp") { (text: Text, _) throws(EvaluationError) -> Timestamp in
        try parsed(Timestamp(rfc3339: text), from: text, by: "timestamp")
      },
      function("timestamp") { (seconds: Int64, _) throws(EvaluationError) -> Timestamp in
        guard let timestamp = Timestamp(checkedSeconds: seconds) else { throw EvaluationError(.overflow) }
        return timestamp
      },
      function("duration") { (duration: Duration, _) throws(EvaluationError) -> Duration in duration },
      function("duration") { (text: Text, _) throws(EvaluationError) -> Duration in
        try parsed(Duration(parsing: text), from: text, by: "duration")
      },
      function("dyn", as: ([.parameter("A")], .dyn)) { (value: Value, _) throws(EvaluationError) -> Value in
        value
      },
      function("type", as: ([.parameter("A")], .type(.parameter("A")))) {
        (value: Value, _) throws(EvaluationError) -> Value in .type(value.type)
      },
    ])

  private static let stringConversions: [FunctionOverload] = [
    function("string") { (text: Text, _) throws(EvaluationError) -> Text in text },
    function("string") { (bool: Bool, _) throws(EvaluationError) -> Text in Text(bool ? "true" : "false") },
    function("string") { (int: Int64, _) throws(EvaluationError) -> Text in Text(String(int)) },
    function("string") { (uint: UInt64, _) throws(EvaluationError) -> Text in Text(String(uint)) },
    function("string") { (double: Double, _) throws(EvaluationError) -> Text in
      Text(NumberText.shortest(double))
    },
    function("string") { (timestamp: Timestamp, _) throws(EvaluationError) -> Text in Text(timestamp.rfc3339)
    },
    function("string") { (duration: Duration, _) throws(EvaluationError) -> Text in Text(duration.text) },
    function("string") { (bytes: [UInt8], _) throws(EvaluationError) -> Text in
      guard String(validating: bytes, as: UTF8.self) != nil else { throw .invalid("string", "not UTF-8") }
      return Text(utf8: bytes)
    },
  ]

  /// The spellings that the reference implementation takes.
  private static func bool(of text: Text) -> Bool? {
    switch text.string {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: nil
    }
  }
}
