/// A member of an object.
package struct TreeMember: Sendable {
  private let storage: TreeStorage
  private let index: Int

  init(storage: TreeStorage, index: Int) {
    self.storage = storage
    self.index = index
  }

  /// The key as a node, so with its range.
  package var keyNode: TreeNode { TreeNode(storage: storage, index: index) }

  package var value: TreeNode { TreeNode(storage: storage, index: index + 1) }

  /// What the key says.
  package var key: Text { keyNode.text }

  /// The member in the source, from its key to the end of its value.
  package var range: ByteRange {
    ByteRange(keyNode.range.lowerBound, Swift.max(keyNode.range.upperBound, value.range.upperBound))
  }
}

/// The members of an object.
package struct TreeMembers: Sequence, IteratorProtocol, Sendable {
  private let storage: TreeStorage
  private var index: Int
  private let end: Int

  init(node: TreeNode) {
    storage = node.storage
    index = node.index + 1
    end = node.kind == .object ? Int(node.storage.nodes[node.index].next) : index
  }

  package mutating func next() -> TreeMember? {
    guard index < end else { return nil }
    defer { index = Int(storage.nodes[index + 1].next) }
    return TreeMember(storage: storage, index: index)
  }

  /// The next member whose key has the hash `hash`.
  mutating func next(hash: Int32) -> TreeMember? {
    while index < end, storage.nodes[index].next != hash {
      index = Int(storage.nodes[index + 1].next)
    }
    return next()
  }
}
