package import PlanSource

extension TaggedJSON {
  /// How deep lists and maps may nest; printing and comparing them recurses.
  private static let depthLimit = 64

  /// The value that `node` says.
  ///
  /// - Throws: ``TaggedJSONError`` with the place that is wrong.
  package static func value(of node: TreeNode) throws(TaggedJSONError) -> Value {
    try value(of: node, depth: 0)
  }

  private static func value(of node: TreeNode, depth: Int) throws(TaggedJSONError) -> Value {
    guard depth < depthLimit else { throw TaggedJSONError(.nestingTooDeep, at: node.range) }
    var members = node.members
    guard let member = members.next(), members.next() == nil else {
      throw TaggedJSONError(.notTagged, at: node.range)
    }
    guard let tag = Tag(rawValue: member.key.string), tag != .object else {
      throw TaggedJSONError(.unknownTag(member.key.string), at: member.keyNode.range)
    }
    switch tag {
    case .list:
      guard member.value.kind == .array else { break }
      return .list(.values(try values(of: member.value, depth: depth)))
    case .map:
      if let map = try map(of: member.value, depth: depth) { return .map(map) }
    default:
      if let value = scalar(member.value, tag) { return value }
    }
    throw TaggedJSONError(.malformed(tag: tag.rawValue), at: member.value.range)
  }

  private static func values(of node: TreeNode, depth: Int) throws(TaggedJSONError) -> [Value] {
    var values: [Value] = []
    for element in node.elements { values.append(try value(of: element, depth: depth + 1)) }
    return values
  }

  private static func map(of node: TreeNode, depth: Int) throws(TaggedJSONError) -> MapValue? {
    guard node.kind == .array else { return nil }
    var entries: [(key: Value, value: Value)] = []
    for pair in node.elements {
      let parts = try values(of: pair, depth: depth)
      guard parts.count == 2, parts[0].canBeKey else { return nil }
      entries.append((parts[0], parts[1]))
    }
    return MapValue(entries)
  }

  private static func scalar(_ node: TreeNode, _ tag: Tag) -> Value? {
    switch tag {
    case .null: node.kind == .null ? Value.null : nil
    case .bool: node.bool.map { .bool($0) }
    case .int: Int64(node.text.string).map { .int($0) }
    case .uint: UInt64(node.text.string).map { .uint($0) }
    case .double: double(node.text.string).map { .double($0) }
    case .string: node.kind == .string ? .text(Text(utf8: Array(node.text.utf8))) : nil
    case .bytes: node.kind == .string ? Base64.decoded(node.text.utf8).map { .bytes($0) } : nil
    case .type: node.kind == .string ? .type(ExpressionType(name: node.text.string) ?? .dyn) : nil
    case .timestamp: time(node).map { .timestamp(Timestamp(seconds: $0.seconds, nanoseconds: $0.nanos)) }
    case .duration: time(node).map { .duration(Duration(seconds: $0.seconds, nanoseconds: $0.nanos)) }
    case .list, .map, .object: nil
    }
  }

  private static func double(_ spelling: String) -> Double? {
    switch spelling {
    case "Infinity", "inf": .infinity
    case "-Infinity", "-inf": -.infinity
    case "NaN", "nan": .nan
    default: Double(spelling)
    }
  }

  /// Seconds and nanoseconds; either may be missing, which is 0.
  private static func time(_ node: TreeNode) -> (seconds: Int64, nanos: Int32)? {
    guard node.kind == .object else { return nil }
    var seconds: Int64 = 0
    var nanos: Int32 = 0
    for member in node.members {
      guard let number = Int64(member.value.text.string) else { return nil }
      switch member.key.string {
      case "seconds": seconds = number
      case "nanos":
        guard let small = Int32(exactly: number), small.magnitude < 1_000_000_000 else { return nil }
        nanos = small
      default: return nil
      }
    }
    return (seconds, nanos)
  }
}
