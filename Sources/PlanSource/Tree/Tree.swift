/// A parsed JSON or YAML document in which every value and every key knows its place.
///
/// Nodes lie in one flat array in document order; a node of an object is its key followed by its value.
package struct Tree: Sendable {
  package enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
  }

  /// One value or key.
  struct Node: Sendable {
    var kind: Kind
    /// Whether the content lies in ``Tree/decoded`` instead of ``Tree/source``.
    var isDecoded: Bool
    /// The value in the source, quotes and brackets included.
    var start: Int32
    var end: Int32
    /// The content: of a string what it says, of other scalars their spelling.
    var contentStart: Int32
    var contentEnd: Int32
    /// The index after the last node of the subtree.
    var next: Int32
  }

  /// The source as it was read, without byte order mark.
  package let source: TextStorage

  /// The contents of strings that are written with escapes or folded lines.
  let decoded: TextStorage

  let nodes: [Node]

  /// A tree of `nodes`, of which there is at least one.
  init(source: TextStorage, decoded: TextStorage, nodes: [Node]) {
    precondition(!nodes.isEmpty, "a document has a root")
    self.source = source
    self.decoded = decoded
    self.nodes = nodes
  }

  /// The outermost value.
  package var root: TreeNode { TreeNode(tree: self, index: 0) }
}
