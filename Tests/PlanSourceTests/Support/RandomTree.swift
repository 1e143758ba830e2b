import PlanSource
import TestSupport

/// Writes random documents to try readers and writers on.
struct RandomTree {
  private static let pieces = [
    "a", "Z", "0", "9", " ", "  ", ":", ": ", " #", "#", "-", "- ", "?", "!", "&", "*", "%", "@", "`", "'",
    "\"",
    "\\", "\n", "\r\n", "\t", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}",
    "\u{2029}",
    "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "公", "开", "，", "：", "（一）", "😀", "e\u{301}", "{", "}", "[", "]", ",",
    "|", ">", "=", "<<", "~", "...", "---", "/", ".", "_", "1_000", "0x1F", "0b1", "1e5", "12:30", "\u{80}",
  ]
  private static let words = [
    "null", "Null", "true", "FALSE", "yes", "No", "ON", "off", "y", "N", "~", "", "1", "-1", "+1", "0o17",
    "1.5", ".5",
    "1e5", ".inf", "-.INF", ".nan", "2024-01-01", "2024-01-01T00:00:00Z", "12:30:45", "0x1F", "1_000", "<<",
    "=", "-",
    "?", ":", "2019年8月9日", "（一）", "区财政局", "1.", "1、", "title", "a b", " a", "a ", "...", "---", "%a", "e5",
    "n/a",
  ]
  private static let numbers = [
    "0", "-0", "1", "-7", "9223372036854775807", "-9223372036854775808", "12345678901234567890123", "0.5",
    "-1.25",
    "1e5", "1.0E-7", "6.02e+23",
  ]

  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// A document, as JSON.
  mutating func next() -> [UInt8] {
    var writer = JSONWriter(Bool.random(using: &generator) ? .compact : .indented)
    write(to: &writer, depth: 0)
    return writer.bytes
  }

  private mutating func write(to writer: inout JSONWriter, depth: Int) {
    switch Int.random(in: depth == 0 ? 0..<4 : 0..<10, using: &generator) {
    case 0...1 where depth < 5:
      writer.beginObject()
      var keys: Set<String> = []
      for _ in 0..<Int.random(in: 0..<5, using: &generator) {
        let key = text()
        guard keys.insert(key.unicodeScalars.map { String($0.value) }.joined(separator: " ")).inserted else {
          continue
        }
        writer.key(key)
        write(to: &writer, depth: depth + 1)
      }
      writer.endObject()
    case 2...3 where depth < 5:
      writer.beginArray()
      for _ in 0..<Int.random(in: 0..<5, using: &generator) { write(to: &writer, depth: depth + 1) }
      writer.endArray()
    case 4: writer.bool(Bool.random(using: &generator))
    case 5: writer.null()
    case 6: Self.number(Self.numbers.randomElement(using: &generator) ?? "0", to: &writer)
    default: writer.string(text())
    }
  }

  private static func number(_ spelling: String, to writer: inout JSONWriter) {
    var spelling = spelling
    spelling.withUTF8 { writer.number(spelling: $0) }
  }

  private mutating func text() -> String {
    if Int.random(in: 0..<3, using: &generator) == 0 {
      return Self.words.randomElement(using: &generator) ?? ""
    }
    let length =
      Int.random(in: 0..<100, using: &generator) == 0 ? 600 : Int.random(in: 0..<7, using: &generator)
    return (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}

/// What a tree says, without its places.
indirect enum Content: Hashable {
  case scalar(Tree.Kind, String)
  case array([Content])
  case object([[Content]])

  init(_ node: TreeNode) {
    switch node.kind {
    case .array: self = .array(node.elements.map(Content.init))
    case .object:
      self = .object(node.members.map { [.scalar(.string, Self.exact($0.key)), Content($0.value)] })
    case .null: self = .scalar(.null, "")
    case .bool, .number, .string: self = .scalar(node.kind, Self.exact(node.text))
    }
  }

  /// A string that differs where bytes do, whatever is canonically equivalent.
  private static func exact(_ text: Text) -> String {
    text.utf8.map { String($0, radix: 16) }.joined()
  }
}
