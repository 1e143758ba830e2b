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
