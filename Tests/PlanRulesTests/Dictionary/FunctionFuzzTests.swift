import PlanExpressions
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Functions on texts nobody wrote")
struct FunctionFuzzTests {
  private static let seeds = [
    "2019年9月18日", "2019515日", "一千二百零三", "三万五千亿", "第二十章", "1,200.50元", "（一）", "①", "IPv6 支持", "按职责分工负责",
    "附件：1.任务分工表", "９月底前", "2024-02-29",
  ]
  private static let scraps = [
    "十", "亿", "万", ",", ".", "0", "９", "年", "　", "\u{FEFF}", "Ａ", "999999", "-", "“", "😀",
  ]

  @Test("10,000 damaged texts are read without a crash, and laws hold")
  func laws() throws {
    let world = try RuleWorld()
    var environment = RuleEnvironment(world.dictionary, options: [], subject: nil)
    environment.declareElement(.string)
    let laws = try [
      "says(it, it)", "plain(plain(it)) == plain(it)", "wide(wide(it)) == wide(it)",
      "overlap(it, it) == similarity(it, it)", "nearest(it, [it]) == [it]",
      "!known(number(it)) || number(it) >= 0.0", "size(readings(it)) <= 2",
      "!known(date(it)) || date(it) == date(it)",
      "styled(1, styled(1, it)) == styled(1, it)",
    ].map { (law: $0, program: try Program(Text($0), in: environment.expressions)) }
    let context = EvaluationContext(host: world.host, slotCount: environment.slotCount, steps: 0)
    var mutator = Mutator(seeds: Self.seeds, scraps: Self.scraps, seed: 20_240_301)
    for _ in 0..<10_000 {
      let text = String(decoding: mutator.next(), as: UTF8.self)
      context.slots[RuleEnvironment.Slot.element] = .value(.text(Text(text)))
      for (law, program) in laws {
        context.steps = 100_000
        let holds = try? program.evaluateBool(in: context)
        if holds != true { Issue.record("\(law) does not hold for \(text.debugDescription)") }
      }
    }
  }
}
