import PlanSource
import TestSupport
import Testing

@Suite("What YAML scalars say")
struct YAMLContentTests {
  /// A value under the key `a`, what it says, and where a part of that stands.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: Marked
    let content: String
    let part: String
    var testDescription: String { marked.text.debugDescription }

    init(_ marked: String, says content: String, find part: String) {
      self.marked = Marked(marked)
      self.content = content
      self.part = part
    }
  }

  @Test(
    "a part of a scalar leads back to its place",
    arguments: [
      Case("a: 区«财政»局", says: "区财政局", find: "财政"),
      Case("a: '区«财政»局'", says: "区财政局", find: "财政"),
      Case("a: 'x ''y'' «z»'", says: "x 'y' z", find: "z"),
      Case("a: 'x «''»y'", says: "x 'y", find: "'"),
      Case("a: \"x\\n«财政»\"", says: "x\n财政", find: "财政"),
      Case("a: \"«\\u4e2d»文\"", says: "中文", find: "中"),
      Case("a: \"\\u4e2d«\\u6587»\"", says: "中文", find: "文"),
      Case("a: \"\\x41«\\U0001F600»\\e\"", says: "A😀\u{1B}", find: "😀"),
      Case("a: \"\\L\\P\\N\\_«x»\"", says: "\u{2028}\u{2029}\u{85}\u{A0}x", find: "x"),
      Case("a: \"\\\"\\/\\\\«x»\\0\"", says: "\"/\\x\0", find: "x"),
      Case("a: 一\n  «二»\n  三", says: "一 二 三", find: "二"),
      Case("a: 一\n\n\n  «二»", says: "一\n\n二", find: "二"),
      Case("a: 一«\n\n\n  »二", says: "一\n\n二", find: "\n\n"),
      Case("a: 一\n  «二\n  三»", says: "一 二 三", find: "二 三"),
      Case("a: \"一  \n   二 \\\n   «三»\"", says: "一 二 三", find: "三"),
      Case("a: \"一\\n\\\n\n   «三»\"", says: "一\n\n三", find: "三"),
      Case("a: \"一\\\n \\  «三»\"", says: "一  三", find: "三"),
      Case("a: '一\n\n  «二» '", says: "一\n二 ", find: "二"),
      Case("a: |\n  一\n  «二»三\n", says: "一\n二三\n", find: "二"),
      Case("a: |\n  一«\n  二»三\n", says: "一\n二三\n", find: "\n二"),
      Case("a: |-\n  一\n    «二»\n\n  三\n", says: "一\n  二\n\n三", find: "二"),
      Case("a: |-\n  一\n    二\n\n  «三»\n", says: "一\n  二\n\n三", find: "三"),
      Case("a: |2\n    一\n  «二»\n", says: "  一\n二\n", find: "二"),
      Case("a: |\n\n\n  一\n  «二»", says: "\n\n一\n二", find: "二"),
      Case("a: |\r\n  一\r\n  «二»\r\n", says: "一\n二\n", find: "二"),
      Case("a: >\n  一\n  «二»\n\n  三\n", says: "一 二\n三\n", find: "二"),
      Case("a: >-\n  一\n  二\n\n\n  «三»\n", says: "一 二\n\n三", find: "三"),
      Case("a: >\n  一\n    «二»\n    三\n  四\n", says: "一\n  二\n  三\n四\n", find: "二"),
      Case("a: >\n  一\n    二\n    三\n  «四»\n", says: "一\n  二\n  三\n四\n", find: "四"),
      Case("a: |+\n  «一»\n\n\n", says: "一\n\n\n", find: "一"),
      Case("a: \"x\u{2028}y\\t«z»\"", says: "x\u{2028}y\tz", find: "z"),
      Case("a: x\u{2028}\n  «y»", says: "x\u{2028} y", find: "y"),
      Case("a: |\n  x\u{2028}y\n  «z»", says: "x\u{2028}y\nz", find: "z"),
      Case("a: 'assert ''«unit»''.glued'", says: "assert 'unit'.glued", find: "unit"),
    ]
  )
  func parts(_ example: Case) throws {
    let text = try #require(try YAMLParser.parse(example.marked.utf8).root["a"]).text
    #expect(text.string == example.content)
    let position = try #require(text.string.range(ofLast: example.part))
    let place = text.slice(position.lowerBound, position.upperBound).place
    #expect(place.map { [$0] } == example.marked.ranges)
  }

  struct Kind: Sendable {
    let text: String
    let kind: Tree.Kind
    var integer: Int64?
    var double: Double?
  }

  @Test(
    "plain scalars are what the core schema makes of them",
    arguments: [
      Kind(text: "~", kind: .null), Kind(text: "null", kind: .null), Kind(text: "Null", kind: .null),
      Kind(text: "NULL", kind: .null), Kind(text: "nULL", kind: .string), Kind(text: "", kind: .null),
      Kind(text: "true", kind: .bool), Kind(text: "True", kind: .bool), Kind(text: "TRUE", kind: .bool),
      Kind(text: "false", kind: .bool), Kind(text: "tRUE", kind: .string), Kind(text: "True ", kind: .bool),
      Kind(text: "no", kind: .string), Kind(text: "yes", kind: .string), Kind(text: "on", kind: .string),
      Kind(text: "Off", kind: .string), Kind(text: "y", kind: .string),
      Kind(text: "12", kind: .number, integer: 12, double: 12),
      Kind(text: "+12", kind: .number, integer: 12, double: 12),
      Kind(text: "-0", kind: .number, integer: 0, double: 0),
      Kind(text: "007", kind: .number, integer: 7, double: 7),
      Kind(text: "0x1F", kind: .number, integer: 31, double: 31),
      Kind(text: "0o17", kind: .number, integer: 15, double: 15),
      Kind(text: "0b11", kind: .string), Kind(text: "0x", kind: .string), Kind(text: "-0x1F", kind: .string),
      Kind(text: "0o8", kind: .string), Kind(text: "1_000", kind: .string),
      Kind(text: "1.5", kind: .number, double: 1.5), Kind(text: ".5", kind: .number, double: 0.5),
      Kind(text: "5.", kind: .number, double: 5), Kind(text: "-1.5e-3", kind: .number, double: -0.0015),
      Kind(text: "1e3", kind: .number, double: 1000), Kind(text: ".", kind: .string),
      Kind(text: "1e", kind: .string), Kind(text: "+", kind: .string), Kind(text: ".e1", kind: .string),
      Kind(text: ".inf", kind: .number, double: .infinity),
      Kind(text: "-.Inf", kind: .number, double: -.infinity),
      Kind(text: "+.INF", kind: .number, double: .infinity), Kind(text: ".iNF", kind: .string),
      Kind(text: ".NaN", kind: .number), Kind(text: "-.nan", kind: .string),
      Kind(text: "2024-01-01", kind: .string), Kind(text: "12:30:45", kind: .string),
      Kind(text: "1.2.3", kind: .string), Kind(text: "2019年8月", kind: .string),
      Kind(text: "'12'", kind: .string), Kind(text: "\"true\"", kind: .string),
      Kind(text: "''", kind: .string),
      Kind(text: "|\n  12", kind: .string), Kind(text: "=", kind: .string), Kind(text: "<<", kind: .string),
    ]
  )
  func kinds(_ example: Kind) throws {
    let node = try #require(try YAMLParser.parse(Array("a: \(example.text)\n".utf8)).root["a"])
    #expect(node.kind == example.kind, "\(example.text)")
    #expect(node.integer == example.integer)
    if example.kind == .number, let double = example.double { #expect(node.double == double) }
    if example.kind == .bool { #expect(node.bool == example.text.lowercased().hasPrefix("true")) }
  }

  @Test("keys are strings however they look")
  func keys() throws {
    let root = try YAMLParser.parse(Array("1: a\ntrue: b\n~: c\n\"x\\ty\": d\n".utf8)).root
    #expect(root.members.map(\.key.string) == ["1", "true", "~", "x\ty"])
    #expect(root.members.allSatisfy { $0.keyNode.kind == .string })
    #expect(root["x\ty"]?.text.string == "d")
  }
}
