import PlanCalendar
package import PlanModel
import PlanSource

/// Runs the examples inside rule files: they are the documentation of the rules and their tests.
package struct RuleExampleRunner {
  /// Reads a text as a document; `nil` if it is no plan.
  package typealias TextReader = ([UInt8]) -> Plan?

  private let files: [RuleFile]
  private let tables: [Table]
  private let readText: TextReader?

  /// A runner of the examples of `files`, whose rules may ask `tables` (the highest layer first).
  ///
  /// Without `readText` examples that are texts are left waiting, and none is run as a table.
  package init(files: [RuleFile], tables: [Table], readText: TextReader? = nil) {
    self.files = files
    self.tables = tables
    self.readText = readText
  }

  /// The results of all examples, in order of file and rule.
  package func run() -> [RuleExampleResult] {
    files.flatMap { file in file.rules.indices.flatMap { run($0, of: file) } }
  }

  /// The results of the examples of the rule in position `index` of `file`.
  package func run(_ index: Int, of file: RuleFile) -> [RuleExampleResult] {
    ExampleCase.all(of: index, in: file).map { example in
      example.plan.kind == .string ? runText(example, file) : runPlan(example, file)
    }
  }

  private func runText(_ example: ExampleCase, _ file: RuleFile) -> RuleExampleResult {
    let document = ExampleDocument(text: example.plan.text)
    let outcome: RuleExampleResult.Outcome
    do {
      outcome =
        readText == nil
        ? .waiting : try judge(readText?(document.bytes), document, example, rules(for: example))
    } catch {
      outcome = .failed([error])
    }
    return RuleExampleResult(
      rule: example.rule.id, number: example.number, file: file.path, range: example.plan.range, form: .text,
      outcome: outcome)
  }

  /// Runs the example as JSON and, if a table can say it and it does what it says, as a table.
  private func runPlan(_ example: ExampleCase, _ file: RuleFile) -> RuleExampleResult {
    var result = RuleExampleResult(
      rule: example.rule.id, number: example.number, file: file.path, range: example.plan.range, form: .json,
      outcome: .passed)
    do {
      let set = try rules(for: example)
      let document = ExampleDocument(plan: example.plan)
      let plan = Self.readJSON(document.bytes)
      result.outcome = judge(plan, document, example, set)
      guard result.outcome == .passed, let plan, let table = ExampleTable(example.plan) else { return result }
      let tableDocument = ExampleDocument(text: Text(table.text))
      guard let read = readText?(tableDocument.bytes), Self.says(read, plan, set.vocabulary) else {
        return result
      }
      result.isTable = true
      result.outcome = judge(read, tableDocument, example, set)
      if result.isFailure { result.form = .table }
    } catch {
      result.outcome = .failed([error])
    }
    return result
  }

  private static func says(_ plan: Plan, _ other: Plan, _ vocabulary: Vocabulary) -> Bool {
    ExampleTable.says(
      PlanFacts(plan, vocabulary: vocabulary), PlanFacts(other, vocabulary: vocabulary))
  }

  private func judge(
    _ plan: Plan?, _ document: ExampleDocument, _ example: ExampleCase, _ set: RuleSet
  ) -> RuleExampleResult.Outcome {
    guard let plan else { return .failed([.unreadable]) }
    let report = Linter(set, settings: settings(for: example)).report(on: plan)
    let faults = ExampleJudge(
      example: example, document: document, source: plan.source, comparesFixes: plan.format == .json
    ).faults(in: report)
    return faults.isEmpty ? .passed : .failed(faults)
  }

  static func readJSON(_ bytes: [UInt8]) -> Plan? {
    guard let tree = try? JSONParser.parse(bytes) else { return nil }
    return PlanReader.readPlan(tree.root, in: tree, format: .json)
  }

  private func settings(for example: ExampleCase) -> CheckSettings {
    var settings = CheckSettings()
    settings.today = example.node["today"].flatMap { CivilDate(iso: $0.text) }
    settings.upper = example.node["upper"].flatMap { Self.readJSON(ExampleDocument(plan: $0).bytes) }
    return settings
  }

  /// The rule of the example with its options, and those in its company.
  private func rules(for example: ExampleCase) throws(ExampleFault) -> RuleSet {
    var rule = ConfiguredRule(example.rule)
    if let options = example.node["options"] {
      let read = RuleFileReader.readOptions(
        options, of: example.rule.id, definitions: example.rule.options, path: example.rule.file)
      guard read.problems.isEmpty else { throw .loading(read.problems.map(\.message)) }
      rule.options = read.options
    }
    var rules = [rule]
    if let with = example.node["with"] {
      let names = with.kind == .array ? with.elements.map(\.text.string) : [with.text.string]
      for name in names { rules.append(ConfiguredRule(try definition(named: name))) }
    }
    let tables = try layer(of: example) + tables
    do {
      return try RuleSet(rules, tables: tables)
    } catch {
      throw .loading(error.problems.map(\.message))
    }
  }

  private func definition(named name: String) throws(ExampleFault) -> RuleDefinition {
    for file in files {
      if let rule = file.rules.first(where: { $0.id.rawValue == name }) { return rule }
    }
    throw .unknownCompany(name)
  }

  /// The `tables` of the example: rows laid over the tables there are.
  private func layer(of example: ExampleCase) throws(ExampleFault) -> [Table] {
    var layer: [Table] = []
    for member in example.node["tables"]?.members.map({ $0 }) ?? [] {
      let name = member.key.string
      guard let below = tables.first(where: { $0.name == name }) else {
        throw .loading([LoadFault.rowsWithoutTable(name, nearest: nil).words])
      }
      let read = RuleFileReader.readRows(
        member.value, columns: below.columns, table: name, path: example.rule.file)
      guard read.problems.isEmpty else { throw .loading(read.problems.map(\.message)) }
      layer.append(Table(name: name, keys: below.keys, columns: below.columns, rows: read.rows))
    }
    return layer
  }
}
