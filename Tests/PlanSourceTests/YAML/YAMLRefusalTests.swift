import PlanSource
import TestSupport
import Testing

@Suite("YAML that is refused")
struct YAMLRefusalTests {
  @Test(
    "what planlint does not take is refused at its place",
    arguments: [
      RefusalCase("«»", .empty),
      RefusalCase("\n# 注\n«»", .empty),
      RefusalCase("---\n«»", .empty),
      RefusalCase("a: 1\n«---»\nb: 2\n", .notAllowed(.secondDocument)),
      RefusalCase("a: 1\n...\n«---»\n", .notAllowed(.secondDocument)),
      RefusalCase("assert: «!unit.glued»\n", .notAllowed(.tag)),
      RefusalCase("assert: «!known(x)» && y\n", .notAllowed(.tag)),
      RefusalCase("assert: «!(a» == b)\n", .notAllowed(.tag)),
      RefusalCase("assert: «!a\"b\"»\n", .notAllowed(.tag)),
      RefusalCase("assert: «!a» || b\n", .notAllowed(.tag)),
      RefusalCase("assert: «!(a)» > b\n", .notAllowed(.tag)),
      RefusalCase("- «!a» * b\n", .notAllowed(.tag)),
      RefusalCase("a: «!» b\n", .notAllowed(.tag)),
      RefusalCase("a: «!!str» 1\n", .notAllowed(.tag)),
      RefusalCase("a: «!<tag:x>» 1\n", .notAllowed(.tag)),
      RefusalCase("a: «!x!y» 1\n", .notAllowed(.tag)),
      RefusalCase("«!!map» {a: 1}\n", .notAllowed(.tag)),
      RefusalCase("a: «!!seq»\n- 1\n", .notAllowed(.tag)),
      RefusalCase("[«!a», b]\n", .notAllowed(.tag)),
      RefusalCase("a: «&x» 1\n", .notAllowed(.anchor)),
      RefusalCase("a: «&x»\n  b: 1\n", .notAllowed(.anchor)),
      RefusalCase("a: «*x»\n", .notAllowed(.alias)),
      RefusalCase("a: [«*x»]\n", .notAllowed(.alias)),
      RefusalCase("a: «*x.y»\n", .notAllowed(.alias)),
      RefusalCase("a: 1\n«a»: 2\n", .duplicateKey("a")),
      RefusalCase("a: 1\nb: {c: 1, «\"c\"»: 2}\n", .duplicateKey("c")),
      RefusalCase("责任单位: 1\n«\"\\u8d23任单位\"»: 2\n", .duplicateKey("责任单位")),
      RefusalCase("? «[»a]\n: b\n", expected: .key),
      RefusalCase("«{»a: 1}: b\n", expected: .key),
      RefusalCase("- - «-» 1\n", .nestingTooDeep(limit: 2), ParseLimits(maxDepth: 2)),
      RefusalCase("[[«[»", .nestingTooDeep(limit: 2), ParseLimits(maxDepth: 2)),
      RefusalCase("a:\n  b:\n    «c»: 1\n", .nestingTooDeep(limit: 2), ParseLimits(maxDepth: 2)),
      RefusalCase("abc«def»", .tooLarge(limit: 3), ParseLimits(maxBytes: 3)),
    ]
  )
  func refused(_ example: RefusalCase) { check(example) }

  @Test(
    "what libyaml refuses has its words and its place",
    arguments: [
      RefusalCase(
        "a: «@»b", .library("while scanning for the next token: found character that cannot start any token")),
      RefusalCase(
        "a: [1, 2\nb«:» 3", .library("while parsing a flow sequence: did not find expected ',' or ']'")),
      RefusalCase("a: 'b\n\n«»", .library("while scanning a quoted scalar: found unexpected end of stream")),
      RefusalCase(
        "区财政局:\n\t«»a: 1".replacing("\n\t«»", with: "\n«\t»"),
        .library("while scanning for the next token: found character that cannot start any token")),
      RefusalCase("a: 😀\n b«:» c", .library("mapping values are not allowed in this context")),
      RefusalCase("a: \"«\\»q\"", .library("while parsing a quoted scalar: found unknown escape character")),
      RefusalCase("a: x«\u{7}»y", .library("control characters are not allowed")),
      RefusalCase("a: b\n«]»", .library("while parsing a block mapping: did not find expected key")),
    ]
  )
  func library(_ example: RefusalCase) { check(example) }

  @Test("bytes that are no UTF-8 are refused where they stand")
  func encoding() {
    let error = #expect(throws: SourceSyntaxError.self) {
      try YAMLParser.parse(Array("名称: ".utf8) + [0xC7, 0xF8] + Array("\n".utf8))
    }
    #expect(error == SourceSyntaxError(.invalidUTF8, at: ByteRange(8, 9)))
  }

  private func check(_ example: RefusalCase) {
    let error = #expect(throws: SourceSyntaxError.self) {
      try YAMLParser.parse(example.marked.utf8, limits: example.limits)
    }
    example.check(error)
  }
}
