/// A parsed JSON or YAML document in which every value and every key knows its place.
///
/// Nodes lie in one flat array in document order; an object's are its keys, each followed by its value.
@usableFromInline
package struct Tree: Sendable {
  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case null, bool, number, string, array, object
  }

  /// One value or key.
  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var kind: Kind
    /// Whether the content lies in ``TreeStorage/decoded`` instead of ``TreeStorage/source``.
    @usableFromInline var isDecoded = false
    var isKey = false
    /// The value in the source, quotes and brackets included.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    /// The content: of a string what it says, of other scalars their spelling.
    ///
    /// Of an array or object ``contentStart`` is how many elements or members it has.
    @usableFromInline var contentStart: Int32
    @usableFromInline var contentEnd: Int32
    /// Of a value the index after the last node of its subtree, of a key its ``KeyHash``.
    @usableFromInline var next: Int32
  }

  let storage: TreeStorage

  /// A tree of `nodes`, of which there is at least one.
  init(source: TextStorage, decoded: TextStorage, nodes: [Node]) {
    precondition(!nodes.isEmpty, "a document has a root")
    storage = TreeStorage(source: source, decoded: decoded, nodes: nodes)
  }

  init(storage: TreeStorage) {
    self.storage = storage
  }

  /// The source as it was read, without byte order mark.
  package var source: TextStorage { storage.source }

  /// The outermost value.
  package var root: TreeNode { TreeNode(storage: storage, index: 0) }

  /// How many values and keys there are.
  package var nodeCount: Int { storage.nodes.count }
}

/// What a ``Tree`` and all its nodes share.
final class TreeStorage: Sendable {
  let source: TextStorage
  /// The contents of strings that are written with escapes or folded lines.
  let decoded: TextStorage
  let nodes: [Tree.Node]

  init(source: TextStorage, decoded: TextStorage, nodes: [Tree.Node]) {
    self.source = source
    self.decoded = decoded
    self.nodes = nodes
  }
}
