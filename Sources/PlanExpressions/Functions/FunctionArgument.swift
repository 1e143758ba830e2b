import PlanSource

/// A Swift type as which a function takes an argument.
protocol FunctionArgument: Sendable {
  /// The type that the argument is declared with.
  static var expressionType: ExpressionType { get }
  /// `value` as this type; `nil` if it is of another one.
  static func taken(from value: Value) -> Self?
  /// Steps that looking at all of it costs.
  var cost: Int { get }
}

extension FunctionArgument {
  var cost: Int { 0 }
}

/// A Swift type as which a function gives its result.
protocol FunctionResult: Sendable {
  static var expressionType: ExpressionType { get }
  var value: Value { get }
}

extension Bool: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .bool }
  var value: Value { .bool(self) }

  static func taken(from value: Value) -> Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }
}

extension Int64: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .int }
  var value: Value { .int(self) }

  static func taken(from value: Value) -> Int64? {
    if case .int(let int) = value { int } else { nil }
  }
}

extension UInt64: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .uint }
  var value: Value { .uint(self) }

  static func taken(from value: Value) -> UInt64? {
    if case .uint(let uint) = value { uint } else { nil }
  }
}

extension Double: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .double }
  var value: Value { .double(self) }

  static func taken(from value: Value) -> Double? {
    if case .double(let double) = value { double } else { nil }
  }
}

extension Text: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .string }
  var value: Value { .text(self) }
  /// A step per 16 characters of three bytes (rule language, section 3).
  var cost: Int { 1 + count / 48 }

  static func taken(from value: Value) -> Text? {
    if case .text(let text) = value { text } else { nil }
  }
}

extension [UInt8]: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .bytes }
  var value: Value { .bytes(self) }
  var cost: Int { 1 + count / 48 }

  static func taken(from value: Value) -> [UInt8]? {
    if case .bytes(let bytes) = value { bytes } else { nil }
  }
}

extension Timestamp: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .timestamp }
  var value: Value { .timestamp(self) }

  static func taken(from value: Value) -> Timestamp? {
    if case .timestamp(let timestamp) = value { timestamp } else { nil }
  }
}

extension Duration: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .duration }
  var value: Value { .duration(self) }

  static func taken(from value: Value) -> Duration? {
    if case .duration(let duration) = value { duration } else { nil }
  }
}

extension ListValue: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .list(.parameter("A")) }
  var value: Value { .list(self) }
  var cost: Int { 1 + count / 16 }

  static func taken(from value: Value) -> ListValue? {
    if case .list(let list) = value { list } else { nil }
  }
}

extension MapValue: FunctionArgument {
  static var expressionType: ExpressionType { .map(.parameter("A"), .parameter("B")) }

  static func taken(from value: Value) -> MapValue? {
    if case .map(let map) = value { map } else { nil }
  }
}

extension Value: FunctionArgument, FunctionResult {
  static var expressionType: ExpressionType { .dyn }
  var value: Value { self }

  static func taken(from value: Value) -> Value? { value }
}
