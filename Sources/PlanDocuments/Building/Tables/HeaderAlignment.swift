import PlanModel
import PlanSource

/// Lays the names of a header over the columns of the body, of which there can be more.
enum HeaderAlignment {
  /// The name above each column of `profiles`; missing above a column without a name.
  ///
  /// Names stand by position if the header reaches as far as the body and they do not read better
  /// otherwise; else in order, where one name can cover several columns and a column can go without.
  static func names(_ header: TableHeader, over profiles: [ColumnProfile]) -> [Text] {
    var placed = header.names
    while placed.count < profiles.count { placed.append(.missing) }
    placed.removeSubrange(profiles.count...)
    if header.isPlaced { return placed }
    let words = header.words
    let hasBlanks = header.names.contains(where: \.isEmpty) || header.names.count < profiles.count
    guard hasBlanks, !words.isEmpty, words.count <= profiles.count else { return placed }
    let best = aligned(words, profiles)
    let score = placed.indices.reduce(0.0) { sum, column in
      sum + (placed[column].isEmpty ? nameless(profiles[column]) : fit(placed[column], profiles[column]))
    }
    return best.score > score + 2 ? best.names : placed
  }

  /// The best way to lay `words` over `profiles` in order.
  private static func aligned(
    _ words: [Text], _ profiles: [ColumnProfile]
  ) -> (names: [Text], score: Double) {
    let columns = profiles.count
    // best[w][c]: the first w words lie over the first c columns.
    let row = [Double](repeating: -.infinity, count: columns + 1)
    var best = [[Double]](repeating: row, count: words.count + 1)
    var step = [[Step]](repeating: [Step](repeating: .nameless, count: columns + 1), count: words.count + 1)
    best[0][0] = 0
    for column in 0..<columns {
      let none = nameless(profiles[column])
      for word in 0...words.count {
        offer(best[word][column] + none, .nameless, word, column + 1, &best, &step)
        if word > 0 {
          let more = fit(words[word - 1], profiles[column]) * 0.75 - 0.6
          offer(best[word][column] + more, .extended, word, column + 1, &best, &step)
        }
        if word < words.count {
          let next = fit(words[word], profiles[column])
          offer(best[word][column] + next, .named, word + 1, column + 1, &best, &step)
        }
      }
    }
    var names = [Text](repeating: .missing, count: columns)
    var word = words.count
    for column in stride(from: columns, to: 0, by: -1) {
      let taken = step[word][column]
      if taken != .nameless, word > 0 { names[column - 1] = words[word - 1] }
      if taken == .named { word -= 1 }
    }
    return (names, best[words.count][columns])
  }

  private enum Step { case nameless, extended, named }

  private static func offer(
    _ score: Double, _ taken: Step, _ word: Int, _ column: Int, _ best: inout [[Double]],
    _ step: inout [[Step]]
  ) {
    guard score > best[word][column] else { return }
    best[word][column] = score
    step[word][column] = taken
  }

  /// How well a column without a name goes: only numbers often have none.
  private static func nameless(_ profile: ColumnProfile) -> Double {
    switch profile.kind {
    case .empty: 0
    case .number: -0.2
    case .heading: -1
    case .text: -1.5
    case .units, .deadline: -2
    }
  }

  /// How well `name` stands above a column like `profile`.
  static func fit(_ name: Text, _ profile: ColumnProfile) -> Double {
    guard let role = ColumnHeader.role(of: name) else {
      switch profile.kind {
      case .empty, .text: return 0.5
      case .number, .heading, .units, .deadline: return -1
      }
    }
    let roles = ColumnHeader.roles(of: name)
    switch profile.kind {
    case .empty: return role == .remarks ? 1 : -0.2
    case .number:
      if role == .number { return 4 }
      return roles.contains(.section) ? 0.8 : role == .remarks ? -1 : -3
    case .units:
      switch role {
      case .responsible, .lead, .assist: return 4
      case .remarks: return -1
      default: return -4
      }
    case .deadline: return role == .deadline ? 4 : role == .remarks ? -1 : -4
    case .heading:
      if roles.contains(.section) { return 3 }
      return role.isTask ? 1 : -3
    case .text:
      if role == .remarks { return 0.2 }
      guard role.isTask || role == .section else { return role == .number ? -3 : -2 }
      let isTaskNumbered = profile.numbered * 2 >= profile.filled
      return isTaskNumbered && role == .title ? 1.8 : role == .section ? 1 : 2.2
    }
  }
}

extension FieldRole {
  /// Whether it says what is to be done.
  var isTask: Bool { self == .title || self == .content || self == .requirement }
  /// Whether it says who does it.
  var isUnits: Bool { self == .responsible || self == .lead || self == .assist }
}
