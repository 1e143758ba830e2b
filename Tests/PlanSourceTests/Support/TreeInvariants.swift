import PlanSource
import Testing

/// What holds for every tree, whatever it was read from.
struct TreeInvariants {
  let tree: Tree
  /// Whether an alias may stand for a value written elsewhere.
  var allowsAliases = false

  /// The ranges of all keys and values, sorted.
  var ranges: [ByteRange] {
    var ranges: [ByteRange] = []
    visit(tree.root) { ranges.append($0.range) }
    return ranges.sorted()
  }

  /// Checks that ranges lie inside the source and inside each other, and texts inside their values.
  func check(_ note: @autoclosure () -> String) {
    let source = tree.source.bytes
    visit(tree.root) { node in
      let range = node.range
      #expect(range.lowerBound >= 0 && range.upperBound <= source.count, "\(note())")
      guard node.kind != .array, node.kind != .object, let place = node.text.place else { return }
      #expect(allowsAliases || range.contains(place), "\(range) \(place) \(note())")
      if place.count == node.text.count, node.text.storage === tree.source {
        #expect(source[place.lowerBound..<place.upperBound] == node.text.utf8, "\(note())")
      }
      #expect(String(validating: node.text.utf8, as: UTF8.self) != nil, "\(note())")
    }
    if !allowsAliases { checkNesting(tree.root, note()) }
    tree.root.withView { checkView($0, tree.root, note()) }
  }

  /// A view shows what the node shows.
  private func checkView(_ view: TreeView, _ node: TreeNode, _ note: String) {
    #expect(view.kind == node.kind && view.range == node.range && view.bool == node.bool, "\(note)")
    if node.kind != .array, node.kind != .object {
      #expect(view.bytes.elementsEqual(node.text.utf8) && view.edges == node.text.edges, "\(note)")
      #expect(view.isDecoded == (node.text.storage === tree.decoded), "\(note)")
    }
    let (views, nodes) = (Array(view.elements), Array(node.elements))
    #expect(views.count == nodes.count, "\(note)")
    for (view, node) in zip(views, nodes) { checkView(view, node, note) }
    let (members, known) = (Array(view.members), Array(node.members))
    #expect(members.count == known.count, "\(note)")
    for (member, known) in zip(members, known) {
      checkView(member.key, known.keyNode, note)
      checkView(member.value, known.value, note)
    }
  }

  private func checkNesting(_ node: TreeNode, _ note: String) {
    var end = node.range.lowerBound
    var count = 0
    for child in node.elements.map({ $0 }) + node.members.flatMap({ [$0.keyNode, $0.value] }) {
      #expect(node.range.contains(child.range), "\(node.range) \(child.range) \(note)")
      #expect(child.range.lowerBound >= end, "\(note)")
      end = child.range.upperBound
      count += 1
      checkNesting(child, note)
    }
    #expect(node.count == (node.kind == .object ? count / 2 : count))
  }

  private func visit(_ node: TreeNode, _ body: (TreeNode) -> Void) {
    body(node)
    for element in node.elements { visit(element, body) }
    for member in node.members {
      body(member.keyNode)
      visit(member.value, body)
    }
  }
}
