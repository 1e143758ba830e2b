import Testing

@Suite("Pattern tables")
struct PatternTableTests {
  struct Case: Sendable {
    let note: String
    let expression: String
    let value: String

    init(_ note: String, _ expression: String, _ value: String) {
      self.note = note
      self.expression = expression
      self.value = value
    }
  }

  @Test(
    "rows match leftmost, longest, first written, without overlaps",
    arguments: [
      Case("全省统一平台、全省统一部署", "hits(plan.texts, 'terms').map(h, h.text)", "[全省]"),
      Case("各乡镇（街道）、各乡镇", "size(hits(plan.texts, 'terms'))", "1"),
      Case("各 乡镇", "hits(plan.texts, 'terms')", "[]"),
      Case("双 随机与ＩＰｖ6", "hits(plan.texts, 'words').map(h, h.row.note)", "[监管, 网络]"),
      Case("双　随机", "hits(plan.texts, 'words')", "[双　随机]"),
      Case("甲乙丙", "hits(plan.texts, 'overlaps').map(h, h.row.n)", "[2]"),
      Case("乙丙丁甲乙", "hits(plan.texts, 'overlaps').map(h, h.row.n)", "[3, 4, 1]"),
      Case("丁丁", "hits(plan.texts, 'overlaps').map(h, h.row.n)", "[4, 4]"),
      Case("", "hits(plan.texts, 'overlaps')", "[]"),
    ])
  func hits(_ example: Case) throws {
    let tables = """
      \(RuleWorld.tables)
        overlaps:
          key: [n]
          columns: {match: regex, n: int}
          rows:
            - {match: 甲乙, n: 1}
            - {match: 甲乙丙, n: 2}
            - {match: 乙丙, n: 3}
            - {match: 丁, n: 4}
            - {match: '[丁]', n: 5}
      """
    let world = try RuleWorld(plan: "planlint: 1\nnotes: ['\(example.note)']\n", upper: nil, tables: tables)
    #expect(world.print(example.expression) == example.value)
  }
}
