package import PlanSource
import PlanCalendar
import PlanModel

/// Reads configurations.
package enum ConfigurationReader {
  /// What a tree says as a configuration, and every problem of its form, in order of place.
  package static func read(
    _ tree: Tree, path: String
  ) -> (configuration: Configuration, problems: [LoadProblem]) {
    var reader = NodeReader(file: path)
    var configuration = Configuration(path: path, source: tree.source)
    reader.configuration(tree.root, into: &configuration)
    return (configuration, LoadProblem.sorted(reader.problems))
  }
}

extension NodeReader {
  /// Reads the root of a configuration; an empty file says nothing.
  mutating func configuration(_ node: TreeNode, into result: inout Configuration) {
    if node.kind == .null { return }
    guard let mapping = mapping(node, .configuration, key: ".planlint.yaml") else { return }
    result.extends = mapping["extends"].map { bases($0) }
    result.profile = mapping["profile"].flatMap { word($0, key: "profile") }
    result.rules = mapping["rules"].map { ruleSettings($0) } ?? []
    result.tables = mapping["tables"].map { openTables($0) } ?? []
    result.registry = mapping["registry"].flatMap { registry($0) }
    result.whitelist = mapping["whitelist"].map { texts($0, key: "whitelist").map(\.string) } ?? []
    result.requiredSections = mapping["required-sections"].map { requiredSections($0) } ?? []
    result.upper = mapping["upper"].flatMap { text($0, key: "upper", as: .file) }
    result.overrides = mapping["overrides"].map { overrides($0) } ?? []
    result.suppressions = mapping["suppress"].map { suppressions($0) } ?? []
  }

  private mutating func bases(_ node: TreeNode) -> [Configuration.Base] {
    texts(node, key: "extends").map { text in
      switch text.string {
      case "recommended": .recommended
      case "strict": .strict
      default: .file(text)
      }
    }
  }

  /// `rules` of a configuration or override.
  private mutating func ruleSettings(_ node: TreeNode) -> [RuleSetting] {
    var settings: [RuleSetting] = []
    for member in entries(node, key: "rules") {
      guard let pattern = RulePattern(member.key.string) else {
        report(.invalidRulePattern(member.key.string), at: member.keyNode.range)
        continue
      }
      var setting = RuleSetting(pattern: pattern, name: member.key)
      readSetting(member, into: &setting)
      settings.append(setting)
    }
    return settings
  }

  private mutating func readSetting(_ member: TreeMember, into setting: inout RuleSetting) {
    let key = member.key.string
    switch member.value.kind {
    case .string: setting.level = level(member.value, key: key)
    case .object:
      guard let mapping = mapping(member.value, .ruleSetting, key: key) else { return }
      setting.level = mapping["severity"].flatMap { level($0, key: "severity") }
      setting.options = mapping["options"]
      if let options = setting.options, case .category = setting.pattern {
        report(.optionsOfCategory, at: mapping.keyRange("options"))
        if options.kind != .object { wrongType(options, "options", .mapping) }
        setting.options = nil
      }
    case .null, .bool, .number, .array: wrongType(member.value, key, .ruleSwitch)
    }
  }

  private mutating func level(_ node: TreeNode, key: String) -> RuleSetting.Level? {
    guard let spelling = text(node, key: key)?.string else { return nil }
    if spelling == "off" { return .off }
    if let severity = Severity(rawValue: spelling) { return .severity(severity) }
    let allowed = ["off"] + Severity.allCases.reversed().map(\.rawValue)
    let nearest = NearestName.of(spelling, among: allowed)
    report(.unknownWord(spelling, key: key, allowed: allowed, nearest: nearest), at: node.range)
    return nil
  }

  private mutating func registry(_ node: TreeNode) -> OpenTable? {
    let name = Text("units")
    switch node.kind {
    case .array: return OpenTable(name: name, content: .rows(node))
    case .string: return OpenTable(name: name, content: .file(node.text))
    case .null, .bool, .number, .object:
      wrongType(node, "registry", .tableSource)
      return nil
    }
  }

  private mutating func requiredSections(_ node: TreeNode) -> [RequiredSection] {
    var sections: [RequiredSection] = []
    for element in list(node, key: "required-sections") {
      guard element.kind == .object else {
        if let title = text(element, key: "required-sections") {
          sections.append(RequiredSection(title: title, any: []))
        }
        continue
      }
      guard let mapping = mapping(element, .requiredSection, key: "required-sections"),
        let title = mapping["title"].flatMap({ text($0, key: "title") })
      else { continue }
      let any = mapping["any"].map { texts($0, key: "any") } ?? []
      sections.append(RequiredSection(title: title, any: any))
    }
    return sections
  }

  private mutating func overrides(_ node: TreeNode) -> [RuleOverride] {
    var overrides: [RuleOverride] = []
    for element in list(node, key: "overrides") {
      guard let mapping = mapping(element, .override, key: "overrides") else { continue }
      let files = mapping["files"].map { list($0, key: "files").compactMap { glob($0, key: "files") } } ?? []
      let rules = mapping["rules"].map { ruleSettings($0) } ?? []
      overrides.append(RuleOverride(files: files, rules: rules))
    }
    return overrides
  }

  private mutating func glob(_ node: TreeNode, key: String) -> Glob? {
    guard let text = text(node, key: key) else { return nil }
    guard let glob = Glob(text.string) else {
      report(.invalidGlob(text.string), at: node.range)
      return nil
    }
    return glob
  }
}
