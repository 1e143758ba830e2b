extension Tree {
  /// The JSON Pointer of the deepest value or member whose source contains `range` (RFC 6901).
  ///
  /// A range in a key, or between a key and its value, leads to the member.
  /// The pointer of the whole document is the empty string.
  package func pointer(at range: ByteRange) -> String {
    var pointer = ""
    var node = root
    while let step = Self.child(of: node, containing: range) {
      pointer += "/" + step.token
      node = step.node
    }
    return pointer
  }

  private static func child(of node: TreeNode, containing range: ByteRange) -> (
    token: String, node: TreeNode
  )? {
    for (position, element) in node.elements.enumerated() where element.range.contains(range) {
      return (String(position), element)
    }
    for member in node.members where member.range.contains(range) {
      return (escaped(member.key.string), member.value)
    }
    return nil
  }

  /// `key` with `~` as `~0` and `/` as `~1`.
  private static func escaped(_ key: String) -> String {
    var token = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return token
  }
}
