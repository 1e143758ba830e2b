/// A member of an object.
package struct TreeMember: Sendable {
  /// The key as a node, so with its range.
  package let keyNode: TreeNode
  package let value: TreeNode

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
    return TreeMember(
      keyNode: TreeNode(storage: storage, index: index),
      value: TreeNode(storage: storage, index: index + 1))
  }

  /// The next member whose key has the hash `hash`.
  mutating func next(hash: Int32) -> TreeMember? {
    while index < end, storage.nodes[index].next != hash {
      index = Int(storage.nodes[index + 1].next)
    }
    return next()
  }
}
