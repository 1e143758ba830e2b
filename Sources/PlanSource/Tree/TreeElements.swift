/// The elements of an array.
package struct TreeElements: Sequence, IteratorProtocol, Sendable {
  private let storage: TreeStorage
  private var index: Int
  private let end: Int

  init(node: TreeNode) {
    storage = node.storage
    index = node.index + 1
    end = node.kind == .array ? Int(node.storage.nodes[node.index].next) : index
  }

  package mutating func next() -> TreeNode? {
    guard index < end else { return nil }
    defer { index = Int(storage.nodes[index].next) }
    return TreeNode(storage: storage, index: index)
  }
}
