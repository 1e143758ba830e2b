import CGumbo
import PlanSource

/// Has Gumbo, a parser of HTML5, nest the tags of a skeleton.
struct GumboTree {
  private var page: HTMLPage
  private let source: TextStorage

  /// The page of `skeleton`, which was made of `source`.
  static func page(of skeleton: HTMLSkeleton, source: TextStorage) -> HTMLPage {
    var reader = GumboTree(page: HTMLPage(skeleton: skeleton, tree: HTMLTree()), source: source)
    reader.parse()
    return reader.page
  }

  private mutating func parse() {
    let bytes = page.skeleton.bytes
    page.skeleton.bytes = []
    bytes.withUnsafeBytes { buffer in
      guard let output = planlint_gumbo_parse(buffer.baseAddress, buffer.count) else { return }
      defer { planlint_gumbo_free(output) }
      if let root = output.pointee.root { read(root) }
    }
    if page.tree.nodes.isEmpty { page.tree.nodes = [HTMLTree.Node(content: .root, end: 1)] }
  }

  /// Adds `node` and what is below it; the scanner has bounded how deep that goes.
  private mutating func read(_ node: UnsafeMutablePointer<GumboNode>) {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT: readElement(node)
    case GUMBO_NODE_TEXT: readText(node.pointee.v.text.text)
    default: break
    }
  }

  private mutating func readElement(_ node: UnsafeMutablePointer<GumboNode>) {
    let element = node.pointee.v.element
    let position = page.tree.nodes.count
    page.tree.nodes.append(HTMLTree.Node(content: content(of: element), end: position + 1))
    for child in 0..<Int(element.children.length) {
      guard let pointer = element.children.data[child] else { continue }
      read(pointer.assumingMemoryBound(to: GumboNode.self))
    }
    var node = page.tree.nodes[position]
    node.end = page.tree.nodes.count
    var child = position + 1
    while child < node.end {
      node.textCount += page.tree.nodes[child].textCount
      node.linkCount += page.tree.nodes[child].linkCount
      node.links += page.tree.nodes[child].links
      child = page.tree.nodes[child].end
    }
    page.tree.nodes[position] = node
  }

  private func content(of element: GumboElement) -> HTMLTree.Content {
    if element.attributes.length > 0, let first = element.attributes.data[0] {
      let value = first.assumingMemoryBound(to: GumboAttribute.self).pointee.value
      if let tag = Self.number(value), tag < page.skeleton.tags.count { return .tag(tag) }
    }
    switch element.tag {
    case GUMBO_TAG_TBODY: return .implied(.tbody)
    case GUMBO_TAG_TR: return .implied(.tr)
    case GUMBO_TAG_P: return .implied(.p)
    case GUMBO_TAG_BR: return .implied(.br)
    default: return .root
    }
  }

  private static func number(_ text: UnsafePointer<CChar>?) -> Int? {
    guard var text else { return nil }
    var number = 0
    while text.pointee >= 0x30, text.pointee <= 0x39, number < 1 << 40 {
      number = number * 10 + Int(text.pointee - 0x30)
      text += 1
    }
    return text.pointee == 0 ? number : nil
  }

  // MARK: Texts

  /// Reads the positions of pieces that a text of the skeleton is made of.
  private mutating func readText(_ text: UnsafePointer<CChar>?) {
    guard let text else { return }
    var bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    var pieces = 0..<0
    while bytes.pointee != 0 {
      guard let piece = readPiece(&bytes), piece < page.skeleton.pieces.count else { continue }
      if piece == pieces.upperBound, !pieces.isEmpty {
        pieces = pieces.lowerBound..<piece + 1
      } else {
        appendText(pieces)
        pieces = piece..<piece + 1
      }
    }
    appendText(pieces)
  }

  /// The position written at `bytes`, which moves behind it.
  private mutating func readPiece(_ bytes: inout UnsafePointer<UInt8>) -> Int? {
    let isNamed = bytes.pointee == 0xEE
    if isNamed { bytes += 3 }
    var number = 0
    let start = bytes
    while bytes.pointee >= 0x30, bytes.pointee <= 0x39, number < 1 << 40 {
      number = number * 10 + Int(bytes.pointee - 0x30)
      bytes += 1
    }
    guard bytes != start, bytes.pointee != 0 else {
      if bytes.pointee != 0 { bytes += 1 }
      return nil
    }
    bytes += isNamed ? 3 : 1
    if isNamed { readName(&bytes, piece: number) }
    return number
  }

  private mutating func readName(_ bytes: inout UnsafePointer<UInt8>, piece: Int) {
    let start = page.skeleton.decoded.count
    while bytes.pointee != 0 {
      if bytes.pointee == 0xEE, bytes[1] == 0x80, bytes[2] == HTMLSkeleton.nameCloses {
        bytes += 3
        break
      }
      page.skeleton.decoded.append(bytes.pointee)
      bytes += 1
    }
    guard piece < page.skeleton.pieces.count else { return }
    page.skeleton.pieces[piece].form = .reference(
      start: Int32(truncatingIfNeeded: start),
      count: Int32(truncatingIfNeeded: page.skeleton.decoded.count - start))
  }

  private mutating func appendText(_ pieces: Range<Int>) {
    guard !pieces.isEmpty else { return }
    var node = HTMLTree.Node(content: .text(pieces), end: page.tree.nodes.count + 1)
    for piece in pieces {
      let count = characters(of: page.skeleton.pieces[piece])
      node.textCount += count
      guard page.skeleton.pieces[piece].isLink, count > 0 else { continue }
      node.linkCount += count
      node.links += 1
    }
    page.tree.nodes.append(node)
  }

  private func characters(of piece: HTMLPiece) -> Int {
    guard case .verbatim = piece.form else { return 1 }
    return source.bytes[piece.range.lowerBound..<piece.range.upperBound].reduce(0) { count, byte in
      count + (byte & 0xC0 != 0x80 && byte > 0x20 ? 1 : 0)
    }
  }
}
