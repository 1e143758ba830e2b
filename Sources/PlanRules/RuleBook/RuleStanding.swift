package import PlanModel
import PlanSource

/// Why a rule is not run: who switched it off.
package enum RuleStanding: Hashable, Sendable {
  /// `--ignore`, with the name given there.
  case ignored(String)
  /// `--select` names others.
  case notSelected
  /// The configuration at a path, with the name given there; for some files only with `isOverride`.
  case configured(path: String, name: String, isOverride: Bool)
  /// It is a rule of the set `strict`, and nobody asked for that.
  case strictOnly
  /// `extends` of the configuration leaves shipped rules out.
  case notExtended

  /// In words.
  package var words: Words {
    switch self {
    case .ignored(let name):
      Words(zh: "命令行 --ignore \(name) 关闭了它", en: "--ignore \(name) on the command line switches it off")
    case .notSelected:
      Words(zh: "命令行 --select 没有选它", en: "--select on the command line names other rules")
    case .configured(let path, let name, let isOverride):
      Words(
        zh: "\(path) 的 \(isOverride ? "overrides" : "rules") 里 \(name): off 关闭了它",
        en: "\(name): off under \(isOverride ? "overrides" : "rules") in \(path) switches it off")
    case .strictOnly:
      Words(
        zh: "它只在 strict 规则集里，配置中写 extends: [strict] 或给出它的级别才生效",
        en: "it is in the set 'strict' only: extend that or give the rule a level in the configuration")
    case .notExtended:
      Words(
        zh: "配置的 extends 里没有 recommended", en: "'extends' of the configuration does not name 'recommended'")
    }
  }
}

extension RuleBook {
  /// Why the rule `id` is not run where `overrides` apply; `nil` if it is.
  package func standing(of id: RuleID, overrides applied: [Int] = []) -> RuleStanding? {
    guard let (definition, _, _) = definition(of: id) else { return nil }
    if let pattern = request.ignore.first(where: { $0.matches(id) }) { return .ignored(pattern.spelling) }
    if !isSelected(id) { return .notSelected }
    if request.select.contains(.rule(id)) { return nil }
    let isInBase = base.contains(definition)
    if state(of: id, isInBase: isInBase, applied).isOn { return nil }
    for index in applied.reversed() where overrides.indices.contains(index) {
      let layer = overrides[index].layer
      if let entry = layer.switchOff(of: id) {
        return .configured(path: layer.path, name: entry.pattern.spelling, isOverride: true)
      }
    }
    for layer in layers.reversed() {
      if let entry = layer.switchOff(of: id) {
        return .configured(path: layer.path, name: entry.pattern.spelling, isOverride: false)
      }
    }
    return base.hasRecommended ? .strictOnly : .notExtended
  }

  /// What to say where somebody names a rule that does not exist.
  package func unknownRule(_ name: String) -> Words {
    let list = RuleList(self)
    let names = list.rules.map(\.id.rawValue)
    // Of a name without its category, the rule of that name is meant.
    let endings = names.filter { $0.hasSuffix("/" + name) }
    let nearest =
      endings.first ?? NearestName.of(name, among: name.contains("/") ? names : list.categories)
      ?? Self.nearestInOtherCategory(to: name, among: names)
    guard let nearest else {
      return Words(
        zh: "没有规则“\(name)”，planlint rules 列出全部规则", en: "there is no rule '\(name)'; see planlint rules")
    }
    return Words(
      zh: "没有规则“\(name)”，是否为“\(nearest)”", en: "there is no rule '\(name)'; did you mean '\(nearest)'?")
  }

  /// The rule whose name without its category is much like that of `name`.
  private static func nearestInOtherCategory(to name: String, among names: [String]) -> String? {
    func ending(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }
    guard let nearest = NearestName.of(ending(name), among: names.map(ending)) else { return nil }
    return names.first { ending($0) == nearest }
  }
}
