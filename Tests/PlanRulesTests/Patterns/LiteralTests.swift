import PlanModel
import PlanPatterns
import PlanRules
import PlanSource
import Testing
import TestSupport

@Test(
  "what an expression requires is read from it",
  arguments: [
    ("双随机", ["双随机"]),
    ("(?<x>通知|意见)书?", ["通知|意见"]),
    ("20\\d{2}年", ["0000年"]),
    ("各(?:有关)?部门", ["各部门|各有关部门"]),
    ("[正证]务公开", ["正务公开|证务公开"]),
    ("(?<=注重|多用)实用(?=图片|$)", ["注重实用$|多用实用$|注重实用图片|多用实用图片"]),
    ("^\\s*[一二][、，]\\s*$", ["^一、$|^一,$|^二、$|^二,$"]),
    ("(?:及时|加强)\\s?公开", ["及时公开|加强公开"]),
    ("(?<pair>及时|加强)\\k<pair>", ["及时及时|加强加强"]),
    ("(?:(甲)|乙)\\1", ["甲甲|乙甲"]),
    ("甲+乙", ["甲乙"]),
    ("[，。]甲+乙", ["甲乙"]),
    ("甲.*乙丙", ["乙丙"]),
    ("甲乙.*丙丁", ["甲乙", "丙丁"]),
    ("(?<![政科])协条(?!例)", ["协条", "{}协条{}|blank"]),
    ("\\p{Han}{2}区(?=政府)", ["{}{}区政府"]),
    ("[^，]{2}局", ["{}{}局|blank", "局"]),
    ("[，。]\\d", [",0|。0"]),
    (",", ["exact ,"]),
    ("，", ["exact ，"]),
    ("[a-c]甲?", ["exact a|exact b|exact c"]),
    ("[\\d-x]", ["0|exact -|exact x"]),
    ("(?<=\\p{Han})[,;]", ["exact ,|exact ;"]),
    ("甲|乙?", []),
    ("\\p{Han}{3,12}", []),
    ("(?i)abc", []),
    ("(?m)^abc$", ["abc"]),
    ("(?m:^)abc$", ["abc$"]),
    ("a\\.b\\(", ["a.b("]),
    ("甲{0,3}乙{2}", ["乙乙"]),
    ("甲{,3}乙", []),
    ("甲{x", ["甲{x"]),
    ("(甲", []),
    ("[ \\x{3000}]+", ["blank"]),
    ("[ \\x{7532}]", []),
    ("[\\x{7532}\\x{4E59}]", ["甲|乙"]),
    ("[\\x{E000}-\\x{F8FF}]", ["private"]),
    ("[\\x{E000}-\\x{F8FE}]", []),
    ("[\\x{", []),
  ] as [(String, [String])]
)
func requiredLiterals(_ pattern: String, _ wanted: [String]) {
  let clauses = RequiredLiterals(pattern: pattern).clauses.map { clause in
    clause.map(spelling).joined(separator: "|")
  }
  #expect(clauses == wanted)
}

/// A literal in words: edges as `^` and `$`, classes as `{}`.
private func spelling(_ literal: RequiredLiterals.Literal) -> String {
  switch literal.first {
  case RequiredLiterals.blank: return "blank"
  case RequiredLiterals.privateUse: return "private"
  case let first? where first >= RequiredLiterals.exactPlane && first < RequiredLiterals.privateUse:
    return "exact " + (Unicode.Scalar(first - RequiredLiterals.exactPlane).map { String($0) } ?? "")
  default:
    return literal.map { symbol in
      switch symbol {
      case 2: "^"
      case 3: "$"
      case 0x20_0000...: "{}"
      default: Unicode.Scalar(symbol).map { String($0) } ?? ""
      }
    }.joined()
  }
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
    switch Int.random(in: 0..<(depth < 3 ? 12 : 5), using: &generator) {
    case 0...2: letter()
    case 3: "[" + letter() + letter() + "]"
    case 4:
      [".", "\\d", "\\p{Han}", "[^甲]", "[^，,\\s]", "\\w", "\\b", "\\s", "^", "$", "[\\p{Han}，]", "\\1"]
        .randomElement(using: &generator) ?? "."
    case 5: "(" + pattern(depth + 1) + ")"
    case 6: "(?:" + pattern(depth + 1) + ")"
    case 7: "(?=" + pattern(depth + 1) + ")"
    case 8: "(?<=" + letter() + "|" + letter() + letter() + ")"
    case 9: "(?!" + letter() + "|" + letter() + letter() + "|[" + letter() + letter() + "])"
    case 10: "(" + letter() + "|" + letter() + letter() + ")\\1"
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
    ["甲", "乙", "丙", "a", "B", "1", "２", "，", ",", " ", "　"].randomElement(using: &generator) ?? "甲"
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in letter() }.joined()
  }
}

@Test("a pattern finds wherever its expression matches, whatever it is thought to require")
func literalsAreNecessary() throws {
  var maker = PatternMaker(generator: SplitMix64(seed: 23))
  var tried = 0
  for _ in 0..<1500 {
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
  #expect(tried > 500)
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

/// Numbers of the alternatives that may match `text`.
private func candidates(_ outline: PatternOutline, _ text: String) -> [Int] {
  let scan = OutlineScan(outline)
  let texts = SymbolStream()
  for text in ["", text, "甲乙丙"] { texts.add(Text(text)) }
  var found: [Int] = []
  scan.scan(texts) { if $0 == 1 { found.append(Int($1)) } }
  scan.prepare()
  var decoded: [Int] = []
  scan.scan(texts) { if $0 == 1 { decoded.append(Int($1)) } }
  #expect(found.sorted() == decoded.sorted(), "\(text)")
  let learning = OutlineScan(outline)
  learning.prepare(after: texts.textCount)
  for time in ["counting", "by what was counted"] {
    var learned: [Int] = []
    learning.scan(texts) { if $0 == 1 { learned.append(Int($1)) } }
    #expect(found.sorted() == learned.sorted(), "\(text), \(time)")
  }
  return found.sorted()
}

@Test("an outline tells where its alternatives may match")
func outlineCandidates() {
  let targets: [SearchTarget?] = [
    .regex("双随机|[\\x{E000}-\\x{F8FF}]甲"), nil, SearchTarget(word: "９ 月底"), .regex(".+"),
    .regex("[ \\x{3000}]"), .regex("(?<x>\\p{Han}{3,12})\\k<x>"), .regex("甲+乙[，。]丙(?:丁|戊)"), .word([]),
    .regex("双随机"), .regex("^甲$"), .regex("区(?!别)"),
  ]
  let outline = PatternOutline(targets)
  #expect(outline.count == targets.count)
  #expect(outline.need(of: 1) == .never)
  #expect(outline.need(of: 3) == .nothing)
  #expect(outline.withoutLiterals.map(\.alternative) == [3, 5, 7])
  for (text, wanted) in [
    ("双 随机抽查", [0, 4, 8]), ("\u{E001}甲", [0]), ("于3月底前", [2]), ("甲", [9]), ("甲 乙，丙戊", [4, 6]),
    ("甲甲甲乙。丙丁", [6]), ("乙，丙丁", []), ("区别", []), ("区 别", [4, 10]), ("全区", [10]), ("", []),
  ] as [(String, [Int])] {
    #expect(candidates(outline, text) == wanted, "\(text)")
  }
}

@Test("10,000 expressions have outlines, also where every text is searched, and groups")
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
    #expect(outline.text.utf8.allSatisfy { (0x30...0x6F).contains($0) })
    #expect(candidates(outline, pattern).allSatisfy { $0 < 2 })
    #expect(GroupNames.of(pattern).count <= pattern.utf8.count)
  }
}
