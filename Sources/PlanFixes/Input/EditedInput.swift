package import PlanModel
package import PlanSource

/// An input after changes.
package struct EditedInput: Sendable {
  package var bytes: [UInt8]
  /// Leads places in it back to the input before.
  package var changes: ChangeMap
  /// Edits that were left out.
  package var dropped: [DroppedEdit]

  /// The input `bytes` that `changes` made.
  package init(bytes: [UInt8], changes: ChangeMap, dropped: [DroppedEdit] = []) {
    self.bytes = bytes
    self.changes = changes
    self.dropped = dropped
  }
}

/// An edit that was left out, and why.
package struct DroppedEdit: Hashable, Sendable {
  package var edit: TextEdit
  package var obstacle: FixObstacle
}

/// The replacement of bytes of the decoded source by bytes that are to stand there.
package struct SourceSplice: Hashable, Sendable {
  package var range: ByteRange
  /// UTF-8, escaped for its place.
  package var bytes: [UInt8]

  /// Puts `bytes` for `range`.
  package init(_ range: ByteRange, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

extension [SourceSplice] {
  /// `source` after the splices, which are in order and do not overlap.
  func applied(to source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + reduce(0) { $0 + $1.bytes.count })
    var offset = 0
    for splice in self {
      result += source[offset..<splice.range.lowerBound]
      result += splice.bytes
      offset = splice.range.upperBound
    }
    result += source[offset...]
    return result
  }

  /// Whether they are in order, apart from each other, and inside of `count` bytes.
  func areApart(in count: Int) -> Bool {
    var end = 0
    for splice in self {
      guard splice.range.lowerBound >= end, splice.range.upperBound <= count else { return false }
      end = splice.range.upperBound
    }
    return true
  }
}
