import PlanSource
import Testing

@Suite("UTF-8")
struct UTF8ValidationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let count: Int
    var testDescription: String { name }
  }

  /// Ill-formed sequences and how many of their bytes are taken together.
  static let illFormed = [
    Case(name: "lone continuation byte", bytes: [0x80], count: 1),
    Case(name: "overlong slash", bytes: [0xC0, 0xAF], count: 1),
    Case(name: "overlong in two bytes", bytes: [0xC1, 0xBF], count: 1),
    Case(name: "overlong in three bytes", bytes: [0xE0, 0x9F, 0xBF], count: 1),
    Case(name: "surrogate", bytes: [0xED, 0xA0, 0x80], count: 1),
    Case(name: "overlong in four bytes", bytes: [0xF0, 0x8F, 0xBF, 0xBF], count: 1),
    Case(name: "beyond U+10FFFF", bytes: [0xF4, 0x90, 0x80, 0x80], count: 1),
    Case(name: "no lead", bytes: [0xF5, 0x80, 0x80, 0x80], count: 1),
    Case(name: "0xFF", bytes: [0xFF], count: 1),
    Case(name: "cut after one of two", bytes: [0xC3], count: 1),
    Case(name: "cut after two of three", bytes: [0xE4, 0xB8], count: 2),
    Case(name: "cut after three of four", bytes: [0xF0, 0x9F, 0x98], count: 3),
    Case(name: "ASCII in the middle", bytes: [0xE4, 0xB8, 0x41], count: 2),
    Case(name: "GBK for 政务", bytes: [0xD5, 0xFE, 0xCE, 0xF1], count: 1),
  ]

  @Test("ill-formed bytes are found wherever they stand", arguments: illFormed)
  func invalid(_ example: Case) throws {
    for prefix in ["", "a", "公开", "公开a公开公开", "abcdefgh", "é", "😀公"] {
      for suffix in ["", "\"]", "公开公开公开", "abcdefghijk"] {
        let start = prefix.utf8.count
        let bytes = Array(prefix.utf8) + example.bytes + Array(suffix.utf8)
        let range = ByteRange(start, start + example.count)
        #expect(UTF8Validation.firstInvalid(in: bytes) == start)
        #expect(UTF8Validation.invalidRange(in: bytes) == range)
        for opening in ["[\"", "[\"\\n", "[", "[\"\\"] {
          let error = #expect(throws: SourceSyntaxError.self) {
            try JSONParser.parse(Array(opening.utf8) + example.bytes + Array(suffix.utf8))
          }
          let place = opening.utf8.count
          #expect(error == SourceSyntaxError(.invalidUTF8, at: ByteRange(place, place + example.count)))
        }
      }
    }
  }

  @Test("every scalar at the edges of the table is accepted")
  func valid() {
    let scalars: [UInt32] = [
      0, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF,
      0x10000, 0x3FFFF, 0x40000, 0xFFFFF, 0x100000, 0x10FFFF,
    ]
    var all = ""
    for scalar in scalars.compactMap(Unicode.Scalar.init) { all.unicodeScalars.append(scalar) }
    for padding in 0..<9 {
      let text = String(repeating: "x", count: padding) + all + all
      #expect(UTF8Validation.firstInvalid(in: Array(text.utf8)) == nil)
    }
    #expect(UTF8Validation.firstInvalid(in: []) == nil)
    #expect(UTF8Validation.invalidRange(in: Array("公开".utf8)) == nil)
  }
}
