package import PlanSource

extension Value {
  /// Whether the two are equal as CEL means it.
  ///
  /// Numbers are compared by value whatever their types, NaN equals nothing, values of different kinds are
  /// not equal, lists and maps are compared element by element, objects by identity.
  /// Source: CEL language definition, section «Equality».
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let left), .text(let right)): left.hasSameBytes(as: right)
    case (.int(let left), .int(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.list(let left), .list(let right)): left.isEqual(to: right)
    case (.map(let left), .map(let right)): left.isEqual(to: right)
    case (.null, .null): true
    case (.bytes(let left), .bytes(let right)): left == right
    case (.timestamp(let left), .timestamp(let right)): left == right
    case (.duration(let left), .duration(let right)): left == right
    case (.type(let left), .type(let right)): left.name == right.name
    case (.int, _), (.uint, _), (.double, _): numericOrdering(against: other) == .equal
    default: false
    }
  }
}

extension ListValue {
  /// Whether the two have equal elements in the same order.
  package func isEqual(to other: ListValue) -> Bool {
    let count = self.count
    guard count == other.count else { return false }
    for position in 0..<count where !self[position].isEqual(to: other[position]) { return false }
    return true
  }

  /// Whether `value` is one of the elements.
  package func contains(_ value: Value) -> Bool {
    for position in 0..<count where self[position].isEqual(to: value) { return true }
    return false
  }
}

extension MapValue {
  /// Whether the two have the same keys with equal values, in whatever order.
  package func isEqual(to other: MapValue) -> Bool {
    guard entries.count == other.entries.count else { return false }
    return entries.allSatisfy { entry in
      other.value(for: entry.key)?.isEqual(to: entry.value) ?? false
    }
  }
}

extension Text {
  /// Whether the two have the same bytes; quicker than `==` for the short texts of rules.
  @inline(__always)
  package func hasSameBytes(as other: Text) -> Bool {
    let count = self.count
    guard count == other.count else { return false }
    if isCutLike(other), start == other.start { return true }
    return withUTF8 { left in
      other.withUTF8 { haveSameBytes(UnsafeRawBufferPointer(left), 0, UnsafeRawBufferPointer($0), 0, count) }
    }
  }
}

/// Compares `count` bytes, eight at a time.
private func haveSameBytes(
  _ left: UnsafeRawBufferPointer, _ leftStart: Int, _ right: UnsafeRawBufferPointer, _ rightStart: Int,
  _ count: Int
) -> Bool {
  var done = 0
  while done + 8 <= count {
    let one = left.loadUnaligned(fromByteOffset: leftStart + done, as: UInt64.self)
    let other = right.loadUnaligned(fromByteOffset: rightStart + done, as: UInt64.self)
    if one != other { return false }
    done += 8
  }
  while done < count {
    if left[leftStart + done] != right[rightStart + done] { return false }
    done += 1
  }
  return true
}
