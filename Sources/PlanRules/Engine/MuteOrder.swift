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
    mutes = Array(repeating: [], count: rules.count)
    for position in rules.indices where !rules[position].mutes.isEmpty {
      mutes[position] = Self.muted(by: position, of: rules)
    }
    sort()
  }

  private static func muted(by rule: Int, of rules: [RuleDefinition]) -> [Int] {
    var muted: [Int] = []
    for text in rules[rule].mutes {
      let name = text.string
      if name.hasSuffix("/*") {
        let category = name.dropLast(1)
        muted += rules.indices.filter { rules[$0].id.rawValue.hasPrefix(category) }
      } else if let one = rules.lastIndex(where: { $0.id.rawValue == name }) {
        muted.append(one)
      }
    }
    var last = -1
    // Each once, and never itself.
    return muted.sorted().filter { position in
      defer { last = position }
      return position != last && position != rule
    }
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
