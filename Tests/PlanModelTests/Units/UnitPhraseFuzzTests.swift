import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("broken phrases of responsibility", .serialized)
struct UnitPhraseFuzzTests {
  @Test("no cell breaks the reader, and all texts lie inside in order")
  func mutations() {
    var mutator = Mutator(
      seeds: (UnitPhraseTests.roles + UnitPhraseTests.closings + UnitPhraseTests.keys).map { $0.marked.text },
      scraps: [
        "（", "）", "(", "“", "、", "，", "；", "。", "等", "牵头", "会", "各", "区", "\u{A0}", "局", "按职责分工", "：",
      ],
      seed: 20_240_301)
    for round in 0..<10_000 {
      let bytes = Array(String(decoding: mutator.next(), as: UTF8.self).utf8)
      let storage = TextStorage(bytes, origin: .source)
      let cell = Text(storage, 0, bytes.count)
      let column = UnitRole.allCases[round % 3]
      let phrase = UnitPhraseParser.parse(cell, column: column, vocabulary: ShippedTables.vocabulary)
      #expect(isSound(phrase), "\(cell.string)")
    }
  }

  private func isSound(_ phrase: UnitPhrase) -> Bool {
    var end: Int32 = 0
    for unit in phrase.units {
      guard !unit.name.isEmpty, unit.name.start >= end, unit.span.end >= unit.name.end,
        unit.span.start <= unit.name.start, unit.prefix.start >= unit.name.start,
        unit.base.end == unit.name.end, !unit.base.isEmpty,
        !ShippedTables.vocabulary.body(of: unit).isEmpty
      else { return false }
      end = unit.span.end
    }
    return phrase.roleWords.allSatisfy { !$0.text.isEmpty } && phrase.deadlines.allSatisfy { !$0.isEmpty }
  }

  @Test(
    "eight times the cell takes far less than sixty-four times as long",
    arguments: [
      "区", "（", "区财政局", "各", "会", "按", "牵头", "区财政局、", "区财政局（", "（区财政局）", "牵头单位：", "时限：，", "区 财 ", " ",
    ])
  func linearTime(_ piece: String) {
    let short = time(of: Text("区教育" + String(repeating: piece, count: 250)))
    let long = time(of: Text("区教育" + String(repeating: piece, count: 2_000)))
    #expect(long < short * 40)
  }

  private func time(of cell: Text) -> Duration {
    ThreadTime.best { _ = UnitPhraseParser.parse(cell, vocabulary: ShippedTables.vocabulary) }
  }
}
