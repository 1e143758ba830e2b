import PlanModel
import PlanRules
import PlanSource
import ShippedRules

/// The shipped rules and tables, and a plan to try rules on.
enum Shipped {
  /// The rule files with their examples.
  static func files() throws -> [RuleFile] {
    try ShippedRules.files.map {
      try RuleSource.shippedRuleFile(bytes(of: $0.full), path: "Rules/\($0.path)")
    }
  }

  static func tables() -> [Table] {
    ShippedRules.tables.map { table in
      ShippedRuleReader.table(
        name: "\(table.name)", head: table.head, rows: table.rows, outline: table.outline)
    }
  }

  static func vocabulary() -> Vocabulary { Vocabulary(tables: tables()) }

  /// The rules that run when nothing is configured, compiled.
  static func ruleSet() throws -> RuleSet {
    let book = try RuleBook(RuleRequest(shipped: try files(), shippedTables: tables())) { _ in nil }
    return try RuleSet(book.rules(), tables: book.tables)
  }

  /// Each rule in a file of its own.
  static func rulesAlone() -> [String] {
    ShippedRules.files.flatMap { file -> [String] in
      guard let tree = try? JSONParser.parse(bytes(of: file.full)), let rules = tree.root["rules"] else {
        return []
      }
      return rules.elements.map { rule in
        var writer = YAMLWriter()
        writer.beginObject()
        writer.key("planlint")
        writer.integer(1)
        writer.key("rules")
        writer.beginArray()
        writer.write(rule)
        writer.endArray()
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
      }
    }
  }

  /// A plan in which most things are wrong that can be.
  static func plan() throws -> Plan {
    let tree = try JSONParser.parse(Array(PlanSeeds.whole.utf8))
    return try PlanReader.read(tree, format: .json)
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
