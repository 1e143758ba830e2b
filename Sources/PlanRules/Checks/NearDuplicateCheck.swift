import PlanExpressions
import PlanModel
import PlanSource

/// No thing's text resembles an earlier one's.
///
/// Near-linear: each text is represented by the smallest hashes of its pairs of characters (bottom-k sketch,
/// Broder 1997). Only texts that share two of them are compared exactly, and of these only a few.
enum NearDuplicateCheck {
  static let declaration = CheckDeclaration(
    name: "near-duplicate",
    summary: Words(zh: "文字与前面某一对象相近的对象", en: "a thing whose text resembles an earlier one's"),
    options: [
      .init("text", .perThing(.string), isRequired: true, Words(zh: "比较的文字", en: "the text to compare")),
      .init(
        "share", .fixed(.double), fallback: .double(0.6),
        Words(zh: "相同字对至少占的比例，同 similarity", en: "the least similarity, as the function has it")),
      .init(
        "least", .fixed(.int), fallback: .int(20),
        Words(zh: "少于这些字的文字不比较", en: "shorter texts are not compared")),
    ],
    values: [
      .init("other", nil, Words(zh: "相近的前一对象", en: "the earlier thing")),
      .init("score", .double, Words(zh: "相近程度，0 到 1", en: "how similar they are, 0 to 1")),
    ],
    example: """
      planlint: 1
      rules:
        - id: example/near-duplicate
          severity: info
          title: {zh: 两项任务相近, en: Two tasks are alike}
          for: task
          check: {near-duplicate: {text: task.title, share: 0.6, least: 10}}
          message: {zh: '与{other}相近', en: 'much like {other}'}
          examples:
            - fail: {tasks: [{title: 云溪区主动公开年度财政预算和决算}, {title: «云溪区主动公开年度财政预算和结算»}]}
            - pass: {tasks: [{title: 云溪区主动公开年度财政预算和决算}, {title: 云溪区组织开展政务公开业务培训}]}
      """)

  private static let sketchSize = 16
  private static let postingLimit = 12
  private static let candidateLimit = 12

  /// Reports of `texts`, one for each look; those shorter than `least` take no part.
  ///
  /// - Throws: ``EvaluationError`` when the budget of `context` is used up.
  static func reports(
    _ texts: [Text], share: Double, least: Int, context: EvaluationContext
  ) throws(EvaluationError) -> [CheckReport] {
    var folded = FoldedText()
    var known = [CharacterPairs?](repeating: nil, count: texts.count)
    func pairs(of look: Int) -> CharacterPairs {
      if let pairs = known[look] { return pairs }
      let pairs = CharacterPairs(texts[look])
      known[look] = pairs
      return pairs
    }
    var postings: [UInt32: [Int32]] = [:]
    var reports: [CheckReport] = []
    for (number, text) in texts.enumerated() {
      try context.step(1 + text.count / 48)
      folded.load(text)
      guard folded.count >= max(least, 2) else { continue }
      let sketch = PairSketch.make(of: folded.scalars, size: sketchSize)
      var best: (look: Int, score: Double)?
      for candidate in candidates(of: sketch, in: postings) {
        try context.step()
        let score = pairs(of: number).similarity(to: pairs(of: candidate))
        if score >= share, score > best?.score ?? -1 { best = (candidate, score) }
      }
      if let best {
        reports.append(
          CheckReport(look: number, parts: [.thing(best.look), .value(.double(best.score))]))
      }
      for hash in sketch where postings[hash]?.count ?? 0 < postingLimit {
        postings[hash, default: []].append(Int32(number))
      }
    }
    return reports
  }

  /// Earlier looks that share most with `sketch`, in ascending order.
  private static func candidates(of sketch: [UInt32], in postings: [UInt32: [Int32]]) -> [Int] {
    var shared: [Int32] = []
    for hash in sketch {
      if let looks = postings[hash] { shared += looks }
    }
    guard !shared.isEmpty else { return [] }
    shared.sort()
    var counted: [(look: Int32, count: Int)] = []
    for look in shared {
      if counted.last?.look == look {
        counted[counted.count - 1].count += 1
      } else {
        counted.append((look, 1))
      }
    }
    let least = min(2, sketch.count)
    let close = counted.filter { $0.count >= least }.sorted { ($0.count, $1.look) > ($1.count, $0.look) }
    return close.prefix(candidateLimit).map { Int($0.look) }.sorted()
  }
}
