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

  /// A request for the shipped rules and tables and nothing else.
  ///
  /// - Throws: ``RuleLoadError`` if a file is broken, which the tests rule out.
  static func request(_ detail: Detail) throws(RuleLoadError) -> RuleRequest {
    var request = RuleRequest(shipped: try files(detail), shippedTables: try tables())
    if detail == .core {
      request.outline = ShippedRules.outline
      request.forms = ShippedRules.forms
    }
    return request
  }

  /// The shipped rule files.
  ///
  /// - Throws: ``RuleLoadError`` if one is broken, which the tests rule out.
  static func files(_ detail: Detail) throws(RuleLoadError) -> [RuleFile] {
    var files: [RuleFile] = []
    for file in ShippedRules.files {
      let path = "Rules/\(file.path)"
      switch detail {
      case .core:
        files.append(
          ShippedRuleReader.file(path: path, headers: file.headers, patterns: file.patterns, body: file.core))
      case .full: files.append(try RuleSource.shippedRuleFile(bytes(of: file.full), path: path))
      }
    }
    return files
  }

  /// The shipped tables.
  ///
  /// - Throws: ``RuleLoadError`` if one is broken, which the tests rule out.
  static func tables() throws(RuleLoadError) -> [Table] {
    ShippedRules.tables.map { table in
      ShippedRuleReader.table(
        name: "\(table.name)", head: table.head, rows: table.rows, outline: table.outline)
    }
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
  }
}
