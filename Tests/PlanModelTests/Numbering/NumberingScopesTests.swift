import PlanModel
import TestSupport
import Testing

@Suite("how numbers run")
struct NumberingScopesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Numbers of tasks; `|` begins a section, `||` a chapter with a section.
    let numbers: String
    /// How they run, and for each task a letter for its scope.
    let expected: String

    init(_ name: String, _ numbers: String, _ expected: String) {
      testDescription = name
      self.numbers = numbers
      self.expected = expected
    }

    /// The plan as JSON.
    var json: String {
      let chapters = numbers.split(separator: "||").map { chapter in
        let sections = chapter.split(separator: "|", omittingEmptySubsequences: false).map { section in
          let tasks = section.split(separator: " ").map { #"{"number": "\#($0)", "title": "公开"}"# }
          return #"{"title": "节", "tasks": [\#(tasks.joined(separator: ", "))]}"#
        }
        return #"{"title": "章", "sections": [\#(sections.joined(separator: ", "))]}"#
      }
      return #"{"sections": [\#(chapters.joined(separator: ", "))]}"#
    }
  }

  @Test(
    "numbers must differ where they run on",
    arguments: [
      Case("through the plan", "1 2|3 4||5 6", "continuous aaaaaa"),
      Case("anew in every section", "1 2|1 2||1 2", "per-section aabbcc"),
      Case("anew in every chapter", "1 2|3 4||1 2|3", "per-section aaaabbb"),
      Case("now so, now so", "1 2|3 4|1 2", "mixed aaaabb"),
      Case("a second table without a heading", "1 2 3 4 1 2 3", "continuous aaaabbb"),
      Case("a single 1 is a slip", "1 2 3 1 5", "continuous aaaaa"),
      Case("a level of its own", "1. 2. （二） 3.", "continuous aaba"),
      Case("another level that goes on is only written unlike", "1 2 （3） 4", "continuous aaaa"),
      Case("another level in the next section does not go on", "1. 2.|1.|（一） （二）", "per-section aabcc"),
      Case("no numbers", "无 无", "none aa"),
    ])
  func scopes(_ example: Case) throws {
    let facts = PlanFacts(try plan(example.json), vocabulary: Vocabulary(tables: []))
    var names: [String] = []
    let letters = facts.plan.tasks.indices.map { index in
      let scope = facts.taskFacts(index).scope
      if !names.contains(scope) { names.append(scope) }
      return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(names.firstIndex(of: scope) ?? 0)))
    }
    #expect("\(facts.numbering.rawValue) \(letters.joined())" == example.expected)
  }

  @Test("a number written like another level has the level of the sequence it goes on with")
  func levels() throws {
    let json = #"{"tasks": [{"number": "1"}, {"number": "（2）"}, {"number": "3"}, {"number": "（二）"}]}"#
    let facts = PlanFacts(try plan(json), vocabulary: Vocabulary(tables: []))
    #expect(facts.numbers.map(\.level) == [3, 3, 3, 2])
  }
}
