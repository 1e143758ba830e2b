import PlanModel
import PlanSource

extension RuleBookLoader {
  /// Every name that a configuration can speak of, in order.
  private var knownRules: [RuleID] {
    files.flatMap(\.ruleIDs) + OwnRule.allCases.map(\.id)
  }

  /// Names that stand in two files, and names in `mutes` that nobody has.
  mutating func checkRules() {
    // Shipped files do not repeat each other: tests see to that.
    guard files.count > request.shipped.count else { return }
    var seen: [RuleID: String] = [:]
    for rule in OwnRule.allCases { seen[rule.id] = "planlint" }
    for file in files {
      for index in file.rules.indices {
        let id = file.rules[index].id
        if let other = seen[id] {
          let place = file.rules[index].idText.place
          report(.duplicateRule(id.rawValue, file: other), at: place, in: file.path, rule: id)
        }
        seen[id] = file.path
      }
    }
    checkMuted()
  }

  /// Names in `mutes` that nobody has.
  private mutating func checkMuted() {
    let known = knownRules
    for file in files.dropFirst(request.shipped.count) {
      for rule in file.rules {
        for name in rule.mutes { checkMuted(name, among: known, in: file.path, rule: rule.id) }
      }
    }
  }

  /// Reports a muted rule that nobody has but that is much like one: a slip.
  ///
  /// Others may stand in a file that is not there now; muting them does nothing.
  private mutating func checkMuted(_ name: Text, among known: [RuleID], in file: String, rule: RuleID) {
    guard let pattern = RulePattern(name.string), let fault = fault(of: pattern, among: known) else { return }
    switch fault {
    case .unknownRule(_, .some), .unknownCategory(_, .some):
      report(fault, at: name.place, in: file, rule: rule)
    default: break
    }
  }

  /// Reports `name` if it means none of `known`.
  private mutating func check(_ name: Text, among known: [RuleID], in file: String, rule: RuleID? = nil) {
    guard let pattern = RulePattern(name.string) else { return }
    if let fault = fault(of: pattern, among: known) {
      report(fault, at: name.place, in: file, rule: rule)
    }
  }

  private func fault(of pattern: RulePattern, among known: [RuleID]) -> LoadFault? {
    guard !known.contains(where: pattern.matches) else { return nil }
    switch pattern {
    case .rule(let id):
      return .unknownRule(id.rawValue, nearest: NearestName.of(id.rawValue, among: known.map(\.rawValue)))
    case .category(let category):
      let nearest = NearestName.of(category, among: known.map(\.category))
      return .unknownCategory(category, nearest: nearest)
    }
  }

  /// Settings of configurations and of the command line, whose rules and options must exist.
  mutating func checkSettings() {
    let patterns = request.select + request.ignore + request.severities.map(\.rule)
    guard !patterns.isEmpty || !configurations.isEmpty else { return }
    let known = knownRules
    for pattern in patterns {
      if let fault = fault(of: pattern, among: known) { report(fault, at: nil, in: pattern.spelling) }
    }
    for configuration in configurations {
      layers.append(layer(of: configuration.rules, in: configuration.path, known: known))
      for override in configuration.overrides {
        let layer = layer(of: override.rules, in: configuration.path, known: known)
        overrides.append((override.files, layer))
      }
      for suppression in configuration.suppressions {
        if let fault = fault(of: suppression.rule, among: known) {
          report(fault, at: suppression.range, in: configuration.path)
        }
      }
    }
  }

  private func definition(of id: RuleID) -> RuleDefinition? {
    for file in files {
      if let index = file.rules.indices.first(where: { file.rules[$0].id == id }) { return file.rules[index] }
    }
    return nil
  }

  private mutating func layer(
    of settings: [RuleSetting], in file: String, known: [RuleID]
  ) -> SettingLayer {
    var layer = SettingLayer(path: file)
    for setting in settings {
      check(setting.name, among: known, in: file)
      var entry = SettingLayer.Entry(pattern: setting.pattern, level: setting.level, options: [])
      if let node = setting.options, case .rule(let id) = setting.pattern,
        let rule = definition(of: id)
      {
        let (options, found) = RuleFileReader.readOptions(
          node, of: id, definitions: rule.options, path: file)
        entry.options = options
        add(found)
      }
      layer.entries.append(entry)
    }
    return layer
  }
}
