import PlanModel
import PlanSource

/// Which rules mute which, and an order in which those that mute come first.
struct MuteOrder {
  /// Positions of the rules in the order in which they run; those in no need of order keep theirs.
  private(set) var order: [Int] = []
  /// For each rule the positions of those that it mutes.
  private(set) var mutes: [[Int]]
  /// Rules that mute each other, the first again at the end.
  private(set) var cycle: [Int]?

  private enum State {
    case new, open, done
  }

  /// The order of `rules`.
  init(_ rules: [RuleDefinition]) {
    var byID: [String: Int] = [:]
    var byCategory: [String: [Int]] = [:]
    for (position, rule) in rules.enumerated() where rules.contains(where: { !$0.mutes.isEmpty }) {
      byID[rule.id.rawValue] = position
      byCategory[rule.id.category, default: []].append(position)
    }
    mutes = rules.enumerated().map { position, rule in
      var muted: Set<Int> = []
      for text in rule.mutes {
        let name = text.string
        if name.hasSuffix("/*") {
          muted.formUnion(byCategory[String(name.dropLast(2))] ?? [])
        } else if let one = byID[name] {
          muted.insert(one)
        }
      }
      muted.remove(position)
      return muted.sorted()
    }
    sort()
  }

  /// Depth first, deepest last: a rule stands before everything that it mutes.
  private mutating func sort() {
    var states = [State](repeating: .new, count: mutes.count)
    var finished: [Int] = []
    for start in mutes.indices.reversed() where states[start] == .new {
      var path: [(rule: Int, next: Int)] = [(start, mutes[start].count)]
      states[start] = .open
      while let last = path.last {
        guard last.next > 0 else {
          states[last.rule] = .done
          finished.append(last.rule)
          path.removeLast()
          continue
        }
        path[path.count - 1].next -= 1
        let muted = mutes[last.rule][last.next - 1]
        if states[muted] == .open {
          let begin = path.firstIndex { $0.rule == muted } ?? 0
          cycle = cycle ?? path[begin...].map(\.rule) + [muted]
        } else if states[muted] == .new {
          states[muted] = .open
          path.append((muted, mutes[muted].count))
        }
      }
    }
    order = finished.reversed()
  }
}
