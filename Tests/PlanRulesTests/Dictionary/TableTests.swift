import PlanExpressions
import PlanModel
import PlanRules
import PlanSource
import Testing

@Suite("Layered tables")
struct TableTests {
  private static func table(_ rows: [(name: String, others: [String], status: String)]) -> Table {
    Table(
      name: "units", keys: ["name", "names"],
      columns: [
        TableColumn(name: "name", type: .string), TableColumn(name: "names", type: .list(.string)),
        TableColumn(name: "status", type: .string),
      ],
      rows: rows.map { row in
        [.text(Text(row.name)), .list(row.others.map { .text(Text($0)) }), .text(Text(row.status))]
      })
  }

  private static func printed(_ expression: String, _ layers: [Table]) throws -> String {
    let dictionary = RuleDictionary(tables: TableStore(layers))
    let plan = Plan(source: .missing, format: .json)
    let host = PlanHost(PlanFacts(plan, vocabulary: Vocabulary(tables: [])), tables: dictionary.tables)
    let environment = RuleEnvironment(dictionary, options: [], subject: nil)
    let program = try Program(Text(expression), in: environment.expressions)
    let context = EvaluationContext(host: host, slotCount: environment.slotCount, steps: 1_000)
    guard case .list(let list) = try program.evaluate(in: context) else { return "no list" }
    return (0..<list.count).map { position in
      if case .text(let text) = list[position] { text.string } else { "?" }
    }.joined(separator: " ")
  }

  @Test("a key present in a higher layer hides it below, and only that key")
  func hiding() throws {
    let layers = [
      Self.table([("财政局", [], "higher")]),
      Self.table([("财政局", ["财局"], "lower"), ("教育局", [], "lower"), ("财政局", [], "gone")]),
    ]
    let status = "map(r, r.status)"
    #expect(try Self.printed("lookup('units', '财政局').\(status)", layers) == "higher")
    #expect(try Self.printed("lookup('units', '财局').\(status)", layers) == "lower")
    #expect(try Self.printed("lookup('units', '教育局').\(status)", layers) == "lower")
    #expect(try Self.printed("lookup('units', '林业局').\(status)", layers) == "")
    #expect(try Self.printed("rows('units').\(status)", layers) == "higher lower lower")
  }

  @Test("a key found in several rows gives them all, in order")
  func several() throws {
    let layers = [
      Self.table([("甲局", ["丙"], "1"), ("乙局", [], "2"), ("丁局", ["丙", "丙"], "3"), ("丙", ["丙"], "4")])
    ]
    #expect(try Self.printed("lookup('units', '丙').map(r, r.status)", layers) == "1 3 4")
  }

  @Test("a column that a layer does not know is empty there, or unknown where nothing is empty")
  func absentColumns() throws {
    var higher = Self.table([])
    higher.columns = [TableColumn(name: "name", type: .string), TableColumn(name: "until", type: .date)]
    higher.keys = ["name"]
    higher.rows = [[.text(Text("甲局")), .unknown]]
    let layers = [higher, Self.table([("乙局", [], "2")])]
    #expect(try Self.printed("rows('units').map(r, r.name + r.status)", layers) == "甲局 乙局2")
    #expect(try Self.printed("rows('units').filter(r, known(r.until)).map(r, r.name)", layers) == "")
  }
}
