import PlanModel
import PlanSource

/// A value of JSON whose text is changed (RFC 8259 section 7).
struct JSONText {
  let node: TreeNode

  /// What is to be put where, so that the value says `expected`.
  func splices(of edits: [TextEdit], for expected: [UInt8]) -> [SourceSplice] {
    if node.kind == .string {
      return edits.map { SourceSplice($0.range, Self.escaped(Array($0.text.utf8))) }
    }
    let isNumber = node.kind == .number && Self.isInteger(expected)
    return [SourceSplice(node.range, isNumber ? expected : Self.quoted(expected))]
  }

  /// `text` in quotes.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    text.withUnsafeBufferPointer { writer.string(utf8: $0) }
    return writer.bytes
  }

  /// `text` as it stands between quotes.
  static func escaped(_ text: [UInt8]) -> [UInt8] { Array(quoted(text).dropFirst().dropLast()) }

  /// Whether `text` is the spelling of a whole number that is not negative (RFC 8259 section 6).
  static func isInteger(_ text: [UInt8]) -> Bool {
    guard let first = text.first, text.count <= 18 else { return false }
    if text.count > 1, first == UInt8(ascii: "0") { return false }
    return text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
