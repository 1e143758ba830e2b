import PlanSource
import TestSupport
import Testing

@Suite("Ranges in YAML")
struct YAMLRangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let marked: Marked
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      self.marked = Marked(marked)
    }
  }

  @Test(
    "every key, value and collection knows its range",
    arguments: [
      Case("scalar alone", "«云溪区»\n"),
      Case("mapping", "««a»: «b»»\n"),
      Case("two members", "««a»: «b»\n«c»: «d»»\n\n\n"),
      Case("emoji before", "««😀»: «b»\n«名称»: «区财政局»»\n"),
      Case("line separator in quotes", "««a»: «\"x\u{2028}y\"»\n«b»: «c»»\n"),
      Case("line separator in a plain scalar", "««a»: «x\u{2028}y»\n«b»: «c\u{85}d»»\n"),
      Case("paragraph separator before a key", "««a\u{2029}b»: «c»»\n"),
      Case("empty value", "««a»:«»\n«b»: «1»»\n"),
      Case("empty value, blanks and comment", "««a»:«»   # 注\n\n«b»:«»»\n\n# 完\n"),
      Case("last value empty", "««a»:\n  ««b»:«»»»\n"),
      Case("nested mappings", "««a»:\n  ««b»: «1»\n  «c»: «2»»\n\n«d»: «3»»\n"),
      Case("blank lines after a nested mapping", "««a»:\n  ««b»: «1»»\n\n\n\n«d»: «3»»\n"),
      Case("sequence", "«- «a»\n- «b»»\n"),
      Case("sequence at the indentation of its key", "««a»:\n«- «1»\n- «2»»\n«b»: «3»»\n"),
      Case("empty items", "«-«»\n-«»»\n"),
      Case("empty item between", "«- «a»\n-«»\n- «b»»\n"),
      Case("mapping in a sequence", "«- ««a»: «1»\n  «b»: «2»»\n- ««a»: «3»»»\n"),
      Case("sequence in a sequence", "«- «- «1»\n  - «2»»\n- «3»»\n"),
      Case("flow sequence", "««a»: «[ «1», «二», «[]» ]»»\n"),
      Case("flow mapping", "««a»: «{«b»: «1», «c»: «\"2\"»}»»\n"),
      Case("flow mapping over lines", "«{\n  «a»: «1»,   # 注\n  «b»: «[\n]»\n}»   \n"),
      Case("flow mapping with empty values", "«{«a»:«» , «b»: «1», «c»«» }»\n"),
      Case("flow pair", "«[««a»: «1»»]»\n"),
      Case("JSON", "«{«\"title\"»:«\"江城市\"»,«\"tasks\"»:«[«{«\"n\"»:«1»}»]»}»"),
      Case("quoted keys", "««'a'»: «\"b\"»\n«\"c d\"» : «'e'»»\n"),
      Case("comments everywhere", "# 前\n««a»: «b» # 中\n# 后\n«c»: «d#e»»\n# 末\n"),
      Case("plain over lines", "««a»: «区财政局\n  区教育局»\n«b»: «1»»\n"),
      Case("literal", "««a»: «|\n  一\n  二»\n«b»: «1»»\n"),
      Case("literal with comment and empty lines", "««a»: «|+ # 注\n  一\n\n  二»\n\n\n«b»: «1»»\n"),
      Case("folded with indicators", "««a»: «>2-\n   一\n  二»»\n\n"),
      Case("literal at the end without line end", "««a»: «|\n  一»»"),
      Case("empty literal", "««a»: «|»\n«b»: «1»»\n"),
      Case("double-quoted over lines", "««a»: «\"一\n  二\"»\n«b»: «1»»\n"),
      Case("CR LF", "««a»: «b»\r\n«c»:\r\n  «- «|\r\n    一\r\n    二»\r\n  - «三»»»\r\n"),
      Case("explicit key", "«? «a»\n: «b»»\n"),
      Case("explicit key without value", "«? «a»«»\n\n? «b»«»»\n"),
      Case("document marks", "---\n««a»: «1»»\n...\n"),
      Case("tabs after values", "««a»: «1»\t\n«b»: «2»» \t# 注\n"),
      Case("a byte order mark inside", "««a»: «x\u{FEFF}y»»\n"),
      Case("key with a colon and hash", "««a:b#c»: «http://云溪区»»\n"),
    ]
  )
  func ranges(_ example: Case) throws {
    let tree = try YAMLParser.parse(example.marked.utf8)
    #expect(TreeInvariants(tree: tree).ranges == example.marked.ranges)
    TreeInvariants(tree: tree).check(example.marked.text)
    let withMark = try YAMLParser.parse([0xEF, 0xBB, 0xBF] + example.marked.utf8)
    #expect(TreeInvariants(tree: withMark).ranges == example.marked.ranges)
  }

  @Test("JSON has the same tree read as YAML", arguments: JSONFuzzTests.seeds)
  func sameAsJSON(_ text: String) throws {
    let bytes = Array(text.replacing("\\ud83d\\ude00", with: "\\U0001F600").utf8)
    let yaml = try YAMLParser.parse(bytes)
    guard text == String(decoding: bytes, as: UTF8.self) else { return }
    let json = try JSONParser.parse(bytes)
    #expect(TreeInvariants(tree: yaml).ranges == TreeInvariants(tree: json).ranges)
    #expect(yaml.root.members.map(\.key) == json.root.members.map(\.key))
  }
}
