import PlanSource

/// A value known since load.
final class ConstantNode: EvaluationNode {
  let value: Value
  let range: ByteRange

  init(_ value: Value, _ range: ByteRange) {
    self.value = value
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    return value
  }
}

/// A variable of the environment.
final class VariableNode: EvaluationNode {
  let slot: Int
  let name: String
  let range: ByteRange

  init(slot: Int, name: String, _ range: ByteRange) {
    self.slot = slot
    self.name = name
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    if case .value(let value) = context.slots[slot] { return value }
    do {
      return try context.value(of: slot, name)
    } catch {
      // The place inside the definition says nothing here.
      throw EvaluationError(error.reason, at: range)
    }
  }
}

/// A variable of a macro.
final class LocalNode: EvaluationNode {
  let index: Int
  let range: ByteRange

  init(index: Int, _ range: ByteRange) {
    self.index = index
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    return context.local(index)
  }
}

/// A whole expression whose macros need variables.
final class FrameNode: EvaluationNode {
  let localCount: Int
  let inner: any EvaluationNode
  var range: ByteRange { inner.range }

  init(_ localCount: Int, _ inner: any EvaluationNode) {
    self.localCount = localCount
    self.inner = inner
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    let previous = context.enterFrame(localCount)
    defer { context.leaveFrame(previous) }
    return try inner.evaluate(in: context)
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    let previous = context.enterFrame(localCount)
    defer { context.leaveFrame(previous) }
    return try inner.evaluateBool(in: context)
  }
}

/// What fails whenever it is reached.
final class FailingNode: EvaluationNode {
  let reason: EvaluationError.Reason
  let range: ByteRange

  init(_ reason: EvaluationError.Reason, _ range: ByteRange) {
    self.reason = reason
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    throw EvaluationError(reason, at: range)
  }
}

/// What names only stable variables: computed once, value or error.
final class MemoNode: EvaluationNode {
  let number: Int
  let inner: any EvaluationNode
  var range: ByteRange { inner.range }

  init(number: Int, _ inner: any EvaluationNode) {
    self.number = number
    self.inner = inner
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    switch context.memo(number) {
    case .value(let value): return value
    case .failed(let error): throw error
    case .unset: break
    }
    do {
      let value = try inner.evaluate(in: context)
      context.remember(.value(value), as: number)
      return value
    } catch {
      if error.reason != .stepLimit { context.remember(.failed(error), as: number) }
      throw error
    }
  }
}
