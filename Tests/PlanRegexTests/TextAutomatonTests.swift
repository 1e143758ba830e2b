import PlanRegex
import PlanSource
import TestSupport
import Testing

private let patterns = [
  "[、，。；].", "", "a|", "^a", "(?:^|[，。；：\\n\\d.])(?:要|应|须)?(?:建立|构建|公开|公布)", "、|^[^a]", "公{2,3}开?",
  "a{2}|b{1,2}?c",
  "[^公开]a", "[a-c\\-]x", "[]a]b", "(a|(?:公|^b)c)d", "..开", "\\.\\d", "[公-开]立", "a??b",
]

private let refused = [
  "a*", "a+", "a{2,}", "a?+", "(?=a)", "(?<n>a)", "(?i)a", "\\bа", "\\p{Han}", "a$", "[[:alpha:]]", "(a",
  "a)", "{2}", "[a",
  "[b-a]", "^?a", "\\1", "(*UTF)a", "\\",
]

/// Whether `pattern` matches in `text`, by the automaton and by the library.
private func both(_ pattern: String, _ text: String) throws -> (automaton: Bool?, library: Bool) {
  let regex = try Regex(pattern)
  let library = try regex.search(Text(text), scratch: RegexScratch()) != nil
  let automaton = TextAutomaton(pattern).map { automaton in Text(text).withUTF8 { automaton.matches($0) } }
  return (automaton, library)
}

@Test("an automaton says what a search says, of any text")
func automataAndSearches() throws {
  var generator = SplitMix64(seed: 29)
  let pieces = [
    "a", "b", "c", "x", "d", "公", "开", "立", "要", "、", "，", "。", "\n", "\r", "3", "３", ".", "𠮷", "é", "٣",
    "建立", "-", "]",
  ]
  for pattern in patterns {
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let (automaton, library) = try both(pattern, text)
      #expect(automaton == library, "\(pattern) in \(text)")
    }
  }
}

@Test("patterns put together at random mean to an automaton what they mean to a search")
func automataOfRandomPatterns() throws {
  var generator = SplitMix64(seed: 31)
  func pattern(_ depth: Int) -> String {
    let atoms = ["a", "公", "[ab]", "[^a开]", ".", "\\d", "^", "[公-开]", "𠮷", "\\n"]
    let parts = (0..<Int.random(in: 0...3, using: &generator)).map { _ -> String in
      let isGroup = depth < 3 && Int.random(in: 0..<3, using: &generator) == 0
      let atom = isGroup ? "(?:\(pattern(depth + 1)))" : atoms.randomElement(using: &generator) ?? "a"
      let sign =
        atom.contains("^") && !atom.hasPrefix("[")
        ? "" : ["", "", "?", "{2}", "{1,3}"].randomElement(using: &generator)
      return atom + (sign ?? "")
    }
    let isChoice = Int.random(in: 0..<3, using: &generator) == 0
    return parts.joined(separator: isChoice ? "|" : "")
  }
  let pieces = ["a", "b", "公", "开", "3", "３", "\n", "𠮷", "，"]
  var count = 0
  for _ in 0..<1500 {
    let written = pattern(0)
    let text = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
    let (automaton, library) = try both(written, text)
    guard let automaton else { continue }
    count += 1
    #expect(automaton == library, "\(written) in \(text)")
  }
  #expect(count > 1000)
}

@Test("digits of all scripts in the basic plane are those of the library")
func decimalDigits() throws {
  let digit = try Regex("\\d")
  let automaton = try #require(TextAutomaton("\\d"))
  for scalar in UInt32(0)..<0x1_0000 {
    guard let character = Unicode.Scalar(scalar) else { continue }
    let text = Text(String(character))
    let isDigit = try digit.search(text, scratch: RegexScratch()) != nil
    #expect(text.withUTF8 { automaton.matches($0) } == isDigit, "U+\(String(scalar, radix: 16))")
  }
}

@Test("what an automaton cannot know is left to searches")
func refusedPatterns() {
  for pattern in refused { #expect(TextAutomaton(pattern) == nil, "\(pattern)") }
}
