/// Counts the keys of a check, group by group.
struct KeyTally {
  private static let mostGroups = 5
  private static let mostKeys = 6

  private var names: [String] = []
  private var counts: [String: [String: Int]] = [:]
  private var order: [String: [String]] = [:]

  /// Counts a look with these keys.
  mutating func add(_ keys: (key: String, group: String)?) {
    guard let (key, group) = keys else { return }
    if counts[group] == nil { names.append(group) }
    if counts[group]?[key] == nil { order[group, default: []].append(key) }
    counts[group, default: [:]][key, default: 0] += 1
  }

  /// The first groups with their commonest keys; of equals the first comes first.
  var groups: [RuleTrace.KeyGroup] {
    names.prefix(Self.mostGroups).map { name in
      let keys = (order[name] ?? []).enumerated().map {
        ($0.offset, $0.element, counts[name]?[$0.element] ?? 0)
      }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      return RuleTrace.KeyGroup(
        name: name, keys: keys.prefix(Self.mostKeys).map { (key: $0.1, count: $0.2) })
    }
  }
}
