import PlanSource

/// The parts of a macro that walks.
struct WalkParts: Sendable {
  let macro: ComprehensionMacro
  let source: any EvaluationNode
  let firstLocal: Int
  let hasTwoVariables: Bool
  let filter: (any EvaluationNode)?
  let body: any EvaluationNode
  let range: ByteRange

  /// What is walked over.
  func collection(in context: EvaluationContext) throws(EvaluationError) -> WalkedCollection {
    try WalkedCollection(try source.evaluate(in: context), of: macro, at: source.range)
  }

  /// Fills the macro's variables for one element, which costs a step.
  @inline(__always)
  func bind(
    _ position: Int, of collection: WalkedCollection, in context: EvaluationContext
  ) throws(EvaluationError) {
    try context.step()
    if hasTwoVariables {
      context.setLocal(firstLocal, collection.position(position))
      context.setLocal(firstLocal + 1, collection.element(position))
    } else {
      context.setLocal(firstLocal, collection[position])
    }
  }
}

/// `all` and `exists`: an error counts only where no element decides.
final class QuantifierNode: ConditionNode {
  let parts: WalkParts
  let isAll: Bool
  var range: ByteRange { parts.range }

  init(_ parts: WalkParts) {
    self.parts = parts
    isAll = parts.macro == .all
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let collection = try parts.collection(in: context)
    var failure: EvaluationError?
    for position in 0..<collection.count {
      try parts.bind(position, of: collection, in: context)
      do {
        if try parts.body.evaluateBool(in: context) != isAll { return !isAll }
      } catch {
        failure = try EvaluationError.absorb(failure, error)
      }
    }
    if let failure { throw failure }
    return isAll
  }
}

/// `exists_one`.
final class ExistsOneNode: ConditionNode {
  let parts: WalkParts
  var range: ByteRange { parts.range }

  init(_ parts: WalkParts) {
    self.parts = parts
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    let collection = try parts.collection(in: context)
    var count = 0
    for position in 0..<collection.count {
      try parts.bind(position, of: collection, in: context)
      if try parts.body.evaluateBool(in: context) { count += 1 }
    }
    return count == 1
  }
}

/// `filter`.
final class FilterNode: EvaluationNode {
  let parts: WalkParts
  var range: ByteRange { parts.range }

  init(_ parts: WalkParts) {
    self.parts = parts
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let collection = try parts.collection(in: context)
    var kept: [Value] = []
    for position in 0..<collection.count {
      try parts.bind(position, of: collection, in: context)
      if try parts.body.evaluateBool(in: context) { kept.append(collection[position]) }
    }
    return .list(.values(kept))
  }
}

/// `map` and `transformList`.
final class TransformListNode: EvaluationNode {
  let parts: WalkParts
  var range: ByteRange { parts.range }

  init(_ parts: WalkParts) {
    self.parts = parts
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let collection = try parts.collection(in: context)
    var values: [Value] = []
    if parts.filter == nil { values.reserveCapacity(collection.count) }
    for position in 0..<collection.count {
      try parts.bind(position, of: collection, in: context)
      if let filter = parts.filter, try !filter.evaluateBool(in: context) { continue }
      values.append(try parts.body.evaluate(in: context))
    }
    return .list(.values(values))
  }
}

/// `transformMap` and `transformMapEntry`.
final class TransformMapNode: EvaluationNode {
  let parts: WalkParts
  var range: ByteRange { parts.range }

  init(_ parts: WalkParts) {
    self.parts = parts
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let collection = try parts.collection(in: context)
    var entries: [(key: Value, value: Value)] = []
    for position in 0..<collection.count {
      try parts.bind(position, of: collection, in: context)
      if let filter = parts.filter, try !filter.evaluateBool(in: context) { continue }
      let value = try parts.body.evaluate(in: context)
      if parts.macro == .transformMap {
        entries.append((collection.position(position), value))
      } else if case .map(let map) = value {
        entries += map.entries
      } else {
        throw EvaluationError(.noSuchOverload(parts.macro.rawValue), at: parts.body.range)
      }
    }
    do { return .map(try MapValue(checking: entries)) } catch { throw error.located(range) }
  }
}
