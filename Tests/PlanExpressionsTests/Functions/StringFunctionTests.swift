import PlanExpressions
import PlanSource
import Testing

private let cases: [FunctionCase] = [
  FunctionCase("size", ["加强abc😀"], 6),
  FunctionCase("size", [""], 0),
  FunctionCase("size", [.bytes([1, 2])], 2),
  FunctionCase("size", [[1, 2, 3]], 3),
  FunctionCase("size", [1]),
  FunctionCase("contains", ["区财政局牵头", "财政"], true),
  FunctionCase("contains", ["区财政局牵头", "税务"], false),
  FunctionCase("contains", ["", ""], true),
  FunctionCase("contains", ["aaab", "aab"], true),
  FunctionCase("startsWith", ["区财政局", "区"], true),
  FunctionCase("startsWith", ["区", "区财政局"], false),
  FunctionCase("endsWith", ["区财政局", "局"], true),
  FunctionCase("endsWith", ["局", "区财政局"], false),
  FunctionCase("matches", ["2024年底前", "^\\d{4}年"], true),
  FunctionCase("matches", ["全年", "^\\d"], false),
  FunctionCase("matches", ["全年", "("]),
  FunctionCase("matches", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$"]),
  FunctionCase("charAt", ["区财政", 1], "财"),
  FunctionCase("charAt", ["区财政", 3], ""),
  FunctionCase("charAt", ["区财政", 4]),
  FunctionCase("charAt", ["区财政", -1]),
  FunctionCase("indexOf", ["区财政局财务科", "财"], 1),
  FunctionCase("indexOf", ["区财政局财务科", "财", 2], 4),
  FunctionCase("indexOf", ["区财政局", ""], 0),
  FunctionCase("indexOf", ["区财政局", "", 4], 4),
  FunctionCase("indexOf", ["区财政局", "税"], -1),
  FunctionCase("indexOf", ["区财政局", "税", 5]),
  FunctionCase("indexOf", ["区财政局", "税", -1]),
  FunctionCase("lastIndexOf", ["区财政局财务科", "财"], 4),
  FunctionCase("lastIndexOf", ["区财政局财务科", "财", 3], 1),
  FunctionCase("lastIndexOf", ["区财政局", ""], 4),
  FunctionCase("lastIndexOf", ["区财政局", "", 2], 2),
  FunctionCase("lastIndexOf", ["", "区"], -1),
  FunctionCase("lastIndexOf", ["aaaa", "aa", 1], 1),
  FunctionCase("lastIndexOf", ["区", "区", 2]),
  FunctionCase("substring", ["区财政局", 1], "财政局"),
  FunctionCase("substring", ["区财政局", 4], ""),
  FunctionCase("substring", ["区财政局", 1, 3], "财政"),
  FunctionCase("substring", ["区财政局", 3, 1]),
  FunctionCase("substring", ["区财政局", 5]),
  FunctionCase("substring", ["区财政局", 0, 9]),
  FunctionCase("trim", ["\u{3000}\t\u{2003} 全年\u{202F}\u{A0}\n"], "全年"),
  FunctionCase("trim", ["\u{200B}全年\u{FEFF}"], "\u{200B}全年\u{FEFF}"),
  FunctionCase("trim", [" \u{85}\u{1680}\u{2028}\u{205F}"], ""),
  FunctionCase("lowerAscii", ["ＡAÄz"], "ＡaÄz"),
  FunctionCase("upperAscii", ["ａaäZ"], "ａAäZ"),
  FunctionCase("reverse", ["a加😀"], "😀加a"),
  FunctionCase("replace", ["一、二、三", "、", ","], "一,二,三"),
  FunctionCase("replace", ["一、二、三", "、", ",", 1], "一,二、三"),
  FunctionCase("replace", ["一、二、三", "、", ",", 0], "一、二、三"),
  FunctionCase("replace", ["一二", "", "-"], "-一-二-"),
  FunctionCase("replace", ["一二", "", "-", 2], "-一-二"),
  FunctionCase("replace", ["", "", "-"], "-"),
  FunctionCase("replace", ["一二", "一", 1]),
  FunctionCase("split", ["甲、乙、丙", "、"], ["甲", "乙", "丙"]),
  FunctionCase("split", ["甲、乙、丙", "、", 2], ["甲", "乙、丙"]),
  FunctionCase("split", ["甲、乙、丙", "、", 1], ["甲、乙、丙"]),
  FunctionCase("split", ["甲、乙、丙", "、", 0], []),
  FunctionCase("split", ["甲乙丙", ""], ["甲", "乙", "丙"]),
  FunctionCase("split", ["甲乙丙", "", 2], ["甲", "乙丙"]),
  FunctionCase("split", ["", ""], []),
  FunctionCase("split", ["", "、"], [""]),
  FunctionCase("split", ["、", "、"], ["", ""]),
  FunctionCase("join", [["甲", "乙"]], "甲乙"),
  FunctionCase("join", [["甲", "乙"], "、"], "甲、乙"),
  FunctionCase("join", [[], "、"], ""),
  FunctionCase("join", [["甲", 1], "、"]),
  FunctionCase("strings.quote", ["a\u{7}\u{8}\u{C}\n\r\t\u{B}\\\"全"], "\"a\\a\\b\\f\\n\\r\\t\\v\\\\\\\"全\""),
]

@Suite("Functions on texts") struct StringFunctionTests {
  @Test("give what CEL says", arguments: cases)
  func values(_ example: FunctionCase) {
    example.check()
  }

  @Test("parts of a text keep its place", arguments: ["substring", "split", "trim", "charAt"])
  func places(_ name: String) throws {
    let text = Text(TextStorage(Array("责任： 区、乡".utf8), origin: .source), 9, 17)
    let arguments: [String: [Value]] = ["substring": [1, 2], "split": ["、"], "charAt": [1]]
    var value = try FunctionCase(name, [.text(text)] + (arguments[name] ?? [])).call()
    if case .list(let list) = value { value = list[1] }
    guard case .text(let part) = value else { return }
    #expect(part.place == (name == "split" ? ByteRange(16, 17) : part.place))
    #expect(part.isLocated)
  }

  @Test("long texts cost steps")
  func steps() {
    let long = Value.text(Text(String(repeating: "区", count: 1600)))
    let calls: [(String, [Value])] = [
      ("size", [long]), ("contains", [long, "街"]), ("replace", [long, "", "区财政局"]), ("split", [long, ""]),
      ("join", [[long, long]]), ("format", ["%s", [long]]), ("matches", [long, "街"]),
    ]
    for (name, arguments) in calls {
      let error = #expect(throws: EvaluationError.self) {
        _ = try FunctionCase(name, arguments).call(steps: 60)
      }
      #expect(error?.reason == .stepLimit, "\(name)")
    }
  }

  @Test("a search that starts wrong again and again is linear")
  func worstCase() throws {
    let text = Value.text(Text(String(repeating: "a", count: 200_000)))
    let part = Value.text(Text("b" + String(repeating: "a", count: 100_000)))
    for name in ["contains", "indexOf", "lastIndexOf"] {
      let value = try FunctionCase(name, [text, part]).call()
      #expect(spelling(value) == (name == "contains" ? "false" : "-1"))
    }
    let end = Value.text(Text(String(repeating: "a", count: 100_000)))
    #expect(spelling(try FunctionCase("lastIndexOf", [text, end]).call()) == "100000")
  }

  @Test("a constant pattern is compiled at load, a wrong one told there")
  func specialization() throws {
    for overload in FunctionLibrary.standard.overloads(of: "matches") {
      let specialize = try #require(overload.specialize)
      #expect(try specialize([nil, "^区"])?.body != nil)
      #expect(try specialize([nil, nil])?.body == nil)
      let error = #expect(throws: SpecializationError.self) { _ = try specialize([nil, "区("]) }
      #expect(error?.argument == 1)
      #expect(error?.reason == .invalidRegex(message: "missing closing parenthesis", offset: 4))
    }
  }
}
