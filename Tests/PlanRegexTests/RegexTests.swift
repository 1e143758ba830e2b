import PlanRegex
import PlanSource
import TestSupport
import Testing

private struct Case: Sendable, CustomStringConvertible {
  let description: String
  let pattern: String
  let marked: String

  init(_ description: String, _ pattern: String, _ marked: String) {
    self.description = description
    self.pattern = pattern
    self.marked = marked
  }
}

private let cases: [Case] = [
  Case("words", "区[^，]{2,3}局", "«区财政局»牵头，«区税务局»配合"),
  Case("nothing", "街道", "区财政局牵头"),
  Case("an empty subject", "^$", "«»"),
  Case("the empty match at every edge", "", "«»区«»局«»"),
  Case("empty and longer matches in turn", "a*", "«»b«aa»«»c«»"),
  Case("an alternative after an empty one", "|a", "«»«a»«»"),
  Case("look-behind over the last match", "(?<=，|^)区", "«区»，«区»区"),
  Case("a match moved by \\K", "由\\K区\\w+局", "由«区财政局»负责"),
  Case("full-width digits are digits", "\\d+", "第«１２»条«3»款"),
  Case("letters of any script are letters", "^\\w+$", "«重点Task１»"),
  Case("the script itself, not its marks", "\\p{Han}+", "«公开»。《«条例»》、«第三条»"),
  Case("none of the script", "\\P{Han}", "公开«。»公开"),
  Case("a back-reference", "(.)\\1", "«天天»向«上上»"),
  Case("four-byte characters", ".", "«😀»«字»"),
]

@Suite("Regular expressions") struct RegexTests {
  @Test("find every match at its bytes", arguments: cases)
  fileprivate func ranges(_ example: Case) throws {
    let marked = Marked(example.marked)
    let regex = try Regex(example.pattern)
    // The first rounds are interpreted, the later ones run machine code.
    for _ in 0..<200 {
      let matches = try regex.allMatches(in: Text(marked.text))
      #expect(matches.map(\.range) == marked.ranges)
      #expect(try regex.matches(Text(marked.text)) == !marked.ranges.isEmpty)
      if matches.map(\.range) != marked.ranges { return }
    }
  }

  @Test("a slice does not see what stands around it")
  func slices() throws {
    let whole = Text("甲区财政局乙")
    let slice = whole.slice(3, 15)
    #expect(try Regex("^区.*局$").firstMatch(in: slice)?.range == ByteRange(0, 12))
    #expect(try Regex("(?<=甲)区").firstMatch(in: slice) == nil)
    #expect(try Regex("(?<=区)财").firstMatch(in: slice, from: 3)?.range == ByteRange(3, 6))
    #expect(try Regex("财").firstMatch(in: slice, from: 2)?.range == ByteRange(3, 6))
    #expect(try Regex("局|").firstMatch(in: slice, from: 13) == nil)
  }

  @Test("groups are told by number and by name")
  func groups() throws {
    let regex = try Regex("(?J)(?<year>\\d{4})年(?:(?<at>\\d+)月|(?<at>全年))(底)?")
    let match = try #require(try regex.firstMatch(in: Text("在2024年全年")))
    #expect(match.groups == [ByteRange(3, 16), ByteRange(3, 7), nil, ByteRange(10, 16), nil])
    #expect(regex.groupNames == ["year": 1, "at": 2])
    #expect(regex.namedGroups.map(\.group) == [2, 3, 1])
    let scratch = RegexScratch()
    _ = try regex.search(Text("在2024年全年"), scratch: scratch)
    #expect(regex.range(of: "at", in: scratch) == ByteRange(10, 16))
    #expect(regex.range(of: "none", in: scratch) == nil)
  }

  @Test("more groups than a scratch has room for")
  func manyGroups() throws {
    let regex = try Regex(String(repeating: "(a)", count: 40))
    let match = try regex.firstMatch(in: Text(String(repeating: "a", count: 40)))
    #expect(match?.groups.last == ByteRange(39, 40))
  }

  @Test("a wrong pattern is told with its place")
  func wrongPattern() {
    let open = #expect(throws: RegexSyntaxError.self) { _ = try Regex("区(财政局") }
    #expect(open?.offset == 13)
    #expect(open?.message == "missing closing parenthesis")
    #expect(throws: RegexSyntaxError.self) { _ = try Regex("\\C") }
  }

  @Test("whether a pattern may match nothing", arguments: [("a*", true), ("a", false), ("^|b", true)])
  func emptyMatches(_ pattern: String, _ expected: Bool) throws {
    #expect(try Regex(pattern).canMatchEmpty == expected)
  }

  @Test("a pattern that would run for ever stops", arguments: ["(a+)+$", "(a|aa)+$", "(?:(?:a*)*)*[bc]"])
  func limits(_ pattern: String) throws {
    let subject = Text(String(repeating: "a", count: 60) + "!")
    let regex = try Regex(pattern)
    for _ in 0..<3 {
      #expect(throws: RegexMatchError.matchLimit) { _ = try regex.matches(subject) }
    }
    #expect(try Regex("(?:a|b)*c").firstMatch(in: Text(String(repeating: "ab", count: 20_000) + "c")) != nil)
  }

  @Test("threads share an expression")
  func sharing() async throws {
    let regex = try Regex("(区)\\w+?局")
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          let subject = Text(String(repeating: "，", count: number) + "区财政局")
          return (0..<2000).allSatisfy { _ in
            (try? regex.firstMatch(in: subject))??.range == ByteRange(3 * number, 3 * number + 12)
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
