import PlanModel
import PlanSource

/// The values and keys of a tree one after the other, to find a place in it and to tell what a change did.
struct TreeShape: Sendable {
  /// A value or a key.
  struct Leaf: Sendable {
    /// `nil` for keys.
    let node: TreeNode?
    /// Of arrays and objects missing.
    let text: Text
    let kind: Tree.Kind
    /// How many elements or members.
    let count: Int
  }

  let leaves: [Leaf]

  /// The shape of `tree`.
  init(_ tree: Tree) {
    var leaves: [Leaf] = []
    leaves.reserveCapacity(tree.nodeCount)
    var open: [Leaf] = [Self.leaf(tree.root)]
    while let leaf = open.popLast() {
      leaves.append(leaf)
      guard let node = leaf.node else { continue }
      switch node.kind {
      case .array: open += node.elements.reversed().map(Self.leaf)
      case .object:
        for member in Array(node.members).reversed() {
          open.append(Self.leaf(member.value))
          open.append(Leaf(node: nil, text: member.key, kind: .string, count: 0))
        }
      case .null, .bool, .number, .string: break
      }
    }
    self.leaves = leaves
  }

  private static func leaf(_ node: TreeNode) -> Leaf {
    let isContainer = node.kind == .array || node.kind == .object
    return Leaf(node: node, text: isContainer ? .missing : node.text, kind: node.kind, count: node.count)
  }

  /// Whether `other` is what this becomes by `edits`, which are in order.
  ///
  /// A changed number may become a string; nothing else changes its kind.
  func becomes(_ other: TreeShape, by edits: [TextEdit]) -> Bool {
    guard leaves.count == other.leaves.count else { return false }
    return zip(leaves, other.leaves).allSatisfy { before, after in
      let own = before.text.place.map { edits.lying(in: $0) } ?? []
      guard (before.node == nil) == (after.node == nil), before.count == after.count else { return false }
      guard !own.isEmpty, before.node != nil else {
        return before.kind == after.kind && before.text == after.text
      }
      guard after.kind == .string || after.kind == before.kind, let expected = before.text.applying(own)
      else {
        return false
      }
      return after.text.utf8.elementsEqual(expected)
    }
  }
}
