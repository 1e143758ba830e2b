import Synchronization

extension FunctionOverload {
  /// The overload as `constants` prepare it, which happens when it is first called.
  ///
  /// For expressions that were checked before: regular expressions of what is never asked are not compiled.
  func prepared(for constants: [Value?]) -> FunctionOverload {
    guard let specialize, constants.contains(where: { $0 != nil }) else { return self }
    let later = LatePreparation { () -> Body? in
      do throws(SpecializationError) { return try specialize(constants)?.body } catch { return nil }
    }
    let plain = body
    var prepared = self
    switch plain {
    case .nullary: break
    case .unary(let plain):
      prepared.body = .unary { (value, context) throws(EvaluationError) -> Value in
        guard case .unary(let body)? = later.body else { return try plain(value, context) }
        return try body(value, context)
      }
    case .binary(let plain):
      prepared.body = .binary { (first, second, context) throws(EvaluationError) -> Value in
        guard case .binary(let body)? = later.body else { return try plain(first, second, context) }
        return try body(first, second, context)
      }
    case .variadic(let plain):
      prepared.body = .variadic { (values, context) throws(EvaluationError) -> Value in
        guard case .variadic(let body)? = later.body else { return try plain(values, context) }
        return try body(values, context)
      }
    }
    return prepared
  }
}

/// What constants make of a body, made once and by whoever asks first.
private final class LatePreparation: Sendable {
  private enum State: Sendable {
    case waiting(@Sendable () -> FunctionOverload.Body?)
    case made(FunctionOverload.Body?)
  }

  private let state: Mutex<State>

  init(_ make: @escaping @Sendable () -> FunctionOverload.Body?) {
    state = Mutex(.waiting(make))
  }

  var body: FunctionOverload.Body? {
    state.withLock { state in
      switch state {
      case .made(let body): return body
      case .waiting(let make):
        let body = make()
        state = .made(body)
        return body
      }
    }
  }
}
