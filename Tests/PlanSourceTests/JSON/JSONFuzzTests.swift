import PlanSource
import TestSupport
import Testing

@Suite("JSON that nobody wrote")
struct JSONFuzzTests {
  static let seeds = [
    "{\"title\": \"江城市云溪区2024年政务公开重点工作任务分工\", \"year\": 2024, \"sections\": [{\"number\": \"一\", \"tasks\": []}]}",
    "[true, false, null, -0.5e+3, 12, \"\\u4e2d\\ud83d\\ude00\\n\", {\"a\": {\"a\": [[], {}]}}]",
    "{\n  \"a\": \"政务公开\",\n  \"b\": [\n    1,\n    2\n  ],\n  \"\\u0063\": \"\"\n}\n",
  ]

  @Test("10,000 mutated texts are read or refused, and every range lies inside")
  func mutations() {
    let scraps = [
      "\"", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", ",", ":", "\"a\":1,", "1e", "-", "\u{FEFF}", "公", "😀",
      "\n", "null", "\\\"", "\u{0}",
    ]
    var mutator = Mutator(seeds: Self.seeds, scraps: scraps, seed: 20_240_101)
    var accepted = 0
    for _ in 0..<10_000 {
      let bytes = mutator.next()
      let size = ByteOrderMark.stripped(from: bytes).count
      do {
        let tree = try JSONParser.parse(bytes)
        accepted += 1
        TreeInvariants(tree: tree).check(String(decoding: bytes, as: UTF8.self))
      } catch {
        #expect(error.range.lowerBound >= 0 && error.range.upperBound <= size)
        #expect(!error.range.isEmpty || error.range.lowerBound == size, "\(error) \(bytes)")
      }
    }
    #expect(accepted > 300)
  }
}
