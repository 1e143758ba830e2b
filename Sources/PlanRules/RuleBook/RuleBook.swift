package import PlanModel
package import PlanSource

/// Every rule there is and what configuration and command line make of it.
///
/// The command line goes before the configuration, and that before the rule file; an override of the
/// configuration goes before its `rules`, and a rule before its category.
package struct RuleBook: Sendable {
  /// Shipped files first, then those of `--rules` and `extends`.
  package let files: [RuleFile]
  /// Layers, the highest first: registry, configuration, rule files, shipped.
  package let tables: [Table]
  /// The configuration with all it builds on, lowest first; empty if there is none.
  package let configurations: [Configuration]
  /// The texts that places in problems refer to, by path.
  package var sources: [String: TextStorage] {
    var sources = namedSources
    for file in request.shipped where sources[file.path] == nil { sources[file.path] = file.source }
    return sources
  }
  /// The texts of files that are not shipped.
  private let namedSources: [String: TextStorage]
  let layers: [SettingLayer]
  let overrides: [(files: [Glob], layer: SettingLayer)]
  let base: BaseSet
  let request: RuleRequest

  /// Reads and puts together what `request` names; `load` gives the bytes at a path, `nil` if it cannot.
  ///
  /// - Throws: ``RuleLoadError`` with every problem of every file.
  package init(_ request: RuleRequest, load: @escaping (String) -> [UInt8]?) throws(RuleLoadError) {
    var loader = RuleBookLoader(request, load: load)
    loader.run()
    guard loader.problems.isEmpty else {
      throw RuleLoadError(problems: LoadProblem.grouped(loader.problems), sources: loader.allSources)
    }
    self.request = request
    files = loader.files
    namedSources = loader.sources
    tables = loader.tables
    configurations = loader.configurations
    layers = loader.layers
    overrides = loader.overrides
    base = loader.base
  }

  /// The nearest configuration itself.
  package var configuration: Configuration? { configurations.last }

  /// Every rule of every file, whether in force or not.
  package var definitions: [RuleDefinition] { files.flatMap(\.rules) }

  /// The definition of `id` and its examples.
  package func definition(of id: RuleID) -> (rule: RuleDefinition, examples: TreeNode?, file: RuleFile)? {
    for file in files {
      guard let index = file.rules.indices.first(where: { file.rules[$0].id == id }) else { continue }
      return (file.rules[index], file.examples.indices.contains(index) ? file.examples[index] : nil, file)
    }
    return nil
  }

  /// The overrides that apply to the plan at `path`; plans with the same ones have the same rules.
  package func overrides(for path: String) -> [Int] {
    let origin = configuration?.path ?? ""
    let relative = ConfigurationPath.relative(path, to: origin)
    return overrides.indices.filter { index in
      overrides[index].files.contains { $0.matches(relative) }
    }
  }

  /// The rules to run where `overrides` apply: those shown, and those that only mute others.
  package func rules(overrides applied: [Int] = []) -> [ConfiguredRule] {
    var configured: [ConfiguredRule] = []
    configured.reserveCapacity(files.reduce(0) { $0 + $1.rules.count })
    for file in files {
      for index in file.rules.indices {
        if let rule = self.configured(file.rules[index], applied) { configured.append(rule) }
      }
    }
    return configured
  }

  /// Compiles every rule of every file with its defaults, whether in force or not, and takes nothing on trust.
  ///
  /// - Throws: ``RuleLoadError`` with every problem, and with the texts that show its place.
  package func checkEveryRule() throws(RuleLoadError) {
    do {
      _ = try RuleSet(definitions.map { ConfiguredRule($0.readInFull()) }, tables: tables)
    } catch {
      throw RuleLoadError(problems: LoadProblem.grouped(error.problems), sources: sources)
    }
  }

  /// The rules where `overrides` apply, compiled.
  ///
  /// - Throws: ``RuleLoadError`` with every problem, and with the texts that show its place.
  package func ruleSet(overrides applied: [Int] = []) throws(RuleLoadError) -> RuleSet {
    do {
      return try RuleSet(
        rules(overrides: applied), tables: tables, outline: request.outline, forms: request.forms)
    } catch {
      throw RuleLoadError(problems: LoadProblem.grouped(error.problems), sources: sources)
    }
  }

  /// The levels of the tool's own rules where `overrides` apply; those switched off are missing.
  ///
  /// They tell of the rules that run, so selecting rules leaves them in: what is unknown must not pass.
  package func ownRules(overrides applied: [Int] = []) -> OwnRuleLevels {
    var levels = OwnRuleLevels()
    for rule in OwnRule.allCases {
      let state = state(of: rule.id, isInBase: true, applied)
      if state.isOn, !isIgnored(rule.id) {
        levels[rule] = state.severity ?? rule.severity
      }
    }
    return levels
  }

  /// Whether the command line leaves the rules that `pattern` means in: `--select` and `--ignore` may not.
  ///
  /// Exceptions from rules that were left out did not serve, which says nothing about them.
  package func isChosen(_ pattern: RulePattern) -> Bool {
    if request.select.isEmpty, request.ignore.isEmpty { return true }
    let ids = definitions.map(\.id) + OwnRule.allCases.map(\.id)
    return ids.allSatisfy { !pattern.matches($0) || isSelected($0) && !isIgnored($0) }
  }

  /// Whether there is a rule that `pattern` means.
  package func knows(_ pattern: RulePattern) -> Bool {
    files.contains { $0.ruleIDs.contains(where: pattern.matches) }
      || OwnRule.allCases.contains { pattern.matches($0.id) }
  }

  /// The name of a rule that `name` is much like.
  func nearestName(to name: String) -> String? {
    NearestName.of(name, among: files.flatMap(\.ruleIDs).map(\.rawValue) + OwnRule.allCases.map(\.rawValue))
  }

  private func configured(_ definition: RuleDefinition, _ applied: [Int]) -> ConfiguredRule? {
    let isNamed = request.select.contains(.rule(definition.id))
    let state = state(of: definition.id, isInBase: base.contains(definition), applied)
    guard state.isOn || isNamed, !isIgnored(definition.id) else { return nil }
    let isSelected = isSelected(definition.id)
    guard isSelected || !definition.mutes.isEmpty else { return nil }
    // Options may hold regular expressions and names of tables, which nobody has tried yet.
    let isTrusted = state.options.isEmpty && isShipped(definition.id)
    var rule = ConfiguredRule(raised(isTrusted ? definition : definition.readInFull()))
    rule.severity = state.severity
    rule.options = state.options
    rule.isSelected = isSelected
    rule.trust = isTrusted ? .shipped : .checked
    return rule
  }

  /// `definition` as the base set has it: `strict` makes errors of the warnings of shipped rules.
  private func raised(_ definition: RuleDefinition) -> RuleDefinition {
    guard base.hasStrict, isShipped(definition.id) else { return definition }
    var raised = definition
    if raised.severity == .warning { raised.severity = .error }
    return raised.changingTelling { telling in
      for index in telling.cases.indices where telling.cases[index].severity == .warning {
        telling.cases[index].severity = .error
      }
    }
  }

  func state(of id: RuleID, isInBase: Bool, _ applied: [Int]) -> RuleState {
    var state = RuleState(isOn: isInBase)
    for layer in layers { layer.apply(to: &state, of: id) }
    for index in applied where overrides.indices.contains(index) {
      overrides[index].layer.apply(to: &state, of: id)
    }
    for (pattern, severity) in request.severities where pattern.matches(id) { state.severity = severity }
    return state
  }

  func isShipped(_ id: RuleID) -> Bool { !base.named.contains(id) }

  func isSelected(_ id: RuleID) -> Bool {
    request.select.isEmpty || request.select.contains { $0.matches(id) }
  }

  func isIgnored(_ id: RuleID) -> Bool {
    request.ignore.contains { $0.matches(id) }
  }
}
