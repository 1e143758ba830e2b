/// A value or key of a ``Tree``, seen by somebody who walks through all of it.
///
/// Unlike a ``TreeNode`` it holds nothing: looking at thousands of values counts no references. It is valid only inside
/// of what ``TreeNode/withView(_:)`` calls, and must not leave it.
@usableFromInline
package struct TreeView {
  @usableFromInline let nodes: UnsafePointer<Tree.Node>
  /// The bytes of the source and those of strings that are written with escapes.
  @usableFromInline let source: UnsafePointer<UInt8>
  @usableFromInline let decoded: UnsafePointer<UInt8>
  @usableFromInline let index: Int

  @inlinable
  @inline(__always)
  init(
    nodes: UnsafePointer<Tree.Node>, source: UnsafePointer<UInt8>, decoded: UnsafePointer<UInt8>, index: Int
  ) {
    self.nodes = nodes
    self.source = source
    self.decoded = decoded
    self.index = index
  }

  /// The value or key number `index` of the same tree.
  @inlinable
  @inline(__always)
  func at(_ index: Int) -> TreeView {
    TreeView(nodes: nodes, source: source, decoded: decoded, index: index)
  }

  /// What kind of value it is.
  @inlinable
  @inline(__always)
  package var kind: Tree.Kind { nodes[index].kind }

  /// The value in the source, quotes and brackets included.
  @inlinable
  @inline(__always)
  package var range: ByteRange { ByteRange(Int(nodes[index].start), Int(nodes[index].end)) }

  /// Whether what it says is not written as it reads, so that ``edges`` are those of another storage.
  @inlinable
  @inline(__always)
  package var isDecoded: Bool { nodes[index].isDecoded }

  /// Where what a string says, or the spelling of another scalar, begins and ends; nothing for arrays and objects.
  @inlinable
  @inline(__always)
  package var edges: TextEdges {
    TextEdges(start: nodes[index].contentStart, end: nodes[index].contentEnd)
  }

  /// What a string says, or how another scalar is spelt.
  @inlinable
  @inline(__always)
  package var bytes: UnsafeBufferPointer<UInt8> {
    let edges = edges
    return UnsafeBufferPointer(start: (isDecoded ? decoded : source) + Int(edges.start), count: edges.count)
  }

  /// The value of `true` and `false`.
  package var bool: Bool? {
    guard kind == .bool else { return nil }
    return bytes.first.map { $0 | 0x20 } == UInt8(ascii: "t")
  }

  /// The value of a number written without fraction and exponent that fits 64 bits.
  package var integer: Int64? { kind == .number ? NumberSpelling.integer(bytes) : nil }

  /// The elements of an array; nothing for other kinds.
  @inlinable
  @inline(__always)
  package var elements: Elements { Elements(self) }

  /// The members of an object, in order of writing; nothing for other kinds.
  @inlinable
  @inline(__always)
  package var members: Members { Members(self) }

  /// The elements of an array.
  @usableFromInline
  package struct Elements: Sequence, IteratorProtocol {
    @usableFromInline var following: TreeView
    @usableFromInline let end: Int

    @inlinable
    @inline(__always)
    init(_ view: TreeView) {
      following = view.at(view.index &+ 1)
      end = view.kind == .array ? Int(view.nodes[view.index].next) : view.index &+ 1
    }

    @inlinable
    @inline(__always)
    package mutating func next() -> TreeView? {
      guard following.index < end else { return nil }
      let element = following
      following = element.at(Int(element.nodes[element.index].next))
      return element
    }
  }

  /// The members of an object: keys and their values.
  @usableFromInline
  package struct Members: Sequence, IteratorProtocol {
    @usableFromInline var following: TreeView
    @usableFromInline let end: Int

    @inlinable
    @inline(__always)
    init(_ view: TreeView) {
      following = view.at(view.index &+ 1)
      end = view.kind == .object ? Int(view.nodes[view.index].next) : view.index &+ 1
    }

    @inlinable
    @inline(__always)
    package mutating func next() -> (key: TreeView, value: TreeView)? {
      guard following.index < end else { return nil }
      let key = following
      let value = key.at(key.index &+ 1)
      following = key.at(Int(value.nodes[value.index].next))
      return (key, value)
    }
  }
}

extension TreeNode {
  /// Calls `body` with a view of it, which must not leave `body`.
  package func withView<Result>(_ body: (TreeView) -> Result) -> Result {
    storage.nodes.withUnsafeBufferPointer { nodes in
      storage.source.bytes.withUnsafeBufferPointer { source in
        storage.decoded.bytes.withUnsafeBufferPointer { decoded in
          guard let nodes = nodes.baseAddress, let source = source.baseAddress,
            let decoded = decoded.baseAddress
          else { preconditionFailure("arrays have addresses, and a tree has a root") }
          return body(TreeView(nodes: nodes, source: source, decoded: decoded, index: index))
        }
      }
    }
  }
}

extension Tree {
  /// The storage of strings that are written with escapes or folded lines.
  package var decoded: TextStorage { storage.decoded }
}
