import PlanModel
import PlanRules
import PlanSource

/// Rule files: their form, and every word said of what is wrong.
final class RuleFileTarget: FuzzTarget {
  let grammar = RuleSeeds.files

  func run(_ trial: inout Trial) -> Bool {
    do {
      let tree = try RuleSource.parse(trial.input, path: "规则.yml")
      let (file, problems) = RuleFileReader.read(tree, path: "规则.yml")
      LoadChecker.check(problems, in: tree.source, &trial)
      trial.expect(file.examples.count == file.rules.count, "examples and rules differ in number")
      for rule in file.rules { check(rule, &trial) }
      let (_, tableProblems) = RuleFileReader.readTable(tree, path: "规则.yml", name: "表")
      LoadChecker.check(tableProblems, in: tree.source, &trial)
      return problems.isEmpty
    } catch {
      LoadChecker.check(error, &trial)
      return false
    }
  }

  private func check(_ rule: RuleDefinition, _ trial: inout Trial) {
    for text in [rule.when, rule.each, rule.needs].compactMap({ $0 }) {
      trial.expect(text, in: rule.idText.storage, "rule")
    }
  }
}

/// Configurations, with the shipped rules.
final class ConfigurationTarget: FuzzTarget {
  let grammar = RuleSeeds.configurations
  private let shipped: [RuleFile]
  private let tables: [Table]

  /// A target with the shipped rules.
  ///
  /// - Throws: ``RuleLoadError`` if one is broken.
  init() throws {
    shipped = try Shipped.files()
    tables = Shipped.tables()
  }

  func run(_ trial: inout Trial) -> Bool {
    var request = RuleRequest(shipped: shipped, shippedTables: tables)
    request.configuration = "/江城市/.planlint.yaml"
    let input = trial.input
    do {
      let book = try RuleBook(request) { path in
        if path.hasSuffix(".planlint.yaml") { return input }
        if path.hasSuffix("本区.yml") { return Array(RuleSeeds.whole.utf8) }
        return path.hasSuffix("空.yaml") ? [] : nil
      }
      let applied = book.overrides(for: "/江城市/云溪区/计划.docx")
      _ = (book.rules(overrides: applied), book.ownRules(overrides: applied))
      return true
    } catch {
      LoadChecker.check(error, &trial)
      return false
    }
  }
}

/// What holds for every problem of rule files and configurations.
enum LoadChecker {
  /// Checks that there is a problem, and that it can be told.
  static func check(_ error: RuleLoadError, _ trial: inout Trial) {
    trial.expect(!error.problems.isEmpty, "refused without a problem")
    for language in Language.allCases {
      trial.expect(!error.describe(language: language).isEmpty, "refused without a word")
    }
    for (file, source) in error.sources {
      check(error.problems.filter { $0.file == file }, in: source, &trial)
    }
  }

  /// Checks that `problems` lie in `source` and can be told.
  static func check(_ problems: [LoadProblem], in source: TextStorage, _ trial: inout Trial) {
    for problem in problems {
      if let range = problem.range { trial.expect(range, in: source, "problem '\(problem.message.en)'") }
      trial.expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty, "a problem without words")
    }
    if let problem = problems.first {
      trial.expect(!problem.describe(in: source, language: .zh).isEmpty, "a problem that cannot be told")
    }
  }
}
