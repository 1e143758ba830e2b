package import PlanSource

/// A map with keys of type bool, int, uint or string, in order of writing.
///
/// Numeric keys that are equal as numbers are the same key (`1`, `1u`, `1.0` in look-ups).
package struct MapValue: Sendable {
  /// A key made comparable: numbers by their value, whatever their type.
  package enum Key: Hashable, Sendable {
    case bool(Bool)
    case integer(Int64)
    /// A uint beyond the reach of int.
    case large(UInt64)
    case text(Text)
  }

  package let entries: [(key: Value, value: Value)]
  private let positions: [Key: Int]

  /// A map of `entries`; `nil` if two keys are equal or one cannot be a key.
  package init?(_ entries: [(key: Value, value: Value)]) {
    var positions: [Key: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard let key = Key(entry.key), positions.updateValue(position, forKey: key) == nil else { return nil }
    }
    self.entries = entries
    self.positions = positions
  }

  /// The value under `key`, compared across numeric types; `nil` if there is none.
  package func value(for key: Value) -> Value? {
    Key(key).flatMap { positions[$0] }.map { entries[$0].value }
  }
}

extension Value {
  /// Whether a map can have it as a key: a bool, a whole number or a string.
  package var canBeKey: Bool {
    switch self {
    case .bool, .int, .uint, .text: true
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .type, .object: false
    }
  }
}

extension MapValue.Key {
  /// The key that `value` is; `nil` for types that cannot be one.
  ///
  /// A double with a whole value can be looked up, though it cannot be a key.
  package init?(_ value: Value) {
    switch value {
    case .bool(let bool): self = .bool(bool)
    case .int(let int): self = .integer(int)
    case .uint(let uint): self = Int64(exactly: uint).map(Self.integer) ?? .large(uint)
    case .double(let double):
      if let int = Int64(exactly: double) {
        self = .integer(int)
      } else if let uint = UInt64(exactly: double) {
        self = .large(uint)
      } else {
        return nil
      }
    case .text(let text): self = .text(text)
    case .null, .bytes, .timestamp, .duration, .list, .map, .type, .object: return nil
    }
  }
}
