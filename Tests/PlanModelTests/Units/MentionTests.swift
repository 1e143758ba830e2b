import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("units that act in prose")
struct MentionTests {
  @Test("names are marked «…», their verbs ‹…›", arguments: texts)
  func mentions(_ example: String) {
    let marked = Marked(example)
    let storage = TextStorage(marked.utf8, origin: .source)
    var mentions: [Mention] = []
    MentionScanner.scan(
      Text(storage, 0, storage.bytes.count), field: .requirement, task: 0,
      vocabulary: ShippedTables.vocabulary, into: &mentions)
    #expect(mentions.compactMap(\.name.place) == marked.ranges)
    #expect(mentions.compactMap(\.verb.place) == marked.related)
  }

  static let texts = [
    "1.做好解读。2.«区政务公开办»‹组织›相关部门做好发布。", "«区财政局»‹负责›汇总。", "«区信息办»‹做好›管理指导工作。",
    "7.«区政务公开办公室»适时‹组织›专项督查。", "由«市政府办公室»‹统筹›，各部门落实。", "«区行政服务中心»要‹建立›台账。",
    "请«区政府办»‹会同›区财政局做好此项工作。",
    "«区政府办»及时‹公开›交办意见。", "«区财政局»‹发布›债务信息。", "区政府公开目录。", "区财政局发布会。", "区教育局公开的信息。", "完成后，«云溪区财政局»‹牵头›验收。",
    "«农业农村局»‹负责›补贴公开。",
    "各部门负责公开。", "区政府各部门要组织学习。", "按照市政府办公室制定的方案执行。", "区政务公开办组织的培训。", "政府信息公开工作主管部门负责受理。",
    "社会组织参与", "全区建立机制", "负责政策解读的部门负责回应。", "涉及群众切身利益的重大事项由集体会议组织研究。", "",
  ]

  @Test("a mention and a unit of one body have one string")
  func body() throws {
    let vocabulary = ShippedTables.vocabulary
    var mentions: [Mention] = []
    MentionScanner.scan(
      Text("区发改委负责汇总。"), field: .content, task: 3, vocabulary: vocabulary, into: &mentions)
    let mention = try #require(mentions.first)
    #expect([mention.prefix.string, mention.base.string, mention.field.rawValue] == ["区", "发改委", "content"])
    #expect(mention.task == 3)
    #expect(vocabulary.body(of: mention).string == UnitNameTests.body("区发展改革委"))
  }

  @Test("no text breaks the scanner")
  func mutations() {
    var mutator = Mutator(
      seeds: Self.texts, scraps: ["区", "局", "负责", "由", "（", "）", "组织", "。", "😀"], seed: 11)
    for _ in 0..<10_000 {
      let bytes = Array(String(decoding: mutator.next(), as: UTF8.self).utf8)
      var mentions: [Mention] = []
      MentionScanner.scan(
        Text(utf8: bytes), field: .content, task: 0, vocabulary: ShippedTables.vocabulary, into: &mentions)
      #expect(mentions.allSatisfy { !$0.name.isEmpty && $0.name.end <= $0.verb.start })
    }
  }
}
