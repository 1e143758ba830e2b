import PlanSource

/// A field of an object that an expression gives.
final class FieldNode: EvaluationNode {
  let operand: any EvaluationNode
  let field: Int
  let name: String
  let range: ByteRange

  init(_ operand: any EvaluationNode, field: Int, name: String, _ range: ByteRange) {
    self.operand = operand
    self.field = field
    self.name = name
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    guard case .object(let object) = try operand.evaluate(in: context) else {
      throw EvaluationError(.noSuchField(name), at: range)
    }
    do { return try context.host.field(field, of: object) } catch { throw error.located(range) }
  }
}

/// A field of the object in a variable: the commonest expression of all.
final class VariableFieldNode: EvaluationNode {
  let slot: Int
  let field: Int
  let general: FieldNode
  var range: ByteRange { general.range }

  init(slot: Int, _ general: FieldNode) {
    self.slot = slot
    field = general.field
    self.general = general
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    guard let object = context.slots.object(slot) else {
      return try general.evaluate(in: context)
    }
    try context.step(2)
    do { return try context.host.field(field, of: object) } catch { throw error.located(range) }
  }
}

/// A field of the object in a variable of a macro.
final class LocalFieldNode: EvaluationNode {
  let index: Int
  let field: Int
  let general: FieldNode
  var range: ByteRange { general.range }

  init(index: Int, _ general: FieldNode) {
    self.index = index
    field = general.field
    self.general = general
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    guard case .object(let object) = context.local(index) else {
      return try general.evaluate(in: context)
    }
    try context.step(2)
    do { return try context.host.field(field, of: object) } catch { throw error.located(range) }
  }
}

/// A field chosen by its name: a key of a map, or a field of whatever object it is.
final class DynamicFieldNode: EvaluationNode {
  let operand: any EvaluationNode
  let name: String
  let objects: [ObjectType]
  let range: ByteRange
  private let key: Value

  init(_ operand: any EvaluationNode, name: String, objects: [ObjectType], _ range: ByteRange) {
    self.operand = operand
    self.name = name
    self.objects = objects
    self.range = range
    key = .text(Text(name))
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    switch try operand.evaluate(in: context) {
    case .map(let map):
      guard let value = map.value(for: key) else { throw EvaluationError(.noSuchKey(name), at: range) }
      return value
    case .object(let object):
      guard let field = field(of: object) else { break }
      do { return try context.host.field(field.slot, of: object) } catch { throw error.located(range) }
    default: break
    }
    throw EvaluationError(.noSuchField(name), at: range)
  }

  /// Whether there is such a field or key.
  func isPresent(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    switch try operand.evaluate(in: context) {
    case .map(let map): return map.value(for: key) != nil
    case .object(let object): return field(of: object) != nil
    default: throw EvaluationError(.noSuchField(name), at: range)
    }
  }

  private func field(of object: ObjectHandle) -> ObjectField? {
    let kind = Int(object.kind)
    return objects.indices.contains(kind) ? objects[kind].fields[name] : nil
  }
}

/// `has(operand.name)`.
final class PresenceNode: ConditionNode {
  let field: DynamicFieldNode
  let range: ByteRange

  init(_ field: DynamicFieldNode, _ range: ByteRange) {
    self.field = field
    self.range = range
  }

  func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try context.step()
    return try field.isPresent(in: context)
  }
}

/// An element of a list or a map.
final class IndexNode: EvaluationNode {
  let operand: any EvaluationNode
  let position: any EvaluationNode
  let range: ByteRange

  init(_ operand: any EvaluationNode, _ position: any EvaluationNode, _ range: ByteRange) {
    self.operand = operand
    self.position = position
    self.range = range
  }

  func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try context.step()
    let value = try operand.evaluate(in: context)
    let key = try position.evaluate(in: context)
    switch value {
    case .list(let list): return try element(of: list, at: key)
    case .map(let map):
      if let found = map.value(for: key) { return found }
      throw EvaluationError(.noSuchKey(key.keyDescription), at: range)
    default: throw EvaluationError(.noSuchOverload("[]"), at: range)
    }
  }

  private func element(of list: ListValue, at key: Value) throws(EvaluationError) -> Value {
    let index: Int64? =
      switch key {
      case .int(let int): int
      case .uint(let uint): Int64(clamping: uint)
      case .double(let double): Int64(exactly: double)
      default: nil
      }
    guard let index else { throw EvaluationError(.noSuchOverload("[]"), at: range) }
    guard index >= 0, index < list.count else { throw EvaluationError(.indexOutOfRange(index), at: range) }
    return list[Int(index)]
  }
}

extension Value {
  /// How an error names the key that is not there.
  var keyDescription: String {
    switch self {
    case .text(let text): text.string
    case .int(let int): "\(int)"
    case .uint(let uint): "\(uint)"
    case .double(let double): "\(double)"
    case .bool(let bool): "\(bool)"
    default: type.name
    }
  }
}
