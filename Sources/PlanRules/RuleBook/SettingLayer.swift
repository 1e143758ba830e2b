import PlanModel

/// What has been decided about a rule so far.
struct RuleState {
  var isOn: Bool
  var severity: Severity?
  var options: [OptionDefinition] = []

  init(isOn: Bool) {
    self.isOn = isOn
  }
}

/// Settings that stand together, options checked: those of one configuration or one override.
struct SettingLayer: Sendable {
  /// One setting with its options.
  struct Entry: Sendable {
    var pattern: RulePattern
    var level: RuleSetting.Level?
    var options: [OptionDefinition]
  }

  var entries: [Entry] = []
  /// The configuration in which they stand.
  var path = ""

  /// The entry that switches `id` off, if nothing after it brings it back; `nil` too where it is not named.
  func switchOff(of id: RuleID) -> Entry? {
    let own = entries.last { $0.pattern == .rule(id) && $0.level != nil }
    if let own { return own.level == .off ? own : nil }
    return entries.last { $0.pattern == .category(id.category) && $0.level == .off }
  }

  /// Changes `state`: first what is said of the category of `id`, then what is said of itself.
  ///
  /// A category's level changes rules that are in force; only a rule's own name brings one in.
  func apply(to state: inout RuleState, of id: RuleID) {
    for entry in entries where entry.pattern == .category(id.category) {
      switch entry.level {
      case .off: state.isOn = false
      case .severity(let severity): state.severity = severity
      case nil: break
      }
    }
    for entry in entries where entry.pattern == .rule(id) {
      switch entry.level {
      case .off: state.isOn = false
      case .severity(let severity):
        state.isOn = true
        state.severity = severity
      case nil: break
      }
      for option in entry.options {
        state.options.removeAll { $0.name == option.name }
        state.options.append(option)
      }
    }
  }
}

/// Which rules are in force before anything is said about them.
struct BaseSet: Sendable {
  /// The tag of shipped rules that only `strict` brings in.
  static let strictTag = "strict"

  var hasRecommended = false
  var hasStrict = false
  /// Rules of the files that somebody named.
  var named: Set<RuleID> = []

  /// Whether `rule` is in force.
  func contains(_ rule: RuleDefinition) -> Bool {
    hasStrict || named.contains(rule.id) || hasRecommended && !rule.tags.contains(Self.strictTag)
  }
}
