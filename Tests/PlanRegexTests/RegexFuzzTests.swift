import PlanRegex
import PlanSource
import TestSupport
import Testing

@Suite("Mutated regular expressions") struct RegexFuzzTests {
  private static let patterns = [
    "(?<unit>区[^，、]{2,8}局)(?:牵头|负责)", "^\\s*(\\d+)[.、．]?\\s*", "(a+|b?)*c{2,}", "(?<=由)\\p{Han}+(?=负责)",
    "(?i)[a-z]+\\b|(\\w)\\1", "(?:(x)|(y))(?(1)z|w)", "\\R?$\\K", "(?<n>a)(?&n)*",
  ]
  private static let subjects = [
    "由区财政局牵头，区税务局配合负责", "1.加强政策解读。\r\n2．完善制度；", "aaabbbcccaaabbb", "😀全年e\u{301}推进", "",
  ]

  @Test("neither crash nor hang, and matches lie on code points")
  func mutations() throws {
    var random = SplitMix64(seed: 20_240_301)
    let alphabet = Array("()[]{}*+?|\\^$.,:<>=!-&dwsRKXabc19区、".utf8)
    var compiled = 0
    for _ in 0..<10_000 {
      let pattern = random.mutated(
        Array(Self.patterns[Int.random(in: 0..<5, using: &random)].utf8), alphabet: alphabet)
      let bytes = random.mutated(
        Array(Self.subjects[Int.random(in: 0..<5, using: &random)].utf8), alphabet: alphabet)
      guard let regex = try? Regex(String(decoding: pattern, as: UTF8.self)) else { continue }
      compiled += 1
      let subject = Text(String(decoding: bytes, as: UTF8.self))
      // Twice with the interpreter, then with machine code.
      let rounds = (0..<3).map { _ in try? regex.allMatches(in: subject) }
      _ = try? regex.matches(Text(String(repeating: "，区", count: 400)))
      let compiledRound = try? regex.allMatches(in: subject)
      #expect(rounds[0] == rounds[2])
      if let first = rounds[0], let second = compiledRound { #expect(first == second) }
      for range in (compiledRound ?? []).flatMap(\.groups).compactMap({ $0 }) {
        let isInside = range.upperBound <= subject.count
        #expect(isInside)
        if isInside { #expect(isBoundary(range.lowerBound, in: subject)) }
      }
    }
    #expect(compiled > 2_000)
  }

  private func isBoundary(_ offset: Int, in text: Text) -> Bool {
    let bytes = Array(text.utf8)
    return offset >= bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}
