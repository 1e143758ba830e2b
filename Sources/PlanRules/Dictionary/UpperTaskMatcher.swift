import PlanModel
import PlanSource

/// Finds for each task of a plan the item of the upper plan that it answers.
///
/// That is the upper task whose text is most similar, if half of all character pairs are in both. Only
/// upper tasks that share rare pairs are compared, so that the work stays near-linear.
enum UpperTaskMatcher {
  private static let leastSimilarity = 0.5
  /// Pairs that more upper tasks have say little about which one is meant.
  private static let mostTasksForPair = 64
  /// How many of the upper tasks that share most rare pairs are compared.
  private static let mostCandidates = 8

  /// The index of the upper task for each task of `document`.
  static func matches(of document: PlanDocument) -> [Int?] {
    guard let upper = document.upper else { return document.plan.tasks.map { _ in nil } }
    let uppers = upper.plan.tasks.indices.map { CharacterPairs(upper.text(ofTask: $0)) }
    var tasksByPair: [UInt64: [Int32]] = [:]
    for (index, pairs) in uppers.enumerated() {
      for pair in pairs.sorted where tasksByPair[pair, default: []].count <= mostTasksForPair {
        tasksByPair[pair, default: []].append(Int32(index))
      }
    }
    return document.plan.tasks.indices.map { index in
      best(for: CharacterPairs(document.text(ofTask: index)), among: uppers, tasksByPair)
    }
  }

  private static func best(
    for pairs: CharacterPairs, among uppers: [CharacterPairs], _ tasksByPair: [UInt64: [Int32]]
  ) -> Int? {
    var shared: [Int32: Int] = [:]
    for pair in pairs.sorted {
      guard let tasks = tasksByPair[pair], tasks.count <= mostTasksForPair else { continue }
      for task in tasks {
        shared[task, default: 0] += 1
      }
    }
    let candidates = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates)
    var best: (task: Int, similarity: Double)?
    for candidate in candidates.map({ Int($0.key) }).sorted() {
      let similarity = pairs.similarity(to: uppers[candidate])
      if similarity >= leastSimilarity, similarity > best?.similarity ?? 0 { best = (candidate, similarity) }
    }
    return best?.task
  }
}
