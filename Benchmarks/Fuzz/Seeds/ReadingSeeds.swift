/// Plans as offices have them, in text, tables, web pages and packages.
enum ReadingSeeds {
  private static let words = [
    "一、", "（一）", "(二)", "1.", "2．", "3、", "①", "序号", "工作任务", "具体要求", "责任单位", "牵头单位", "配合单位", "完成时限",
    "时限要求", "备注", "牵头", "配合", "负责", "（责任单位：", "[牵头单位:", "；完成时限：", "）", "以下任务均由", "★", "全年", "年底前",
    "区财政局", "、", "，", "各镇（街道）", "等", "附件：", "云政办函〔2024〕21号", "2024年4月8日", "注：", "印发给你们",
  ]

  static let text = Grammar(
    seeds: PlainSeeds.all,
    tokens: words + [
      "\t", "\t\t", "|", " | ", "|\n", "| --- |\n", "\n\n", "\n\t", "\r", "\r\n", "# ", "- ", "* ", "> ",
      "```\n", "**", "<br>",
      "&nbsp;", "&lt;", "\"", "\"\"", "\\|", "\u{3000}", "\u{A0}", "![", "](", "[^1]", "<!--", "-->", "\u{B}",
      "\u{C}",
    ],
    nestings: [
      ("|", "|"), ("\t", ""), ("> ", ""), ("（", "）"), ("一、", ""), ("**", "**"), ("\n\t\n", ""), ("\"", "\""),
    ],
    takesBytes: true)

  static let delimited = Grammar(
    seeds: PlainSeeds.delimited,
    tokens: words + [
      "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "sep=,\n", "sep=;\n", ",,,,", "\",\"", "\"\n",
    ],
    nestings: [("\"", "\""), (",", ""), ("\"\"", ""), ("\n", ""), (",\n", "")],
    takesBytes: true)

  static let html = Grammar(
    seeds: MarkupSeeds.pages,
    tokens: words + [
      "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=\"3\">",
      "<td colspan=\"99999\" rowspan=\"99999\">",
      "<td rowspan=0>", "<p>", "</p>", "<br>", "<div>", "</div>", "<span style=\"display:none\">", "<!--",
      "-->", "<script>",
      "</script>", "<style>", "<o:p>", "</o:p>", "<![if !supportLists]>", "<![endif]>", "&nbsp;", "&amp;",
      "&#x4E00;", "&#0;",
      "&#1114112;", "<a href=\"", "\">", "<tbody>", "<caption>", "<ul><li>", "<template>", "<svg>", "<math>",
      "<select>",
      "<textarea>", "<title>", "<plaintext>", "<frameset>", "<b><i></b></i>", "\u{0}", "'", "=", "<",
    ],
    nestings: [
      ("<div>", "</div>"), ("<table><tr><td>", "</td></tr></table>"), ("<b>", "</b>"), ("<p>", ""),
      ("<a>", ""), ("<", ""),
      ("<font>", ""), ("<li>", ""), ("<td>", ""), ("<form>", ""), ("&amp", ""), ("<svg>", ""),
      ("<!--", "-->"), ("<table>", ""),
    ],
    takesBytes: true)

  static let word = Grammar(
    seeds: MarkupSeeds.word,
    tokens: words + [
      "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:r>", "</w:r>",
      "<w:t>", "</w:t>",
      "<w:gridSpan w:val=\"3\"/>", "<w:gridSpan w:val=\"99999999999\"/>", "<w:vMerge/>",
      "<w:vMerge w:val=\"restart\"/>",
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:pStyle w:val=\"a\"/>", "<w:br/>",
      "<w:tab/>",
      "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
      "<w:fldChar w:fldCharType=\"end\"/>",
      "<w:instrText>", "<w:ins>", "</w:ins>", "<w:del>", "</w:del>", "<w:sdt><w:sdtContent>",
      "</w:sdtContent></w:sdt>",
      "<w:footnoteReference w:id=\"1\"/>", "<w:vanish/>", "<w:txbxContent>", "</w:txbxContent>",
      "<mc:AlternateContent>",
      "<mc:Choice>", "</mc:Choice>", "<mc:Fallback>", "</mc:Fallback>", "</mc:AlternateContent>",
      "<w:gridBefore w:val=\"2\"/>",
      "<!DOCTYPE w>", "<![CDATA[", "]]>", "<!--", "-->", "&#xD;", "&lt;", "&x;", "<w:noBreakHyphen/>",
      "<w:sym w:char=\"F0A8\"/>",
    ],
    nestings: [
      ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<w:p>", "</w:p>"), ("<w:sdt>", "</w:sdt>"),
      ("<w:ins>", "</w:ins>"),
      ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
      ("<w:r><w:txbxContent>", "</w:txbxContent></w:r>"),
    ],
    takesBytes: true)

  static let sheet = Grammar(
    seeds: MarkupSeeds.sheets,
    tokens: words + [
      "<row>", "<row r=\"1048576\">", "</row>", "<c>", "<c r=\"XFD1048576\">", "<c r=\"A0\">",
      "<c r=\"B3\" t=\"s\">", "</c>",
      "<v>0</v>", "<v>99999</v>", "<v>45350.5</v>", "<v>-1</v>", "<v>1e308</v>", "t=\"inlineStr\"", "t=\"b\"",
      "t=\"e\"", "s=\"1\"",
      "s=\"99\"", "<is><t>", "</t></is>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>",
      "<mergeCells>",
      "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "hidden=\"1\"", "<f>", "</f>", "<rPh>", "</rPh>",
      "<!DOCTYPE x>", "<![CDATA[",
    ],
    nestings: [
      ("<row>", "</row>"), ("<c>", "</c>"), ("<is>", "</is>"), ("<sheetData>", "</sheetData>"),
      ("<x>", "</x>"),
    ],
    takesBytes: true)

  static let encoded = Grammar(
    seeds: PlainSeeds.all, tokens: words, nestings: [("一", ""), ("\u{FEFF}", "")], takesBytes: true,
    byteSeeds: PlainSeeds.encoded)

  static let archives = Grammar(
    seeds: ["PK"],
    tokens: ["PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "../", "/", "word/document.xml", "\u{0}\u{0}"],
    nestings: [("PK\u{1}\u{2}", ""), ("\u{0}", "")], takesBytes: true,
    byteSeeds: [MarkupSeeds.wordPackage.whole, MarkupSeeds.sheetPackage.whole])
}
