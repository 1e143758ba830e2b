import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// A rule file with one mistake, marked, and what is said about it.
private struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: Marked
  let english: String
  let testDescription: String

  init(_ name: String, _ source: String, _ english: String) {
    self.name = name
    marked = Marked(source)
    self.english = english
    testDescription = name
  }

  /// A rule that is right but for `lines`.
  static func rule(_ name: String, _ lines: String, _ english: String) -> Mistake {
    Mistake(
      name,
      """
      planlint: 1
      rules:
        - id: units/x
          severity: error
          message: 没有责任单位
          examples: [{fail: {title: 甲}}]
          \(lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    "))

      """, english)
  }
}

@Suite("Rule files")
struct RuleFileTests {
  private static let wholeFiles: [Mistake] = [
    Mistake("no mapping", "«[1]»\n", "'planlint' takes a mapping, not a list"),
    Mistake("no version", "«rules»: []\n", "a rule file needs 'planlint'"),
    Mistake("another version", "planlint: «2»\n", "there is no version '2'"),
    Mistake("unknown key", "planlint: 1\n«rule»: []\n", "has no key 'rule'; did you mean 'rules'?"),
    Mistake("rules no list", "planlint: 1\nrules: «{id: a/b}»\n", "'rules' takes a list, not a mapping"),
    Mistake("rule no mapping", "planlint: 1\nrules: [«3»]\n", "'rules' takes a mapping, not a number"),
    Mistake(
      "nothing in a rule", "planlint: 1\nrules:\n  - «why»: x\n",
      "needs 'id'|needs 'severity'|needs 'message'|exactly one of assert, pattern, check; there is none"
        + "|there is no failing example"),
    Mistake(
      "a name twice",
      """
      planlint: 1
      rules:
        - {id: a/b, severity: info, message: x, for: task, assert: 'true', examples: [{fail: {}}]}
        - {id: «a/b», severity: info, message: x, for: task, assert: 'true', examples: [{fail: {}}]}

      """, "the rule 'a/b' is already defined in rules.yml"),
    Mistake(
      "a bad name",
      "planlint: 1\nrules:\n  - {id: «Units/X», severity: info, message: x, for: task, assert: a, examples: [{fail: {}}]}\n",
      "'Units/X' is no rule name"),
    Mistake(
      "no examples",
      "planlint: 1\nrules:\n  - {id: «a/b», severity: info, message: x, for: task, assert: a}\n",
      "there is no failing example"),
  ]

  private static let rules: [Mistake] = [
    .rule("no body", "for: task", ""),
    .rule(
      "two bodies", "for: task\nassert: 'true'\n«check»: {unique: {key: task.number}}",
      "there are assert, check"),
    .rule("no for", "«assert»: 'true'", "'for' is missing"),
    .rule("no for with a check", "«check»: {unique: {key: task.number}}", "'for' is missing"),
    .rule("for with a pattern", "«for»: task\npattern: {match: 甲}", "a pattern has no 'for'"),
    .rule("unknown kind", "for: «tasks»\nassert: 'true'", "'for' cannot be 'tasks'; did you mean 'task'?"),
    .rule(
      "unknown key", "for: task\n«asert»: 'true'\nassert: 'true'",
      "has no key 'asert'; did you mean 'assert'?"),
    .rule("unknown key far off", "for: task\nassert: 'true'\n«colour»: red", "a rule has no key 'colour'"),
    .rule(
      "expression as a list", "for: task\neach: «['title', 'content']»\nassert: 'true'",
      "put it in single quotes"),
    .rule(
      "empty expression", "for: task\nwhen:«»\nassert: 'true'", "'when' has no value: it takes an expression"),
    .rule("unknown profile", "for: task\nassert: 'true'\nprofiles: [«drafts»]", "did you mean 'draft'?"),
    .rule("title with one language", "for: task\nassert: 'true'\ntitle: {«zh»: 甲}", "needs 'en'"),
    .rule(
      "a comma in a text", "for: task\nassert: 'true'\ntitle: {zh: 甲,«乙», en: A}",
      "the comma before '乙' ends the text: put it in single quotes"),
    .rule(
      "option of no type", "for: task\nassert: options.a\noptions: {a: «{b: 1}»}",
      "a text, number, bool or a list"),
    .rule("mixed list", "for: task\nassert: options.a\noptions: {a: [1, «'b'»]}", "differ in type"),
    .rule("hexadecimal", "for: task\nassert: options.a\noptions: {a: «0x1F»}", "no usable number"),
    .rule(
      "unused option", "for: task\nassert: 'true'\noptions: {«most»: 3}", "the option 'most' is never used"),
    .rule("unused let", "for: task\nassert: 'true'\nlet: {«old»: task.units}", "'old' of let is never used"),
    .rule(
      "let used in a text only", "for: task\nassert: '\"old\" == task.old'\nlet: {«old»: '1'}", "never used"),
    .rule(
      "let with a taken name", "for: task\nassert: 'unit'\nlet: {«unit»: '1'}", "has a meaning of its own"),
    .rule("option with a hyphen", "for: task\nassert: 'true'\noptions: {«a-b»: 1}", "cannot be a name"),
    .rule("empty pattern", "pattern: {match: «[]»}", "'match' is empty"),
    .rule(
      "pattern without source", "pattern: {«in»: all}", "exactly one of match, words, table; there is none"),
    .rule("pattern with two", "pattern: {match: 甲, «words»: [乙]}", "there are match, words"),
    .rule("unknown check", "for: task\ncheck: {«uniqe»: {key: task.number}}", "did you mean 'unique'?"),
    .rule(
      "unknown check option", "for: task\ncheck: {unique: {key: task.number, «withn»: plan}}",
      "unique has no option 'withn'; did you mean 'within'?"),
    .rule(
      "missing check option", "for: task\ncheck: {«near-copy»: {text: task.text}}", "needs the option 'of'"),
    .rule("two checks", "for: task\ncheck: «{balanced: {}, unique: {key: a}}»", "there are 2"),
    .rule("fix without safety", "for: task\nassert: 'true'\nfix: {«with»: ''}", "needs 'safety'"),
    .rule(
      "fix with a wrong word", "for: task\nassert: 'true'\nfix: {safety: «sure», with: ''}",
      "there are safe, propose"),
    .rule("idle case", "for: task\nassert: 'true'\ncases: [{«when»: 'true'}]", "this case changes nothing"),
    .rule(
      "case without when", "for: task\nassert: 'true'\ncases: [{«severity»: info}]", "a case needs 'when'"),
    .rule(
      "related without message", "for: task\nassert: 'true'\nrelated: {«at»: task.number}", "needs 'message'"),
    .rule(
      "once per nothing", "for: task\nassert: 'true'\nonce: {per: «page»}",
      "there are thing, task, section, plan"),
    .rule("once above all", "for: task\nassert: 'true'\nonce: {above: «80»}", "a number from 0 to 1"),
    .rule("mutes itself", "for: task\nassert: 'true'\nmutes: [«units/x»]", "cannot mute itself"),
    .rule("mutes no name", "for: task\nassert: 'true'\nmutes: [«units»]", "category/*"),
  ]

  private static let tables: [Mistake] = [
    Mistake(
      "unknown type", "planlint: 1\ntables: {t: {key: [a], columns: {a: «text»}, rows: []}}\n",
      "no column type 'text'|not among the columns"),
    Mistake(
      "key without column", "planlint: 1\ntables: {t: {key: [«nam»], columns: {name: string}, rows: []}}\n",
      "did you mean 'name'?"),
    Mistake(
      "unknown column", "planlint: 1\ntables: {t: {key: [a], columns: {a: string}, rows: [{«b»: 1}]}}\n",
      "has no column 'b'"),
    Mistake(
      "wrong date",
      "planlint: 1\ntables: {t: {key: [a], columns: {a: date}, rows: [{a: «2019年»}]}}\n", "write 2024-03-01"),
    Mistake(
      "wrong number",
      "planlint: 1\ntables: {t: {key: [a], columns: {a: list(int)}, rows: [{a: «[1, x]»}]}}\n",
      "the column 'a' is of list(int)"),
    Mistake(
      "lists of lists", "planlint: 1\ntables: {t: {key: [], columns: {a: «list(list(int))»}, rows: []}}\n",
      "no column type"),
    Mistake("no table", "planlint: 1\ntables: {t: «3»}\n", "a list of rows or a file"),
    Mistake("no columns", "planlint: 1\ntables: {t: {«key»: [a]}}\n", "needs 'columns'|needs 'rows'"),
  ]

  @Test("every mistake is told at its place", arguments: wholeFiles + rules + tables)
  private func mistakes(_ mistake: Mistake) throws {
    let tree = try YAMLParser.parse(mistake.marked.utf8, limits: .rules)
    let problems = RuleFileReader.read(tree, path: "rules.yml").problems
    guard !mistake.english.isEmpty else {
      #expect(!problems.isEmpty)
      return
    }
    #expect(problems.compactMap(\.range).contains(try #require(mistake.marked.ranges.first)), "\(problems)")
    let told = problems.map(\.message.en).joined(separator: "\n")
    for part in mistake.english.split(separator: "|") {
      #expect(told.contains(part), "\(told)")
    }
    #expect(problems.count == mistake.english.split(separator: "|").count, "\(told)")
    #expect(problems.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.hasSuffix(".") })
  }
}
