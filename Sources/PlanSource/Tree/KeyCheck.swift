/// Finds a key that stands twice in one object.
struct KeyCheck {
  let nodes: [Tree.Node]
  let decoded: [UInt8]
  let base: UnsafePointer<UInt8>

  /// The node among `keys` that repeats one before it, the first of several.
  ///
  /// Few keys are compared in pairs; many are sorted, so that no choice of keys makes it slow.
  func firstRepeated(in keys: [Int]) -> Int? {
    guard keys.count > 16 else {
      for (position, key) in keys.enumerated() {
        for earlier in keys[..<position] where isSame(earlier, key) { return key }
      }
      return nil
    }
    let sorted = keys.sorted { left, right in
      let order = compare(left, right)
      return order == 0 ? left < right : order < 0
    }
    var first: Int?
    for (left, right) in zip(sorted, sorted.dropFirst()) where isSame(left, right) {
      first = min(first ?? right, right)
    }
    return first
  }

  /// Calls `body` with what `node` says.
  func withContent<Result>(of node: Tree.Node, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = Int(node.contentStart)..<Int(node.contentEnd)
    if node.isDecoded { return decoded[range].withUnsafeBufferPointer(body) }
    return body(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    nodes[left].next == nodes[right].next
      && withContent(of: nodes[left]) { first in withContent(of: nodes[right]) { ByteWord.equal(first, $0) } }
  }

  /// Orders keys by hash, then by length, then by bytes; 0 if they are the same.
  private func compare(_ left: Int, _ right: Int) -> Int {
    if nodes[left].next != nodes[right].next { return nodes[left].next < nodes[right].next ? -1 : 1 }
    return withContent(of: nodes[left]) { first in
      withContent(of: nodes[right]) { second in
        if first.count != second.count { return first.count - second.count }
        if ByteWord.equal(first, second) { return 0 }
        return first.lexicographicallyPrecedes(second) ? -1 : 1
      }
    }
  }
}
