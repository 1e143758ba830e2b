import PlanExpressions
import PlanSource
import TestSupport
import Testing

/// Strings are told apart by wide loads near their ends: so lengths around these are tried most.
@Suite struct TextNumbersTests {
  private static let pieces = ["a", "b", "区", "公", "😀", "é"]

  /// Strings of few different characters, many of them equal but for one.
  private static func strings() -> [String] {
    var generator = SplitMix64(seed: 20_241_122)
    return (0..<6000).map { number in
      let count = number % 3 == 0 ? Int.random(in: 60...66, using: &generator) : number % 24
      var string = String(repeating: "区", count: count)
      if Bool.random(using: &generator) { string += pieces[number % pieces.count] }
      if Bool.random(using: &generator) { string = pieces[number / 7 % pieces.count] + string }
      return string
    }
  }

  @Test("Equal strings have equal numbers, others have others, one by one and in columns")
  func numbers() {
    let strings = Self.strings()
    let texts = strings.map { Text($0) }
    let numbers = TextNumbers()
    var known: [String: Int64] = [:]
    for (string, text) in zip(strings, texts) {
      let number = numbers.number(of: text)
      #expect(known.updateValue(number, forKey: string) ?? number == number, "\(string)")
    }
    #expect(Set(known.values).count == known.count)
    let column = NumberColumn.Values.allocate(capacity: texts.count)
    defer { column.deallocate() }
    column.initialize(repeating: -1)
    withExtendedLifetime(texts) {
      texts.map(\.unownedBytes).withUnsafeBufferPointer { numbers.put(numbersOf: $0, into: column) }
    }
    for (string, number) in zip(strings, column) { #expect(known[string] == number, "\(string)") }
  }

  @Test("Code points, beginnings and ends of bytes are those of the string")
  func bytes() {
    for string in Self.strings().prefix(600) {
      let text = Text(string)
      #expect(text.codePointCount == string.unicodeScalars.count)
      text.withUTF8 { bytes in
        for part in Self.pieces + ["", "区区", string, string + "a"] {
          Text(part).withUTF8 { part in
            let (all, wanted) = (Array(bytes), Array(part))
            #expect(bytes.begins(with: part) == all.starts(with: wanted))
            #expect(bytes.ends(with: part) == all.reversed().starts(with: wanted.reversed()))
            #expect(bytes.isSame(as: part) == (all == wanted))
          }
        }
      }
    }
  }
}
