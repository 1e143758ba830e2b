/// Puts the nodes of a ``Tree`` together in document order, and sees that keys differ.
struct TreeBuilder {
  /// An array or object that is not closed yet.
  private struct Frame {
    var node = -1
    var isObject = false
    var count = 0
    /// One bit for each key, chosen by its hash.
    var keyBits: UInt64 = 0
  }

  private(set) var nodes: [Tree.Node] = []
  var decoded = DecodedText()
  private var current = Frame()
  private var outer: [Frame] = []
  private let base: UnsafePointer<UInt8>

  /// A builder for the source at `base`, which outlives it, with room for `capacity` nodes.
  init(base: UnsafePointer<UInt8>, capacity: Int) {
    self.base = base
    nodes.reserveCapacity(capacity)
  }

  /// How many arrays and objects are open.
  var depth: Int { outer.count }

  /// Whether the innermost open container is an object.
  var isObject: Bool { current.isObject }

  /// Adds a key or a scalar value whose content stands in the source.
  @inline(__always)
  mutating func add(
    _ kind: Tree.Kind, isKey: Bool = false, _ start: Int, _ end: Int, content: (start: Int, end: Int)
  ) {
    var next = Int32(truncatingIfNeeded: nodes.count &+ 1)
    if isKey {
      next = noteKey(KeyHash.of(base + content.start, content.end &- content.start))
    } else if !current.isObject {
      current.count &+= 1
    }
    append(
      Tree.Node(
        kind: kind, isKey: isKey, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), contentStart: Int32(truncatingIfNeeded: content.start),
        contentEnd: Int32(truncatingIfNeeded: content.end), next: next))
  }

  /// Adds a key or a string whose content, begun in ``decoded``, ends now.
  mutating func addDecoded(isKey: Bool, _ start: Int, _ end: Int, contentStart: Int) {
    let content = decoded.end(source: contentStart)
    var next = Int32(truncatingIfNeeded: nodes.count + 1)
    if isKey {
      next = noteKey(decoded.bytes[content.start..<content.end].withUnsafeBufferPointer { KeyHash.of($0) })
    } else if !current.isObject {
      current.count += 1
    }
    append(
      Tree.Node(
        kind: .string, isDecoded: true, isKey: isKey, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), contentStart: Int32(truncatingIfNeeded: content.start),
        contentEnd: Int32(truncatingIfNeeded: content.end), next: next))
  }

  /// Opens an array or object that begins at `start`.
  mutating func open(isObject: Bool, at start: Int) {
    if !current.isObject { current.count &+= 1 }
    outer.append(current)
    current = Frame(node: nodes.count, isObject: isObject)
    append(
      Tree.Node(
        kind: isObject ? .object : .array, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: start), contentStart: 0, contentEnd: 0, next: 0))
  }

  /// Closes the innermost container, which ends at `end`.
  ///
  /// - Throws: ``SourceSyntaxError/Reason/duplicateKey(_:)`` at the second of two equal keys.
  mutating func close(at end: Int) throws(SourceSyntaxError) {
    if current.isObject, current.keyBits.nonzeroBitCount != current.count {
      try checkKeysDiffer()
    }
    nodes[current.node].end = Int32(truncatingIfNeeded: end)
    nodes[current.node].contentStart = Int32(truncatingIfNeeded: current.count)
    nodes[current.node].next = Int32(truncatingIfNeeded: nodes.count)
    if let frame = outer.popLast() { current = frame }
  }

  /// The tree of everything added, over `source`.
  consuming func tree(source: [UInt8]) -> Tree {
    Tree(source: TextStorage(source, origin: .source), decoded: decoded.storage(), nodes: nodes)
  }

  @inline(__always)
  mutating func append(_ node: Tree.Node) {
    nodes.append(node)
  }

  @inline(__always)
  mutating func noteKey(_ hash: Int32) -> Int32 {
    current.count &+= 1
    current.keyBits |= 1 &<< UInt64(truncatingIfNeeded: hash & 63)
    return hash
  }

  /// Counts an element that ``append(_:)`` adds without being told what it is.
  mutating func noteElement() {
    if !current.isObject { current.count += 1 }
  }

  /// The hash of what `key` says.
  func hash(of key: Tree.Node) -> Int32 {
    keyCheck.withContent(of: key) { KeyHash.of($0) }
  }

  private var keyCheck: KeyCheck { KeyCheck(nodes: nodes, decoded: decoded.bytes, base: base) }

  private func checkKeysDiffer() throws(SourceSyntaxError) {
    var keys: [Int] = []
    keys.reserveCapacity(current.count)
    var index = current.node + 1
    while index < nodes.count {
      keys.append(index)
      index = Int(nodes[index + 1].next)
    }
    let check = keyCheck
    guard let second = check.firstRepeated(in: keys) else { return }
    let node = nodes[second]
    let key = check.withContent(of: node) { String(decoding: $0, as: UTF8.self) }
    throw SourceSyntaxError(.duplicateKey(key), at: ByteRange(Int(node.start), Int(node.end)))
  }
}
