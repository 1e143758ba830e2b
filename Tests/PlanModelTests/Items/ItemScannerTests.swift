import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("items and references")
struct ItemScannerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    /// Value, list, mark at the end, R for run on, L for last.
    let expected: [String]
    var testDescription: String { marked }

    init(_ marked: String, _ expected: String...) {
      self.marked = marked
      self.expected = expected
    }
  }

  @Test(
    "the points of a cell are found, each to its end",
    arguments: [
      Case("«1.主动公开。»\n«2.加强解读；»\n«3.避免误读»", "1 0 。", "2 0 ；", "3 0  L"),
      Case("«1.提高水平。»«2.加强建设。»", "1 0 。", "2 0 。 RL"),
      Case("做好以下工作：«1.公开»\n«2.解读。»", "1 0 ", "2 0 。 L"),
      Case("«（1）甲；»«（2）乙。»", "1 0 ；", "2 0 。 RL"),
      Case("«①甲。»\n«②乙。»", "1 0 。", "2 0 。 L"),
      Case("«一是公开；»«二是解读。»", "1 0 ；", "2 0 。 L"),
      Case("«1.做好：«（1）甲；»«（2）乙。»»\n«2.丙。»", "1 0 。", "1 1 ；", "2 1 。 RL", "2 0 。 L"),
      Case("«1.2020年9月底前完成»\n«2.2021年完成»", "1 0 ", "2 0  L"),
      Case("«1、甲。»\n«2、乙。»\n«1、丙。»\n«2、丁。»", "1 0 。", "2 0 。 L", "1 1 。", "2 1 。 L"),
      Case("«1.甲。»\n«3.乙。»", "1 0 。", "3 0 。 L"),
      Case("«1.只有一项。»", "1 0 。 L"),
      Case("增长1.5个百分点，2018.9.30前，第2.条，共3.项。4.不是"),
      Case("3.第三项接着前文"),
      Case("统一是前提，一要务实"),
      Case(""),
    ])
  func items(_ example: Case) {
    let marked = Marked(example.marked)
    let text = Text(TextStorage(marked.utf8, origin: .source), 0, marked.utf8.count)
    var items: [Item] = []
    ItemScanner.scan(text, field: .content, task: 4, into: &items)
    var lists: [String] = []
    for item in items where !lists.contains(item.list) { lists.append(item.list) }
    let found = items.map { item in
      let flags = (item.isRunOn ? "R" : "") + (item.isLast ? "L" : "")
      let list = lists.firstIndex(of: item.list) ?? -1
      return "\(item.value) \(list) \(item.mark)" + (flags.isEmpty ? "" : " " + flags)
    }
    #expect(items.compactMap(\.text.place).sorted() == marked.ranges)
    #expect(found == example.expected)
    #expect(items.allSatisfy { $0.mark.place?.upperBound == $0.text.place?.upperBound })
  }

  @Test(
    "a citation has its title, its number and its year",
    arguments: [
      Case("落实«《政府网站发展指引》（国办发〔2017〕47号）»。", "政府网站发展指引|国办发〔2017〕47号|2017"),
      Case("«《2019年政务公开工作要点》»", "2019年政务公开工作要点||2019"),
      Case("«《条例》»（以下简称«《新条例》»）", "条例||nil", "新条例||nil"),
      Case(
        "«《关于印发《要点》的通知》 （云政办〔2019〕9 号，以下简称通知）»和«《办法》»",
        "关于印发《要点》的通知|云政办〔2019〕9 号|2019", "办法||nil"),
      Case("«《指引》[国办发[2017]47号]»", "指引|国办发[2017]47号|2017"),
      Case("《没有结束，«《有》»", "有||nil"),
      Case("没有开始》和（国办发〔2017〕47号）"),
      Case("«《甲》»（2017年）", "甲||nil"),
    ])
  func references(_ example: Case) {
    let marked = Marked(example.marked)
    let text = Text(TextStorage(marked.utf8, origin: .source), 0, marked.utf8.count)
    var references: [Reference] = []
    ReferenceScanner.scan(text, task: nil, into: &references)
    #expect(references.compactMap(\.text.place) == marked.ranges)
    let found = references.map { "\($0.title)|\($0.number)|\($0.year.map(String.init) ?? "nil")" }
    #expect(found == example.expected)
  }
}
