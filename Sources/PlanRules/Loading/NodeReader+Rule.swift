import PlanModel
import PlanSource

extension NodeReader {
  /// The rule in `node` and its examples; `nil` if a part is missing without which there is no rule.
  mutating func ruleDefinition(_ node: TreeNode) -> (rule: RuleDefinition, examples: TreeNode?)? {
    if node.kind == .object, let id = node["id"], id.kind == .string { rule = RuleID(id.text.string) }
    guard let mapping = mapping(node, .rule, key: "rules") else { return nil }
    let id = mapping["id"].flatMap { ruleID($0) }
    let severity: Severity? = mapping["severity"].flatMap { word($0, key: "severity") }
    let message = mapping["message"].flatMap { templates($0, key: "message") }
    let body = ruleBody(mapping)
    guard let id, let idNode = mapping["id"], let severity, let message, let body else {
      // The other parts are read for their problems alone.
      let nothing = RuleParts(
        body: .assert(.missing), message: TemplateWords(zh: .missing, en: .missing))
      var rest = RuleDefinition(
        id: Self.nobody, idText: .missing, severity: .info, parts: nothing, file: file)
      readParts(of: mapping, into: &rest)
      return nil
    }
    var definition = RuleDefinition(
      id: id, idText: idNode.text, severity: severity, parts: RuleParts(body: body, message: message),
      file: file)
    readParts(of: mapping, into: &definition)
    if !isTrusted {
      checkSubject(of: definition, mapping)
      checkUse(of: definition)
    }
    return (definition, mapping["examples"])
  }

  private mutating func ruleID(_ node: TreeNode) -> RuleID? {
    guard let text = text(node, key: "id") else { return nil }
    guard let id = RuleID(text.string) else {
      report(.invalidRuleID(text.string), at: node.range)
      return nil
    }
    return id
  }

  /// Everything that a rule can do without.
  private mutating func readParts(of mapping: Mapping, into rule: inout RuleDefinition) {
    var parts = rule.parts
    readDescription(of: mapping, into: &rule, &parts)
    if let node = mapping["options"] { parts.asking.options = optionDefinitions(node) }
    rule.subject = mapping["for"].flatMap { word($0, key: "for") }
    parts.asking.each = expression(mapping["each"], key: "each")
    if let node = mapping["let"] { parts.asking.definitions = definitions(node) }
    parts.asking.needs = expression(mapping["needs"], key: "needs")
    parts.asking.when = expression(mapping["when"], key: "when")
    parts.telling.at = expression(mapping["at"], key: "at")
    if let node = mapping["related"] { parts.telling.related = related(node) }
    parts.telling.fix = mapping["fix"].flatMap { fix($0) }
    if let node = mapping["cases"] { parts.telling.cases = cases(node) }
    parts.telling.once = mapping["once"].flatMap { once($0) }
    if let node = mapping["mutes"] { rule.mutes = mutes(node, by: rule.id) }
    rule.parts = parts
    if !isTrusted { checkExamples(mapping) }
  }

  private mutating func readDescription(
    of mapping: Mapping, into rule: inout RuleDefinition, _ parts: inout RuleParts
  ) {
    parts.telling.title = mapping["title"].flatMap { words($0, key: "title") } ?? Words(rule.id.rawValue)
    if let why = mapping["why"].flatMap({ prose($0, key: "why") }) { parts.telling.why = why }
    if let basis = mapping["basis"].flatMap({ text($0, key: "basis") }) { parts.telling.basis = basis.string }
    if let tags = mapping["tags"] { rule.tags = texts(tags, key: "tags").map(\.string) }
    guard let profiles = mapping["profiles"] else { return }
    for element in list(profiles, key: "profiles") {
      if let profile: PlanProfile = word(element, key: "profiles") { rule.profiles.append(profile) }
    }
  }

  /// `let`: names and expressions, in order.
  private mutating func definitions(_ node: TreeNode) -> [(name: Text, expression: Text)] {
    var definitions: [(name: Text, expression: Text)] = []
    for member in entries(node, key: "let") {
      let isName = checkName(member.keyNode, isVariable: true)
      let expression = expression(member.value, key: "let.\(member.key.string)")
      if isName, let expression { definitions.append((member.key, expression)) }
    }
    return definitions
  }

  /// Whether `key` can be named in an expression, as a field or as a variable; reported if not.
  mutating func checkName(_ key: TreeNode, isVariable: Bool = false) -> Bool {
    let name = key.text.string
    let isTaken = isVariable && ExpressionNames.taken.contains(name)
    if !ExpressionNames.isIdentifier(name) {
      report(.invalidName(name), at: key.range)
    } else if isTaken || ExpressionNames.reserved.contains(name) {
      report(.reservedName(name), at: key.range)
    } else {
      return true
    }
    return false
  }

  /// Whether `for` stands where it must, and only there.
  private mutating func checkSubject(of rule: RuleDefinition, _ mapping: Mapping) {
    switch rule.body {
    case .pattern:
      if mapping["for"] != nil { report(.subjectNotAllowed, at: mapping.keyRange("for")) }
    case .check(let check) where check.name.string == "balanced": break
    case .assert:
      if mapping["for"] == nil { report(.subjectMissing, at: mapping.keyRange("assert")) }
    case .check:
      if mapping["for"] == nil { report(.subjectMissing, at: mapping.keyRange("check")) }
    }
  }

  /// Stands for the name of a rule that has none, while its other parts are read.
  private static let nobody: RuleID = {
    guard let id = RuleID("rule/unnamed") else { preconditionFailure("this is kebab case") }
    return id
  }()
}
