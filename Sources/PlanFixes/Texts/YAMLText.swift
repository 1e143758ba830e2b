import PlanModel
import PlanSource

/// A scalar of YAML whose text is changed, in the style it is written in (YAML 1.2.2 chapters 7 and 8).
///
/// What would mean something else without quotes is written in double quotes as a whole.
struct YAMLText {
  private enum Style {
    case plain, single, double, literal, folded
  }

  private let node: TreeNode
  private let style: Style

  init(node: TreeNode, source: [UInt8]) {
    self.node = node
    let start = node.range.lowerBound
    switch start < node.range.upperBound ? source[start] : 0 {
    case UInt8(ascii: "'"): style = .single
    case UInt8(ascii: "\""): style = .double
    case UInt8(ascii: "|"): style = .literal
    case UInt8(ascii: ">"): style = .folded
    default: style = .plain
    }
  }

  /// What is to be put where, so that the scalar says `expected`.
  func splices(of edits: [TextEdit], for expected: [UInt8]) throws(FixObstacle) -> [SourceSplice] {
    let texts = edits.map { Array($0.text.utf8) }
    let breaksLines = texts.contains { $0.contains(UInt8(ascii: "\n")) || $0.contains(UInt8(ascii: "\r")) }
    switch style {
    case .double: return zip(edits, texts).map { SourceSplice($0.range, JSONText.escaped($1)) }
    case .single where breaksLines: return whole(expected)
    case .single:
      return zip(edits, texts).map { edit, text in
        SourceSplice(edit.range, text.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] })
      }
    case .literal, .folded:
      if breaksLines { throw .notWritable }
      return zip(edits, texts).map { SourceSplice($0.range, $1) }
    case .plain:
      guard isPlain(expected, new: texts) else { return whole(expected) }
      return zip(edits, texts).map { SourceSplice($0.range, $1) }
    }
  }

  private func whole(_ text: [UInt8]) -> [SourceSplice] {
    [SourceSplice(node.range, JSONText.quoted(text))]
  }

  /// Whether `text`, into which `new` came, may stand without quotes.
  private func isPlain(_ text: [UInt8], new: [[UInt8]]) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if node.kind != .string { return node.kind == .number && JSONText.isInteger(text) }
    if text.allSatisfy({ $0 < 0x80 }) { return false }
    if Array("-?:,[]{}#&*!|>'\"%@` ".utf8).contains(first) { return false }
    if last == UInt8(ascii: " ") || last == UInt8(ascii: ":") { return false }
    if zip(text, text.dropFirst()).contains(where: { Self.isMark($0, $1) }) { return false }
    return new.joined().allSatisfy { $0 >= 0x20 && $0 != 0x7F && !Array(",[]{}".utf8).contains($0) }
  }

  /// Whether two characters begin a value or a comment.
  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == UInt8(ascii: ":") && second == UInt8(ascii: " ")
      || first == UInt8(ascii: " ") && second == UInt8(ascii: "#")
  }
}
