import PlanCalendar
import PlanDocuments
import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// One run of `planlint check --explain-rule`: inputs in, one rule's way through each of them out.
struct ExplainRun {
  /// Looks of one kind that are listed, findings aside, unless all are wanted.
  private static let usualLooks = 5

  let rule: RuleID
  let console: Console
  let inputs: [InputFile]
  let loader: PlanLoader
  let stdinFilename: String?
  let today: CivilDate?
  let baseline: BaselineUse?
  let isVerbose: Bool

  /// An input and how the rule went through it.
  struct Explained {
    var path: String
    var source = TextStorage.missing
    var failure: InputFailure?
    var trace: RuleTrace
    /// Findings that neither an exception nor the baseline lets stay.
    var told: [Finding] = []
  }

  /// What becomes of all inputs, in order; what a folder holds that is no plan is left out.
  ///
  /// - Throws: ``RuleLoadError`` if a configuration or a rule is broken, ``UnknownRule`` if there is none of
  ///   that name.
  func run(_ library: inout RuleLibrary) throws -> [Explained] {
    var explained: [Explained] = []
    for input in inputs {
      let name = input.path == "-" ? stdinFilename ?? "stdin" : input.path
      let position = try library.rules(for: name)
      let rules = library.sets[position]
      guard library.books[rules.book].book.definition(of: rule) != nil else {
        throw UnknownRule(words: words(forUnknownIn: library.books[rules.book].book))
      }
      if let one = explain(input, rules, library) { explained.append(one) }
    }
    return explained
  }

  private func words(forUnknownIn book: RuleBook) -> Words {
    guard OwnRule(rawValue: rule.rawValue) == nil else {
      return Words(
        zh: "\(rule.rawValue) 由 planlint 自己报告，不逐处看计划，没有可说明的",
        en: "\(rule.rawValue) is said by planlint itself and looks at nothing in plans")
    }
    return book.unknownRule(rule.rawValue)
  }

  private func explain(
    _ input: InputFile, _ rules: RuleLibrary.RulesInForce, _ library: RuleLibrary
  ) -> Explained? {
    let name = input.path == "-" ? stdinFilename ?? "-" : input.path
    var explained = Explained(path: name, trace: description(rules, library))
    explained.failure = input.failure
    if input.failure != nil { return explained }
    do {
      let bytes = try FileSystem.readInput(input.path, limit: loader.limits.maxBytes)
      switch loader.load(bytes, name: name, vocabulary: rules.set.vocabulary) {
      case .plan(let built): trace(built.plan, &explained, rules, library)
      case .notAPlan where !input.isNamed: return nil
      case .notAPlan(let failure, let source), .failure(let failure, let source):
        explained.failure = failure
        explained.source = source
      }
    } catch {
      explained.failure = InputFailure(code: error.code, message: error.message)
    }
    return explained
  }

  /// What the rule asks, and whether it is switched off.
  private func description(_ rules: RuleLibrary.RulesInForce, _ library: RuleLibrary) -> RuleTrace {
    var trace = RuleTrace(rule)
    if let definition = library.books[rules.book].book.definition(of: rule)?.rule {
      trace.describe(definition, severity: nil)
    }
    return trace
  }

  private func trace(
    _ plan: Plan, _ explained: inout Explained, _ rules: RuleLibrary.RulesInForce, _ library: RuleLibrary
  ) {
    let (configuration, book) = library.books[rules.book]
    explained.source = plan.source
    let path = library.absolute(explained.path)
    let origin = configuration.map(library.absolute) ?? ""
    let relative = ConfigurationPath.relative(path, to: origin)
    if let standing = book.standing(
      of: rule, overrides: book.overrides(for: origin.isEmpty ? path : relative))
    {
      explained.trace.obstacle = .off(standing)
      return
    }
    let most = isVerbose ? Int.max : Self.usualLooks
    let linter = Linter(rules.set, settings: rules.settings)
    let (report, trace) = linter.trace(rule, on: plan, most: most)
    explained.trace = trace
    let suppressor = Suppressor(
      configured: book.configurations.flatMap(\.suppressions), plan: plan.suppressions, path: relative,
      today: today, book: book)
    let kept = suppressor.apply(to: report.findings, of: plan).kept
    let known = baseline?.apply(to: kept, at: path)
    let told = Set((known?.outcome.kept ?? kept).map(\.fingerprint))
    for (position, finding) in trace.findings.enumerated() {
      if let reason = suppressor.reason(for: finding, of: plan) {
        explained.trace.hide(position, as: .suppressed(reason))
      } else if let known, !told.contains(finding.fingerprint) {
        explained.trace.hide(position, as: .baseline(place(of: finding, inFile: known.file)))
      } else {
        explained.told.append(finding)
      }
    }
  }

  /// Where the baseline lists `finding`.
  private func place(of finding: Finding, inFile file: Int) -> Words {
    guard let baseline = baseline?.baseline else { return Words("") }
    let identity = Fingerprint.identity(of: finding.fingerprint)
    let entry = baseline.files[file].entries.first {
      $0.fingerprint == identity && $0.rule == finding.rule
    }
    let line = LineIndex(baseline.source).lineColumn(of: entry?.range.lowerBound ?? 0).line
    return Words("\(baseline.path):\(line)")
  }
}

/// There is no rule of the name that was given.
struct UnknownRule: Error {
  let words: Words
}
