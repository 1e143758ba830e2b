import PlanSource

extension Value {
  /// How one value stands to another.
  package enum Ordering: Hashable, Sendable {
    case less, equal, greater
    /// One of them is NaN.
    case unordered
  }

  /// How this stands to `other`; `nil` if their types have no order between them.
  ///
  /// Numbers are ordered by value whatever their types, strings by code point.
  /// Source: CEL language definition, section «Ordering».
  package func ordering(against other: Value) -> Ordering? {
    switch (self, other) {
    case (.int(let left), .int(let right)): Ordering(left, right)
    case (.timestamp(let left), .timestamp(let right)):
      left.seconds == right.seconds
        ? Ordering(left.nanoseconds, right.nanoseconds) : Ordering(left.seconds, right.seconds)
    case (.duration(let left), .duration(let right)):
      left.seconds == right.seconds
        ? Ordering(left.nanoseconds, right.nanoseconds) : Ordering(left.seconds, right.seconds)
    case (.text(let left), .text(let right)): Ordering(bytes: left.utf8, right.utf8)
    case (.bytes(let left), .bytes(let right)): Ordering(bytes: left[...], right[...])
    case (.bool(let left), .bool(let right)): Ordering(left ? 1 : 0, right ? 1 : 0)
    default: numericOrdering(against: other)
    }
  }

  /// How this number stands to that one; `nil` unless both are numbers.
  ///
  /// An integer and a double are compared exactly but for one pair: the largest int equals 2⁶³, to which it
  /// would be rounded, because the conformance suite has it so.
  package func numericOrdering(against other: Value) -> Ordering? {
    switch (self, other) {
    case (.int(let left), .int(let right)): Ordering(left, right)
    case (.uint(let left), .uint(let right)): Ordering(left, right)
    case (.double(let left), .double(let right)): Ordering(left, right)
    case (.int(let left), .uint(let right)): Ordering(signed: left, unsigned: right)
    case (.uint(let left), .int(let right)): Ordering(signed: right, unsigned: left).reversed
    case (.int(let left), .double(let right)): Ordering(integer: left, double: right)
    case (.double(let left), .int(let right)): Ordering(integer: right, double: left).reversed
    case (.uint(let left), .double(let right)): Ordering(integer: left, double: right)
    case (.double(let left), .uint(let right)): Ordering(integer: right, double: left).reversed
    default: nil
    }
  }
}

extension Value.Ordering {
  /// The order of two values of one type.
  init<Operand: Comparable>(_ left: Operand, _ right: Operand) {
    self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
  }

  /// The order of two integers of different signedness.
  init(signed left: Int64, unsigned right: UInt64) {
    self = left < right ? .less : left == right ? .equal : .greater
  }

  /// The order of an integer and a double, neither rounded.
  init<Integer: FixedWidthInteger>(integer left: Integer, double right: Double) {
    if right.isNaN {
      self = .unordered
    } else if let whole = Integer(exactly: right.rounded(.down)) {
      self = left == whole && right > right.rounded(.down) ? .less : Self(left, whole)
    } else if right == -Double(Int64.min), Integer.isSigned {
      self = Self(left, Integer.max)
    } else {
      self = right < 0 ? .greater : .less
    }
  }

  init(bytes left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) {
    for (one, other) in zip(left, right) where one != other {
      self = one < other ? .less : .greater
      return
    }
    self.init(left.count, right.count)
  }

  /// The same order seen from the other side.
  var reversed: Value.Ordering {
    switch self {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered: self
    }
  }
}
