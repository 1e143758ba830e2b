import PlanModel
import PlanRules
import PlanSource
import Testing

@Suite("Places in words")
struct PlaceWordTests {
  struct Case: Sendable {
    let words: String
    let zh: String
    let en: String

    init(_ words: String, _ zh: String, _ en: String) {
      self.words = words
      self.zh = zh
      self.en = en
    }
  }

  @Test(
    "a range of the source is named as a clerk names it",
    arguments: [
      Case("区财政局牵头", "一、（一）第1项“责任单位”", "section 一（一）, task 1, '责任单位'"),
      Case("张三", "一、（一）第1项“责任领导”", "section 一（一）, task 1, '责任领导'"),
      Case("由镇街道配合", "一、（一）第1项“备注”", "section 一（一）, task 1, 'remarks'"), Case("本章由区政府", "第一部分", "section 一"),
      Case("规范解读程序", "一、（一）", "section 一（一）"), Case("组织考核", "二、第3项“工作任务”", "section 二, task 3, '工作任务'"),
      Case("总体部署", "“总体部署”“工作任务”", "'总体部署', '工作任务'"), Case("以上任务", "", ""),
    ])
  func located(_ example: Case) throws {
    let world = try RuleWorld()
    let bytes = world.host.plan.source.bytes
    let wanted = Array(example.words.utf8)
    let start = try #require(
      bytes.indices.first { bytes[$0...].starts(with: wanted) })
    let place = world.host.locate(ByteRange(start, start + wanted.count))
    #expect(world.host.words(for: place, in: .zh) == example.zh)
    #expect(world.host.words(for: place, in: .en) == example.en)
  }
}
