/// Which tasks of a plan take up which items of the plan of the level above.
///
/// A task takes an item up if half of the character pairs of the two are in both (Dice's coefficient), or if
/// nearly all pairs of the shorter are in the longer: one item is often split over several tasks, or several
/// are put together. Only items that share rare pairs with a task are compared, so that the work stays
/// near-linear.
package struct PlanPairing: Sendable {
  /// A task and an item that it takes up.
  package struct Pair: Hashable, Sendable {
    /// The item's index among the tasks of the upper plan.
    package let upper: Int
    /// The task's index in the lower plan.
    package let lower: Int
    /// How alike they are, 0.5 to 1.
    package let score: Double
  }

  private static let leastScore = 0.5
  /// What being contained counts for, compared with being alike.
  private static let weightOfContainment = 0.8
  /// The fewest pairs of a text that can be contained in another: shorter ones are in everything.
  private static let leastPairs = 10
  /// Pairs that more items have say little about which one is meant.
  private static let mostItemsForPair = 64
  /// How many of the items that share most rare pairs are compared.
  private static let mostCandidates = 8

  /// For each task the items it takes up, the most alike first.
  package let items: [[Pair]]
  /// For each item the tasks that take it up, the most alike first.
  package let tasks: [[Pair]]

  /// Pairs the tasks with the texts `lower` with the items with the texts `upper`.
  package init(lower: [CharacterPairs], upper: [CharacterPairs]) {
    var itemsByPair: [UInt64: [Int32]] = [:]
    for (index, pairs) in upper.enumerated() {
      for pair in pairs.sorted where itemsByPair[pair, default: []].count <= Self.mostItemsForPair {
        itemsByPair[pair, default: []].append(Int32(index))
      }
    }
    items = lower.enumerated().map { index, pairs in
      Self.candidates(for: pairs, itemsByPair).compactMap { item in
        let score = Self.score(pairs, upper[item])
        return score >= Self.leastScore ? Pair(upper: item, lower: index, score: score) : nil
      }.sorted { ($1.score, $0.upper) < ($0.score, $1.upper) }
    }
    var tasks = [[Pair]](repeating: [], count: upper.count)
    for pair in items.joined() { tasks[pair.upper].append(pair) }
    self.tasks = tasks.map { $0.sorted { ($1.score, $0.lower) < ($0.score, $1.lower) } }
  }

  /// How alike a task and an item are, 0 to 1.
  private static func score(_ task: CharacterPairs, _ item: CharacterPairs) -> Double {
    let shared = Double(task.shared(with: item))
    let all = task.sorted.count + item.sorted.count
    guard all > 0 else { return 0 }
    let shorter = min(task.sorted.count, item.sorted.count)
    let contained = shorter >= leastPairs ? weightOfContainment * shared / Double(shorter) : 0
    return max(2 * shared / Double(all), contained)
  }

  /// The items that share most rare pairs with a task, in order.
  private static func candidates(for pairs: CharacterPairs, _ itemsByPair: [UInt64: [Int32]]) -> [Int] {
    var shared: [Int32: Int] = [:]
    for pair in pairs.sorted {
      guard let items = itemsByPair[pair], items.count <= mostItemsForPair else { continue }
      for item in items { shared[item, default: 0] += 1 }
    }
    let best = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
    return best.map { Int($0.key) }.sorted()
  }
}
