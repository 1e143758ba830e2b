/// Plans as markup: web pages, and the main parts of packages.
enum MarkupSeeds {
  static let pages = [
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>云溪区</title></head><body><div id="nav"><a href="/">首页</a></div>
    <p align="center">云溪区2024年政务公开重点工作任务分工</p><table><tr><th>工作任务</th><th>序号</th><th>责任单位</th><th>时限</th></tr>
    <tr><td rowspan="2">一、推进公开</td><td>1</td><td rowspan=2>区财政局牵头，区审计局配合</td><td>全年</td></tr>
    <tr><td>2</td><td>9月底前</td></tr><tr><td colspan="4">二、加强解读</td></tr><tr><td></td><td>3</td><td>区司法局</td><td></td></tr></table>
    <p>注：含开发区。</p><div>版权所有</div></body></html>
    """,
    "<table><tr><td><table><tr><td>责任单位<br>区财政局</td></tr></table></td></tr></table>",
    "<html><body><p class=MsoNormal><span lang=EN-US>1.<span>&nbsp;&nbsp;</span></span>公开清单（责任单位：区财政局）<o:p></o:p></p></body>",
    "<pre>序号\t责任单位\n1\t区财政局</pre><ul><li>一、公开（区财政局负责）<li>二、解读</ul>",
  ]

  private static let wordHead =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"

  static let word = [
    wordHead + """
      <w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/></w:pPr><w:r><w:t>云溪区2024年任务分工</w:t></w:r></w:p><w:tbl><w:tblGrid>
      <w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>工作任务</w:t></w:r></w:p></w:tc>
      <w:tc><w:p><w:r><w:t>责任单位</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>时限</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr>
      <w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:t>一、推进公开</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/>
      <w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t xml:space="preserve">公开 </w:t></w:r><w:ins><w:r><w:t>预算</w:t></w:r></w:ins><w:del><w:r>
      <w:delText>决算</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>区财政局</w:t></w:r></w:p></w:tc>
      <w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>公开&amp;清单</w:t><w:br/><w:t>二</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/>
      </w:tc><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>
      </w:r><w:r><w:t>全年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>
      """,
    wordHead + """
      <w:p><w:r><w:t>一、推进公开</w:t></w:r></w:p><w:p><w:r><w:t>（一）公开预算。（责任单位：区财政局；完成时限：年底前）</w:t></w:r></w:p><w:p><w:r>
      <mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback/>
      </mc:AlternateContent></w:r></w:p><w:sdt><w:sdtContent><w:p><w:r><w:tab/><w:t>注</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:sdtContent></w:sdt>
      </w:body></w:document>
      """,
  ]

  private static let sheetHead =
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"

  static let sheets = [
    sheetHead + """
      <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c>
      <c r="D2" t="s"><v>4</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t>公开预算</t></is></c><c r="C3" t="s"><v>5</v></c>
      <c r="D3" s="1"><v>45565</v></c></row><row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4" t="str"><f>A1</f><v>公开清单</v></c><c r="D4" t="b"><v>1</v></c>
      </row></sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="C3:C4"/></mergeCells></worksheet>
      """,
    sheetHead
      + "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
  ]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let kind = "application/vnd.openxmlformats-officedocument."

  private static func contents(_ parts: [(String, String)]) -> (String, String) {
    let overrides = parts.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\(kind)\($0.1)+xml\"/>" }
      .joined()
    return (
      "[Content_Types].xml",
      "<Types xmlns=\"\(types)\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\(overrides)</Types>"
    )
  }

  private static func relations(_ targets: [(String, String)]) -> String {
    let links = targets.enumerated().map { number, target in
      "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(target.0)\" Target=\"\(target.1)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + links.joined() + "</Relationships>"
  }

  static let wordPackage = StoredPackage(parts: [
    ("word/document.xml", word[0]),
    contents([
      ("word/document.xml", "wordprocessingml.document.main"), ("word/styles.xml", "wordprocessingml.styles"),
      ("word/numbering.xml", "wordprocessingml.numbering"),
    ]), ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
    ("word/_rels/document.xml.rels", relations([("styles", "styles.xml"), ("numbering", "numbering.xml")])),
    (
      "word/styles.xml",
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" "
        + "w:styleId=\"a\"><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>"
    ),
    (
      "word/numbering.xml",
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum "
        + "w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
        + "<w:lvlText w:val=\"（%1）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    ),
  ])

  static let sheetPackage = StoredPackage(parts: [
    ("xl/worksheets/sheet1.xml", sheets[0]),
    contents([
      ("xl/workbook.xml", "spreadsheetml.sheet.main"),
      ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
      ("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"), ("xl/styles.xml", "spreadsheetml.styles"),
    ]), ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
    (
      "xl/_rels/workbook.xml.rels",
      relations([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"分工\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>云溪区2024年任务分工</t></si><si><t>序号</t></si>"
        + "<si><t>工作任务</t></si><si><t>责任单位</t></si><si><t>时限</t></si><si><r><t>区财政局</t></r><r><t>牵头</t></r></si></sst>"
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"164\" "
        + "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    ),
  ])
}
