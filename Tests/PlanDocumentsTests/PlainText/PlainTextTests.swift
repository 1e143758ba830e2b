import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("Plain text and Markdown")
struct PlainTextTests {
  struct Case: Sendable {
    var name: String
    var source: String
    var lines: [String]

    init(_ name: String, _ source: String, _ lines: [String]) {
      self.name = name
      self.source = source
      self.lines = lines
    }
  }

  static let paragraphs = [
    Case("a line is a paragraph", "一、总体要求\n（一）公开\n", ["¶ 一、总体要求", "¶ （一）公开"]),
    Case("empty lines are told", "甲\n\n　 \n乙\n", ["¶ 甲", "␣¶ 乙"]),
    Case("blanks at edges", "　　甲 乙\u{A0}\r\n\t丙\n", ["¶ 甲 乙", "¶ 丙"]),
    Case("line ends", "甲\r乙\r\n丙\n\n丁", ["¶ 甲", "¶ 乙", "¶ 丙", "␣¶ 丁"]),
    Case("other line ends are characters", "甲\u{2028}乙\u{85}丙\n", ["¶ 甲\u{2028}乙\u{85}丙"]),
    Case("a number before a tab", "任务如下\n1.\t公开\n2.\t解读\n", ["¶ 任务如下", "¶ 1.⇥公开", "¶ 2.⇥解读"]),
    Case("a title of tabs", "附件1\t\t分工表\n正文\n", ["¶ 附件1⇥⇥分工表", "¶ 正文"]),
    Case("paragraphs behind tabs", "\t一、公开\n\t各单位要落实。\n\n\t二、解读\n", ["¶ 一、公开", "¶ 各单位要落实。", "␣¶ 二、解读"]),
    Case("a signature at the right", "正文\n\t\t\t云溪区\n\t\t\t2024年\n", ["¶ 正文", "¶ 云溪区", "¶ 2024年"]),
    Case("a path of links", "首页 | 政务公开 | 正文\n正文\n", ["¶ 首页 | 政务公开 | 正文", "¶ 正文"]),
    Case(
      "marks of plain text stay", "*注：见附件\n#1 公开\n- 甲\n2*3*4\n", ["¶ *注：见附件", "¶ #1 公开", "¶ - 甲", "¶ 2*3*4"]),
    Case("pipes without words", "甲\n|||\n\n|\n乙\n", ["¶ 甲", "␣¶ 乙"]),
  ]

  static let tabs = [
    Case("rows", "序号\t任务\t单位\n1\t公开\t甲局\n2\t解读\t\n", ["——", "[序号‖任务‖单位", "[1‖公开‖甲局", "[2‖解读‖"]),
    Case(
      "an empty line at a page break", "序号\t任务\n1\t公开\n\n2\t解读\n\n注：略\n",
      ["——", "[序号‖任务", "[1‖公开", "␣[2‖解读", "␣¶ 注：略"]),
    Case(
      "cells between quotes", "序号\t任务\n1\t\"甲\n“\"\"乙\"\"”\"\n2\t\"丙\"丁\n",
      ["——", "[序号‖任务", "[1‖甲↵“\"乙\"”", "[2‖\"丙\"丁"]),
    Case("a row that begins with a quote", "任务\t单位\n\"甲\n乙\"\t丙局\n", ["——", "[任务‖单位", "[甲↵乙‖丙局"]),
    Case(
      "a cell of several lines", "任务\t要求\t单位\n一、公开\t1.甲\n2.乙\n3.丙\t甲局\n解读\t丁\t乙局\n",
      ["——", "[任务‖要求‖单位", "[一、公开‖1.甲↵2.乙↵3.丙‖甲局", "[解读‖丁‖乙局"]),
    Case(
      "a row torn at the line ends of a cell", "序号\t任务\t责任单位\n1\t公开\n决策\t甲局\n2\t解读\n3\t平台\t丙局\n",
      ["——", "[序号‖任务‖责任单位", "[1‖公开↵决策‖甲局", "[2‖解读", "[3‖平台‖丙局"]),
    Case(
      "a last cell of several lines", "任务\t要求\t单位\n公开\t甲\t甲局\n乙局\n解读\t丁\t乙局\n",
      ["——", "[任务‖要求‖单位", "[公开‖甲‖甲局↵乙局", "[解读‖丁‖乙局"]),
    Case(
      "a heading across the table", "任务\t要求\t单位\n一、公开\n公开\t甲\t甲局\n二、解读\n解读\t丁\t乙局\n",
      ["——", "[任务‖要求‖单位", "[一、公开", "[公开‖甲‖甲局", "[二、解读", "[解读‖丁‖乙局"]),
    Case(
      "a heading on two lines", "序号\t任务\t责任单位\n第一章\n推进公开\n1\t公开\t甲局\n第二章\n抓好落实\n2\t解读\t乙局\n",
      ["——", "[序号‖任务‖责任单位", "[第一章↵推进公开", "[1‖公开‖甲局", "[第二章↵抓好落实", "[2‖解读‖乙局"]),
    Case(
      "units divided below a header", "序号\t任务\t责任单位\t时限\n牵头单位\t配合单位\n1\t公开\t甲局\t乙局\t全年\n",
      ["——", "[序号‖任务‖责任单位‖时限", "[牵头单位‖配合单位", "[1‖公开‖甲局‖乙局‖全年"]),
    Case(
      "headings between tables", "序号\t任务\t单位\n1\t公开\t甲局\n\n二、解读\n\n2\t解读\t乙局\n\n三、平台\n\n3\t网站\t丙局\n",
      [
        "——", "[序号‖任务‖单位", "[1‖公开‖甲局", "␣¶ 二、解读", "——", "␣[2‖解读‖乙局", "␣¶ 三、平台", "——", "␣[3‖网站‖丙局",
      ]),
    Case(
      "a table of data above", "索引号\tA1\n日期\t2024年\n\n序号\t任务\t单位\n1\t公开\t甲局\n",
      ["——", "[索引号‖A1", "[日期‖2024年", "——", "␣[序号‖任务‖单位", "[1‖公开‖甲局"]),
    Case(
      "a signature below", "序号\t任务\t单位\n1\t公开\t甲局\n\n\t\t\t云溪区\n",
      ["——", "[序号‖任务‖单位", "[1‖公开‖甲局", "␣¶ 云溪区"]),
    Case(
      "a cell a line", "分工表\n\t任务\n\t要求\n\t单位\n\n\t公开\n\t1.甲\n2.乙\n\n3.丙\n\t甲局\n\n\t\n\t丁\n\t\n\n附件\n",
      ["¶ 分工表", "——", "[任务‖要求‖单位", "␣[公开‖1.甲↵2.乙↵↵3.丙‖甲局", "␣[‖丁‖", "␣¶ 附件"]),
    Case(
      "cells a line without rows", "\t序号\n\t任务\n\t责任单位\n\t1\n\t公开\n\t甲局\n",
      ["——", "[序号‖任务‖责任单位‖1‖公开‖甲局"]),
  ]

  static let pipes = [
    Case(
      "Markdown", "| 序号 | 任务 | 单位 |\n|---|:-:|--:|\n| 1 | 甲\\|乙<br>丙 | |\n正文\n",
      ["——", "[序号‖任务‖单位", "[1‖甲|乙↵丙‖", "¶ 正文"]),
    Case("no pipes at edges", "序号 | 任务\n--- | ---\n1 | 公开\n", ["——", "[序号‖任务", "[1‖公开"]),
    Case(
      "pipes at ends", "任务 | 要求 | 单位 |\n公开 | 1.甲 | 甲局 |\n2.乙 | 乙局 |\n| 3.丙 | 丙局 |\n",
      ["——", "[任务‖要求‖单位", "[公开‖1.甲‖甲局", "[2.乙‖乙局", "[‖3.丙‖丙局"]),
    Case("wide pipes", "｜序号｜任务｜\n｜1｜公开｜\n", ["——", "[序号‖任务", "[1‖公开"]),
    Case(
      "a cell of several lines", "| 序号 | 任务 | 单位 |\n| 1 | 甲\n乙 | 甲局 |\n| 2 | 丙 | 乙局 |\n",
      ["——", "[序号‖任务‖单位", "[1‖甲↵乙‖甲局", "[2‖丙‖乙局"]),
    Case(
      "rows of unequal lengths", "| 任务 | 要求 |\n|--|--|\n| 甲 |\n| 乙 | 丙 | 丁 |\n",
      ["——", "[任务‖要求", "[甲", "[乙‖丙‖丁"]),
    Case(
      "a pipe in a line of its own", "分工表\n\n任务\n|\n责任\n单位\n|\n公开\n|\n甲局\n|\n解读\n|\n|\n",
      ["¶ 分工表", "——", "␣[任务‖责任↵单位", "[公开‖甲局", "[解读‖"]),
    Case(
      "a pipe behind each cell", "任务 |\n责任单位 |\n公开 |\n甲局 |\n解读 |\n|\n",
      ["——", "[任务‖责任单位", "[公开‖甲局", "[解读‖"]),
    Case(
      "cells that a pipe leads", "| 任务\n| 要求\n| 单位\n\n| 公开\n| 甲\n乙\n| 甲局\n",
      ["——", "[任务‖要求‖单位", "␣[公开‖甲↵乙‖甲局"]),
    Case(
      "rows that end with an empty cell", "任务 | 要求 | 责任单位\n一、公开 | 1.甲 | 甲局\n2.乙 | 乙局 |\n3.丙 | 丙局 |\n",
      ["——", "[任务‖要求‖责任单位", "[一、公开‖1.甲‖甲局", "[2.乙‖乙局‖", "[3.丙‖丙局‖"]),
    Case(
      "empty cells that a pipe leads", "| 任务\n| 要求\n| 责任单位\n\n|\n| 甲\n| 甲局\n",
      ["——", "[任务‖要求‖责任单位", "␣[‖甲‖甲局"]),
    Case(
      "two tables", "| 索引号 | A1 |\n|---|---|\n| 日期 | 2024年 |\n\n| 序号 | 任务 |\n|---|---|\n| 1 | 公开 |\n",
      ["——", "[索引号‖A1", "[日期‖2024年", "——", "␣[序号‖任务", "[1‖公开"]),
    Case(
      "an empty line between rows", "| 序号 | 任务 |\n\n| 1 | 公开 |\n\n| 2 | 解读 |\n",
      ["——", "[序号‖任务", "␣[1‖公开", "␣[2‖解读"]),
  ]

  static let drawn = [
    Case(
      "a grid",
      "+----+------+\n| 序号 | 任务 |\n+====+======+\n| 1 | 公开 |\n|   | 决策 |\n+----+------+\n| 2 | 解读 |\n+----+------+\n正文\n",
      ["——", "[序号‖任务", "[1‖公开↵决策", "[2‖解读", "¶ 正文"]),
    Case(
      "a grid with one rule", "+--+--+\n|序号|任务|\n+--+--+\n|1|公开|\n|2|解读|\n+--+--+\n",
      ["——", "[序号‖任务", "[1‖公开", "[2‖解读"]),
    Case(
      "columns below each other",
      "任务      要求    责任单位\n一、公开  1.甲    甲局\n          2.乙    乙局\n二、解读\n3.丙      丁      丙局\n\n附件\n",
      ["——", "[任务‖要求‖责任单位", "[一、公开‖1.甲‖甲局", "[‖2.乙‖乙局", "[二、解读", "[3.丙‖丁‖丙局", "␣¶ 附件"]),
    Case("box characters", "┌──┬──┐\n│序号│任务│\n├──┼──┤\n│1│公开│\n└──┴──┘\n", ["——", "[序号‖任务", "[1‖公开"]),
  ]

  static let around = [
    Case(
      "links above and below", "首页 | 公开\n任务表\n\n任务 | 责任单位\n1.公开 | 甲局\n2.解读 | 乙局\n\n上一篇 | 下一篇\n",
      ["¶ 首页 | 公开", "¶ 任务表", "——", "␣[任务‖责任单位", "[1.公开‖甲局", "[2.解读‖乙局", "␣¶ 上一篇 | 下一篇"]),
    Case(
      "paragraphs behind tabs above", "\t通知\n\t请落实。\n\t2024年\n\n\t序号\n\t任务\n\t责任单位\n\n\t1\n\t公开\n\t甲局\n",
      ["¶ 通知", "¶ 请落实。", "¶ 2024年", "——", "␣[序号‖任务‖责任单位", "␣[1‖公开‖甲局"]),
    Case(
      "another attachment below", "任务\t单位\t时限\n公开\t甲局\t全年\n解读\t乙局\t全年\n附件2\n名单\n单位\t姓名\t电话\n甲局\t周某\t1\n",
      [
        "——", "[任务‖单位‖时限", "[公开‖甲局‖全年", "[解读‖乙局‖全年", "¶ 附件2", "¶ 名单", "——", "[单位‖姓名‖电话",
        "[甲局‖周某‖1",
      ]),
    Case(
      "a note below", "\t任务\n\t责任单位\n\n\t公开\n\t甲局\n注：略\n\n任务\t责任单位\n公开\t甲局\n备注：略\n",
      ["——", "[任务‖责任单位", "␣[公开‖甲局", "¶ 注：略", "——", "␣[任务‖责任单位", "[公开‖甲局", "¶ 备注：略"]),
  ]

  static let markdown = [
    Case("headings", "# 分工方案\n\n## 一、公开 ##\n正文\n", ["#1 分工方案", "␣#2 一、公开", "¶ 正文"]),
    Case("lists and quotes", "# 甲\n- 乙\n* 丙\n1. 丁\n> 戊\n", ["#1 甲", "¶ 乙", "¶ 丙", "¶ 1. 丁", "¶ 戊"]),
    Case("bold words", "# 甲\n**牵头单位：**区政府办\n***各部委\n", ["#1 甲", "¶ 牵头单位：区政府办", "¶ ***各部委"]),
    Case("bold words in cells", "| **序号** | 任务 |\n|--|--|\n| 1 | 甲 **乙** |\n", ["——", "[序号‖任务", "[1‖甲 乙"]),
    Case("escapes", "# 甲\n1\\. 公开\\*\n路径 C:\\甲\n", ["#1 甲", "¶ 1. 公开*", "¶ 路径 C:\\甲"]),
    Case(
      "links", "# 甲\n见[附件](http://a.cn/b_1.doc)和![图](x.png)\n[责任单位：甲局](略)\n",
      ["#1 甲", "¶ 见附件和图", "¶ [责任单位：甲局](略)"]),
    Case("entities", "# 甲\n乙&nbsp;丙&amp;丁&公\n", ["#1 甲", "¶ 乙\u{A0}丙&丁&公"]),
    Case(
      "a table of HTML",
      "# 甲\n\n<table>\n<tr><td>序号</td><td>任务</td></tr>\n<tr><td>1</td><td>公开</td></tr>\n</table>\n\n乙\n",
      ["#1 甲", "——", "[序号‖任务", "[1‖公开", "␣¶ 乙"]),
    Case("a table of HTML without an end", "<table>\n乙\n", ["¶ <table>", "¶ 乙"]),
    Case("fences", "# 甲\n```\n# 乙\n```\n丙\n", ["#1 甲", "␣¶ # 乙", "␣¶ 丙"]),
    Case("a line across", "# 甲\n\n---\n\n乙\n", ["#1 甲", "␣¶ 乙"]),
  ]

  @Test("blocks are those of the page", arguments: paragraphs + tabs + pipes + drawn + around + markdown)
  func blocks(_ example: Case) throws {
    let document = try Layout.document(ofPlainText: example.source)
    #expect(Layout.lines(of: document) == example.lines, "\(example.name)")
    LayoutInvariants.check(document, example.source)
  }

  @Test("line ends make no difference", arguments: paragraphs + tabs + pipes + drawn + around + markdown)
  func lineEnds(_ example: Case) throws {
    guard !example.source.contains("\r") else { return }
    for end in ["\r\n", "\r"] {
      let source = example.source.replacing("\n", with: end)
      let lines = Layout.lines(of: try Layout.document(ofPlainText: source))
      let expected = example.lines.map { line in
        // A `<br>` is a line end of its own.
        example.source.contains("<br>") || example.source.contains("===")
          ? line : line.replacing("↵", with: end == "\r" ? "␍" : "␍↵")
      }
      #expect(lines == expected, "\(example.name)")
    }
  }

  @Test("a text with marks knows where each of its words stands")
  func places() throws {
    let source = Marked("# 甲\n\n**牵头：**«区政府办»\n")
    let document = try Layout.document(ofPlainText: source.text)
    guard case .paragraph(let paragraph) = document.blocks.last else { return }
    let text = paragraph.text
    #expect(text.slice(text.count - 12, text.count).place == source.ranges.first)
  }

  @Test("a long run of cells without rows stays one row")
  func stream() throws {
    let source = (0..<13).map { "第\($0)格\n|\n" }.joined()
    let document = try Layout.document(ofPlainText: source)
    guard case .table(let table) = document.blocks.first else { return }
    #expect(table.rows.map(\.cells.count) == [13])
  }

  @Test(
    "more cells or lines than the limit are refused", arguments: ["1\t2\t3\n4\t5\t6\n", "1\n2\n3\n4\n5\n6\n"])
  func limit(_ source: String) {
    let storage = TextStorage(Array(source.utf8), origin: .source)
    let error = #expect(throws: DocumentError.self) {
      try PlainTextReader.read(storage, limits: DocumentLimits(maxCells: 5))
    }
    #expect(error?.reason == .tooManyCells(limit: 5))
  }

  @Test("10,000 mutated inputs are read, and every text lies inside")
  func mutations() throws {
    let scraps = [
      "|", "||", "\n|\n", "\n", "\n\n", "\t", "\n\t", "\t\t", "\"", "\"\"", "# ", "**", "\\", "\\|", "<br>",
      "---", "|--|", "\r",
      "　", "一、", "（一）", "1.", "责任单位", "😀", "```", "> ", "- ", "<table>", "</table>", "<td>", "](a)", "[",
    ]
    let seeds = (Self.paragraphs + Self.tabs + Self.pipes + Self.drawn + Self.around + Self.markdown).map(
      \.source)
    var mutator = Mutator(seeds: seeds, scraps: scraps, seed: 20_240_303)
    for _ in 0..<10_000 {
      let source = String(decoding: mutator.next(), as: UTF8.self)
      LayoutInvariants.check(try Layout.document(ofPlainText: source), source)
    }
  }
}
