import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("broken texts")
struct ScannerFuzzTests {
  private static let scraps = [
    "年", "月", "日", "底", "前", "内", "2018", "18", "9", "十二", "〇", "每", "按", "季度", "个工作日", "至", "、", "上半年", "今年",
    "全年", "-", ".", "，", "\u{A0}", "１", "第", "自", "后", "起", "《", "》", "（", "）", "号", "1.", "（1）", "①", "一是",
    "。", "\n",
  ]

  @Test("no text breaks the scanner of deadlines; what it finds lies inside, in order, apart")
  func deadlines() {
    let seeds = DeadlineCases.all.map { Marked($0.marked).text }
    var mutator = Mutator(seeds: seeds, scraps: Self.scraps, seed: 20_240_303)
    for round in 0..<10_000 {
      let text = Text(String(decoding: mutator.next(), as: UTF8.self))
      let scanner = DeadlineScanner(
        words: ShippedTables.vocabulary.deadlines, year: round % 3 == 0 ? nil : 1_000 * (round % 11))
      var found: [Deadline] = []
      scanner.scan(text, field: round % 2 == 0 ? .deadline : .content, task: 0, into: &found)
      #expect(isSound(found.map(\.text)), "\(text)")
    }
  }

  @Test("no text breaks the scanners of items and references")
  func itemsAndReferences() {
    let seeds = [
      "1.主动公开。\n2.加强解读；\n3.避免误读", "1.做好：（1）甲；（2）乙。\n2.丙。", "一是公开；二是解读。①甲②乙",
      "《关于印发《要点》的通知》（云政办〔2019〕9号）和《办法》",
    ]
    var mutator = Mutator(seeds: seeds, scraps: Self.scraps, seed: 20_240_304)
    for _ in 0..<10_000 {
      let text = Text(String(decoding: mutator.next(), as: UTF8.self))
      var items: [Item] = []
      ItemScanner.scan(text, field: .content, task: 0, into: &items)
      #expect(items.allSatisfy { !$0.text.isEmpty && $0.mark.end == $0.text.end && $0.value > 0 }, "\(text)")
      #expect(zip(items, items.dropFirst()).allSatisfy { $0.text.start < $1.text.start }, "\(text)")
      var references: [Reference] = []
      ReferenceScanner.scan(text, task: nil, into: &references)
      #expect(isSound(references.map(\.text)), "\(text)")
      _ = (ChineseDate.first(in: text), ChineseDate.readings(text), ColumnHeader.roles(of: text))
    }
  }

  private func isSound(_ texts: [Text]) -> Bool {
    var end: Int32 = 0
    for text in texts {
      guard !text.isEmpty, text.start >= end else { return false }
      end = text.end
    }
    return true
  }

  @Test(
    "eight times the text takes about eight times as long",
    arguments: [
      "每", "3个工作日内", "自", "9月至", "1.", "（1）", "《", "《》（", "一是", "9月", "一", "2018年", "年底", "，3天内", "12345",
      "\n1.", "①", "》", "今年", "-", "《甲》（1", "后，",
    ])
  func linearTime(_ piece: String) {
    let short = time(Text(String(repeating: piece, count: 500)))
    let long = time(Text(String(repeating: piece, count: 4_000)))
    #expect(long < short * 24 + .milliseconds(2))
  }

  private func time(_ text: Text) -> Duration {
    let scanner = DeadlineScanner(words: ShippedTables.vocabulary.deadlines, year: 2024)
    return ThreadTime.best {
      var deadlines: [Deadline] = []
      scanner.scan(text, field: .deadline, task: 0, into: &deadlines)
      scanner.scan(text, field: .content, task: 0, into: &deadlines)
      var items: [Item] = []
      ItemScanner.scan(text, field: .content, task: 0, into: &items)
      var references: [Reference] = []
      ReferenceScanner.scan(text, task: nil, into: &references)
    }
  }
}
