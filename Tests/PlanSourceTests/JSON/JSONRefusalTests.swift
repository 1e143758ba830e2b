import PlanSource
import TestSupport
import Testing

@Suite("JSON that is refused")
struct JSONRefusalTests {
  @Test(
    "a wrong structure is refused at its place",
    arguments: [
      RefusalCase("«»", .empty),
      RefusalCase(" \n\t\r «»", .empty),
      RefusalCase("{«»", expected: .key),
      RefusalCase("[«»", expected: .value),
      RefusalCase("{\"a\"«»", expected: .colon),
      RefusalCase("{\"a\":«»", expected: .value),
      RefusalCase("{\"a\":1«»", expected: .commaOrEnd),
      RefusalCase("[1,«]»", expected: .value),
      RefusalCase("[«,»1]", expected: .value),
      RefusalCase("[1,«,»2]", expected: .value),
      RefusalCase("[1 «2»]", expected: .commaOrEnd),
      RefusalCase("[\"甲\"«\"»乙\"]", expected: .commaOrEnd),
      RefusalCase("{\"a\":1,«}»", expected: .key),
      RefusalCase("{«,»\"a\":1}", expected: .key),
      RefusalCase("{«a»:1}", expected: .key),
      RefusalCase("{«'»a':1}", expected: .key),
      RefusalCase("{«1»:1}", expected: .key),
      RefusalCase("{\"a\" «1»}", expected: .colon),
      RefusalCase("{\"a\"«=»1}", expected: .colon),
      RefusalCase("{\"a\":«}»", expected: .value),
      RefusalCase("{\"a\":1«]»", expected: .commaOrEnd),
      RefusalCase("[1«}»", expected: .commaOrEnd),
      RefusalCase("«]»", expected: .value),
      RefusalCase("{\"责任单位\"«：»\"区财政局\"}", expected: .colon),
      RefusalCase("[1«，»2]", expected: .commaOrEnd),
      RefusalCase("[1]«]»", .trailingInput),
      RefusalCase("{} «{»}", .trailingInput),
      RefusalCase("1 «甲»", .trailingInput),
      RefusalCase("null «null»", .trailingInput),
      RefusalCase("1 «/»/ 注", .trailingInput),
      RefusalCase("[«/»* 注 */1]", expected: .value),
      RefusalCase("«#» 注\n1", expected: .value),
      RefusalCase("[\"a\"«😀»]", expected: .commaOrEnd),
      RefusalCase("[«\u{FEFF}»1]", expected: .noByteOrderMark),
      RefusalCase("1«\u{FEFF}»", expected: .noByteOrderMark),
      RefusalCase("[«\u{A0}»1]", expected: .value),
      RefusalCase("[«\u{0C}»1]", expected: .value),
      RefusalCase("«\u{0}»", expected: .value),
    ]
  )
  func structure(_ example: RefusalCase) { check(example) }

  @Test(
    "a wrong word or number is refused at its place",
    arguments: [
      RefusalCase("«tru»", expected: .value),
      RefusalCase("[«True»]", expected: .value),
      RefusalCase("[«truex»]", expected: .value),
      RefusalCase("[«nul»]", expected: .value),
      RefusalCase("[«NaN»]", expected: .value),
      RefusalCase("[«Infinity»]", expected: .value),
      RefusalCase("[-«Infinity»]", expected: .digit),
      RefusalCase("[«undefined»]", expected: .value),
      RefusalCase("[«区财政局»]".replacing("区财政局»", with: "区»财政局"), expected: .value),
      RefusalCase("[«+1»]", expected: .value),
      RefusalCase("[«.5»]", expected: .value),
      RefusalCase("[«01»]", expected: .value),
      RefusalCase("[«-01»]", expected: .value),
      RefusalCase("[«0x1F»]", expected: .value),
      RefusalCase("[«1_000»]", expected: .value),
      RefusalCase("[«1.2.3»]", expected: .value),
      RefusalCase("[«2019-08-09»]", expected: .value),
      RefusalCase("[-«]»", expected: .digit),
      RefusalCase("[1.«]»", expected: .digit),
      RefusalCase("[1.«e5»]", expected: .digit),
      RefusalCase("[1e«]»", expected: .digit),
      RefusalCase("[1e+«]»", expected: .digit),
      RefusalCase("1E-«»", expected: .digit),
      RefusalCase("-«»", expected: .digit),
      RefusalCase("[«１»]", expected: .value),
    ]
  )
  func words(_ example: RefusalCase) { check(example) }

  @Test(
    "a wrong string is refused at its place",
    arguments: [
      RefusalCase("\"甲«»", expected: .closingQuote),
      RefusalCase("\"abcdefghijkl«»", expected: .closingQuote),
      RefusalCase("\"a\\n«»", expected: .closingQuote),
      RefusalCase("\"a«\n»\"", expected: .noControlCharacter),
      RefusalCase("\"a«\t»b\"", expected: .noControlCharacter),
      RefusalCase("\"政务公开«\u{1F}»abcdefgh\"", expected: .noControlCharacter),
      RefusalCase("\"\\n«\u{0}»\"", expected: .noControlCharacter),
      RefusalCase("\"«\\x»41\"", expected: .escape),
      RefusalCase("\"«\\'»\"", expected: .escape),
      RefusalCase("\"«\\甲»\"", expected: .escape),
      RefusalCase("\"«\\u12»\"", expected: .escape),
      RefusalCase("\"«\\u12G»4\"", expected: .escape),
      RefusalCase("\"«\\U»0001F600\"", expected: .escape),
      RefusalCase("\"«\\»", expected: .escape),
      RefusalCase("\"«\\u00»", expected: .escape),
      RefusalCase("\"«\\ud800»\"", .loneSurrogate),
      RefusalCase("\"«\\udc00»\"", .loneSurrogate),
      RefusalCase("\"«\\ud83d»\\n\"", .loneSurrogate),
      RefusalCase("\"«\\ud83d»\\ud83d\\ude00\"", .loneSurrogate),
      RefusalCase("\"«\\uDE00»\\uD83D\"", .loneSurrogate),
      RefusalCase("\"\\ud83d«\\uZ»\"", expected: .escape),
    ]
  )
  func strings(_ example: RefusalCase) { check(example) }

  @Test(
    "a key that stands twice is refused at the second one",
    arguments: [
      RefusalCase("{\"a\":1,«\"a\"»:2}", .duplicateKey("a")),
      RefusalCase("{\"a\":{\"b\":1,«\"b\"»:1}}", .duplicateKey("b")),
      RefusalCase("{\"a\":1,\"b\":[],«\"\\u0061\"»:2}", .duplicateKey("a")),
      RefusalCase("{\"\":1,«\"\"»:2}", .duplicateKey("")),
      RefusalCase("[{\"责任单位\":1,\"时限\":2,«\"责任单位\"»:3,\"时限\":3}]", .duplicateKey("责任单位")),
      RefusalCase(
        "{" + (0..<100).map { "\"k\($0)\":{}," }.joined() + "«\"k7\"»:1,\"k7\":2}", .duplicateKey("k7")),
    ]
  )
  func keys(_ example: RefusalCase) { check(example) }

  @Test(
    "what is beyond a limit is refused",
    arguments: [
      RefusalCase("[[«[»]]]", .nestingTooDeep(limit: 2), ParseLimits(maxDepth: 2)),
      RefusalCase("{\"a\":[«{»}]}", .nestingTooDeep(limit: 2), ParseLimits(maxDepth: 2)),
      RefusalCase("«[»]", .nestingTooDeep(limit: 0), ParseLimits(maxDepth: 0)),
      RefusalCase(
        String(repeating: "[", count: 512) + "«[»", .nestingTooDeep(limit: 512)),
      RefusalCase("[1,2«,3]»", .tooLarge(limit: 4), ParseLimits(maxBytes: 4)),
      RefusalCase(
        "\u{FEFF}[1,2«]»".replacing("\u{FEFF}", with: ""), .tooLarge(limit: 4), ParseLimits(maxBytes: 4)),
    ]
  )
  func limits(_ example: RefusalCase) { check(example) }

  @Test("offsets do not count a byte order mark, and a second one is refused")
  func byteOrderMarks() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let error = #expect(throws: SourceSyntaxError.self) { try JSONParser.parse(mark + Array("[1,]".utf8)) }
    #expect(error?.range == ByteRange(3, 4))
    let second = #expect(throws: SourceSyntaxError.self) {
      try JSONParser.parse(mark + mark + Array("1".utf8))
    }
    #expect(second == SourceSyntaxError(.malformed(.noByteOrderMark), at: ByteRange(0, 3)))
    let alone = #expect(throws: SourceSyntaxError.self) { try JSONParser.parse(mark) }
    #expect(alone == SourceSyntaxError(.empty, at: ByteRange(0, 0)))
  }

  private func check(_ example: RefusalCase) {
    let error = #expect(throws: SourceSyntaxError.self) {
      try JSONParser.parse(example.marked.utf8, limits: example.limits)
    }
    example.check(error)
  }
}
