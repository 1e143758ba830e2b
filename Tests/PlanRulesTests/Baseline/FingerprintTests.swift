import PlanDocuments
import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  private static let rules = [
    """
    id: test/comma
    severity: info
    title: 逗号
    pattern: {in: tasks, match: ','}
    message: {zh: '第{task.number}项有半角逗号', en: half-width}
    once: {per: thing, above: 1.0}
    """,
    """
    id: test/number
    severity: info
    title: 编号
    for: task
    assert: 'task.number == ""'
    at: task.number
    message: '{task.number}'
    once: {per: task, above: 1.0}
    """,
    """
    id: test/missing
    severity: info
    title: 没有责任单位
    for: task
    assert: 'task.responsible != ""'
    at: task.responsible
    message: '{task.number}没有责任单位'
    once: {per: task, above: 1.0}
    """,
    """
    id: test/chapter
    severity: info
    title: 章节
    for: section
    assert: 'section.title == ""'
    at: section.number
    message: '{section.number}'
    """,
    """
    id: test/year
    severity: info
    title: 年份
    needs: 'known(plan.year)'
    for: plan
    assert: 'plan.year == 1'
    message: x
    """,
  ]

  private struct Item {
    var title: String
    var unit: String
  }

  private static let items = [
    Item(title: "公开财政预决算,说明重大变化", unit: "区财政局"), Item(title: "公开教育信息", unit: ""),
    Item(title: "公开教育信息", unit: "区教育局"), Item(title: "推进办事公开,优化流程,方便群众", unit: "区行政审批局"),
    Item(title: "规范依申请公开", unit: ""),
  ]

  private static func json(_ items: [Item], first: Int = 1, section: String = "一") -> [UInt8] {
    let tasks = items.enumerated().map { index, item in
      let unit = item.unit.isEmpty ? "" : ", \"responsible\": \"\(item.unit)\""
      return "{\"number\": \"\(first + index)\", \"title\": \"\(item.title)\"\(unit)}"
    }
    return Array(
      "{\"title\": \"江城市云溪区分工\", \"sections\": [{\"number\": \"\(section)\", \"title\": \"推进公开\", \"tasks\": [\(tasks.joined(separator: ",\n"))]}]}"
        .utf8)
  }

  private static func text(_ items: [Item]) -> [UInt8] {
    let rows = items.enumerated().map { "| 一、推进公开 | \($0 + 1) | \($1.title) | \($1.unit) |" }
    return Array(
      ("江城市云溪区分工\n\n| 章节 | 序号 | 工作任务 | 责任单位 |\n" + rows.joined(separator: "\n") + "\n").utf8)
  }

  private static func fingerprints(
    _ plan: Plan, language: Language = .zh
  ) throws -> [String] {
    var settings = CheckSettings()
    settings.language = language
    let linter = Linter(try RuleFixture.set(rules), settings: settings)
    return linter.check(plan).map { $0.rule.rawValue + " " + $0.fingerprint }.sorted()
  }

  @Test("they survive renumbering, inserted and shuffled tasks, and another language")
  func survival() throws {
    var random = SplitMix64(seed: 13)
    let before = try Self.fingerprints(RuleFixture.plan(Self.json(Self.items)))
    #expect(Set(before).count == before.count && before.count == 12, "\(before)")
    for round in 0..<200 {
      let first = Int(random.next() % 90)
      var items = Self.items
      for index in items.indices.dropLast() {
        items.swapAt(index, index + Int(random.next() % UInt64(items.count - index)))
      }
      let moved = Self.json(items, first: first, section: round % 2 == 0 ? "四" : "（二）")
      let language: Language = round % 3 == 0 ? .en : .zh
      #expect(try Self.fingerprints(RuleFixture.plan(moved), language: language) == before)
      items.insert(Item(title: "新的一项", unit: "区司法局"), at: Int(random.next() % 5))
      let more = try Self.fingerprints(RuleFixture.plan(Self.json(items, first: first)))
      #expect(Set(before).isSubset(of: more) && more.count == before.count + 1)
    }
  }

  @Test("they are the same in another format of the plan")
  func formats() throws {
    // A blank cell below a filled one would be taken for merged.
    let items = Self.items.map { Item(title: $0.title, unit: $0.unit.isEmpty ? "区财政局" : $0.unit) }
    let json = try Self.fingerprints(RuleFixture.plan(Self.json(items)))
    let vocabulary = Vocabulary(tables: [])
    let document = try DocumentKind.text.read(Self.text(items), limits: DocumentLimits())
    let built = try PlanBuilder(vocabulary: vocabulary).build(document)
    #expect(try Self.fingerprints(built.plan) == json)
  }

  @Test("mending one of two equal findings leaves the other")
  func equals() throws {
    let twins = [Item(title: "公开教育信息", unit: ""), Item(title: "公开教育信息", unit: "")]
    let two = try Self.fingerprints(RuleFixture.plan(Self.json(twins)))
    let missing = two.filter { $0.hasPrefix("test/missing") }
    #expect(missing.count == 2 && missing[1] == missing[0] + ":2", "\(missing)")
    let one = try Self.fingerprints(RuleFixture.plan(Self.json([twins[0]])))
    #expect(one.filter { $0.hasPrefix("test/missing") } == [missing[0]])
  }
}
