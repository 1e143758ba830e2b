import PlanDocuments
import Testing

@Suite("Automatic numbers of Word")
struct WordNumberingTests {
  /// A level of a list.
  static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl='\(number)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/>\(more)<w:lvlText w:val='\(text)'/></w:lvl>"
  }

  /// A list `1` of `levels`.
  static func list(_ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId='0'>\(levels.joined())</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
  }

  /// A numbered paragraph.
  static func item(_ text: String, _ level: Int = 0, list: Int = 1) -> String {
    p(text, numbered(level, list))
  }

  static func numbered(_ level: Int, _ list: Int) -> String {
    "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>"
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let numbering: String
    let body: String
    let outline: [String]
    var styles = ""

    init(_ name: String, _ numbering: String, _ body: String, styles: String = "", _ outline: String...) {
      testDescription = name
      self.numbering = numbering
      self.body = body
      self.outline = outline
      self.styles = styles
    }
  }

  private static let plan = list(
    level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."))

  private static let cases = [
    Case(
      "three levels", plan,
      item("甲") + item("乙", 1) + item("丙", 2) + item("丁", 2) + item("戊", 1) + item("己", 2)
        + item("庚") + item("辛", 1), "一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"),
    Case(
      "ASCII after ASCII", plan, item("2024年", 2) + item("a", 1) + item("（a", 2), "1. 2024年", "（一）a", "1.（a"),
    Case("no list", plan, item("甲", list: 0) + item("乙", list: 7), "甲", "乙"),
    Case("empty paragraphs", plan, item("") + item("甲"), "一、", "二、甲"),
    Case(
      "numbered cells", list(level(0, "decimal", "%1", "<w:suff w:val='nothing'/>")),
      tbl(tr(tc(item("")), tc("甲")), tr(tc(item("")), tc("乙"))), "table", "1|1|甲|", "2|2|乙|"),
    Case(
      "covered cells and deleted paragraphs do not count", list(level(0, "decimal", "%1.")),
      tbl(
        tr(tc(item("甲"), "<w:vMerge w:val='restart'/>")), tr(tc(item(""), "<w:vMerge/>")), tr(tc(item("乙"))))
        + "<w:p><w:pPr>\(numbered(0, 1))<w:rPr><w:del/></w:rPr></w:pPr><w:del>\(r("丁"))</w:del></w:p>"
        + item("丙"),
      "table", "1|1.甲↕2|", "2|", "3|2.乙|", "3.丙"),
    Case(
      "levels shown together",
      list(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>")),
      item("甲") + item("乙") + item("丙", 1), "第一章甲", "第二章乙", "2.1丙"),
    Case(
      "levels that do not start anew",
      list(level(0, "decimal", "%1."), level(1, "decimal", "(%2)", "<w:lvlRestart w:val='0'/>")),
      item("甲") + item("乙", 1) + item("丙") + item("丁", 1), "1.甲", "(1)乙", "2.丙", "(2)丁"),
    Case(
      "a level alone", list(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")),
      item("甲", 1) + item("乙", 1),
      "1.1甲", "1.2乙"),
    Case(
      "signs",
      list(
        level(0, "bullet", "\u{F06C}"), level(1, "bullet", "—"),
        level(2, "bullet", "l", "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>")),
      item("甲") + item("乙", 1) + item("丙", 2), "●甲", "—乙", "●丙"),
    Case(
      "lists of one template run on, unless they start anew",
      plan + "<w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num>"
        + "<w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
        + "</w:lvlOverride></w:num>",
      item("甲") + item("乙", list: 2) + item("丙", list: 3) + item("丁", list: 3) + item("戊"), "一、甲", "二、乙",
      "一、丙",
      "二、丁", "三、戊"),
    Case(
      "levels overridden",
      plan + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
        + "\(level(0, "decimal", "%1）"))</w:lvlOverride></w:num>", item("甲", list: 2), "1）甲"),
    Case(
      "lists of styles", plan,
      p("甲", "<w:pStyle w:val='b'/>") + p("乙", "<w:pStyle w:val='c'/>")
        + p("丙", "<w:pStyle w:val='b'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
      styles:
        "<w:style w:type='paragraph' w:styleId='a'><w:pPr>\(numbered(0, 1))<w:outlineLvl w:val='0'/></w:pPr>"
        + "</w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>"
        + "<w:style w:styleId='c'><w:basedOn w:val='b'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr>"
        + "<w:outlineLvl w:val='1'/></w:pPr></w:style>", "#1 一、甲", "#2 （一）乙", "#1 丙"),
    Case(
      "levels tied to styles",
      list(level(0, "decimal", "%1."), level(1, "decimal", "（%2）", "<w:pStyle w:val='b'/>")),
      p("甲", "<w:pStyle w:val='b'/>"),
      styles: "<w:style w:styleId='b'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>",
      "（1）甲"),
    Case(
      "templates linked by a style",
      "<w:abstractNum w:abstractNumId='4'><w:numStyleLink w:val='s'/></w:abstractNum>"
        + "<w:abstractNum w:abstractNumId='5'><w:styleLink w:val='s'/>\(level(0, "decimal", "%1、"))</w:abstractNum>"
        + "<w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>", item("甲"), "1、甲"),
    Case(
      "styles that build on each other in a circle", plan, p("甲", "<w:pStyle w:val='a'/>"),
      styles:
        "<w:style w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/>"
        + "</w:style>", "甲"),
  ]

  @Test("paragraphs are numbered as the reader sees it", arguments: cases)
  func numbering(_ example: Case) throws {
    var file = WordFile(example.body)
    file.numbering = example.numbering
    file.styles = example.styles
    #expect(try file.read().outline == example.outline)
  }

  @Test(
    "numbers are written in their formats",
    arguments: [
      ("decimal", [1, 12], ["1", "12"]), ("decimalZero", [1, 12], ["01", "12"]),
      ("decimalFullWidth", [12], ["１２"]), ("upperLetter", [1, 26, 27], ["A", "Z", "AA"]),
      ("lowerLetter", [2], ["b"]), ("upperRoman", [4, 1999], ["IV", "MCMXCIX"]), ("lowerRoman", [9], ["ix"]),
      (
        "chineseCountingThousand", [1, 10, 11, 20, 21, 100, 101, 110, 111, 1001, 10_000, 10_010, 12_345],
        [
          "一", "十", "十一", "二十", "二十一", "一百", "一百零一", "一百一十", "一百一十一", "一千零一", "一万", "一万零一十",
          "一万二千三百四十五",
        ]
      ),
      ("chineseCounting", [12], ["十二"]), ("japaneseCounting", [11, 101, 110], ["十一", "百一", "百十"]),
      ("ideographDigital", [10, 12], ["一〇", "一二"]),
      ("chineseLegalSimplified", [2, 10, 12], ["贰", "壹拾", "壹拾贰"]),
      ("taiwaneseCountingThousand", [12], ["十二"]), ("ideographLegalTraditional", [2], ["貳"]),
      ("decimalEnclosedCircle", [1, 20, 21, 36, 51], ["①", "⑳", "㉑", "㊱", "51"]),
      ("decimalEnclosedCircleChinese", [3], ["③"]), ("decimalEnclosedParen", [2, 21], ["⑵", "21"]),
      ("decimalEnclosedFullstop", [2], ["⒉"]), ("ideographTraditional", [1, 10, 11], ["甲", "癸", "11"]),
      ("ideographZodiac", [12], ["亥"]), ("ideographEnclosedCircle", [3], ["㊂"]), ("none", [3], [""]),
      ("numberInDash", [3], ["- 3 -"]), ("hebrew1", [3], ["3"]),
    ] as [(String, [Int], [String])])
  func formats(_ format: String, _ numbers: [Int], _ texts: [String]) throws {
    for (number, text) in zip(numbers, texts) {
      var file = WordFile(Self.item("#"))
      file.numbering = Self.list(
        "<w:lvl w:ilvl='0'><w:start w:val='\(number)'/><w:numFmt w:val='\(format)'/><w:lvlText w:val='%1'/>"
          + "<w:suff w:val='nothing'/></w:lvl>")
      #expect(try file.read().outline == [text + "#"])
    }
  }
}
