import PlanExpressions
import PlanModel
import PlanSource

/// No thing's text resembles an earlier one's.
///
/// Of not too many texts ``PairScreen`` tells it. Otherwise it is near-linear: each text is represented by a few of its
/// pairs of characters (``SketchedTexts``). Only texts that share two of them are compared, and of these only a few
/// exactly.
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

  private static let postingLimit = 12
  private static let candidateLimit = 12

  /// Reports of `texts`, one for each look; those shorter than `least` take no part.
  ///
  /// `known` says which are alike, if that was told already.
  ///
  /// - Throws: ``EvaluationError`` when the budget of `context` is used up.
  static func reports(
    _ texts: [Text], share: Double, least: Int, known: PairScreen.Likeness?, context: EvaluationContext
  ) throws(EvaluationError) -> [CheckReport] {
    let least = max(least, 2)
    let likeness = known ?? PairScreen.likeness(of: texts, share: share, least: least)
    if case .pairs(let pairs) = likeness {
      for text in texts { try context.step(1 + text.count / 48) }
      return reports(of: pairs)
    }
    var postings = SketchPostings(
      textCount: texts.count, size: SketchedTexts.sketchSize, limit: postingLimit, most: candidateLimit)
    var comparer = PairComparer(texts)
    var sketched = SketchedTexts(count: texts.count)
    var candidates: [Int32] = []
    var reports: [CheckReport] = []
    for (number, text) in texts.enumerated() {
      try context.step(1 + text.count / 48)
      guard sketched.add(text, as: number, least: least) else { continue }
      postings.file(number, sketched.sketches, sketched.sketch(of: number), candidates: &candidates)
      try context.step(candidates.count)
      if let best = comparer.best(of: candidates, for: number, sketched, share: share) {
        reports.append(report(of: number, like: best.look, best.score))
      }
    }
    return reports
  }

  /// For each text that is like an earlier one the most similar of these, of several the first.
  private static func reports(of pairs: [PairScreen.Pair]) -> [CheckReport] {
    var reports: [CheckReport] = []
    var last = -1
    for pair in pairs.sorted(by: { ($0.later, $1.score, $0.earlier) < ($1.later, $0.score, $1.earlier) })
    where pair.later != last {
      reports.append(report(of: pair.later, like: pair.earlier, pair.score))
      last = pair.later
    }
    return reports
  }

  private static func report(of look: Int, like other: Int, _ score: Double) -> CheckReport {
    CheckReport(look: look, parts: [.thing(other), .value(.double(score))])
  }
}

/// Compares texts by their pairs, exactly only where their marks leave it open.
private struct PairComparer {
  private var exact: KeptPairs
  private var open: [(most: Double, look: Int)] = []

  init(_ texts: [Text]) {
    exact = KeptPairs(texts)
  }

  /// The candidate most similar to text number `look`, of several the first; `nil` if none is similar enough.
  mutating func best(
    of candidates: [Int32], for look: Int, _ sketched: SketchedTexts, share: Double
  ) -> (look: Int, score: Double)? {
    open.removeAll(keepingCapacity: true)
    for candidate in candidates {
      let most = sketched.mostSimilarity(look, Int(candidate))
      if most >= share { open.append((most, Int(candidate))) }
    }
    if open.isEmpty { return nil }
    // Those that may be most similar go first, so that others need no exact comparison.
    open.sort { $0.most > $1.most }
    var best: (look: Int, score: Double)?
    for candidate in open where candidate.most >= best?.score ?? 0 {
      let score = exact.similarity(look, candidate.look)
      guard score >= share else { continue }
      if let best, best.score > score || (best.score == score && best.look < candidate.look) { continue }
      best = (candidate.look, score)
    }
    return best
  }
}
