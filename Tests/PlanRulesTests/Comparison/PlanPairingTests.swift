import PlanRules
import PlanSource
import Testing

@Suite("tasks and the items they take up")
struct PlanPairingTests {
  struct Case: Sendable {
    var lower: [String]
    var upper: [String]
    /// Pairs of upper and lower index.
    var pairs: [[Int]]
  }

  @Test(
    "an item is found where it is copied, shortened, split or put together",
    arguments: [
      Case(lower: ["公开部门预算和部门决算"], upper: ["公开部门预算和部门决算"], pairs: [[0, 0]]),
      Case(lower: ["公开部门预算和部门决算"], upper: ["组织开展业务培训", "公开部门预算和决算"], pairs: [[1, 0]]),
      Case(lower: ["公开部门预算和部门决算"], upper: ["组织开展业务培训"], pairs: []),
      Case(
        lower: ["逐级公开到部门和单位，公开三公经费情况", "及时公开政府债务限额和余额情况"],
        upper: ["逐级公开到部门和单位，公开三公经费情况；及时公开政府债务限额和余额情况"], pairs: [[0, 0], [0, 1]]),
      Case(
        lower: ["逐级公开到部门和单位，公开三公经费情况；及时公开政府债务限额和余额情况；完善公报数据库并提供查阅服务"],
        upper: ["逐级公开到部门和单位，公开三公经费情况", "完善公报数据库并提供查阅服务"], pairs: [[0, 0], [1, 0]]),
      Case(lower: ["公开", ""], upper: ["公开部门预算", ""], pairs: []),
      Case(lower: [], upper: ["公开部门预算"], pairs: []),
    ])
  func pairs(_ example: Case) {
    let pairing = PlanPairing(
      lower: example.lower.map { CharacterPairs(Text($0)) },
      upper: example.upper.map { CharacterPairs(Text($0)) })
    #expect(pairing.tasks.joined().map { [$0.upper, $0.lower] } == example.pairs)
    #expect(Set(pairing.items.joined()) == Set(pairing.tasks.joined()))
    #expect(pairing.items.joined().allSatisfy { (0.5...1).contains($0.score) })
  }

  @Test("thousands of tasks of the same words are paired without comparing each with each")
  func boilerplate() {
    let texts = (0..<3000).map { CharacterPairs(Text("区政府各部门按照职责分工抓好落实，于年底前报送第\($0)号情况")) }
    let pairing = PlanPairing(lower: texts, upper: texts)
    #expect(pairing.items.allSatisfy { $0.count <= 8 })
  }
}
