import PlanDocuments
import PlanModel
import PlanSource
import Testing

@Suite struct WorkbookReaderTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let book: TestWorkbook
    let outline: [String]

    init(_ name: String, _ rows: String, _ outline: [String], strings: String? = nil, after: String = "") {
      self.name = name
      book = TestWorkbook(rows: rows, strings: strings)
      self.outline = outline
      sheetXML = "<sheetData>\(rows)</sheetData>" + after
    }

    let sheetXML: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      "shared strings", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>",
      ["1|0:甲乙|1:区府"],
      strings:
        "<si><t>区</t><phoneticPr/><rPh sb=\"0\" eb=\"1\"><t>qu</t></rPh><t>府</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\"> 甲</t></r><r><t>乙</t></r></si>"
    ),
    Case(
      "inline strings",
      "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><r><t>a&amp;b</t></r></is></c></row>",
      ["1|0:甲|1:a&b"]),
    Case(
      "formulas, booleans, errors",
      "<row><c t=\"str\"><f>A1&amp;\"x\"</f><v>甲</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><f>1+1</f><v>2</v></c></row>",
      ["1|0:甲|1:TRUE|2:#N/A|3:2"]),
    Case(
      "numbers",
      "<row><c><v>1</v></c><c><v>1.0</v></c><c><v>0.30000000000000004</v></c><c><v>-2.50</v></c><c><v>1E+3</v></c></row>",
      ["1|0:1|1:1|2:0.3|3:-2.5|4:1000"]),
    Case(
      "line ends and escapes",
      "<row><c t=\"inlineStr\"><is><t>甲_x000D_\n乙_x000D_丙_x005F_x0041_丁_x0041_&#10;</t></is></c></row>",
      ["1|0:甲/乙/丙_x0041_丁A"]),
    Case(
      "rows and columns as numbered",
      "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c r=\"E3\"><v>2</v></c></row><row r=\"5\"/><row r=\"7\"><c r=\"E7\"><v>3</v></c></row>",
      ["3|2:1|4:2", "7|2:|4:3"]),
    Case(
      "blank cells do not count",
      "<row><c><v>1</v></c><c s=\"3\"/><c t=\"inlineStr\"><is><t> 　</t></is></c></row><row><c/></row>",
      ["1|0:1"]),
    Case(
      "far corners",
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>",
      ["1|0:1|16383:", "1048576|0:|16383:2"]),
    Case(
      "places outside of sheets",
      "<row r=\"9999999\"><c><v>1</v></c></row><row r=\"2\"><c r=\"XFE2\"><v>2</v></c><c r=\"x\"><v>2</v></c><c r=\"A2\"><v>3</v></c></row>",
      ["2|0:3"]),
    Case(
      "rows out of order",
      "<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>9</v></c></row>",
      ["1|0:1|1:", "2|0:3|1:4"]),
    Case(
      "hidden rows", "<row hidden=\"1\"><c><v>1</v></c></row><row hidden=\"0\"><c><v>2</v></c></row>",
      ["1-|0:1", "2|0:2"]),
    Case(
      "merges",
      "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>9</v></c><c><v>4</v></c><c><v>5</v></c></row><row r=\"9\"><c><v>9</v></c><c><v>6</v></c><c/></row>",
      ["1|0(1x3):1|1(2x1):2", "2|1:4|2:5", "9|1:6|2:"],
      after:
        "<mergeCells><mergeCell ref=\"A1:A9\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"B1:B2\"/><mergeCell ref=\"x\"/><mergeCell ref=\"C9:XFD1048576\"/></mergeCells>"
    ),
  ]

  @Test(arguments: cases)
  func `A sheet is read as it is shown`(_ test: Case) throws {
    var book = test.book
    book.sheets[0].xml = test.sheetXML
    #expect(try book.outline() == test.outline)
    book.isStrict = true
    #expect(try book.outline() == test.outline)
  }

  static let formats: [(code: String, value: String, text: String)] = [
    ("yyyy\"年\"m\"月\"d\"日\"", "45473", "2024年6月30日"), ("yyyy\"年\"m\"月\";@", "45473", "2024年6月"),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", "45473", "2024年6月30日"), ("m\"月\"d\"日\"", "45473", "6月30日"),
    ("yyyy-mm-dd", "45473", "2024-06-30"), ("yyyy/m/d\\ h:mm", "45473.5", "2024-06-30 12:00"),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45473", "2024年6月30日"), ("yyyy-mm", "45473", "2024-06"),
    ("h:mm:ss", "0.75", "18:00:00"),
    ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "1", "1900-01-01"), ("yyyy-mm-dd", "61", "1900-03-01"),
    ("yyyy-mm-dd", "-1", "-1"), ("0%", "0.85", "85%"), ("0.0%", "0.856", "85.6%"),
    ("#,##0.00", "1234567.891", "1,234,567.89"),
    ("000", "7", "007"), ("0.##", "1.5", "1.5"), ("0.##", "1", "1"), ("\"第\"0\"项\"", "3", "第3项"),
    ("0\"、\"", "3", "3、"),
    ("[DBNum1]General\"、\"", "12", "十二、"), ("\\(0\\)", "3", "(3)"), ("0;(0);\"无\"", "-2", "(2)"),
    ("0;(0);\"无\"", "0", "无"),
    ("General", "3", "3"), ("@", "3", "3"), ("[Red]0.00E+00", "12", "12"),
  ]

  @Test(arguments: formats)
  func `Numbers are shown by their formats`(code: String, value: String, text: String) throws {
    let quoted = code.replacing("\"", with: "&quot;")
    let styles =
      "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(quoted)\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs>"
    let book = TestWorkbook(rows: "<row><c s=\"1\"><v>\(value)</v></c></row>", styles: styles)
    #expect(try book.outline() == ["1|0:" + text])
  }

  @Test(arguments: [
    (14, "2024-06-30"), (31, "2024年6月30日"), (57, "2024年6月"), (58, "6月30日"), (9, "4547300%"), (49, "45473"),
  ])
  func `Formats that need no definition are known`(identifier: Int, text: String) throws {
    let styles = "<cellXfs><xf numFmtId=\"\(identifier)\"/></cellXfs>"
    #expect(
      try TestWorkbook(rows: "<row><c s=\"0\"><v>45473</v></c></row>", styles: styles).outline() == [
        "1|0:" + text
      ])
  }

  @Test func `Days are counted from 1904 where the workbook says so`() throws {
    var book = TestWorkbook(
      rows: "<row><c s=\"0\"><v>44011</v></c></row>", styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>")
    book.properties = " date1904=\"1\""
    #expect(try book.outline() == ["1|0:2024-06-30"])
    book.sheets[0].xml =
      "<sheetData><row><c s=\"0\" t=\"d\"><v>2024-06-30T00:00:00Z</v></c></row></sheetData>"
    #expect(try book.outline() == ["1|0:2024-06-30"])
  }

  @Test func `Hidden sheets are left out and said`() throws {
    var book = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
    book.sheets[0].state = "hidden"
    book.sheets.append(
      .init(
        name: "分工",
        xml:
          "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row hidden=\"1\"><c><v>2</v></c></row></sheetData>"
      ))
    book.sheets.append(.init(name: "空", xml: "<sheetData/>"))
    book.sheets.append(.init(name: "密", state: "veryHidden", xml: "<sheetData/>"))
    let document = try book.document()
    #expect(TestWorkbook.outline(document) == ["1-|0:2"])
    #expect(
      document.remarks.map(\.words.zh) == [
        "略去隐藏的工作表“Sheet1”", "工作表“分工”有1行隐藏（筛选或手工隐藏），仍一并读取", "工作表“分工”有隐藏的列，仍一并读取", "略去隐藏的工作表“密”",
      ])
    guard case .table(let table) = document.blocks.first else { return }
    #expect(table.sheet == "分工")
  }

  @Test func `Texts lead back to the parts`() throws {
    let book = TestWorkbook(
      rows: "<row><c><v>5</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>",
      strings: "<si><t>区&amp;府</t></si>")
    let document = try book.document()
    let projection = try #require(document.projection)
    #expect(document.source.bytes == Array("5\n区&府\n区&府\n".utf8))
    #expect(projection.spans.map(\.run) == [0, 1, 1, 1, 2, 2, 2])
    #expect(
      projection.spans.map { projection.parts[Int($0.part)] } == ["xl/worksheets/sheet0.xml"]
        + Array(repeating: "xl/sharedStrings.xml", count: 6))
    let bytes = Array(
      book.archive.entries.first { $0.name == Array("xl/sharedStrings.xml".utf8) }?.data ?? [])
    let texts = projection.spans.dropFirst().map {
      String(decoding: bytes[$0.xml.lowerBound..<$0.xml.upperBound], as: UTF8.self)
    }
    #expect(texts == ["区", "&amp;", "府", "区", "&amp;", "府"])
  }
}
