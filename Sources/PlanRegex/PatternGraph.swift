/// A ``SimplePattern`` as a graph of bytes: what may follow what (Thompson's construction).
struct PatternGraph {
  /// A place in the pattern.
  private enum Node {
    case end
    /// A byte of these, then another node.
    case bytes(ClosedRange<UInt8>, Int32)
    case both(Int32, Int32)
    /// The beginning of the text, then another node.
    case start(Int32)
  }

  private struct Step: Hashable {
    var bytes: ClosedRange<UInt8>
    var next: Int32
  }

  /// What is reached when all has matched.
  static let end: Int32 = 0
  private static let mostNodes = 2000

  private var nodes: [Node] = [.end]
  /// Steps that are there already: characters that end alike share their ends.
  private var steps: [Step: Int32] = [:]
  /// Where the pattern begins.
  private(set) var root: Int32 = 0

  /// The graph of `pattern`; `nil` if it is too large.
  init?(_ pattern: SimplePattern) {
    guard let root = add(pattern, before: Self.end) else { return nil }
    self.root = root
    steps = [:]
  }

  /// What `node` reads, and what stands behind it; `nil` for the end.
  func step(from node: Int32) -> (bytes: ClosedRange<UInt8>, next: Int32)? {
    if case .bytes(let bytes, let next) = nodes[Int(node)] { (bytes, next) } else { nil }
  }

  /// How many nodes there are.
  var count: Int { nodes.count }

  /// The nodes that are bytes or the end, in order, that are reached from `all` without a byte.
  func reached(from all: [Int32], atStart: Bool) -> [Int32] {
    var (reached, open, found): ([Int32], [Int32], [Int32]) = ([], all, [])
    while let node = open.popLast() {
      // They are few.
      if reached.contains(node) { continue }
      reached.append(node)
      switch nodes[Int(node)] {
      case .end, .bytes: found.append(node)
      case .both(let one, let other):
        open.append(one)
        open.append(other)
      case .start(let next): if atStart { open.append(next) }
      }
    }
    if found.count > 1 { found.sort() }
    return found
  }

  private mutating func add(_ node: Node) -> Int32? {
    guard nodes.count < Self.mostNodes else { return nil }
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Adds `pattern`, behind which `next` stands; where it begins.
  private mutating func add(_ pattern: SimplePattern, before next: Int32) -> Int32? {
    switch pattern {
    case .empty: return next
    case .start: return add(.start(next))
    case .set(let ranges):
      let sequences = ranges.flatMap { UTF8Range.sequences(of: $0) }
      return join(sequences.map { add($0, before: next) })
    case .sequence(let parts):
      return parts.reversed().reduce(next as Int32?) { next, part in next.flatMap { add(part, before: $0) } }
    case .choice(let parts): return join(parts.map { add($0, before: next) })
    case .optional(let part): return join([add(part, before: next), next])
    }
  }

  /// Adds the bytes of a sequence of UTF-8.
  private mutating func add(_ sequence: [ClosedRange<UInt8>], before next: Int32) -> Int32? {
    var next = next
    for bytes in sequence.reversed() {
      let step = Step(bytes: bytes, next: next)
      if let known = steps[step] {
        next = known
      } else {
        guard let node = add(.bytes(bytes, next)) else { return nil }
        steps[step] = node
        next = node
      }
    }
    return next
  }

  /// What leads to each of `parts`; `nil` if one is missing, or there is none.
  private mutating func join(_ parts: [Int32?]) -> Int32? {
    guard var joined = parts.first ?? nil else { return nil }
    for part in parts.dropFirst() {
      guard let part, let both = add(.both(joined, part)) else { return nil }
      joined = both
    }
    return joined
  }
}

/// Ranges of code points as ranges of bytes.
private enum UTF8Range {
  /// The sequences of bytes that the characters of `range` have, surrogates left out.
  ///
  /// In each sequence every byte may be any of its range, whatever the others are.
  static func sequences(of range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
    var sequences: [[ClosedRange<UInt8>]] = []
    for (lower, upper) in [
      (0, 0x7F), (0x80, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x1_0000, 0x10_FFFF),
    ] {
      let part = range.clamped(to: UInt32(lower)...UInt32(upper))
      guard range.overlaps(UInt32(lower)...UInt32(upper)) else { continue }
      add(part.lowerBound, part.upperBound, to: &sequences)
    }
    return sequences
  }

  /// Adds the sequences from `lower` to `upper`, which have as many bytes.
  private static func add(_ lower: UInt32, _ upper: UInt32, to sequences: inout [[ClosedRange<UInt8>]]) {
    for shift in stride(from: UInt32(6), through: 18, by: 6) {
      let mask: UInt32 = 1 << shift - 1
      guard lower & ~mask != upper & ~mask else { break }
      if lower & mask != 0 {
        add(lower, lower | mask, to: &sequences)
        return add((lower | mask) + 1, upper, to: &sequences)
      }
      if upper & mask != mask {
        add(lower, upper & ~mask - 1, to: &sequences)
        return add(upper & ~mask, upper, to: &sequences)
      }
    }
    sequences.append(zip(bytes(lower), bytes(upper)).map { $0...$1 })
  }

  private static func bytes(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(UTF8.encode($0) ?? .init()) } ?? []
  }
}
