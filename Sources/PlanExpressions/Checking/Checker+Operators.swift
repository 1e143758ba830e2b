import PlanSource

extension Checker {
  mutating func checkUnary(
    _ operation: UnaryOperator, _ operand: CheckedNode, _ range: ByteRange
  ) -> CheckedNode {
    guard checksTypes else { return CheckedNode(.unary(operation, operand), .dyn, range) }
    let type = inference.resolve(operand.type)
    let result: ExpressionType?
    switch (operation, type) {
    case (.not, .bool), (.not, .dyn), (.not, .parameter): result = .bool
    case (.negate, .int), (.negate, .double), (.negate, .dyn): result = type
    case (.negate, .parameter): result = .dyn
    default: result = nil
    }
    guard let result else { return noOverload(operation.rawValue, [type], range) }
    if case .parameter = type, operation == .not { _ = inference.assign(type, to: .bool) }
    return CheckedNode(.unary(operation, operand), result, range)
  }

  mutating func checkBinary(
    _ operation: BinaryOperator, _ left: CheckedNode, _ right: CheckedNode, _ range: ByteRange
  ) -> CheckedNode {
    if operation == .add, let folded = Self.concatenation(left.constant, right.constant) {
      return CheckedNode(.constant(folded), known(.string), range)
    }
    let kind = CheckedNode.Kind.binary(operation, left, right)
    guard checksTypes else { return CheckedNode(kind, .dyn, range) }
    let leftType = inference.resolve(left.type)
    let rightType = inference.resolve(right.type)
    let result: ExpressionType?
    switch operation {
    case .equal, .notEqual: result = inference.areComparable(leftType, rightType) ? .bool : nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual: result = isOrdered(leftType, rightType) ? .bool : nil
    case .element: result = canContain(rightType, leftType) ? .bool : nil
    case .add, .subtract, .multiply, .divide, .remainder: result = arithmetic(operation, leftType, rightType)
    }
    guard let result else { return noOverload(operation.rawValue, [leftType, rightType], range) }
    return CheckedNode(kind, result, range)
  }

  /// Reports that `function` does not take `types`.
  mutating func noOverload(_ function: String, _ types: [ExpressionType], _ range: ByteRange) -> CheckedNode {
    report(.noOverload(function: function, arguments: types.map(inference.close)), at: range)
    return unusable(range)
  }

  /// Two constant texts as one, so that a long pattern may be written in parts.
  private static func concatenation(_ left: Value?, _ right: Value?) -> Value? {
    guard case .text(let left)? = left, case .text(let right)? = right else { return nil }
    return .text(Text(utf8: Array(left.utf8) + Array(right.utf8)))
  }

  private mutating func isOrdered(_ left: ExpressionType, _ right: ExpressionType) -> Bool {
    switch (left, right) {
    case (.dyn, let other), (let other, .dyn), (.parameter, let other), (let other, .parameter):
      guard other.isOrderable else { return false }
      return inference.areComparable(left, right)
    case (.int, _), (.uint, _), (.double, _):
      return right == .int || right == .uint || right == .double
    default: return left.isOrderable && inference.areComparable(left, right)
    }
  }

  private mutating func canContain(_ container: ExpressionType, _ element: ExpressionType) -> Bool {
    switch container {
    case .list(let inner), .map(let inner, _): inference.areComparable(inner, element)
    case .dyn, .parameter: true
    default: false
    }
  }

  /// The type of the result; `nil` if the operator does not take these types.
  private mutating func arithmetic(
    _ operation: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType
  ) -> ExpressionType? {
    if case .list(let element) = left, case .list(let other) = right, operation == .add {
      return inference.join(element, other).map { .list($0) }
    }
    if left.isOpen, right.isOpen { return .dyn }
    if operation == .add, left.isOpen, case .list = right { return .list(.dyn) }
    if operation == .add, right.isOpen, case .list = left { return .list(.dyn) }
    var result: ExpressionType?
    for signature in ArithmeticSignature.all(operation) {
      guard signature.takes(left, right) else { continue }
      if let known = result, known != signature.result { return .dyn }
      result = signature.result
    }
    if result != nil {
      if case .parameter = left, right != .duration, right != .timestamp {
        _ = inference.assign(left, to: right)
      }
      if case .parameter = right, left != .duration, left != .timestamp {
        _ = inference.assign(right, to: left)
      }
    }
    return result
  }
}

/// One combination of types that an arithmetic operator takes (CEL language definition, «Standard
/// Definitions»).
private struct ArithmeticSignature {
  let left: ExpressionType
  let right: ExpressionType
  let result: ExpressionType

  private init(_ left: ExpressionType, _ right: ExpressionType, _ result: ExpressionType) {
    self.left = left
    self.right = right
    self.result = result
  }

  func takes(_ left: ExpressionType, _ right: ExpressionType) -> Bool {
    (left.isOpen || left.withoutPlace == self.left) && (right.isOpen || right.withoutPlace == self.right)
  }

  static func all(_ operation: BinaryOperator) -> [ArithmeticSignature] {
    switch operation {
    case .add: sums
    case .subtract: differences
    case .remainder: Array(numbers.prefix(2))
    default: numbers
    }
  }

  private static let numbers = [
    ArithmeticSignature(.int, .int, .int), ArithmeticSignature(.uint, .uint, .uint),
    ArithmeticSignature(.double, .double, .double),
  ]

  private static let sums =
    numbers + [
      ArithmeticSignature(.string, .string, .string), ArithmeticSignature(.bytes, .bytes, .bytes),
      ArithmeticSignature(.timestamp, .duration, .timestamp),
      ArithmeticSignature(.duration, .timestamp, .timestamp),
      ArithmeticSignature(.duration, .duration, .duration),
    ]

  private static let differences =
    numbers + [
      ArithmeticSignature(.timestamp, .timestamp, .duration),
      ArithmeticSignature(.timestamp, .duration, .timestamp),
      ArithmeticSignature(.duration, .duration, .duration),
    ]
}

extension ExpressionType {
  /// Whether only evaluation tells what it is.
  var isOpen: Bool {
    switch self {
    case .dyn, .parameter: true
    default: false
    }
  }

  fileprivate var withoutPlace: ExpressionType { self == .text ? .string : self }

  fileprivate var isOrderable: Bool {
    switch self {
    case .bool, .int, .uint, .double, .string, .text, .bytes, .timestamp, .duration, .dyn, .parameter: true
    case .null, .list, .map, .type, .object: false
    }
  }
}
