import PlanExpressions
import PlanSource

/// One thing that a check has to say.
struct CheckReport {
  /// A value for templates.
  enum Part {
    /// The thing of another look, by number.
    case thing(Int)
    case value(Value)
  }

  /// The look that is reported, by number.
  var look: Int
  /// In the order of ``CheckDeclaration/values``.
  var parts: [Part]
}

/// A value by which things are grouped.
enum ScalarKey: Hashable {
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case text(Text)
  case timestamp(Timestamp)
  case object(ObjectHandle)

  /// - Throws: ``EvaluationError`` if `value` is none of these.
  init(_ value: Value) throws(EvaluationError) {
    switch value {
    case .bool(let bool): self = .bool(bool)
    case .int(let int): self = .int(int)
    case .uint(let uint): self = .uint(uint)
    case .double(let double): self = .double(double)
    case .text(let text): self = .text(text)
    case .timestamp(let timestamp): self = .timestamp(timestamp)
    case .object(let object): self = .object(object)
    case .null, .bytes, .duration, .list, .map, .type: throw EvaluationError(.noSuchOverload("check"))
    }
  }
}

/// What one look gives a check that compares keys: a key in its group.
struct GroupedKey: Hashable {
  /// Things with different groups are not compared.
  var group: ScalarKey?
  var key: ScalarKey
}
