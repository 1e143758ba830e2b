import FuzzSupport
import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("any text as a plan in prose")
struct ProseFuzzTests {
  private static let pieces: [String] =
    (ProseCases.all + ProseCases.layouts).flatMap { $0.text.split(separator: "\n").map(String.init) }
    + [
      "一、", "（一）", "1.", "（1）", "①", "一是", "第一条", "●", "责任单位：", "牵头单位", "附件", "附件：1.表", "（", "）", "区财政局",
      "2024年3月1日", "云溪区人民政府办公室", "各镇：", "注：", "", "（责任单位：", "★", "以下任务均需", "落实", "；", "。",
    ]

  @Test("lines in any order, whole or cut, are read or refused")
  func lines() {
    var random = SplitMix64(seed: 20_240_301)
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary, isTracing: true)
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let piece = Self.pieces.randomElement(using: &random) ?? ""
        let cut = Int.random(in: 0...3, using: &random) == 0 ? piece.count / 2 : piece.count
        text += piece.prefix(cut) + (Int.random(in: 0...4, using: &random) == 0 ? "" : "\n")
      }
      let document = ProseWords.document(text)
      guard let built = try? builder.build(document) else { continue }
      let plan = built.plan
      #expect(!plan.tasks.isEmpty)
      for task in plan.tasks {
        #expect(task.range.upperBound <= document.source.bytes.count)
        #expect(task.section.map { plan.sections.indices.contains($0) } ?? true)
      }
    }
  }

  @Test("ten times the lines take about ten times the time", arguments: Self.long)
  func time(_ line: String) {
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary)
    func time(_ count: Int) -> Duration {
      let document = ProseWords.document(String(repeating: line, count: count))
      return ThreadTime.best { _ = try? builder.build(document) }
    }
    let once = time(200)
    #expect(time(2_000) < once * 25 + .milliseconds(50))
  }

  private static let long = [
    "一、公开\n（一）公开预算。（区财政局牵头，区教育局配合）\n1.公开决算；\n（责任单位：区财政局）\n",
    "（（（（（（（（", "一、公开（一）公开1.公开。", "区财政局\n1.公开。\n", "附件\n云溪区工作要点\n2024年3月1日\n",
    "云溪区2024年政务公开工作要点\n", "责任单位：", "。区财政局牵头，", "一、", "云溪区人民政府办公室\n",
  ]
}
