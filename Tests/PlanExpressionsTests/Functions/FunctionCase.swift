package import PlanExpressions
import PlanSource
import Testing

/// A call of a function and what it must give.
struct FunctionCase: Sendable, CustomStringConvertible {
  let name: String
  let arguments: [Value]
  /// `nil` for an error.
  let expected: Value?

  /// `name` of `arguments` gives `expected`.
  init(_ name: String, _ arguments: [Value], _ expected: Value) {
    self.name = name
    self.arguments = arguments
    self.expected = expected
  }

  /// `name` of `arguments` is an error.
  init(_ name: String, _ arguments: [Value]) {
    self.name = name
    self.arguments = arguments
    expected = nil
  }

  var description: String { "\(name)(\(arguments.map(spelling).joined(separator: ", ")))" }

  /// Calls the first overload that takes the arguments and compares.
  func check() {
    do {
      let value = try call()
      #expect(expected.map(spelling) == spelling(value), "\(description)")
      expectDeclared(value)
    } catch {
      #expect(expected == nil, "\(description) failed: \(error)")
    }
  }

  /// What the function gives.
  func call(steps: Int = 100_000) throws(EvaluationError) -> Value {
    let context = EvaluationContext(host: NoHost(), slotCount: 0, steps: steps)
    guard let overload else { throw EvaluationError(.noSuchOverload(name)) }
    switch overload.body {
    case .nullary(let body): return try body(context)
    case .unary(let body): return try body(arguments[0], context)
    case .binary(let body): return try body(arguments[0], arguments[1], context)
    case .variadic(let body): return try body(arguments, context)
    }
  }

  /// The overload that takes the arguments; of lists of different things, any overload that takes lists.
  var overload: FunctionOverload? { overload(elements: true) ?? overload(elements: false) }

  private func overload(elements: Bool) -> FunctionOverload? {
    FunctionLibrary.standard.overloads(of: name).first { overload in
      overload.parameters.count == arguments.count
        && zip(overload.parameters, arguments).allSatisfy { takes($0, $1, elements: elements) }
    }
  }

  /// What a body gives is what its overload declares.
  private func expectDeclared(_ value: Value) {
    guard let result = overload(elements: true)?.result else { return }
    #expect(takes(result, value), "\(description) is declared \(result)")
  }
}

/// A host that has nothing.
final class NoHost: ExpressionHost {
  func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value {
    throw EvaluationError(.noSuchField("\(slot)"))
  }
}

/// Whether a parameter of `type` takes `value`, with or without looking at the elements of lists.
private func takes(_ type: ExpressionType, _ value: Value, elements: Bool = true) -> Bool {
  switch (type, value) {
  case (.dyn, _), (.parameter, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint): true
  case (.double, .double), (.string, .text), (.bytes, .bytes), (.timestamp, .timestamp): true
  case (.duration, .duration), (.map, .map), (.type, .type), (.object, .object): true
  case (.list(let element), .list(let list)):
    !elements || (0..<list.count).allSatisfy { takes(element, list[$0]) }
  default: false
  }
}

/// `value` with its type, so that values that CEL takes for equal can be told apart.
func spelling(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .bool(let bool): "\(bool)"
  case .int(let int): "\(int)"
  case .uint(let uint): "\(uint)u"
  case .double(let double): "double(\(double))"
  case .text(let text): "'\(text)'"
  case .bytes(let bytes): "b\(bytes)"
  case .timestamp(let timestamp): "timestamp(\(timestamp.seconds).\(timestamp.nanoseconds))"
  case .duration(let duration): "duration(\(duration.seconds).\(duration.nanoseconds))"
  case .list(let list): "[\((0..<list.count).map { spelling(list[$0]) }.joined(separator: ", "))]"
  case .map(let map):
    "{\(map.entries.map { "\(spelling($0.key)): \(spelling($0.value))" }.joined(separator: ", "))}"
  case .type(let type): "type(\(type))"
  case .object(let object): "object(\(object.kind), \(object.document), \(object.index))"
  }
}

extension Value: ExpressibleByStringLiteral {
  package init(stringLiteral string: String) { self = .text(Text(string)) }
}

extension Value: ExpressibleByIntegerLiteral {
  package init(integerLiteral int: Int64) { self = .int(int) }
}

extension Value: ExpressibleByFloatLiteral {
  package init(floatLiteral double: Double) { self = .double(double) }
}

extension Value: ExpressibleByBooleanLiteral {
  package init(booleanLiteral bool: Bool) { self = .bool(bool) }
}

extension Value: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: Value...) { self = .list(.values(values)) }
}
