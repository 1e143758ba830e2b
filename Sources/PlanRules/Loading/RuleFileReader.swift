package import PlanModel
package import PlanSource

/// Reads rule files (rule language sections 1, 2, 5 to 10), from YAML or JSON trees alike.
package enum RuleFileReader {
  /// What a tree says as a rule file, and every problem of its form, in order of place.
  ///
  /// A rule with problems is left out where it has no meaning without the part that is wrong. Expressions,
  /// templates and regular expressions are kept as texts; they are checked where rules are compiled.
  ///
  /// In a trusted file unknown and unused names and examples are not looked at.
  package static func read(
    _ tree: Tree, path: String, isTrusted: Bool = false
  ) -> (file: RuleFile, problems: [LoadProblem]) {
    var reader = NodeReader(file: path, isTrusted: isTrusted)
    var file = RuleFile(path: path, source: tree.source)
    reader.ruleFile(tree.root, into: &file)
    return (file, LoadProblem.sorted(reader.problems))
  }

  /// What a tree says as the file of one table, called `name` where the file does not say so itself.
  package static func readTable(
    _ tree: Tree, path: String, name: String
  ) -> (table: Table?, problems: [LoadProblem]) {
    var reader = NodeReader(file: path)
    let table = reader.tableFile(tree.root, name: name)
    return (table, LoadProblem.sorted(reader.problems))
  }

  /// The rows of a list, laid over a table with `columns` (`tables` of an example, a registry).
  package static func readRows(
    _ node: TreeNode, columns: [TableColumn], table: String, path: String
  ) -> (rows: [[TableCell]], problems: [LoadProblem]) {
    var reader = NodeReader(file: path)
    let rows = reader.rows(node, columns: columns, table: table)
    return (rows, LoadProblem.sorted(reader.problems))
  }

  /// What the rows of a list say about a table with `columns` that is there already.
  static func readLayer(
    _ node: TreeNode, columns: [TableColumn], keys: [String], table: String, path: String
  ) -> (layer: TableLayer, problems: [LoadProblem]) {
    var reader = NodeReader(file: path)
    let layer = reader.layer(node, columns: columns, keys: keys, table: table)
    return (layer, LoadProblem.sorted(reader.problems))
  }

  /// The options that `node` sets for a rule with `definitions` (`options` of an example).
  package static func readOptions(
    _ node: TreeNode, of rule: RuleID, definitions: [OptionDefinition], path: String
  ) -> (options: [OptionDefinition], problems: [LoadProblem]) {
    var reader = NodeReader(file: path)
    reader.rule = rule
    let options = reader.optionValues(node, of: rule, definitions: definitions)
    return (options, LoadProblem.sorted(reader.problems))
  }
}

extension NodeReader {
  /// Reads the root of a rule file.
  mutating func ruleFile(_ node: TreeNode, into file: inout RuleFile) {
    guard let mapping = mapping(node, .ruleFile, key: "planlint") else { return }
    if let version = mapping["planlint"] { checkVersion(version) }
    if let tables = mapping["tables"] {
      file.openTables = openTables(tables)
      file.tables = file.openTables.compactMap(\.table)
    }
    guard let rules = mapping["rules"] else { return }
    guard rules.kind == .array else { return wrongType(rules, "rules", .list) }
    var names: Set<RuleID> = []
    for element in rules.elements {
      rule = nil
      guard let (definition, examples) = ruleDefinition(element) else { continue }
      guard names.insert(definition.id).inserted else {
        report(.duplicateRule(definition.id.rawValue, file: self.file), at: idRange(element))
        continue
      }
      file.rules.append(definition)
      file.examples.append(examples)
    }
    rule = nil
  }

  /// Reports a version of the language other than 1.
  mutating func checkVersion(_ node: TreeNode) {
    if node.integer != 1 { report(.unsupportedVersion(node.text.string), at: node.range) }
  }

  private func idRange(_ node: TreeNode) -> ByteRange {
    node["id"]?.range ?? node.range
  }
}
