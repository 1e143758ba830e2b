/// The elements and texts of a page in the order of the source, as a parser of HTML5 nests them.
struct HTMLTree {
  /// What a node is.
  enum Content {
    /// The element of a position among the skeleton's tags.
    case tag(Int)
    /// An element that the author left out, such as `tbody`.
    case implied(HTMLElement)
    /// A part of the page that stands for nothing, such as its body.
    case root
    /// Pieces of text.
    case text(Range<Int>)
  }

  struct Node {
    var content: Content
    /// The position behind its last descendant.
    var end: Int
    /// How many characters, blanks left out, are below it, and how many of them in links.
    var textCount = 0
    var linkCount = 0
    /// How many links are below it.
    var links = 0
  }

  /// In preorder; the first is the root.
  var nodes: [Node] = []

  /// The positions of the children of the node at `position`.
  func children(of position: Int) -> Children {
    Children(tree: self, position: position + 1, end: nodes[position].end)
  }

  /// Walks over the children of a node.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: HTMLTree
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = tree.nodes[position].end }
      return position
    }
  }
}

/// A page ready to be read: its skeleton and its shape.
struct HTMLPage {
  var skeleton: HTMLSkeleton
  var tree: HTMLTree

  /// The element at `position`; `nil` for texts and the root.
  func element(_ position: Int) -> HTMLElement? {
    switch tree.nodes[position].content {
    case .tag(let tag): skeleton.tags[tag].element
    case .implied(let element): element
    case .root, .text: nil
    }
  }

  /// What the tag of the node at `position` says.
  func tag(_ position: Int) -> HTMLTag? {
    guard case .tag(let tag) = tree.nodes[position].content else { return nil }
    return skeleton.tags[tag]
  }

  func flags(_ position: Int) -> HTMLTag.Flags {
    tag(position)?.flags ?? []
  }
}
