import PlanModel
import PlanPatterns
import PlanRules
import PlanSource
import Testing
import TestSupport

@Test(
  "what an expression requires is read from it",
  arguments: [
    ("双随机", [["双随机"]]),
    ("(?<x>通知|意见)书?", [["通知", "意见"]]),
    ("20\\d{2}年", [["20"], ["年"]]),
    ("各(?:有关)?部门", [["部门"], ["各"]]),
    ("(?<=注重)实用(?!图片)", [["实用"]]),
    ("[，。]甲+乙", [["甲"], ["乙"]]),
    ("[！？]甲+乙", [["甲"], ["乙"], ["\u{FFF01}", "\u{FFF1F}"]]),
    ("[，。]\\d", [["\u{FFF0C}", "。"]]),
    (",", [["\u{F002C}"]]),
    ("[a-c]甲?", [["\u{F0061}", "\u{F0062}", "\u{F0063}"]]),
    ("[\\d-x]", []),
    ("[0-\\x{39}]", []),
    ("甲|乙?", []),
    ("\\p{Han}{3,12}", []),
    ("(?i)abc", []),
    ("(?m)^abc$", [["abc"]]),
    ("a\\.b\\(", [["a.b("]]),
    ("甲{0,3}乙{2}", [["乙"]]),
    ("甲{x", [["甲{x"]]),
    ("(甲", []),
    ("[ \\x{3000}]+", [["\u{0}"]]),
    ("[ \\x{7532}]", []),
    ("[\\x{7532}\\x{4E59}]", [["甲", "乙"]]),
    ("[\\x{E000}-\\x{F8FF}]", [[""]]),
    ("[\\x{E000}-\\x{F8FE}]", []),
    ("[\\x{", []),
  ] as [(String, [[String]])]
)
func requiredLiterals(_ pattern: String, _ wanted: [[String]]) {
  let clauses = RequiredLiterals(pattern: pattern).clauses.map { clause in
    clause.map { literal in String(String.UnicodeScalarView(literal.compactMap(Unicode.Scalar.init))) }
  }
  #expect(clauses == wanted)
}

@Test("10,000 mutated expressions are read without harm")
func literalFuzz() {
  var mutator = Mutator(
    seeds: ["(?<at>20\\d{2}年)(?=底|度)", "[\\p{Han}，。][^甲]{2,5}?(?:乙|丙)+", "(?<x>\\p{Han}{3,12})\\k<x>"],
    scraps: ["(", ")", "[", "]", "{", "}", "|", "\\", "?", "*", "(?", "(?<", "\\k<", "[^", "[]", "\\Q", "甲"],
    seed: 11)
  for _ in 0..<10_000 {
    let pattern = String(decoding: mutator.next(), as: UTF8.self)
    #expect(RequiredLiterals(pattern: pattern).clauses.allSatisfy { !$0.isEmpty })
  }
}

/// Makes expressions that mean something, out of few characters.
private struct PatternMaker {
  var generator: SplitMix64

  mutating func pattern(_ depth: Int = 0) -> String {
    let branches = Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1
    return (0..<branches).map { _ in sequence(depth) }.joined(separator: "|")
  }

  private mutating func sequence(_ depth: Int) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in atom(depth) + quantifier() }.joined()
  }

  private mutating func atom(_ depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 9 : 5), using: &generator) {
    case 0...2: letter()
    case 3: "[" + letter() + letter() + "]"
    case 4: [".", "\\d", "\\p{Han}", "[^甲]", "\\w", "\\b"].randomElement(using: &generator) ?? "."
    case 5: "(" + pattern(depth + 1) + ")"
    case 6: "(?:" + pattern(depth + 1) + ")"
    case 7: "(?=" + pattern(depth + 1) + ")"
    default: "(?<!" + letter() + ")"
    }
  }

  private mutating func quantifier() -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: ["?", "*", "{0,2}"].randomElement(using: &generator) ?? "?"
    case 1: ["+", "{2}", "{1,}", "+?"].randomElement(using: &generator) ?? "+"
    default: ""
    }
  }

  private mutating func letter() -> String {
    ["甲", "乙", "丙", "a", "B", "1", "，", ",", " ", "　"].randomElement(using: &generator) ?? "甲"
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in letter() }.joined()
  }
}

@Test("a pattern finds wherever its expression matches, whatever it is thought to require")
func literalsAreNecessary() throws {
  var maker = PatternMaker(generator: SplitMix64(seed: 23))
  var tried = 0
  for _ in 0..<400 {
    let pattern = maker.pattern()
    let texts = (0..<12).map { _ in maker.text() }
    let plan =
      "{\"title\": \"分工\", \"tasks\": ["
      + texts.map { "{\"content\": \"\($0)\"}" }.joined(separator: ",") + "]}"
    let rules = [
      "id: test/found\nseverity: info\ntitle: 找\npattern: {in: task.content, match: '\(pattern)'}\nmessage: 找到\n"
        + "once: {per: thing, above: 1.0}",
      "id: test/wanted\nseverity: info\ntitle: 找\nfor: task\neach: 'find(task.content, r\"\(pattern)\")'\nwhen: 'it != \"\"'\n"
        + "assert: 'false'\nat: it\nmessage: 找到\nonce: {per: thing, above: 1.0}",
    ]
    // One that matches nothing in particular is refused.
    guard let set = try? RuleFixture.set(rules) else { continue }
    let findings = Linter(set, settings: CheckSettings()).check(try RuleFixture.plan(Array(plan.utf8)))
    let found = findings.filter { $0.rule.rawValue == "test/found" }.map(\.range)
    let wanted = findings.filter { $0.rule.rawValue == "test/wanted" }.map(\.range)
    #expect(found == wanted, "\(pattern)")
    tried += 1
  }
  #expect(tried > 200)
}

@Test("repetitions are found as their expression finds them")
func repetitions() throws {
  var generator = SplitMix64(seed: 5)
  let patterns = [
    "(?<x>\\p{Han}{2,5})\\k<x>", "(\\p{Han}{3,4})\\1", "甲?(?<x>[甲乙]{2,6}?)\\k{x}", "(?<x>.{2,3})\\k<x>?",
    "(?<x>甲|\\p{Han}{2,3})\\k<x>", "(?<x>(?!乙|丙甲)\\p{Han}{2,4})\\k<x>",
    "[甲乙](?<at>(?<x>\\p{Han}{1,3}[乙丙])\\k<x>)", "(?:(?<x>\\p{Han}{2,3})\\k<x>)?丙",
    "(?<=甲)(?<x>[^甲]{1,2}\\p{Han})\\k<x>(?!丙)",
  ]
  for pattern in patterns {
    let texts = (0..<200).map { _ in
      (0..<Int.random(in: 2...16, using: &generator)).map { _ in
        ["甲", "乙", "丙"].randomElement(using: &generator) ?? ""
      }.joined()
    }
    let plan =
      "{\"title\": \"分工\", \"tasks\": ["
      + texts.map { "{\"content\": \"\($0)\"}" }.joined(separator: ",") + "]}"
    let rules = [
      "id: test/found\nseverity: info\ntitle: 找\npattern: {in: task.content, match: '\(pattern)'}\nmessage: 找到\n"
        + "once: {per: thing, above: 1.0}",
      "id: test/wanted\nseverity: info\ntitle: 找\nfor: task\neach: 'find(task.content, r\"\(pattern)\")'\n"
        + "assert: 'false'\nat: it\nmessage: 找到\nonce: {per: thing, above: 1.0}",
    ]
    let set = try RuleFixture.set(rules)
    let findings = Linter(set, settings: CheckSettings()).check(try RuleFixture.plan(Array(plan.utf8)))
    let found = findings.filter { $0.rule.rawValue == "test/found" }.map(\.range)
    #expect(!found.isEmpty)
    #expect(found == findings.filter { $0.rule.rawValue == "test/wanted" }.map(\.range), "\(pattern)")
  }
}

@Test("an outline is read from its text as it was written")
func outlineText() {
  let targets: [SearchTarget?] = [
    .regex("双随机|[\\x{E000}-\\x{F8FF}]甲"), nil, SearchTarget(word: "９ 月底"), .regex(".+"),
    .regex("[ \\x{3000}]"),
    .regex("(?<x>\\p{Han}{3,12})\\k<x>"), .regex("甲+乙[，。]丙(?:丁|戊)"), .word([]), .regex("双随机"),
  ]
  let outline = PatternOutline(targets)
  var text = outline.text
  #expect(text.withUTF8 { PatternOutline(reading: $0) } == outline)
}

@Test("10,000 expressions have outlines that are read as they were written, and groups")
func outlineFuzz() {
  var mutator = Mutator(
    seeds: [
      "(?<at>20\\d{2}年)(?=底|度)", "[\\p{Han}，。][^甲]{2,5}?(?:乙|丙)+", "(?P<x>\\p{Han}{3,12})\\k<x>[[:alpha:]",
    ],
    scraps: ["(", ")", "[", "]", "{", "}", "|", "\\", "?", "*", "(?", "(?<", "(?'", "[^", "[]", "[[:", "甲"],
    seed: 12)
  for _ in 0..<10_000 {
    let pattern = String(decoding: mutator.next().filter { $0 >= 0x20 }, as: UTF8.self)
    let outline = PatternOutline([.regex(pattern), SearchTarget(word: pattern)])
    var text = outline.text
    #expect(text.withUTF8 { PatternOutline(reading: $0) } == outline)
    #expect(GroupNames.of(pattern).count <= pattern.utf8.count)
  }
}

@Test("tables of literals merge to the table of both")
func mergedLiterals() {
  let patterns = ["双随机", "甲|乙", "乙丙", "甲", "乙", "丁[，。]"].map { RequiredLiterals(pattern: $0) }
  for split in 0...patterns.count {
    let first = LiteralTable(Array(patterns[..<split]))
    let second = LiteralTable(Array(patterns[split...]), numberedFrom: split)
    #expect(LiteralTable(merging: first, second) == LiteralTable(patterns))
  }
}
