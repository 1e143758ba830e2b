import PlanSource
import TestSupport
import Testing

@Suite("YAML that nobody wrote")
struct YAMLFuzzTests {
  static let seeds = [
    "planlint: 1\nrules:\n  - id: units/superseded-name\n    title: {zh: 机构名称已变更, en: abolished}\n    let:\n      on: 'known(plan.issuedOn) ? 1 : 2'\n    examples:\n      - pass: {responsible: 区财政局负责}\n",
    "title: 江城市云溪区2024年政务公开重点工作任务分工\nsections:\n- number: 一\n  text: |\n    第一段\n\n    第二段\n  tasks: [{number: \"1\", responsible: \"区\\u8d22政局\\n\"}]\n",
    "a: &x\n  - >-\n    一\n    二\n\n    三\n  - \"折\n    行 \\\n    续\"\nb: *x\n? c\n: '单''引'\nd:\n",
  ]

  @Test("10,000 mutated texts are read or refused, and every range lies inside")
  func mutations() {
    let scraps = [
      "\"", "'", "\\", "\n", "\r\n", "\t", "  ", ": ", "- ", "? ", "# ", "&a ", "*a", "!t ", "|\n  ", ">+\n ",
      "{", "}",
      "[", "]", ", ", "---\n", "...\n", "%YAML 1.2\n", "\u{FEFF}", "\u{2028}", "\u{85}", "公", "😀", "\\n",
      "''", "~",
    ]
    var mutator = Mutator(seeds: Self.seeds, scraps: scraps, seed: 20_240_202)
    var accepted = 0
    for round in 0..<10_000 {
      let bytes = mutator.next()
      let size = ByteOrderMark.stripped(from: bytes).count
      do {
        let expands = round % 2 == 0
        let tree = try YAMLParser.parse(bytes, limits: expands ? .plans : .rules)
        accepted += 1
        TreeInvariants(tree: tree, allowsAliases: expands).check(
          String(decoding: bytes, as: UTF8.self).debugDescription)
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= size, "\(error) \(bytes)")
      }
    }
    #expect(accepted > 500)
  }
}
