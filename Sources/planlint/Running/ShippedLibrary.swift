import PlanModel
import PlanRules
import PlanSource
import ShippedRules

/// The rules and tables inside the binary.
enum ShippedLibrary {
  /// How much of the rule files is wanted.
  enum Detail {
    /// What checking needs.
    case core
    /// Examples and reasons as well.
    case full
  }

  /// The shipped rule files.
  ///
  /// - Throws: ``RuleLoadError`` if one is broken, which the tests rule out.
  static func files(_ detail: Detail) throws(RuleLoadError) -> [RuleFile] {
    var files: [RuleFile] = []
    for file in ShippedRules.files {
      let text = detail == .core ? file.core : file.full
      files.append(try RuleSource.shippedRuleFile(bytes(of: text), path: "Rules/\(file.path)"))
    }
    return files
  }

  /// The shipped tables.
  ///
  /// - Throws: ``RuleLoadError`` if one is broken, which the tests rule out.
  static func tables() throws(RuleLoadError) -> [Table] {
    var tables: [Table] = []
    for table in ShippedRules.files.flatMap(\.tables) {
      let rows = table.rows
      tables.append(
        try RuleSource.shippedTable(name: "\(table.name)", head: bytes(of: table.head)) { bytes(of: rows) })
    }
    return tables
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
