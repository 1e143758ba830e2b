import PlanSource
import TestSupport
import Testing

@Suite("Escapes in JSON")
struct JSONDecodingTests {
  /// A JSON string, what it says, and where a part of that stands (marked).
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: Marked
    let content: String
    let part: String
    var testDescription: String { marked.text }

    init(_ marked: String, says content: String, find part: String) {
      self.marked = Marked(marked)
      self.content = content
      self.part = part
    }
  }

  @Test(
    "a part of what a string says leads back to its place",
    arguments: [
      Case("\"区«财政»局\"", says: "区财政局", find: "财政"),
      Case("\"«\\u4e2d»文\"", says: "中文", find: "中"),
      Case("\"\\u4e2d«文»\"", says: "中文", find: "文"),
      Case("\"\\u4e2d\\u6587«\\u6587»\"", says: "中文文", find: "文"),
      Case("\"\\u4e2d\\u6587«\\u533a\\u53bf»\"", says: "中文区县", find: "区县"),
      Case("\"«\\ud83d\\ude00»!\"", says: "😀!", find: "😀"),
      Case("\"\\ud83d\\ude00«!»\"", says: "😀!", find: "!"),
      Case("\"a«\\n»b\"", says: "a\nb", find: "\n"),
      Case("\"a«\\nb»\"", says: "a\nb", find: "\nb"),
      Case("\"«a\\n»b\"", says: "a\nb", find: "a\n"),
      Case("\"a\\n\\n«\\t»b\"", says: "a\n\n\tb", find: "\t"),
      Case("\"\\\"«牵头»\\\"\\\\\"", says: "\"牵头\"\\", find: "牵头"),
      Case("\"\\/«\\/\\u00e9»\"", says: "//é", find: "/é"),
      Case("\"x\\u0041«\\u007A»y\"", says: "xAzy", find: "z"),
      Case("\"\\u0000«z»\"", says: "\0z", find: "z"),
      Case(
        "\"" + String(repeating: "\\u4e2d", count: 200) + "«\\u6587\\u00e9»" + "\\u4e2d\\ud83d\\ude00\"",
        says: String(repeating: "中", count: 200) + "文é中😀", find: "文é"),
    ]
  )
  func parts(_ example: Case) throws {
    for (before, after) in [("", ""), ("[\"\\n\", ", ", \"\\u4e2d\\n\"]")] {
      let source = Array((before + example.marked.text + after).utf8)
      let root = try JSONParser.parse(source).root
      let text = (root[1] ?? root).text
      #expect(text.string == example.content)
      let position = try #require(text.string.range(ofLast: example.part))
      let place = try #require(text.slice(position.lowerBound, position.upperBound).place)
      let shift = before.utf8.count
      #expect([ByteRange(place.lowerBound - shift, place.upperBound - shift)] == example.marked.ranges)
      let whole = try #require(text.place)
      #expect(whole == ByteRange(shift + 1, shift + example.marked.utf8.count - 1))
      #expect(text.startEdge.place == ByteRange(whole.lowerBound, whole.lowerBound))
      #expect(text.endEdge.place == ByteRange(whole.upperBound, whole.upperBound))
    }
  }
}

extension String {
  /// The UTF-8 offsets of the last place at which `part` stands.
  func range(ofLast part: String) -> ByteRange? {
    let all = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= all.count else { return nil }
    for start in (0...(all.count - wanted.count)).reversed()
    where all[start..<(start + wanted.count)].elementsEqual(wanted) {
      return ByteRange(start, start + wanted.count)
    }
    return nil
  }
}
