import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite struct HTMLReaderTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let html: String
    let outline: [String]

    init(_ name: String, _ html: String, _ outline: [String]) {
      self.name = name
      self.html = html
      self.outline = outline
    }

    var testDescription: String { name }
  }

  static let paragraphs = [
    Case("paragraphs and headings", "<h1>分工</h1><p>一、公开\n<p>二、解读", ["#1 分工", "一、公开", "二、解读"]),
    Case("line breaks part paragraphs", "<p>一<br>二<br><br>三</p>", ["一", "二", "+三"]),
    Case("white space collapses", "<p>  a \n b&#32; c  </p>", ["a b c"]),
    Case("a line end between Chinese characters is none", "<p>责任\n  单位，\r\n“公开”</p>", ["责任单位，“公开”"]),
    Case("hard blanks stay inside", "<p>&nbsp;　甲&nbsp;　乙&nbsp;\u{3000}</p>", ["甲\u{A0}　乙"]),
    Case(
      "references", "<p>&ldquo;A&amp;B&rdquo;&#24037;&#x4F5C;&#150;&notit;&nosuch;&</p>",
      ["“A&B”工作–¬it;&nosuch;&"]),
    Case("debris of references stays", "<p>?ldquo;公开?rdquo;</p>", ["?ldquo;公开?rdquo;"]),
    Case("Chinese in angle brackets is text", "<p>各乡镇<街道>、a<1</p>", ["各乡镇<街道>、a<1"]),
    Case("inline tags do not part", "<p>区<b>教</b><span>育</span><font color=red>局</font></p>", ["区教育局"]),
    Case("blanks between inline tags", "<p><b>a</b> <i>b</i></p>", ["a b"]),
    Case("blocks in inline tags", "<b><p>甲</p><p>乙</p></b>丙", ["甲", "乙", "丙"]),
    Case(
      "hidden elements", "<p>甲<span style='display: none'>乙<span>丙</span></span>丁</p><div hidden>戊</div>",
      ["甲丁"]),
    Case(
      "scripts and styles",
      "<style>p{}</style><script>var a='<p>x</p>';</script><p>甲</p><noscript>乙</noscript>", ["甲"]),
    Case(
      "form fields",
      "<form><p>甲<select><option>乙</select><textarea>丙</textarea><button>丁</button><input></form>", ["甲"]),
    Case("comments", "<p>甲<!-- <p>乙</p> -->丙<!-->丁<!DOCTYPE x>", ["甲丙丁"]),
    Case("empty paragraphs", "<p>甲</p><p>&nbsp;</p><p>乙</p>", ["甲", "+乙"]),
    Case(
      "centred", "<p align=center>甲<div style='text-align:center'><h2>乙</h2></div><center>丙</center>",
      [">甲", "#2 >乙", ">丙"]),
    Case("preformatted", "<pre>甲\n乙  丙\n</pre>", ["甲", "乙 丙"]),
    Case("numbers of lists", "<ol start=3><li>甲<li value=7>乙<li><p>丙</p></ol>", ["3.甲", "7.乙", "8.丙"]),
    Case(
      "kinds of numbers",
      "<ol type=a><li>甲</ol><ol type=I><li>乙</ol><ol style='list-style-type:cjk-ideographic'><li>丙</ol>",
      ["a.甲", "I.乙", "一、丙"]),
    Case(
      "items with numbers of their own", "<ol><li>1.甲<li>（二）乙<li>三、丙<li>2024年丁</ol>",
      ["1.甲", "（二）乙", "三、丙", "4.2024年丁"]),
    Case(
      "lists without numbers", "<ul><li>甲<li>乙</ul><ol style='list-style: none'><li>丙</ol>", ["甲", "乙", "丙"]),
    Case(
      "numbers of rows",
      "<table><tr><td><ol start=2><li><p></p></ol><td>甲<tr><td><ol start=3><li></ol><td>乙</table><ol><li></ol>",
      ["[", "|0:2.|1:甲", "|0:3.|1:乙", "]"]),
    Case(
      "title above a table only", "<title> 分工表 </title><table><tr><td>a<td>b<tr><td>c<td>d</table>",
      ["^ 分工表", "[", "|0:a|1:b", "|0:c|1:d", "]"]),
  ]

  static let word = [
    Case(
      "numbers of Word's lists",
      "<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>公开<o:p></o:p></p>",
      ["一、公开"]),
    Case(
      "numbers in comments",
      "<p><!--[if supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]-->公开</p>",
      ["（一）公开"]),
    Case(
      "islands",
      "<p>甲<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><o:x>乙</o:x></xml></p>",
      ["甲"]),
    Case(
      "tracked changes and comments",
      "<p>甲<del cite=x>乙</del><ins>丙</ins><span class=MsoCommentReference>[a1]</span></p><div style='mso-element:comment-list'>丁</div>",
      ["甲丙"]),
    Case("hidden text", "<p>甲<span style='mso-hide:all;display:none'>乙</span></p>", ["甲"]),
    Case(
      "smart tags", "<p><st1:chsdate Year=\"2024\" w:st=\"on\">2024年</st1:chsdate><v:shape>底前</v:shape></p>",
      ["2024年底前"]),
    Case("footnotes", "<p>甲</p><div style='mso-element:footnote-list'><hr><p>注</p></div>", ["甲", "~ 注"]),
    Case(
      "rows of height 0",
      "<table><tr><td>a<td>b<tr><td>c<td>d<![if !supportMisalignedColumns]><tr height=0><td width=9></td><td></td></tr><![endif]></table>",
      ["[", "|0:a|1:b", "|0:c|1:d", "]"]),
  ]

  static let tables = [
    Case(
      "spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
      ["[", "|0(1x2):a|1(2x1):b", "|1:c|2:d", "]"]),
    Case(
      "spans reach to the end of the group",
      "<table><tr><td rowspan=0>a<td>b<tr><td rowspan=9>c<tbody><tr><td>d<td>e</table>",
      ["[", "|0(1x2):a|1:b", "|1:c", "|0:d|1:e", "]"]),
    Case(
      "headers",
      "<table><thead><tr><td>a<td>b</thead><tfoot><tr><td>y<td>z</tfoot><tr><th>c<th>d<tr><th>e<td>f</table>",
      ["[", "=|0:a|1:b", "=|0:c|1:d", "|0:e|1:f", "|0:y|1:z", "]"]),
    Case(
      "lines of a cell",
      "<table><tr><td><p>甲</p><p>&nbsp;</p><p>乙<br>丙</p></td><td> \n </td></tr><tr><td>1<td>2</table>",
      ["[", "|0:甲/乙/丙|1:", "|0:1|1:2", "]"]),
    Case(
      "caption", "<table><caption>分工表</caption><tr><td>a<td>b<tr><td>c<td>d</table>",
      ["分工表", "[", "|0:a|1:b", "|0:c|1:d", "]"]),
    Case(
      "layout tables are passed through",
      "<table><tr><td><table><tr><td><h1>题</h1><p>文<table border=1><tr><td>a<td>b<tr><td>c<td>d</table></table></table>",
      ["#1 题", "文", "[", "|0:a|1:b", "|0:c|1:d", "]"]),
    Case(
      "tables inside data follow",
      "<table><tr><td>a<td>b<tr><td>c<td>d<table><tr><td>1<td>2<tr><td>3<td>4</table><tr><td>e<td>f</table>",
      ["[", "|0:a|1:b", "|0:c|1:d", "|0:e|1:f", "]", "[", "|0:1|1:2", "|0:3|1:4", "]"]),
    Case(
      "hidden rows and cells are no part of the grid",
      "<table><tr><td>a<td style='display:none'>x<td>b<tr style='display:none'><td>x<td>y<tr><td>c<td>d</table>",
      ["[", "|0:a|1:b", "|0:c|1:d", "]"]),
    Case(
      "rows that are covered stay",
      "<table><tr><td rowspan=2>a<td rowspan=2>b<tr></tr><tr><td>c<td>d</table>",
      ["[", "|0(1x2):a|1(1x2):b", "", "|0:c|1:d", "]"]),
  ]

  @Test(arguments: paragraphs + word + tables)
  func `A page is read as a browser shows it`(_ test: Case) throws {
    #expect(try PageOutline.of(test.html) == test.outline)
  }

  @Test func `Texts know their places in the page`() throws {
    let marked = Marked(
      "<html><body><p class=x>«一、«公»<b>开&ldquo;</b>\n&#24037;<!-- x -->作»</p>"
        + "<table><tr><td>«区&nbsp;府»</td><td>«»</td></tr>\n<tr><td>«a»<td>«b»</table>")
    let document = try HTMLReader.read(TextStorage(marked.utf8, origin: .source), limits: DocumentLimits())
    var places: [ByteRange] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        places.append(try #require(paragraph.text.place))
        places.append(try #require(paragraph.text.slice(6, 9).place))
      case .table(let table):
        places += table.rows.flatMap { $0.cells.compactMap { $0.text.place } }
      }
    }
    #expect(places == marked.ranges)
  }

  @Test(arguments: [
    ("<meta charset=\"GB2312\">", "gb2312"),
    ("<META http-equiv=Content-Type content=\"text/html; charset=gb18030\">", "gb18030"),
    ("<!-- <meta charset=x> --><meta name=a><meta charset='utf-8'>", "utf-8"),
    ("<?xml version=\"1.0\" encoding=\"GBK\"?><html>", "gbk"), ("<p>charset=x</p>", nil),
  ])
  func `The encoding that a page names is found`(html: String, label: String?) {
    #expect(HTMLCharset.declared(in: Array(html.utf8)) == label)
  }
}
