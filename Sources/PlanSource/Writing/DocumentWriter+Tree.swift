extension DocumentWriter {
  /// Writes `node` and everything in it, members in their order.
  ///
  /// Numbers keep their spelling where JSON has it; other spellings of YAML (`0x1F`, `.5`) become JSON's.
  package mutating func write(_ node: TreeNode) {
    let nodes = node.storage.nodes
    let end = node.kind == .array || node.kind == .object ? Int(nodes[node.index].next) : node.index + 1
    var open: [(end: Int, isObject: Bool)] = []
    for index in node.index..<end {
      close(&open, before: index)
      let inner = TreeNode(storage: node.storage, index: index)
      if nodes[index].isKey, index > node.index {
        key(inner.text)
      } else if inner.kind == .array || inner.kind == .object {
        let isObject = inner.kind == .object
        if isObject { beginObject() } else { beginArray() }
        open.append((Int(nodes[index].next), isObject))
      } else {
        writeScalar(inner)
      }
    }
    close(&open, before: end)
  }

  private mutating func close(_ open: inout [(end: Int, isObject: Bool)], before index: Int) {
    while let last = open.last, last.end <= index {
      if last.isObject { endObject() } else { endArray() }
      open.removeLast()
    }
  }

  private mutating func writeScalar(_ node: TreeNode) {
    switch node.kind {
    case .null, .array, .object: null()
    case .bool: bool(node.bool ?? false)
    case .string: string(node.text)
    case .number:
      if node.text.withUTF8({ NumberSpelling.isJSON($0) }) {
        node.text.withUTF8 { number(spelling: $0) }
      } else if let value = node.integer {
        integer(Int(value))
      } else {
        double(node.double ?? .nan)
      }
    }
  }
}
