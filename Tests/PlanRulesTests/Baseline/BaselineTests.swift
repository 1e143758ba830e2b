import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// A baseline that cannot be read, and where that is said.
private struct Broken: Sendable, CustomTestStringConvertible {
  let text: String
  let says: String
  var testDescription: String { text }
}

@Suite("Baselines")
struct BaselineTests {
  private static func finding(_ rule: String, _ fingerprint: String, _ start: Int) throws -> Finding {
    var finding = Finding(
      rule: try #require(RuleID(rule)), severity: .error, message: "第\(start)处“\"”",
      range: ByteRange(start, start + 1))
    finding.fingerprint = fingerprint
    return finding
  }

  private static func findings() throws -> [Finding] {
    [
      try finding("units/missing", "aaaaaaaaaaaaaaaa", 1), try finding("units/glued", "aaaaaaaaaaaaaaaa", 2),
      try finding("units/missing", "aaaaaaaaaaaaaaaa:2", 3), try finding("text/space", "bbbbbbbbbbbbbbbb", 4),
      try finding("rules/not-evaluated", "cccccccccccccccc", 5),
      try finding("rules/undecided", "dddddddddddddddd", 6),
    ]
  }

  private static func written() throws -> [UInt8] {
    var record = BaselineRecord()
    record.add(try findings(), at: "b/计划.json")
    record.add([try finding("text/space", "eeeeeeeeeeeeeeee", 1)], at: "a.json")
    #expect(record.count == 6)
    return record.bytes(version: "1.0")
  }

  @Test("what is written is sorted, has one finding a line, and can be read again")
  func writing() throws {
    let bytes = try Self.written()
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "version": 1,
          "tool": {"name":"planlint","version":"1.0"},
          "files": [
            {"path": "a.json", "findings": [
              {"rule":"text/space","fingerprint":"eeeeeeeeeeeeeeee","count":1,"message":"第1处“\\"”"}
            ]},
            {"path": "b/计划.json", "findings": [
              {"rule":"rules/undecided","fingerprint":"dddddddddddddddd","count":1,"message":"第6处“\\"”"},
              {"rule":"text/space","fingerprint":"bbbbbbbbbbbbbbbb","count":1,"message":"第4处“\\"”"},
              {"rule":"units/glued","fingerprint":"aaaaaaaaaaaaaaaa","count":1,"message":"第2处“\\"”"},
              {"rule":"units/missing","fingerprint":"aaaaaaaaaaaaaaaa","count":2,"message":"第1处“\\"”"}
            ]}
          ]
        }

        """)
    #expect(
      String(decoding: BaselineRecord().bytes(version: "1"), as: UTF8.self).hasSuffix("\"files\": []\n}\n"))
    let baseline = try BaselineReader.read(bytes, path: "x/b.json")
    #expect(baseline.positions(at: "/x/b.json") == ["/x/a.json": 0, "/x/b/计划.json": 1])
  }

  @Test("what is listed is hidden as often as it is listed, what could not be looked at never")
  func hiding() throws {
    let baseline = try BaselineReader.read(try Self.written(), path: "b.json")
    let all = try Self.findings()
    let same = baseline.apply(to: all, file: 1)
    #expect(same.kept.map(\.rule.rawValue) == ["rules/not-evaluated"])
    #expect(same.hiddenCount == 5 && same.served == [1, 1, 1, 2])
    let third = try Self.finding("units/missing", "aaaaaaaaaaaaaaaa:3", 9)
    #expect(baseline.apply(to: all + [third], file: 1).kept.map(\.range.lowerBound) == [5, 9])
    let fewer = baseline.apply(to: [all[0]], file: 1)
    #expect(fewer.kept.isEmpty && fewer.served == [0, 0, 0, 1])
    let notices = baseline.notices(ofFile: 1, served: fewer.served) { $0.category != "text" }
    #expect(notices.map(\.kind) == [.unused, .unused, .partlyUsed(now: 1, then: 2)])
    let told = BaselineNotice.findings(notices, severity: .warning, language: .zh)
    #expect(Set(told.map(\.fingerprint)).count == 3)
    #expect(told.allSatisfy { $0.rule == OwnRule.unusedSuppression.id && !$0.range.isEmpty })
  }

  private static let broken = [
    Broken(text: "{", says: "b.json:1:2"), Broken(text: "[]", says: "b.json:1:1"),
    Broken(text: #"{"version": 2, "files": []}"#, says: "第“2”版"),
    Broken(text: #"{"version": 1}"#, says: "缺少“files”"),
    Broken(text: #"{"version": 1, "file": []}"#, says: "“files”"),
    Broken(
      text: #"{"version": 1, "files": [{"path": "a", "findings": [{"rule": "x"}]}]}"#, says: "fingerprint"),
    Broken(
      text: #"{"version": 1, "files": [{"path": "a", "findings": [{"rule": "x", "fingerprint": "a"}]}]}"#,
      says: "“x”不是规则名"),
    Broken(
      text:
        #"{"version": 1, "files": [{"path": "a", "findings": [{"rule": "a/x", "fingerprint": "a", "count": 0}]}]}"#,
      says: "“count”超出范围"),
  ]

  @Test("a broken baseline is refused with its place", arguments: broken)
  private func refusal(_ example: Broken) throws {
    let error = #expect(throws: RuleLoadError.self) {
      try BaselineReader.read(Array(example.text.utf8), path: "b.json")
    }
    #expect(
      error?.describe(language: .zh).contains(example.says) ?? false,
      "\(error?.describe(language: .zh) ?? "")")
  }

  @Test("10,000 damaged baselines are read or refused, nothing else")
  func damage() throws {
    let bytes = try Self.written()
    var random = SplitMix64(seed: 13)
    for _ in 0..<10_000 {
      let damaged = random.mutated(bytes, alphabet: Array("{}[]\":,\\u09".utf8))
      do {
        let baseline = try BaselineReader.read(damaged, path: "b.json")
        for position in baseline.files.indices {
          _ = baseline.apply(to: try Self.findings(), file: position)
        }
      } catch let error as RuleLoadError {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
