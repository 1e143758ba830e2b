import PlanModel
import PlanSource

/// Changes texts of JSON and YAML; every byte that no edit touches stays.
struct TreeEditor: InputEditor {
  private let source: [UInt8]
  private let hasMark: Bool
  private let isYAML: Bool
  private let limits: ParseLimits
  private let shape: TreeShape
  private let places: TextPlaces

  init(_ bytes: [UInt8], isYAML: Bool, limits: ParseLimits) throws(FixObstacle) {
    self.isYAML = isYAML
    self.limits = limits
    hasMark = ByteOrderMark.begins(bytes)
    let tree = try Self.parse(bytes, isYAML: isYAML, limits)
    source = tree.source.bytes
    shape = TreeShape(tree)
    places = TextPlaces(shape.leaves.map(\.text))
  }

  private static func parse(_ bytes: [UInt8], isYAML: Bool, _ limits: ParseLimits) throws(FixObstacle) -> Tree
  {
    do {
      return try isYAML ? YAMLParser.parse(bytes, limits: limits) : JSONParser.parse(bytes, limits: limits)
    } catch {
      throw .unreadable
    }
  }

  func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput {
    var dropped: [DroppedEdit] = []
    var kept: [TextEdit] = []
    var splices: [SourceSplice] = []
    let groups = places.grouped(edits, dropped: &dropped) { _, leaf in
      shape.leaves[leaf].node == nil ? .notInOneText : nil
    }
    for group in groups {
      do {
        splices += try self.splices(of: group.edits, in: shape.leaves[group.text])
        kept += group.edits
      } catch {
        dropped += group.edits.map { DroppedEdit(edit: $0, obstacle: error) }
      }
    }
    guard !kept.isEmpty else { throw dropped.first?.obstacle ?? .notInOneText }
    guard splices.areApart(in: source.count) else { throw .misread }
    let bytes = (hasMark ? [0xEF, 0xBB, 0xBF] : []) + splices.applied(to: source)
    let after: Tree
    do {
      after = try Self.parse(bytes, isYAML: isYAML, limits)
    } catch {
      throw .misread
    }
    guard shape.becomes(TreeShape(after), by: kept) else { throw .misread }
    return EditedInput(bytes: bytes, changes: ChangeMap(splices), dropped: dropped)
  }

  private func splices(of edits: [TextEdit], in leaf: TreeShape.Leaf) throws(FixObstacle) -> [SourceSplice] {
    guard let node = leaf.node, let expected = leaf.text.applying(edits) else { throw .notInOneText }
    return isYAML
      ? try YAMLText(node: node, source: source).splices(of: edits, for: expected)
      : JSONText(node: node).splices(of: edits, for: expected)
  }
}
