import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

/// Words of a package, what is put for them, and what a part becomes.
struct PackageCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// What stands in the part before and after, both without what is the same for all.
  let before: String
  /// The text that is shown, from where the edit is on; `«…»` marks what is replaced.
  let words: String
  let new: String
  let after: String
  var obstacle: FixObstacle?

  init(_ name: String, _ before: String, _ words: String, _ new: String, _ after: String) {
    (self.name, self.before, self.words, self.new, self.after) = (name, before, words, new, after)
  }

  init(_ name: String, _ before: String, _ words: String, _ new: String, fails: FixObstacle) {
    self.init(name, before, words, new, "")
    obstacle = fails
  }

  var testDescription: String { name }

  /// The edit of `source`, in which the words stand once.
  func edit(of source: [UInt8]) throws -> TextEdit {
    let marked = Marked(words)
    let text = String(decoding: source, as: UTF8.self)
    let start = try #require(text.ranges(of: marked.text).first?.lowerBound, "\(text)")
    let offset = text[..<start].utf8.count
    let range = try #require(marked.ranges.first)
    return TextEdit(range: ByteRange(offset + range.lowerBound, offset + range.upperBound), text: new)
  }
}

@Suite("Word documents are changed in their own runs")
struct WordEditTests {
  private static let begin = #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>"#
  private static let separate = #"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
  private static let end = #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#

  private static func p(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }
  private static func r(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
  private static func b(_ text: String) -> String { "<w:r><w:rPr><w:b/></w:rPr><w:t>\(text)</w:t></w:r>" }
  private static func box(_ text: String) -> String {
    let content = "<w:txbxContent>\(p(r(text)))</w:txbxContent>"
    return p(
      r("甲") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(content)</mc:Choice>"
        + "<mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>")
  }

  @Test(
    "runs keep their formatting",
    arguments: [
      PackageCase("one run", p(r("公开清单")), "公开«清单»", "目录", p(r("公开目录"))),
      PackageCase(
        "the new words go into the first run", p(r("公开") + b("清单")), "公«开清»单", "布", p(r("公布") + b("单"))),
      PackageCase(
        "a run of which nothing is left stays", p(r("公开") + b("清") + r("单")), "公«开清»单", "",
        p(r("公") + b("") + r("单"))),
      PackageCase(
        "words come in behind what stands there", p(r("甲") + b("乙")), "甲«»乙", "、", p(r("甲、") + b("乙"))),
      PackageCase("at the beginning of a paragraph", p(b("乙")), "«»乙", "、", p(b("、乙"))),
      PackageCase("marks of XML", p(r("公开清单")), "公开«清单»", "<&>", p(r("公开&lt;&amp;&gt;"))),
      PackageCase("an entity goes", p(r("甲&amp;乙")), "甲«&»乙", "和", p(r("甲和乙"))),
      PackageCase(
        "blanks at an edge are kept", p(r("甲乙丙") + r("丁")), "甲乙«丙»丁", " ",
        p("<w:r><w:t xml:space=\"preserve\">甲乙 </w:t></w:r>" + r("丁"))),
      PackageCase(
        "blanks that come to an edge are kept", p(r("甲 乙") + r("丁")), "甲 «乙»丁", "",
        p("<w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r>" + r("丁"))),
      PackageCase(
        "a link", p("<w:hyperlink w:anchor=\"a\">\(r("公开清单"))</w:hyperlink>"), "公开«清单»", "目录",
        p("<w:hyperlink w:anchor=\"a\">\(r("公开目录"))</w:hyperlink>")),
      PackageCase(
        "the text of a link that is a field", p(begin + "HYPERLINK \"x\"" + separate + r("公开清单") + end),
        "公开«清单»", "目录",
        p(begin + "HYPERLINK \"x\"" + separate + r("公开目录") + end)),
      PackageCase(
        "what Word computes", p(r("第") + begin + "REF x" + separate + r("三条") + end), "第«三»条", "四",
        fails: .computed),
      PackageCase(
        "what Word computes in a simple field",
        p("<w:fldSimple w:instr=\" DATE \">\(r("三日"))</w:fldSimple>" + r("前")), "«三»日前", "四",
        fails: .computed),
      PackageCase(
        "behind a simple field", p("<w:fldSimple w:instr=\" DATE \">\(r("三日"))</w:fldSimple>" + r("前")),
        "三日«前»", "后",
        p("<w:fldSimple w:instr=\" DATE \">\(r("三日"))</w:fldSimple>" + r("后"))),
      PackageCase(
        "what was put in with changes tracked", p("<w:ins w:id=\"1\" w:author=\"a\">\(r("公开清单"))</w:ins>"),
        "公开«清单»", "目录",
        p("<w:ins w:id=\"1\" w:author=\"a\">\(r("公开目录"))</w:ins>")),
      PackageCase(
        "what was taken away stays",
        p(
          r("公开") + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>清单</w:delText></w:r></w:del>" + r("清单")),
        "公«开清»单", "",
        p(r("公") + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>清单</w:delText></w:r></w:del>" + r("单"))),
      PackageCase("a text box is written twice", box("公开清单"), "公开«清单»", "目录", box("公开目录")),
      PackageCase(
        "a text box that is written in two ways",
        box("公开清单").replacing("<mc:Fallback>", with: "<mc:Fallback><w:r><w:t>旧</w:t></w:r>"), "公开«清单»", "目录",
        box("公开清单").replacing("<mc:Fallback>", with: "<mc:Fallback><w:r><w:t>旧</w:t></w:r>")
          .replacing(
            "公开清单</w:t></w:r></w:p></w:txbxContent></mc:Choice>",
            with: "公开目录</w:t></w:r></w:p></w:txbxContent></mc:Choice>")),
      PackageCase(
        "a tab is no character", p(r("甲") + "<w:r><w:tab/></w:r>" + r("乙")), "甲«\t»乙", "", fails: .computed),
      PackageCase("a line end cannot come in", p(r("甲乙")), "甲«乙»", "\n", fails: .notWritable),
      PackageCase("two paragraphs", p(r("甲")) + p(r("乙")), "甲«\n»乙", "", fails: .notInOneText),
      PackageCase(
        "a comment inside", p("<w:r><w:t>甲<!-- x -->乙</w:t></w:r>"), "甲«乙»", "丙", fails: .notWritable),
      PackageCase(
        "a cell", "<w:tbl><w:tr><w:tc>\(p(r("公开清单")))</w:tc></w:tr></w:tbl>", "公开«清单»", "",
        "<w:tbl><w:tr><w:tc>\(p(r("公开")))</w:tc></w:tr></w:tbl>"),
      PackageCase("nothing is left of a paragraph", p(r("甲")) + p(b("乙")), "«乙»", "", p(r("甲")) + p(b(""))),
    ])
  func runs(_ example: PackageCase) throws {
    let bytes = SmallPackage.word(example.before).bytes
    let edit = try example.edit(of: DocumentKind.docx.read(bytes).source.bytes)
    do throws(FixObstacle) {
      let edited = try EditableInput(bytes, as: .document(.docx), limits: FixLimits()).applying([edit])
      let part = try? part("word/document.xml", of: edited.bytes)
      #expect(part == SmallPackage.document(example.after))
    } catch {
      #expect(error == example.obstacle)
    }
  }

  @Test("everything else in the archive stays as it was")
  func archive() throws {
    let before = SmallPackage.word(Self.p(Self.r("公开清单")))
    let source = try DocumentKind.docx.read(before.bytes).source.bytes
    let example = PackageCase("", "", "公开«清单»", "目录", "")
    let edited = try EditableInput(before.bytes, as: .document(.docx), limits: FixLimits())
      .applying([example.edit(of: source)])
    var expected = before
    expected.entries[3].data = Array(SmallPackage.document(Self.p(Self.r("公开目录"))).utf8)
    // The changed entry has its sizes before the data; nothing else differs.
    expected.entries[3].hasDescriptor = false
    #expect(edited.bytes == expected.bytes)
  }

  @Test("a signed document is not changed")
  func signed() throws {
    let archive = SmallPackage.word(
      Self.p(Self.r("公开清单")), further: [.init("_xmlsignatures/sig1.xml", "<Signature/>")])
    let error = #expect(throws: FixObstacle.self) {
      try EditableInput(archive.bytes, as: .document(.docx), limits: FixLimits())
    }
    #expect(error == .signed)
  }
}

@Suite("Workbooks are changed in their own cells")
struct WorkbookEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Rows of the sheet, and the shared strings; then both afterwards, `nil` where they stay.
    let rows: String
    var strings = "<si><t>公开清单</t></si><si><t>甲</t></si>"
    let words: String
    let new: String
    var rowsAfter: String?
    var stringsAfter: String?
    var uniqueAfter = 3
    var obstacle: FixObstacle?

    var testDescription: String { name }
  }

  private static func s(_ cell: String, _ index: Int) -> String {
    "<c r=\"\(cell)\" s=\"4\" t=\"s\"><v>\(index)</v></c>"
  }

  private static let rich = "<si><r><rPr><b/></rPr><t>公开</t></r><r><t>清单</t></r></si><si><t>甲</t></si>"

  @Test(
    "strings that others show stay",
    arguments: [
      Case(
        name: "a string of one cell", rows: "<row r=\"1\">\(s("A1", 0))\(s("B1", 1))</row>", words: "公开«清单»",
        new: "目录",
        stringsAfter: "<si><t>公开目录</t></si><si><t>甲</t></si>"),
      Case(
        name: "a shared string", rows: "<row r=\"1\">\(s("A1", 0))\(s("B1", 1))\(s("C1", 0))</row>",
        words: "公开«清单»\n甲",
        new: "目录", rowsAfter: "<row r=\"1\">\(s("A1", 2))\(s("B1", 1))\(s("C1", 0))</row>",
        stringsAfter: "<si><t>公开清单</t></si><si><t>甲</t></si><si><t>公开目录</t></si>"),
      Case(
        name: "runs of a string", rows: "<row r=\"1\">\(s("A1", 0))</row>", strings: rich, words: "公«开清»单",
        new: "布",
        stringsAfter: "<si><r><rPr><b/></rPr><t>公布</t></r><r><t>单</t></r></si><si><t>甲</t></si>"),
      Case(
        name: "runs of a shared string", rows: "<row r=\"1\">\(s("A1", 1))\(s("B1", 0))\(s("C1", 0))</row>",
        strings: rich,
        words: "甲\n公开«清»单", new: "", rowsAfter: "<row r=\"1\">\(s("A1", 1))\(s("B1", 2))\(s("C1", 0))</row>",
        stringsAfter: rich + "<si><r><rPr><b/></rPr><t>公开</t></r><r><t>单</t></r></si>"),
      Case(
        name: "a string of the sheet",
        rows: "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>公开清单</t></is></c></row>",
        words: "公开«清单»", new: " ",
        rowsAfter:
          "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">公开 </t></is></c></row>"),
      Case(
        name: "the text of a formula",
        rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>公开清单</v></c></row>",
        words: "公开«清单»", new: "目录", obstacle: .computed),
      Case(
        name: "a number", rows: "<row r=\"1\"><c r=\"A1\"><v>2024</v></c>\(s("B1", 1))</row>",
        words: "202«4»", new: "5",
        obstacle: .computed),
      Case(
        name: "what reads like an escape", rows: "<row r=\"1\">\(s("A1", 0))</row>", words: "公开«清单»",
        new: "_x0041_&",
        stringsAfter: "<si><t>公开_x005F_x0041_&amp;</t></si><si><t>甲</t></si>"),
      Case(
        name: "a line end", rows: "<row r=\"1\">\(s("A1", 0))</row>", words: "公«开»清单", new: "\n",
        stringsAfter: "<si><t>公\n清单</t></si><si><t>甲</t></si>"),
      Case(
        name: "a pronunciation", rows: "<row r=\"1\">\(s("A1", 0))</row>",
        strings: "<si><t>公开清单</t><rPh sb=\"0\" eb=\"1\"><t>gong</t></rPh></si>", words: "公开«清单»", new: "",
        obstacle: .notWritable),
    ])
  func cells(_ example: Case) throws {
    let hidden = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>"
    let bytes = SmallPackage.workbook([example.rows, hidden], strings: example.strings, unique: 2).bytes
    let words = PackageCase("", "", example.words, example.new, "")
    let edit = try words.edit(of: DocumentKind.xlsx.read(bytes).source.bytes)
    let edited: EditedInput
    do throws(FixObstacle) {
      edited = try EditableInput(bytes, as: .document(.xlsx), limits: FixLimits()).applying([edit])
    } catch {
      #expect(error == example.obstacle)
      return
    }
    #expect(example.obstacle == nil)
    #expect(
      try part("xl/worksheets/sheet0.xml", of: edited.bytes)
        == SmallPackage.sheet(example.rowsAfter ?? example.rows))
    let isNew = example.rowsAfter != nil && example.stringsAfter != nil
    #expect(
      try part("xl/sharedStrings.xml", of: edited.bytes)
        == SmallPackage.strings(example.stringsAfter ?? example.strings, unique: isNew ? 3 : 2))
  }

  @Test("a string that a hidden sheet shows too is not changed there")
  func hiddenSheet() throws {
    let cell = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    let bytes = SmallPackage.workbook([cell, cell], strings: "<si><t>公开清单</t></si>", unique: 1).bytes
    let edit = try PackageCase("", "", "公开«清单»", "", "").edit(of: DocumentKind.xlsx.read(bytes).source.bytes)
    let edited = try EditableInput(bytes, as: .document(.xlsx), limits: FixLimits()).applying([edit])
    #expect(try part("xl/worksheets/sheet1.xml", of: edited.bytes) == SmallPackage.sheet(cell))
    #expect(
      try part("xl/worksheets/sheet0.xml", of: edited.bytes)
        == SmallPackage.sheet(cell.replacing("<v>0</v>", with: "<v>1</v>")))
  }

  @Test("cells that change alike share the new string, and if all do the string itself changes")
  func alike() throws {
    let rows = "<row r=\"1\">\(Self.s("A1", 0))\(Self.s("B1", 0))</row>"
    let bytes = SmallPackage.workbook([rows], strings: "<si><t>公开清单</t></si>", unique: 1).bytes
    let source = try DocumentKind.xlsx.read(bytes).source.bytes
    let edits = [
      try PackageCase("", "", "公开«清单»\n公", "目录", "").edit(of: source),
      try PackageCase("", "", "单\n公开«清单»", "目录", "").edit(of: source),
    ]
    let edited = try EditableInput(bytes, as: .document(.xlsx), limits: FixLimits()).applying(edits)
    #expect(try part("xl/worksheets/sheet0.xml", of: edited.bytes) == SmallPackage.sheet(rows))
    #expect(
      try part("xl/sharedStrings.xml", of: edited.bytes)
        == SmallPackage.strings("<si><t>公开目录</t></si>", unique: 1))
  }

  @Test("the heading of a table keeps its name")
  func heading() throws {
    let table = #"<table ref="A1:B2"><tableColumns><tableColumn id="1" name="公开清单"/></tableColumns></table>"#
    let bytes = SmallPackage.workbook(
      ["<row r=\"1\">\(Self.s("A1", 0))</row>"], strings: "<si><t>公开清单</t></si>",
      further: [.init("xl/tables/table1.xml", table)]
    ).bytes
    let edit = try PackageCase("", "", "公开«清单»", "", "").edit(of: DocumentKind.xlsx.read(bytes).source.bytes)
    let error = #expect(throws: FixObstacle.self) {
      try EditableInput(bytes, as: .document(.xlsx), limits: FixLimits()).applying([edit])
    }
    #expect(error == .notWritable)
  }
}

/// The text of `name` in the package `bytes`.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
  var archive = try ZipArchive(bytes, limits: DocumentLimits())
  return String(decoding: try #require(try archive.read(name)), as: UTF8.self)
}
