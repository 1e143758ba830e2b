import PlanSource

/// Writes a small value as people write examples: an entry a line, and within it flow style.
enum FlowYAML {
  /// What a line may be long before its mapping is written as a block.
  private static let longest = 100

  /// The lines of `node`; of a mapping one a member, others in flow style.
  static func lines(of node: TreeNode) -> [String] {
    guard node.kind == .object, node.count > 0 else { return [flow(node)] }
    return node.members.flatMap { member in lines(of: member) }
  }

  private static func lines(of member: TreeMember) -> [String] {
    let key = scalar(member.key.string)
    let value = member.value
    if value.kind == .string, value.text.utf8.contains(10) {
      let text = value.text.string.split(separator: "\n", omittingEmptySubsequences: false)
      let isEnded = text.last?.isEmpty ?? false
      let body = isEnded ? text.dropLast() : text[...]
      return [key + (isEnded ? ": |" : ": |-")] + body.map { $0.isEmpty ? "" : "  " + $0 }
    }
    let line = key + ": " + flow(value)
    guard line.unicodeScalars.count > longest else { return [line] }
    switch value.kind {
    case .object: return [key + ":"] + lines(of: value).map { $0.isEmpty ? "" : "  " + $0 }
    case .array:
      return [key + ":"]
        + value.elements.flatMap { element in
          let line = flow(element)
          let lines = line.unicodeScalars.count > longest ? lines(of: element) : [line]
          return lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
        }
    case .null, .bool, .number, .string: return [line]
    }
  }

  /// `node` on one line.
  static func flow(_ node: TreeNode) -> String {
    switch node.kind {
    case .null: "~"
    case .bool, .number: node.text.string
    case .string: scalar(node.text.string)
    case .array: "[" + node.elements.map(flow).joined(separator: ", ") + "]"
    case .object:
      "{" + node.members.map { scalar($0.key.string) + ": " + flow($0.value) }.joined(separator: ", ") + "}"
    }
  }

  /// `text` as a plain scalar if YAML reads it back so anywhere, else in single quotes.
  private static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    guard !text.utf8.contains(where: { $0 < 32 }) else { return doubleQuoted(text) }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, first != 32, last != 32 else {
      return false
    }
    let words = ["null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"]
    let startsAsNumber = (48...57).contains(first) && text.utf8.allSatisfy { $0 < 128 }
    if startsAsNumber || words.contains(text) || "-?+.~".utf8.contains(first) { return false }
    return !text.utf8.contains { $0 < 32 || "\"'#&*!|>%@`,[]{}:".utf8.contains($0) }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var bytes: [UInt8] = [34]
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += Array("\\n".utf8)
      case 9: bytes += Array("\\t".utf8)
      case ..<32: bytes += Array("\\x".utf8) + [HexDigits.high(byte), HexDigits.low(byte)]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [34], as: UTF8.self)
  }

  private enum HexDigits {
    static func high(_ byte: UInt8) -> UInt8 { digit(byte >> 4) }
    static func low(_ byte: UInt8) -> UInt8 { digit(byte & 15) }
    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
  }
}
