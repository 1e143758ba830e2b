import PlanSource

/// What holds for every tree, whatever it was read from.
struct TreeChecker {
  let tree: Tree
  /// Whether an alias may stand for a value written elsewhere.
  let allowsAliases: Bool

  /// Checks that ranges lie inside the source and inside each other, and texts inside their values.
  func check(_ trial: inout Trial) {
    check(tree.root, &trial)
  }

  private func check(_ node: TreeNode, _ trial: inout Trial) {
    checkValue(node, &trial)
    var end = node.range.lowerBound
    for element in node.elements {
      checkOrder(element, in: node, after: &end, &trial)
      check(element, &trial)
    }
    for member in node.members {
      checkOrder(member.keyNode, in: node, after: &end, &trial)
      checkValue(member.keyNode, &trial)
      checkOrder(member.value, in: node, after: &end, &trial)
      check(member.value, &trial)
    }
  }

  private func checkOrder(_ child: TreeNode, in node: TreeNode, after end: inout Int, _ trial: inout Trial) {
    guard !allowsAliases else { return }
    trial.expect(node.range.contains(child.range), "\(child.range) is outside its container \(node.range)")
    trial.expect(child.range.lowerBound >= end, "\(child.range) begins before its neighbour ends at \(end)")
    end = child.range.upperBound
  }

  private func checkValue(_ node: TreeNode, _ trial: inout Trial) {
    let range = node.range
    trial.expect(range, in: tree.source, "a \(node.kind)")
    guard node.kind != .array, node.kind != .object else { return }
    let text = node.text
    trial.expect(text, in: tree.source, "the text of a \(node.kind)")
    let bytes = text.withUTF8 { Array($0) }
    trial.expect(UTF8Validation.firstInvalid(in: bytes) == nil, "\(range) has a text that is no UTF-8")
    guard let place = text.place else { return }
    trial.expect(allowsAliases || range.contains(place), "\(range) does not contain its text \(place)")
    guard text.storage === tree.source else { return }
    let source = tree.source.bytes[place.lowerBound..<place.upperBound]
    trial.expect(source.elementsEqual(bytes), "the text at \(place) is not what the source has there")
  }
}

/// Whether two trees say the same, whatever their places.
enum SameContent {
  /// Compares `left` and `right`; numbers by their values.
  static func holds(_ left: TreeNode, _ right: TreeNode) -> Bool {
    guard left.kind == right.kind, left.count == right.count else { return false }
    switch left.kind {
    case .null: return true
    case .bool: return left.bool == right.bool
    case .number:
      if let integer = left.integer { return integer == right.integer }
      guard let number = left.double, let other = right.double else { return false }
      return number == other || (number.isNaN && other.isNaN)
    case .string: return left.text == right.text
    case .array: return zip(left.elements, right.elements).allSatisfy { holds($0, $1) }
    case .object:
      return zip(left.members, right.members).allSatisfy { $0.key == $1.key && holds($0.value, $1.value) }
    }
  }
}

/// Checks that what is written of a tree reads back as the tree.
struct RoundTripChecker {
  let tree: Tree

  /// Writes the tree as JSON and as YAML and reads both.
  func check(_ trial: inout Trial) {
    // JSON has no number for infinities and NaN and writes null.
    guard !Self.hasSpecialNumber(tree.root) else { return }
    for layout in [JSONWriter.Layout.compact, .indented] {
      check(JSONWriter.write(tree.root, layout), as: "JSON", &trial) { bytes throws(SourceSyntaxError) in
        try JSONParser.parse(bytes)
      }
    }
    check(YAMLWriter.write(tree.root), as: "YAML", &trial) { bytes throws(SourceSyntaxError) in
      try YAMLParser.parse(bytes, limits: .rules)
    }
  }

  private func check(
    _ bytes: [UInt8], as format: String, _ trial: inout Trial,
    _ parse: ([UInt8]) throws(SourceSyntaxError) -> Tree
  ) {
    do {
      let again = try parse(bytes)
      trial.expect(SameContent.holds(tree.root, again.root), "written as \(format) it reads differently")
    } catch {
      trial.expect(false, "written as \(format) it is refused: \(error)")
    }
  }

  private static func hasSpecialNumber(_ node: TreeNode) -> Bool {
    switch node.kind {
    case .number: node.integer == nil && node.double?.isFinite != true
    case .array: node.elements.contains { hasSpecialNumber($0) }
    case .object: node.members.contains { hasSpecialNumber($0.value) }
    case .null, .bool, .string: false
    }
  }
}
