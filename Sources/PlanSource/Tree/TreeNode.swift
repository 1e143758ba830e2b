/// One value of a ``Tree``.
package struct TreeNode: Sendable {
  let storage: TreeStorage
  let index: Int

  private var node: Tree.Node { storage.nodes[index] }

  /// The document it belongs to.
  package var tree: Tree { Tree(storage: storage) }

  /// What kind of value it is.
  package var kind: Tree.Kind { node.kind }

  /// The value in the source, quotes and brackets included.
  package var range: ByteRange {
    let node = node
    return ByteRange(Int(node.start), Int(node.end))
  }

  /// What a string says, or how another scalar is spelt; of arrays and objects their source.
  package var text: Text {
    let node = node
    if node.kind == .array || node.kind == .object {
      return Text(storage.source, Int(node.start), Int(node.end))
    }
    let content = node.isDecoded ? storage.decoded : storage.source
    return Text(content, Int(node.contentStart), Int(node.contentEnd))
  }

  /// Whether it is `null`.
  package var isNull: Bool { kind == .null }

  /// The value of `true` and `false`.
  package var bool: Bool? {
    guard kind == .bool else { return nil }
    return text.withUTF8 { $0.first.map { $0 | 0x20 } == UInt8(ascii: "t") }
  }

  /// The value of a number written without fraction and exponent that fits 64 bits.
  package var integer: Int64? {
    kind == .number ? text.withUTF8 { NumberSpelling.integer($0) } : nil
  }

  /// The value of any number; beyond the range of a double it is infinite.
  package var double: Double? { kind == .number ? NumberSpelling.double(text) : nil }

  /// How many elements or members it has; 0 for scalars.
  package var count: Int {
    let node = node
    return node.kind == .array || node.kind == .object ? Int(node.contentStart) : 0
  }

  /// The elements of an array; nothing for other kinds.
  package var elements: TreeElements { TreeElements(node: self) }

  /// The members of an object, in order of writing; nothing for other kinds.
  package var members: TreeMembers { TreeMembers(node: self) }

  /// The value of the member called `key`.
  package subscript(_ key: String) -> TreeNode? { member(key)?.value }

  /// The element at `position`, counted from 0; `nil` beyond the end and for other kinds.
  package subscript(_ position: Int) -> TreeNode? {
    guard position >= 0, position < count else { return nil }
    return elements.dropFirst(position).first { _ in true }
  }

  /// The member called `key`, with the place of the key.
  package func member(_ key: String) -> TreeMember? {
    var key = key
    return key.withUTF8 { bytes in
      let hash = KeyHash.of(bytes)
      var members = members
      while let member = members.next(hash: hash) {
        if member.key.withUTF8({ ByteWord.equal($0, bytes) }) { return member }
      }
      return nil
    }
  }
}
