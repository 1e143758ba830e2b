// Values that stand for values written elsewhere: YAML aliases.
extension TreeBuilder {
  /// Whether the value at `index` has ended.
  func isComplete(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.kind != .array && node.kind != .object || node.next != 0
  }

  /// How many nodes the value at `index` has.
  func size(of index: Int) -> Int {
    let node = nodes[index]
    return node.kind == .array || node.kind == .object ? Int(node.next) - index : 1
  }

  /// How many levels of arrays and objects the value at `index` has.
  func height(of index: Int) -> Int {
    var ends: [Int] = []
    var height = 0
    for inner in index..<(index + size(of: index)) {
      while let end = ends.last, end <= inner { ends.removeLast() }
      if nodes[inner].kind == .array || nodes[inner].kind == .object {
        ends.append(Int(nodes[inner].next))
        height = max(height, ends.count)
      }
    }
    return height
  }

  /// Adds a copy of the value at `index`, which must be complete; the copy itself stands at `range`.
  mutating func addCopy(of index: Int, isKey: Bool, at range: ByteRange) {
    let step = nodes.count - index
    var root = nodes[index]
    root.start = Int32(truncatingIfNeeded: range.lowerBound)
    root.end = Int32(truncatingIfNeeded: range.upperBound)
    let count = size(of: index)
    if isKey {
      root.kind = .string
      root.next = noteKey(hash(of: root))
    } else {
      noteElement()
      root.next = Int32(truncatingIfNeeded: nodes.count + count)
    }
    root.isKey = isKey
    append(root)
    for inner in (index + 1)..<max(index + count, index + 1) {
      var node = nodes[inner]
      if !node.isKey { node.next += Int32(truncatingIfNeeded: step) }
      append(node)
    }
  }
}
