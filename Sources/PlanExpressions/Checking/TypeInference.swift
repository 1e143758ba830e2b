/// What is known so far of the types that declarations and empty literals leave open.
///
/// An open type is a `.parameter` whose name begins with `%`; parameters of declarations are renamed to such
/// before use. Source: CEL language definition, section «Gradual Type Checking».
struct TypeInference: Sendable {
  private var bindings: [String: ExpressionType] = [:]
  private var count = 0

  /// A type of which nothing is known yet.
  mutating func open() -> ExpressionType {
    count += 1
    return .parameter("%\(count)")
  }

  /// `type` with every parameter of its declaration renamed, the same parameter to the same open type.
  mutating func instantiate(
    _ type: ExpressionType, _ names: inout [String: ExpressionType]
  ) -> ExpressionType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let fresh = open()
      names[name] = fresh
      return fresh
    case .list(let element): return .list(instantiate(element, &names))
    case .map(let key, let value): return .map(instantiate(key, &names), instantiate(value, &names))
    default: return type
    }
  }

  /// `type` with what is known put in; what is still open stays a parameter.
  func resolve(_ type: ExpressionType) -> ExpressionType {
    switch type {
    case .parameter(let name): bindings[name].map(resolve) ?? type
    case .list(let element): bindings.isEmpty ? type : .list(resolve(element))
    case .map(let key, let value): bindings.isEmpty ? type : .map(resolve(key), resolve(value))
    default: type
    }
  }

  /// `type` with what is known put in, and anything for what is still open.
  func close(_ type: ExpressionType) -> ExpressionType {
    switch type {
    case .parameter(let name): bindings[name].map(close) ?? .dyn
    case .list(let element): .list(close(element))
    case .map(let key, let value): .map(close(key), close(value))
    default: type
    }
  }

  /// Whether a `source` can stand where a `target` is wanted; learns what that says of open types.
  mutating func assign(_ source: ExpressionType, to target: ExpressionType) -> Bool {
    let before = bindings
    if unify(source, target) { return true }
    bindings = before
    return false
  }

  /// Whether a value of one of the types can be one of the other.
  mutating func areComparable(_ left: ExpressionType, _ right: ExpressionType) -> Bool {
    assign(right, to: left) || assign(left, to: right)
  }

  /// The type that holds both; `nil` if there is none but anything.
  mutating func join(_ left: ExpressionType, _ right: ExpressionType) -> ExpressionType? {
    if resolve(left) == .dyn || resolve(right) == .dyn { return .dyn }
    if assign(right, to: left) { return left }
    return assign(left, to: right) ? right : nil
  }

  private mutating func unify(_ source: ExpressionType, _ target: ExpressionType) -> Bool {
    switch (source, target) {
    case (_, .parameter(let name)): bind(name, to: source)
    case (.parameter(let name), _): bind(name, to: target)
    case (.dyn, _), (_, .dyn), (.text, .string), (.type, .type): true
    case (.list(let one), .list(let other)): unify(one, other)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      unify(key, otherKey) && unify(value, otherValue)
    default: source == target
    }
  }

  /// Gives an open type its first meaning, or widens the one it has.
  private mutating func bind(_ name: String, to type: ExpressionType) -> Bool {
    if type == .parameter(name) { return true }
    guard let known = bindings[name] else {
      let resolved = resolve(type)
      if resolved == .parameter(name) { return true }
      if mentions(name, in: resolved) { return false }
      bindings[name] = type
      return true
    }
    if unify(type, known) { return true }
    guard unify(known, type) else { return false }
    bindings[name] = type
    return true
  }

  private func mentions(_ name: String, in type: ExpressionType) -> Bool {
    switch type {
    case .parameter(let other): other == name
    case .list(let element): mentions(name, in: element)
    case .map(let key, let value): mentions(name, in: key) || mentions(name, in: value)
    default: false
    }
  }
}
