import PlanRules
import Testing

/// A pattern with paths it is about and paths it is not.
private struct Sample: Sendable, CustomTestStringConvertible {
  let pattern: String
  let matching: [String]
  let others: [String]
  var testDescription: String { pattern }

  init(_ pattern: String, _ matching: [String], not others: [String]) {
    self.pattern = pattern
    self.matching = matching
    self.others = others
  }
}

@Suite("File name patterns")
struct GlobTests {
  private static let samples = [
    Sample("a.json", ["a.json", "x/a.json", "./a.json"], not: ["a.jsonx", "xa.json", "a.json/b"]),
    Sample("*.docx", ["a.docx", "x/y/分工.docx", ".docx"], not: ["a.docx.txt", "a.doc"]),
    Sample("x/*.docx", ["x/a.docx", "./x/a.docx"], not: ["a.docx", "x/y/a.docx", "y/x/a.docx"]),
    Sample("**/草稿/*", ["草稿/a", "x/草稿/a", "x/y/草稿/a"], not: ["草稿/a/b", "草稿x/a"]),
    Sample("x/**", ["x/a", "x/a/b"], not: ["y/a", "xa"]),
    Sample("x/**/b", ["x/b", "x/a/b", "x/a/a/b"], not: ["x/ab", "b"]),
    Sample("a?c", ["abc", "a区c"], not: ["ac", "abbc"]),
    Sample("x/a?c", ["x/abc"], not: ["x/a/c"]),
    Sample("[a-cx].txt", ["a.txt", "c.txt", "x.txt"], not: ["d.txt", "-.txt"]),
    Sample("[!a-c]", ["d", "区"], not: ["a", "dd"]),
    Sample("[]a]", ["]", "a"], not: ["b"]),
    Sample("{a,b{1,2},}.{json,yaml}", ["a.json", "b1.yaml", "b2.json", ".yaml"], not: ["b.json", "a.txt"]),
    Sample("2024/{一,二}季度/*", ["2024/一季度/a", "2024/二季度/b"], not: ["2024/三季度/a"]),
  ]

  @Test("patterns are about the paths they mean", arguments: samples)
  private func matches(_ sample: Sample) throws {
    let glob = try #require(Glob(sample.pattern))
    for path in sample.matching { #expect(glob.matches(path), "\(path)") }
    for path in sample.others { #expect(!glob.matches(path), "\(path)") }
  }

  @Test(
    "what is not closed is no pattern",
    arguments: ["", "[a", "{a,b", "[", "[!]", String(repeating: "{", count: 40)])
  func refused(_ pattern: String) {
    #expect(Glob(pattern) == nil)
  }

  @Test("matching stays linear where backtracking would not")
  func linear() throws {
    let glob = try #require(Glob(String(repeating: "*a", count: 40) + "b"))
    #expect(!glob.matches(String(repeating: "a", count: 5_000)))
  }
}
