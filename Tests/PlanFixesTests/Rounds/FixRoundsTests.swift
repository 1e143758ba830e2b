import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

/// A rule that finds a word and offers another for it.
struct WordRule: Sendable {
  let rule: RuleID
  let word: String
  let fix: String?
  let safety: Fix.Safety

  init?(_ rule: String, _ word: String, _ fix: String?, _ safety: Fix.Safety = .safe) {
    guard let id = RuleID(rule) else { return nil }
    self.rule = id
    self.word = word
    self.fix = fix
    self.safety = safety
  }

  /// What it finds in `text`.
  func findings(in text: String) -> [Finding] {
    text.ranges(of: word).enumerated().map { number, place in
      let lower = text[..<place.lowerBound].utf8.count
      let range = ByteRange(lower, lower + word.utf8.count)
      var finding = Finding(rule: rule, severity: .warning, message: word, range: range)
      finding.fingerprint = "\(rule.rawValue)\(word)\(number)"
      finding.fix = fix.map {
        Fix(safety: safety, description: "", edits: [TextEdit(range: range, text: $0)])
      }
      return finding
    }
  }
}

@Suite("Fixes go round by round")
struct FixRoundsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rules: [WordRule?]
    let text: String
    let result: String
    let fixed: Int
    let rounds: Int
    var left: [FixObstacle] = []
    var safeties: Set<Fix.Safety> = [.safe]

    var testDescription: String { name }
  }

  @Test(
    "what touches goes one after the other, what harms is taken back",
    arguments: [
      Case(
        name: "two places", rules: [WordRule("a/a", "甲", "一")], text: "甲乙甲", result: "一乙一", fixed: 2,
        rounds: 1),
      Case(
        name: "the first by place wins", rules: [WordRule("a/a", "乙丙", "二"), WordRule("a/b", "甲乙", "一")],
        text: "甲乙丙", result: "一丙", fixed: 1, rounds: 1),
      Case(
        name: "then by rule", rules: [WordRule("a/b", "甲", "二"), WordRule("a/a", "甲", "一")], text: "甲",
        result: "一", fixed: 1, rounds: 1),
      Case(
        name: "one change after the other", rules: [WordRule("a/a", "甲甲", "甲")], text: "甲甲甲甲甲", result: "甲",
        fixed: 4, rounds: 3),
      Case(
        name: "a new finding",
        rules: [WordRule("a/a", "甲", "乙"), WordRule("b/b", "乙", nil), WordRule("c/c", "丙", "三")],
        text: "甲丙", result: "甲三", fixed: 1, rounds: 1,
        left: RuleID("b/b").map { [.newFinding($0)] } ?? []),
      Case(
        name: "a finding that stays", rules: [WordRule("a/a", "甲", "甲甲")], text: "甲", result: "甲", fixed: 0,
        rounds: 0, left: [.ineffective]),
      Case(
        name: "proposed fixes are left alone", rules: [WordRule("a/a", "甲", "一", .propose)], text: "甲",
        result: "甲", fixed: 0, rounds: 0),
      Case(
        name: "unless they are wanted", rules: [WordRule("a/a", "甲", "一", .propose)], text: "甲", result: "一",
        fixed: 1, rounds: 1, safeties: [.safe, .propose]),
      Case(
        name: "what gave way to a harmful one has its turn",
        rules: [WordRule("a/a", "甲乙", "坏"), WordRule("b/b", "坏", nil), WordRule("c/c", "乙丙", "好")],
        text: "甲乙丙", result: "甲好", fixed: 1, rounds: 1,
        left: []),
    ])
  func rounds(_ example: Case) throws {
    let outcome = try run(example.rules.compactMap { $0 }, example.text, example.safeties)
    #expect(outcome.state.checked == example.result)
    #expect(outcome.fixedCount == example.fixed)
    #expect(outcome.rounds == example.rounds)
    #expect(outcome.leftovers.map(\.obstacle) == example.left)
    let again = try run(example.rules.compactMap { $0 }, outcome.state.checked, example.safeties)
    #expect(again.state.bytes == outcome.state.bytes)
    #expect(again.rounds == 0)
  }

  @Test("rules that call for each other find an end")
  func endless() throws {
    // Every change makes the next, at another place each time.
    let rules = (0..<20).compactMap { WordRule("a/r\($0)", "零\($0)。", "零\($0 + 1)。") }
    let outcome = try run(rules, "零0。和甲", [.safe])
    #expect(outcome.leftovers.count == 1)
    let again = try run(rules, outcome.state.checked, [.safe])
    #expect(again.state.checked == outcome.state.checked)
  }

  @Test("a few harmful changes among many are found where something new is found, not by trying everything")
  func harmfulAmongMany() throws {
    let words = (0..<200).map { $0 % 25 == 7 ? "甲\($0)" : "丙\($0)" }
    let rules = [WordRule("a/a", "甲", "乙"), WordRule("b/b", "乙", nil), WordRule("c/c", "丙", "三")]
    var checks = 0
    let outcome = try run(rules.compactMap { $0 }, words.joined(separator: "。"), [.safe]) { checks += 1 }
    #expect(outcome.fixedCount == 192)
    #expect(outcome.leftovers.count == 8)
    // Once all, once without the eight, and these eight by halves in each of two rounds.
    #expect(checks <= 40)
  }

  @Test("hundreds of harmful changes are not tried one by one; the good ones after them are not lost")
  func budget() throws {
    let words = (0..<400).map { "甲\($0)" } + ["丙"]
    let rules = [WordRule("a/a", "甲", "乙"), WordRule("b/b", "乙", nil), WordRule("c/c", "丙", "三")]
    var checks = 0
    let outcome = try run(rules.compactMap { $0 }, words.joined(separator: "。"), [.safe]) { checks += 1 }
    #expect(outcome.fixedCount == 1)
    #expect(outcome.leftovers.count == 400)
    #expect(outcome.leftovers.contains { $0.obstacle == .notTried })
    #expect(checks <= 520)
  }

  private func run(
    _ rules: [WordRule], _ text: String, _ safeties: Set<Fix.Safety>, noting: @escaping () -> Void = {}
  ) throws -> FixOutcome<String> {
    func state(_ bytes: [UInt8]) -> FixState<String> {
      noting()
      let text = String(decoding: bytes, as: UTF8.self)
      let findings = rules.flatMap { $0.findings(in: text) }.sorted(by: Finding.isBefore)
      return FixState(bytes: bytes, findings: findings, checked: text)
    }
    let rounds = FixRounds<String>(
      safeties,
      open: { bytes throws(FixObstacle) in
        try EditableInput(bytes, as: .document(.text), limits: FixLimits())
      }, check: state)
    return rounds.run(state(Array(text.utf8)))
  }
}
