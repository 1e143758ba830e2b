import PlanSource
import TestSupport
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
  /// A text with one mark, and the line and columns of that mark.
  struct Case: Sendable, CustomTestStringConvertible {
    let marked: Marked
    let line: Int
    let columns: [ColumnUnit: Int]
    var testDescription: String { marked.text.debugDescription }

    init(_ marked: String, line: Int, utf8: Int, codePoint: Int, utf16: Int) {
      self.marked = Marked(marked)
      self.line = line
      columns = [.utf8: utf8, .codePoint: codePoint, .utf16: utf16]
    }
  }

  @Test(
    "an offset has a line and a column, and these lead back",
    arguments: [
      Case("«»", line: 1, utf8: 1, codePoint: 1, utf16: 1),
      Case("abc«»", line: 1, utf8: 4, codePoint: 4, utf16: 4),
      Case("区财«»政局", line: 1, utf8: 7, codePoint: 3, utf16: 3),
      Case("😀é«»x", line: 1, utf8: 7, codePoint: 3, utf16: 4),
      Case("e\u{301}«»x", line: 1, utf8: 4, codePoint: 3, utf16: 3),
      Case("a\n«»b", line: 2, utf8: 1, codePoint: 1, utf16: 1),
      Case("a\r\nb«»\r\n", line: 2, utf8: 2, codePoint: 2, utf16: 2),
      Case("a\rb\r\r«»c", line: 4, utf8: 1, codePoint: 1, utf16: 1),
      Case("a\n\r\n\n«»", line: 4, utf8: 1, codePoint: 1, utf16: 1),
      Case("a«»\nb", line: 1, utf8: 2, codePoint: 2, utf16: 2),
      Case("a\u{2028}b\u{85}c«»\n", line: 1, utf8: 9, codePoint: 6, utf16: 6),
      Case("12345678\n1234567\n中«»", line: 3, utf8: 4, codePoint: 2, utf16: 2),
      Case("中\r\n中中中中中中中\r\n\r中«»", line: 4, utf8: 4, codePoint: 2, utf16: 2),
    ]
  )
  func places(_ example: Case) throws {
    let index = LineIndex(example.marked.utf8)
    let offset = try #require(example.marked.ranges.first).lowerBound
    for unit in ColumnUnit.allCases {
      let place = LineColumn(line: example.line, column: try #require(example.columns[unit]))
      #expect(index.lineColumn(of: offset, in: unit) == place)
      #expect(index.offset(of: place, in: unit) == offset)
    }
  }

  @Test("every line has its text and range")
  func lines() {
    let index = LineIndex(Array("一\r\n二\r三\n\n".utf8))
    #expect(index.lineCount == 5)
    #expect((1...5).map(index.text(ofLine:)) == ["一", "二", "三", "", ""])
    #expect(index.range(ofLine: 2) == ByteRange(5, 8))
    #expect(index.range(ofLine: 0) == index.range(ofLine: 1))
    #expect(index.range(ofLine: 99) == index.range(ofLine: 5))
    #expect(LineIndex([]).lineCount == 1)
    #expect(LineIndex([]).text(ofLine: 1) == "")
  }

  @Test("places outside the source are clamped into it")
  func clamping() {
    let index = LineIndex(Array("ab\r\n中😀\n".utf8))
    #expect(index.lineColumn(of: -5) == LineColumn(line: 1, column: 1))
    #expect(index.lineColumn(of: 999) == LineColumn(line: 3, column: 1))
    #expect(index.lineColumn(of: 3) == LineColumn(line: 1, column: 3), "inside CR LF")
    #expect(index.lineColumn(of: 5) == LineColumn(line: 2, column: 1), "inside a character")
    #expect(index.lineColumn(of: 9, in: .utf16) == LineColumn(line: 2, column: 2))
    #expect(index.offset(of: LineColumn(line: 0, column: 9)) == 0)
    #expect(index.offset(of: LineColumn(line: 1, column: 99)) == 2)
    #expect(index.offset(of: LineColumn(line: 1, column: -7)) == 0)
    #expect(index.offset(of: LineColumn(line: 2, column: 3), in: .utf16) == 7, "inside a surrogate pair")
    #expect(index.offset(of: LineColumn(line: 2, column: 2), in: .utf8) == 4, "inside a character")
    #expect(index.offset(of: LineColumn(line: .max, column: .max)) == 12)
    #expect(index.offset(of: LineColumn(line: .min, column: .min)) == 0)
  }

  @Test("line starts agree with a plain search, whatever stands where")
  func agreement() {
    var generator = SplitMix64(seed: 7)
    let characters: [Character] = ["a", "\n", "\r", "中", "😀", "\r\n", " ", "\u{2028}"]
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in
          characters.randomElement(using: &generator) ?? "a"
        })
      let index = LineIndex(Array(text.utf8))
      let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
      #expect((1...index.lineCount).map(index.text(ofLine:)) == lines.map(String.init))
      for offset in 0...text.utf8.count {
        for unit in ColumnUnit.allCases {
          let place = index.lineColumn(of: offset, in: unit)
          #expect(index.lineColumn(of: index.offset(of: place, in: unit), in: unit) == place)
        }
      }
    }
  }

  @Test("columns of long lines are those of the text")
  func longLines() {
    var generator = SplitMix64(seed: 8)
    let characters = ["a", "中", "😀", "é", " ", "\n"]
    let text = (0..<6_000).map { _ in
      Int.random(in: 0..<2_000, using: &generator) == 0
        ? characters[5] : characters[Int.random(in: 0..<5, using: &generator)]
    }
    let index = LineIndex(Array(text.joined().utf8))
    var offset = 0
    var (line, point, utf16) = (1, 1, 1)
    for character in text {
      #expect(index.lineColumn(of: offset) == LineColumn(line: line, column: point))
      #expect(index.lineColumn(of: offset, in: .utf16) == LineColumn(line: line, column: utf16))
      offset += character.utf8.count
      (point, utf16) = (point + 1, utf16 + character.utf16.count)
      if character == "\n" { (line, point, utf16) = (line + 1, 1, 1) }
    }
  }
}
