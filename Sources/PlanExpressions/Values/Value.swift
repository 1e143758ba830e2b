package import PlanSource

/// A value of an expression: those of the Common Expression Language, and objects of a host.
///
/// Source: CEL language definition, section «Values».
package enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  /// A string; it may know its place.
  case text(Text)
  case bytes([UInt8])
  case timestamp(Timestamp)
  case duration(Duration)
  case list(ListValue)
  case map(MapValue)
  case type(ExpressionType)
  /// An object whose fields the ``ExpressionHost`` knows.
  case object(ObjectHandle)
}

/// Which object of the host is meant; it says nothing of what the object holds.
package struct ObjectHandle: Hashable, Sendable {
  /// Its kind: the index of its ``ObjectType`` in the environment.
  package var kind: UInt16
  /// Which of the host's documents it belongs to.
  package var document: UInt16
  /// Which of its kind it is.
  package var index: Int32

  /// The handle of number `index` of `kind` in `document`.
  package init(kind: UInt16, document: UInt16 = 0, index: Int) {
    self.kind = kind
    self.document = document
    self.index = Int32(index)
  }
}

/// A list: values, or a run of objects of one kind, which costs nothing to make.
package enum ListValue: Sendable {
  case values([Value])
  case objects(kind: UInt16, document: UInt16, indices: Range<Int32>)

  /// How many elements it has.
  package var count: Int {
    switch self {
    case .values(let values): values.count
    case .objects(_, _, let indices): indices.count
    }
  }

  /// The element at `position`, which is in `0..<count`.
  package subscript(position: Int) -> Value {
    switch self {
    case .values(let values): return values[position]
    case .objects(let kind, let document, let indices):
      let index = Int(indices.lowerBound) + position
      precondition(index < Int(indices.upperBound), "positions lie inside")
      return .object(ObjectHandle(kind: kind, document: document, index: index))
    }
  }
}

/// A point in time (google.protobuf.Timestamp): years 1 to 9999.
package struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, negative before.
  package var seconds: Int64
  /// Nanoseconds added to ``seconds``, 0 to 999,999,999.
  package var nanoseconds: Int32

  /// The instant `nanoseconds` after `seconds` since the epoch.
  package init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// A signed span of time (google.protobuf.Duration); both parts have the same sign.
package struct Duration: Hashable, Sendable {
  package var seconds: Int64
  package var nanoseconds: Int32

  /// A span of `seconds` and `nanoseconds`.
  package init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}
