/// One value of a ``Tree``.
package struct TreeNode: Sendable {
  let tree: Tree
  let index: Int

  /// What kind of value it is.
  package var kind: Tree.Kind { tree.nodes[index].kind }

  /// The value in the source, quotes and brackets included.
  package var range: ByteRange {
    let node = tree.nodes[index]
    return ByteRange(Int(node.start), Int(node.end))
  }

  /// What a string says, or how another scalar is spelt; of arrays and objects their source.
  package var text: Text {
    let node = tree.nodes[index]
    let storage = node.isDecoded ? tree.decoded : tree.source
    return Text(storage, Int(node.contentStart), Int(node.contentEnd))
  }

  /// The value of `true` and `false`.
  package var bool: Bool? { kind == .bool ? text.utf8.first == UInt8(ascii: "t") : nil }

  /// The value of a number written without fraction and exponent that fits 64 bits.
  package var integer: Int64? { kind == .number ? Int64(text.string) : nil }

  /// The value of any number.
  package var double: Double? { kind == .number ? Double(text.string) : nil }

  /// The elements of an array; nothing for other kinds.
  package var elements: TreeElements { TreeElements(node: self, isObject: false) }

  /// The members of an object, in order of writing; nothing for other kinds.
  package var members: TreeMembers { TreeMembers(elements: TreeElements(node: self, isObject: true)) }

  /// The value of the member called `key`.
  package subscript(_ key: String) -> TreeNode? {
    members.first { $0.key.string == key }?.value
  }
}

/// A member of an object.
package struct TreeMember: Sendable {
  /// The key as a node, so with its range.
  package let keyNode: TreeNode
  package let value: TreeNode

  /// What the key says.
  package var key: Text { keyNode.text }
}

/// The direct children of an array (or, keys and values in turn, of an object).
package struct TreeElements: Sequence, IteratorProtocol, Sendable {
  private let tree: Tree
  private var index: Int
  private let end: Int

  init(node: TreeNode, isObject: Bool) {
    tree = node.tree
    index = node.index + 1
    end = node.kind == (isObject ? .object : .array) ? Int(node.tree.nodes[node.index].next) : node.index + 1
  }

  package mutating func next() -> TreeNode? {
    guard index < end else { return nil }
    defer { index = Int(tree.nodes[index].next) }
    return TreeNode(tree: tree, index: index)
  }
}

/// The members of an object.
package struct TreeMembers: Sequence, IteratorProtocol, Sendable {
  var elements: TreeElements

  package mutating func next() -> TreeMember? {
    guard let key = elements.next(), let value = elements.next() else { return nil }
    return TreeMember(keyNode: key, value: value)
  }
}
