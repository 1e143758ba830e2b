import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

@Suite("Mutated rule files and configurations")
struct LoadingFuzzTests {
  private static let rules = """
    planlint: 1
    tables: {t: {key: [a], columns: {a: string, b: list(date)}, rows: [{a: x, b: [2024-01-01]}]}}
    rules:
      - {id: a/b, severity: info, for: task, options: {n: 1, l: [a]}, let: {x: 'options.n'}, assert: 'x == 1 && options.l == []',
         message: {zh: '“{task}”{{', en: a}, fix: {safety: safe, with: ''}, cases: [{when: x, fix: ~}],
         once: {per: task, above: 0.5}, related: [{at: task, message: b}], mutes: [c/*], examples: [{fail: {a: b}, today: 2024-01-01}]}
      - id: a/c
        severity: error
        pattern: {in: all, match: ['甲'], unless: 乙}
        message: x
        examples:
          - fail: |
              一段文字
      - {id: a/d, severity: error, for: unit, check: {unique: {key: unit.name}}, message: 甲, examples: [{fail: 甲}]}

    """

  private static let configuration = """
    extends: [recommended, other.yaml]
    profile: draft
    rules: {a/*: off, a/b: {severity: info, options: {n: 2}}}
    tables: {t: [{a: y}]}
    registry: [{name: 区财政局}]
    whitelist: [甲]
    required-sections: [政策解读, {title: 平台建设, any: [平台]}]
    upper: upper.json
    overrides: [{files: ['**/*.{docx,xlsx}', '[a-c]?'], rules: {a/b: error}}]
    suppress: [{rule: a/b, where: {file: 'x/*', task: 一/2, text: 甲}, reason: 理由, until: 2024-12-31}]

    """

  private static let scraps = [
    "{", "}", "[", "]", ": ", "- ", "'", "\"", "~", "|\n", "\n", "  ", "rules:", "when:", "fix:", "zh: ", "é",
    "«",
    "99999999999999999999", "0x", "1e999", "a/*", "2024-02-30", "{{", "**", "[!", "!x", "&a", "*a", "---\n",
  ]

  private static func checkPlaces(_ problems: [LoadProblem], in source: TextStorage) {
    for problem in problems {
      guard let range = problem.range else { continue }
      #expect(range.lowerBound >= 0 && range.upperBound <= source.bytes.count)
      #expect(!problem.describe(in: source, language: .zh).isEmpty)
    }
  }

  @Test("10,000 mutated rule files are read or refused")
  func ruleFiles() {
    var mutator = Mutator(seeds: [Self.rules], scraps: Self.scraps, seed: 20_240_301)
    var readable = 0
    for _ in 0..<10_000 {
      let bytes = mutator.next()
      guard let tree = try? RuleSource.parse(bytes, path: "r.yml") else { continue }
      let (file, problems) = RuleFileReader.read(tree, path: "r.yml")
      Self.checkPlaces(problems, in: tree.source)
      #expect(file.examples.count == file.rules.count)
      readable += 1
    }
    #expect(readable > 500)
  }

  @Test("10,000 mutated configurations are read or refused, and combined with rules")
  func configurations() throws {
    let shipped = try RuleSource.ruleFile(Array(Self.rules.utf8), path: "shipped.yml")
    var mutator = Mutator(seeds: [Self.configuration], scraps: Self.scraps, seed: 7)
    for _ in 0..<10_000 {
      let bytes = mutator.next()
      var request = RuleRequest(shipped: [shipped])
      request.configuration = "/plans/.planlint.yaml"
      do {
        let book = try RuleBook(request) {
          $0.hasSuffix(".yaml") ? ($0.hasSuffix("other.yaml") ? [] : bytes) : nil
        }
        #expect(book.rules(overrides: book.overrides(for: "/plans/x.docx")).count <= 3)
      } catch {
        #expect(!error.problems.isEmpty)
        #expect(!error.describe(language: .en).isEmpty)
      }
    }
  }
}
