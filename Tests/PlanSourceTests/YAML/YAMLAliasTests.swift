import PlanSource
import TestSupport
import Testing

@Suite("Anchors and aliases")
struct YAMLAliasTests {
  @Test("an alias stands at its own place and says what its anchor says")
  func expansion() throws {
    let marked = Marked(
      "a: &lead «区财政局»\nb: ‹*lead›\nc: &task\n  n: 1\n  u: [甲, 乙]\nd: [*task, *task]\n*lead : x\n")
    let root = try YAMLParser.parse(marked.utf8, limits: .plans).root
    let alias = try #require(root["b"])
    #expect(alias.text.string == "区财政局")
    #expect([alias.range] == marked.related)
    #expect(alias.text.place.map { [$0] } == marked.ranges)
    #expect(root["a"].map { [$0.range] } == marked.ranges)
    #expect(root["d"]?[1]?["u"]?[1]?.text.string == "乙")
    #expect(root["d"]?[0]?.members.map(\.key.string) == ["n", "u"])
    #expect(root["区财政局"]?.text.string == "x")
    #expect(root.count == 5)
    TreeInvariants(tree: root.tree, allowsAliases: true).check("aliases")
  }

  @Test(
    "aliases that cannot be expanded are refused",
    arguments: [
      RefusalCase("a: «*x»\n", .aliasWithoutAnchor, .plans),
      RefusalCase("a: &x [«*x»]\n", .aliasWithoutAnchor, .plans),
      RefusalCase("a: &x {b: 1}\n? «*x»\n: 1\n", expected: .key, limits: .plans),
      RefusalCase("a: &x 1\nb: [*x, *x, «*x»]\n", .tooManyAliases, ParseLimits(maxAliases: 2)),
      RefusalCase(
        "a: &x [1, 2, 3]\nb: [*x, «*x»]\n", .tooManyAliases, ParseLimits(maxAliases: 9, maxNodes: 13)),
      RefusalCase(
        "a: &x [[1]]\nb: [«*x»]\n", .nestingTooDeep(limit: 3), ParseLimits(maxDepth: 3, maxAliases: 9)),
      RefusalCase("a: &x k\nk: 1\n«*x» : 2\n", .duplicateKey("k"), .plans),
      RefusalCase("&x a: 1\n«*x» : 2\n", .duplicateKey("a"), .plans),
    ]
  )
  func refused(_ example: RefusalCase) {
    let error = #expect(throws: SourceSyntaxError.self) {
      try YAMLParser.parse(example.marked.utf8, limits: example.limits)
    }
    example.check(error)
  }

  @Test("aliases of aliases do not grow without bound")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let item = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: item, count: 9).joined(separator: ", "))]\n"
    }
    let error = #expect(throws: SourceSyntaxError.self) {
      try YAMLParser.parse(Array(text.utf8), limits: ParseLimits(maxAliases: 1_000_000, maxNodes: 50_000))
    }
    #expect(error?.reason == .tooManyAliases)
  }
}
