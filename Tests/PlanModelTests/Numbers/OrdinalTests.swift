import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("numbers that order")
struct OrdinalTests {
  @Test("a number cell has a value, a number as written, a style and a level", arguments: cells)
  func cell(_ example: OrdinalCase) throws {
    let storage = TextStorage(Array(example.cell.utf8), origin: .source)
    let ordinal = try #require(OrdinalParser.parse(Text(storage, 0, storage.bytes.count)))
    #expect(ordinal.value == example.value)
    #expect(ordinal.text.string == example.number)
    #expect(ordinal.style == example.style)
    #expect(ordinal.level == example.level)
    #expect(ordinal.end == example.cell.utf8.count)
  }

  static let cells: [OrdinalCase] = [
    OrdinalCase("一", 1, "一", "一", 1), OrdinalCase("十二、", 12, "十二", "一、", 1),
    OrdinalCase("一.", 1, "一", "一.", 1),
    OrdinalCase("（三）", 3, "三", "（一）", 2), OrdinalCase("(三)", 3, "三", "(一)", 2),
    OrdinalCase("（十一）", 11, "十一", "（一）", 2),
    OrdinalCase("（一）、", 1, "一", "（一）、", 2), OrdinalCase(" （二） ", 2, "二", "（一）", 2),
    OrdinalCase("3.", 3, "3", "1.", 3), OrdinalCase("3、", 3, "3", "1、", 3),
    OrdinalCase("３．", 3, "３", "１．", 3),
    OrdinalCase("1", 1, "1", "1", 3), OrdinalCase(" 25\u{A0}", 25, "25", "1", 3),
    OrdinalCase("1 .", 1, "1", "1 .", 3),
    OrdinalCase("(3)", 3, "3", "(1)", 4), OrdinalCase("（３）", 3, "３", "（１）", 4),
    OrdinalCase("1）", 1, "1", "1）", 4),
    OrdinalCase("①", 1, "①", "①", 5), OrdinalCase("⑴", 1, "⑴", "⑴", 4), OrdinalCase("⒓", 12, "⒓", "⒈", 3),
    OrdinalCase("第三条", 3, "三", "第一条", 3), OrdinalCase("第3项", 3, "3", "第1项", 4),
    OrdinalCase("第一章", 1, "一", "第一章", 1),
    OrdinalCase("第二部分", 2, "二", "第一部分", 1), OrdinalCase("1.2", 2, "1.2", "1.1", 4),
    OrdinalCase("一百零三、", 103, "一百零三", "一、", 1), OrdinalCase("二十五", 25, "二十五", "一", 1),
  ]

  @Test(
    "what is no number has none",
    arguments: [
      "", " ", "附件1", "一般", "（一", "一）一", "0", "第一", "第一解读人", "（三方）", "2019年", "3.5%", "1000", "甲", "序号",
    ])
  func noNumber(_ cell: String) {
    #expect(OrdinalParser.parse(Text(cell)) == nil)
  }

  @Test("a number stands in front of a text, and ends where «» stands", arguments: prefixes)
  func prefix(_ example: String) throws {
    let marked = Marked(example)
    let ordinal = OrdinalParser.prefix(of: Text(marked.text))
    #expect(ordinal?.end == marked.ranges.first?.lowerBound)
  }

  static let prefixes = [
    "1.«»做好公开", "1.«»2020年9月底前完成", "5.«»9月底前报送", "1．«»2020年", "五、«»加强监督", "（一）«»深入解读", "(一) «»深入解读",
    "5\t«»加强舆情", "1.2 «»做好解读", "第三条 «»各部门", "①«»公开", "一百零一、«»公开", "2.«»12345热线",
    "3个工作日内", "2019 年政务公开", "3 个月内", "1.5%以上", "一般公开", "一是公开", "第一解读人", "2018年", "各部门", "1.5万元",
  ]

  @Test("no text breaks the reader")
  func mutations() {
    var mutator = Mutator(
      seeds: Self.cells.map(\.cell) + Self.prefixes, scraps: ["（", "）", "第", "十", "百", "万", "1", "０", "."],
      seed: 7)
    for _ in 0..<10_000 {
      let bytes = Array(String(decoding: mutator.next(), as: UTF8.self).utf8)
      let text = Text(utf8: bytes)
      let ordinals = [OrdinalParser.parse(text), OrdinalParser.prefix(of: text)].compactMap { $0 }
      #expect(ordinals.allSatisfy { (1...OrdinalParser.limit).contains($0.value) && $0.end <= bytes.count })
    }
  }
}

/// A number cell and what it says.
struct OrdinalCase: Sendable, CustomTestStringConvertible {
  let cell: String
  let value: Int
  let number: String
  let style: String
  let level: Int
  var testDescription: String { cell }

  init(_ cell: String, _ value: Int, _ number: String, _ style: String, _ level: Int) {
    self.cell = cell
    self.value = value
    self.number = number
    self.style = style
    self.level = level
  }
}
