package import PlanModel
package import PlanSource

/// Turns the bytes of a rule file, table file or configuration into a tree.
package enum RuleSource {
  /// The tree in `bytes`; files whose name ends in `.json` are JSON, all others YAML.
  ///
  /// - Throws: ``RuleLoadError`` with one problem, in words that help an author of rules.
  package static func parse(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> Tree {
    do {
      return try tree(bytes, path: path)
    } catch {
      throw failure(error, bytes, path: path)
    }
  }

  /// The tree in `bytes`; `nil` if they hold nothing but blanks and comments.
  ///
  /// - Throws: ``RuleLoadError`` with one problem.
  static func parseUnlessEmpty(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> Tree? {
    do {
      return try tree(bytes, path: path)
    } catch {
      if case .empty = error.reason { return nil }
      throw failure(error, bytes, path: path)
    }
  }

  private static func tree(_ bytes: [UInt8], path: String) throws(SourceSyntaxError) -> Tree {
    path.hasSuffix(".json")
      ? try JSONParser.parse(bytes, limits: .rules) : try YAMLParser.parse(bytes, limits: .rules)
  }

  private static func failure(
    _ error: SourceSyntaxError, _ bytes: [UInt8], path: String
  ) -> RuleLoadError {
    let source = ByteOrderMark.stripped(from: bytes)
    let words = YAMLAdvice.words(for: error, in: source)
    // Where the bytes are no UTF-8 there is no line to show.
    let isText = error.reason != .invalidUTF8
    return RuleLoadError(
      problems: [LoadProblem(file: path, range: error.range, message: words)],
      sources: isText ? [path: TextStorage(source, origin: .source)] : [:])
  }

  /// The rule file in `bytes`.
  ///
  /// - Throws: ``RuleLoadError`` with every problem of its form.
  package static func ruleFile(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> RuleFile {
    let tree = try parse(bytes, path: path)
    let (file, problems) = RuleFileReader.read(tree, path: path)
    guard problems.isEmpty else { throw RuleLoadError(problems: problems, sources: [path: tree.source]) }
    return file
  }

  /// The rule file in `bytes`, JSON that the program brings along and tests have read with all checks.
  ///
  /// It may lack what only people read (`why`, `examples`).
  ///
  /// - Throws: ``RuleLoadError`` if it is no rule file at all.
  package static func shippedRuleFile(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> RuleFile {
    let tree: Tree
    do {
      tree = try JSONParser.parse(bytes, limits: .rules)
    } catch {
      throw failure(error, bytes, path: path)
    }
    let (file, problems) = RuleFileReader.read(tree, path: path, isTrusted: true)
    guard problems.isEmpty else { throw RuleLoadError(problems: problems, sources: [path: tree.source]) }
    return file
  }

  /// The table `name` in the forms that the build step writes; see ``ShippedRuleReader``.
  ///
  /// The rows are read when they are first asked for.
  ///
  /// - Throws: ``RuleLoadError`` if `head` is not the head of a table.
  package static func shippedTable(
    name: String, head: [UInt8], rows: @escaping @Sendable () -> [UInt8]
  ) throws(RuleLoadError) -> Table {
    let (keys, columns) = ShippedRuleReader.tableHead(head)
    return Table(name: name, keys: keys, columns: columns) {
      .text(CellText(rows(), columnCount: max(1, columns.count)))
    }
  }

  /// The configuration in `bytes`.
  ///
  /// - Throws: ``RuleLoadError`` with every problem of its form.
  package static func configuration(_ bytes: [UInt8], path: String) throws(RuleLoadError) -> Configuration {
    guard let tree = try parseUnlessEmpty(bytes, path: path) else { return Configuration(path: path) }
    let (configuration, problems) = ConfigurationReader.read(tree, path: path)
    guard problems.isEmpty else { throw RuleLoadError(problems: problems, sources: [path: tree.source]) }
    return configuration
  }
}
