import PlanDocuments
import PlanModel
import Testing

@Suite("Word documents")
struct WordReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let outline: [String]

    init(_ name: String, _ body: String, _ outline: String...) {
      testDescription = name
      self.body = body
      self.outline = outline
    }
  }

  private static func field(_ instruction: String, _ result: String?) -> String {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    return mark("begin") + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>"
      + (result.map { mark("separate") + $0 } ?? "") + mark("end")
  }

  private static let paragraphs = [
    Case("runs", "<w:p>\(r("云溪区"))\(r("2024年"))</w:p>\(p("主要任务"))", "云溪区2024年", "主要任务"),
    Case("empty paragraphs", p("甲") + p("") + p("　\u{A0} ") + p("　乙 "), "甲", "…乙"),
    Case(
      "blanks without xml:space", "<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙\n丙</w:t></w:r></w:p>", "甲乙 丙"),
    Case(
      "made characters",
      "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/>"
        + "<w:ptab/><w:t>丁</w:t></w:r></w:p>", "甲⇥乙-丙⇥丁"),
    Case(
      "line ends",
      "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:br w:type='page'/></w:r></w:p>" + p("丙"),
      "甲", "乙", "…丙"),
    Case(
      "symbols",
      "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Wingdings 2' w:char='2605'/></w:r></w:p>",
      "√★"),
    Case("entities", p("甲&amp;乙&lt;丙&#x4E01;"), "甲&乙<丙丁"),
    Case(
      "links, content controls, smart tags",
      "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p><w:hyperlink>\(r("甲"))</w:hyperlink>"
        + "<w:smartTag><w:customXml>\(r("乙"))</w:customXml></w:smartTag><w:bookmarkStart w:id='1'/></w:p>"
        + "</w:sdtContent></w:sdt>", "甲乙"),
    Case(
      "pronunciations",
      "<w:p><w:r><w:ruby><w:rt>\(r("yún"))</w:rt><w:rubyBase>\(r("云"))</w:rubyBase></w:ruby></w:r></w:p>", "云"
    ),
    Case("formulas", "<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>", "x+1"),
    Case("centred", p("甲", "<w:jc w:val='center'/>") + p("乙", "<w:jc w:val='both'/>"), "=甲", "乙"),
    Case("headings", p("甲", "<w:outlineLvl w:val='1'/>") + p("乙", "<w:outlineLvl w:val='9'/>"), "#2 甲", "乙"),
    Case(
      "hidden",
      "<w:p>\(r("甲"))\(r("乙", "<w:vanish/>"))\(r("丙", "<w:vanish w:val='0'/>"))</w:p>"
        + "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(r("丁", "<w:vanish/>"))</w:p>" + p("戊"), "甲丙", "戊"),
  ]

  private static let changes = [
    Case(
      "insertions and deletions",
      "<w:p><w:ins>\(r("甲"))</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"
        + "<w:moveFrom>\(r("丙"))</w:moveFrom><w:moveTo>\(r("丁"))</w:moveTo></w:p>", "甲丁"),
    Case(
      "a deleted paragraph",
      p("甲") + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>\(r("乙"))</w:del></w:p>"
        + p("丙", "<w:jc w:val='center'/>"), "甲", "=丙"),
    Case(
      "a deleted paragraph mark", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("甲"))</w:p>" + p("乙"), "甲乙"),
    Case(
      "a deleted mark at the end of a cell",
      tbl(tr(tc("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("甲"))</w:p>"), tc("乙"))), "table", "1|甲|乙|"),
    Case(
      "old formats", p("甲", "<w:pPrChange><w:pPr><w:jc w:val='center'/></w:pPr></w:pPrChange>"), "甲"),
    Case(
      "a deleted row", tbl(tr(tc("甲")), tr(tc("乙"), properties: "<w:del/>"), tr(tc("丙"))), "table", "1|甲|",
      "2|丙|"),
  ]

  private static let fields = [
    Case("a field", "<w:p>\(r("第"))\(field(" PAGE ", r("3")))\(r("页"))</w:p>", "第3页"),
    Case(
      "a field inside another",
      "<w:p>\(field("IF" + "</w:instrText></w:r>\(field("X", r("1")))<w:r><w:instrText>", r("乙")))</w:p>", "乙"
    ),
    Case("a simple field", "<w:p><w:fldSimple w:instr='DATE'>\(r("2024年"))</w:fldSimple></w:p>", "2024年"),
    Case("a field without a result", "<w:p>\(field("XE 甲", nil))\(r("乙"))</w:p>", "乙"),
    Case("a circled number", "<w:p>\(field(#"eq \o\ac(○,2)"#, nil))\(r("乙"))</w:p>", "②乙"),
    Case(
      "a field that does not end", "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>" + p("乙"), "…乙"),
    Case(
      "a table of contents",
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText> TOC \\o </w:instrText>"
        + "<w:fldChar w:fldCharType='separate'/></w:r>\(r("一、总则"))</w:p>"
        + "<w:p>\(r("二、任务"))<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>" + p("一、总则"), "…一、总则"),
  ]

  private static let boxes = [
    Case(
      "a text box in both its forms",
      "<w:p>\(r("甲"))<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>\(p("乙"))"
        + "\(tbl(tr(tc("丙"), tc("丁"))))</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + "<w:txbxContent>\(p("乙"))</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + "\(r("戊"))</w:p>\(p("己"))", "甲戊", "□乙", "table", "1|丙|丁|", "己"),
    Case(
      "a text box in a cell",
      tbl(
        tr(
          tc("<w:p>\(r("甲"))<w:r><w:pict><w:txbxContent>\(p("乙"))</w:txbxContent></w:pict></w:r></w:p>"),
          tc("丙")))
        + p("丁"), "table", "1|甲|丙|", "□乙", "丁"),
    Case(
      "a fallback alone",
      "<w:p><mc:AlternateContent><mc:Fallback>\(r("甲"))</mc:Fallback></mc:AlternateContent></w:p>",
      "甲"),
  ]

  private static let tables = [
    Case("cells", tbl(tr(tc("甲"), tc(p("乙") + p("") + p("丙")), tc(""))), "table", "1|甲|乙⏎⏎丙||"),
    Case(
      "columns merged", tbl(tr(tc("甲", "<w:gridSpan w:val='2'/>"), tc("乙")), tr(tc("丙"), tc("丁"), tc("戊"))),
      "table",
      "1|甲↔2|乙|", "2|丙|丁|戊|"),
    Case(
      "rows merged",
      tbl(
        tr(tc("甲", "<w:vMerge w:val='restart'/>"), tc("乙")), tr(tc("藏", "<w:vMerge/>"), tc("丙")),
        tr(tc("", "<w:vMerge w:val='continue'/>"), tc("丁")), tr(tc("戊"), tc("己"))), "table", "1|甲↕3|乙|",
      "2|@1 丙|", "3|@1 丁|", "4|戊|己|"),
    Case(
      "a merge that goes on from nothing", tbl(tr(tc("甲", "<w:vMerge/>")), tr(tc("乙", "<w:vMerge/>"))),
      "table",
      "1|甲↕2|", "2|"),
    Case(
      "old merges of columns",
      tbl(tr(tc("甲", "<w:hMerge w:val='restart'/>"), tc("", "<w:hMerge/>"), tc("乙"))), "table", "1|甲↔2|乙|"),
    Case(
      "columns left out before",
      tbl(tr(tc("甲"), tc("乙")), tr(tc("丙"), properties: "<w:gridBefore w:val='1'/>")),
      "table", "1|甲|乙|", "2|@1 丙|"),
    Case(
      "headers and hidden rows",
      tbl(
        tr(tc("甲"), properties: "<w:tblHeader/>"),
        tr(tc("乙"), properties: "<w:tblHeader w:val='0'/><w:hidden/>")),
      "table", "1H|甲|", "2h|乙|"),
    Case(
      "controls around rows and cells",
      "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>\(tc("甲"))</w:sdtContent></w:sdt>\(tc("乙"))</w:tr>"
        + "</w:sdtContent></w:sdt></w:tbl>", "table", "1|甲|乙|"),
    Case(
      "a table in a cell", tbl(tr(tc(p("甲") + tbl(tr(tc("乙"), tc("丙"))) + p("丁")), tc("戊"))), "table",
      "1|甲⏎乙⏎丙⏎丁|戊|"),
    Case(
      "a table that frames another",
      tbl(tr(tc(p("甲"))), tr(tc(tbl(tr(tc("乙"), tc("丙"))) + p("")), tc("")), tr(tc(p("丁") + p("戊")))), "甲",
      "table",
      "1|乙|丙|", "丁", "戊"),
    Case(
      "tables side by side", tbl(tr(tc("甲"))) + p("") + tbl(tr(tc("乙"))), "table", "1|甲|", "table", "1|乙|"),
    Case("rows without cells", tbl(tr(), tr(tc("甲")), tr()) + tbl() + tbl(tr()), "table", "1|甲|"),
  ]

  @Test(
    "blocks are read in the order of the page",
    arguments: [paragraphs, changes, fields, boxes, tables].flatMap { $0 })
  func blocks(_ example: Case) throws {
    #expect(try WordFile(example.body).read().outline == example.outline)
  }

  @Test("strict documents are read as transitional ones")
  func strict() throws {
    var file = WordFile(p("甲", "<w:pStyle w:val='a'/>"))
    file.styles = "<w:style w:type='paragraph' w:styleId='a'><w:pPr><w:jc w:val='center'/></w:pPr></w:style>"
    file.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    file.family = OfficePackageTests.strict
    #expect(try file.read().outline == ["=甲"])
  }

  @Test("headings are known by the names of their styles too")
  func headingStyles() throws {
    var file = WordFile(p("甲", "<w:pStyle w:val='a'/>") + p("乙", "<w:pStyle w:val='b'/>") + p("丙"))
    file.styles =
      "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='Heading 2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='b'><w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='3'/>"
      + "</w:pPr></w:style><w:style w:type='paragraph' w:default='1' w:styleId='c'><w:name w:val='Normal'/></w:style>"
    #expect(try file.read().outline == ["#2 甲", "#4 乙", "丙"])
  }

  @Test("notes follow at the end, in the order of their references")
  func notes() throws {
    func reference(_ kind: String, _ id: Int) -> String { "<w:r><w:\(kind)Reference w:id='\(id)'/></w:r>" }
    func note(_ kind: String, _ id: Int, _ text: String) -> String {
      "<w:\(kind) w:id='\(id)'><w:p><w:r><w:\(kind)Ref/></w:r>\(r(text))</w:p></w:\(kind)>"
    }
    var file = WordFile(
      "<w:p>\(r("甲"))\(reference("footnote", 3))\(reference("endnote", 2))\(reference("footnote", 2))</w:p>"
        + p("乙"))
    file.notes = [
      ("footnotes", note("footnote", -1, "线") + note("footnote", 2, "注二") + note("footnote", 3, "注三")),
      ("endnotes", note("endnote", 2, "尾注")),
    ]
    let document = try file.read()
    #expect(document.outline == ["甲", "乙", "^注三", "^尾注", "^注二"])
    #expect(document.projection?.parts == ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"])
    #expect(document.projection?.spans.map(\.part) == [0, 0, 1, 2, 1])
  }

  @Test("what is left out is said")
  func remarks() throws {
    var file = WordFile(
      "<w:p>\(r("甲", "<w:vanish/>"))</w:p><w:altChunk/>" + tbl(tr(tc(tbl(tr(tc("乙")))), tc("丙"))))
    file.relationships = [("header", "header1.xml")]
    #expect(
      try file.read().remarks.map(\.words.zh) == [
        "隐藏文字不读（1处）", "单元格内的表格并入该单元格的文字（1个表格）", "嵌入的其他格式内容不读（1处）", "页眉和页脚不读（1个）",
      ])
  }
}
