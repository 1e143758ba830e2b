import PlanModel
import PlanRules
import PlanSource
import ShippedRules
import TestSupport
import Testing

/// The recorded screens of shipped rules are those that are made of the rules.
@Suite("Screen forms")
struct ScreenFormTests {
  private static let file = RecordedFile(path: "Rules/screens.forms", suite: "ScreenFormTests")

  /// The rules and tables as the program brings them along.
  private static func shipped() -> (rules: [RuleDefinition], tables: [Table]) {
    let files = ShippedRules.files.map { file in
      ShippedRuleReader.file(
        path: "Rules/\(file.path)", headers: file.headers, patterns: file.patterns, body: file.core)
    }
    let tables = ShippedRules.tables.map { table in
      ShippedRuleReader.table(
        name: "\(table.name)", head: table.head, rows: table.rows, outline: table.outline)
    }
    return (files.flatMap(\.rules), tables)
  }

  @Test("the recorded screens are those of the rules as they are; PLANLINT_RECORD=1 writes them")
  func fresh() throws {
    let (rules, tables) = Self.shipped()
    try Self.file.expect(ScreenRecorder.lines(of: rules, tables: tables))
  }

  @Test("what is read is what was written, for every rule")
  func same() throws {
    let (rules, tables) = Self.shipped()
    let read = ScreenRecorder.lines(of: rules, tables: tables, from: ShippedRules.forms)
    #expect(read == (try Self.file.lines()))
  }
}
