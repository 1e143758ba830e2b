import PlanSource
import TestSupport
import Testing

@Suite("JSON that is read")
struct JSONParserTests {
  @Test(
    "every key and value knows its range",
    arguments: [
      "«null»", " «true»\n", "«[]»", "«{}»", "«[ «1» , «-0.5e+10» ]»", "«\"\"»",
      "«{«\"a\"»:«\"b\"»}»",
      "«{ «\"title\"» : «\"江城市云溪区\"», «\"tasks\"»:«[«{«\"number\"»: «1»}»,«{}»]» }»",
      "«[«\"\\u4e2d\"»,«\"a\\nb\"»]»",
      "«{«\"a\\tb\"»: «[«[«[«false»]»]»]»}»",
      "\t\r\n«[\n        «1»,\n            «2»\n]»   \n",
    ])
  func ranges(_ marked: String) throws {
    let marked = Marked(marked)
    let tree = try JSONParser.parse(marked.utf8)
    #expect(TreeInvariants(tree: tree).ranges == marked.ranges)
    TreeInvariants(tree: tree).check(marked.text)
    let withMark = try JSONParser.parse([0xEF, 0xBB, 0xBF] + marked.utf8)
    #expect(TreeInvariants(tree: withMark).ranges == marked.ranges)
    #expect(withMark.source.bytes == marked.utf8)
  }

  @Test(
    "unusual but correct texts are accepted",
    arguments: [
      "0", "-0", "-0.0", "1e5", "1E+5", "0e0", "1.25e-3", "123456789012345678901234567890", "1e999",
      "\"\u{7F}\"", "\"\u{FEFF}\"", "\"\u{2028}\u{2029}\"", "\"\\u0000\"", "\"\\/\"", "\"\\uFFFF\"",
      "\"\u{FFFF}\u{10FFFF}\"", "{\"\":0}", "{\"a\":1,\"A\":2}", "{\"é\":1,\"e\u{301}\":2}",
      "[[[]],{},[{}]]", "\"\\\"\\\\\\b\\f\\n\\r\\t\"", "[\"\\uD834\\uDD1E\"]", "\u{20}\t\r\n1\u{20}\t\r\n",
    ])
  func accepted(_ text: String) throws {
    let tree = try JSONParser.parse(Array(text.utf8))
    TreeInvariants(tree: tree).check(text)
  }

  struct Number: Sendable {
    let text: String
    let integer: Int64?
    let double: Double
  }

  @Test(
    "numbers have their values",
    arguments: [
      Number(text: "0", integer: 0, double: 0),
      Number(text: "-0", integer: 0, double: 0),
      Number(text: "42", integer: 42, double: 42),
      Number(text: "-9223372036854775808", integer: .min, double: -0x1p63),
      Number(text: "9223372036854775807", integer: .max, double: 0x1p63),
      Number(text: "9223372036854775808", integer: nil, double: 0x1p63),
      Number(text: "1.0", integer: nil, double: 1),
      Number(text: "1e2", integer: nil, double: 100),
      Number(text: "0.1", integer: nil, double: 0.1),
      Number(text: "-2.5E-3", integer: nil, double: -0.0025),
      Number(text: "1e999", integer: nil, double: .infinity),
    ])
  func numbers(_ number: Number) throws {
    let node = try JSONParser.parse(Array(number.text.utf8)).root
    #expect(node.kind == .number)
    #expect(node.integer == number.integer)
    #expect(node.double == number.double)
    #expect(node.bool == nil)
  }

  @Test("members and elements are found by key and by position")
  func access() throws {
    let long = (0..<40).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let text =
      "{\"名称\": \"区财政局\", \"t\\u0061b\": [true, false, null, [1, 2]], \"long\": {\(long)}, \"a\": {}}"
    let root = try JSONParser.parse(Array(text.utf8)).root
    #expect(root.count == 4)
    #expect(root["名称"]?.text.string == "区财政局")
    #expect(root["tab"]?.count == 4)
    #expect(root["tab"]?.elements.map(\.bool) == [true, false, nil, nil])
    #expect(root["tab"]?[2]?.isNull == true)
    #expect(root["tab"]?[3]?[1]?.integer == 2)
    #expect(root["tab"]?[4] == nil && root["tab"]?[-1] == nil && root[0] == nil)
    #expect(root["missing"] == nil && root[""] == nil && root["名称"]?["x"] == nil)
    for number in 0..<40 { #expect(root["long"]?["k\(number)"]?.integer == Int64(number)) }
    #expect(root["long"]?.members.map(\.key.string) == (0..<40).map { "k\($0)" })
    #expect(root.member("a")?.keyNode.text.string == "a")
    #expect(root.member("a")?.range.count == 7)
    #expect(root["a"]?.count == 0)
    #expect(root["a"]?.text.string == "{}")
  }

  @Test("512 levels are read, and 20,000 differing keys in one object quickly")
  func large() throws {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try JSONParser.parse(Array(deep.utf8)).nodeCount == 512)
    let keys = (0..<20_000).map { "\"\($0)\":0" }.joined(separator: ",")
    #expect(try JSONParser.parse(Array("{\(keys)}".utf8)).root.count == 20_000)
  }
}
