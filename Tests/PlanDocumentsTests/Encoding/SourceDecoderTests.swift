import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("Encodings of inputs")
struct SourceDecoderTests {
  struct Case: Sendable {
    var name: String
    var bytes: [UInt8]
    var text: String
    var encoding: TextEncoding
    var declared: TextEncoding?

    init(
      _ name: String, _ bytes: [UInt8], _ text: String, _ encoding: TextEncoding,
      declared: TextEncoding? = nil
    ) {
      self.name = name
      self.bytes = bytes
      self.text = text
      self.encoding = encoding
      self.declared = declared
    }
  }

  private static func hex(_ digits: String) -> [UInt8] { EncodedSamples.bytes(digits) }

  static let readable: [Case] = [
    Case("UTF-8", Array("公开\r\n".utf8), "公开\r\n", .utf8),
    Case("UTF-8 with a mark", Array("\u{FEFF}公开".utf8), "公开", .utf8),
    Case("a replacement character", Array("公\u{FFFD}开".utf8), "公\u{FFFD}开", .utf8),
    Case("GB 18030", hex(EncodedSamples.chinese), EncodedSamples.text, .gb18030),
    Case("GB 18030 with a mark", [0x84, 0x31, 0x95, 0x33, 0xB9, 0xAB], "公", .gb18030),
    Case("forms of four bytes", hex(EncodedSamples.fourBytes), "区㐀𠮷镕办公室负责，全年公开。", .gb18030),
    Case("a short table", hex(EncodedSamples.short), "序号,任务\n1,公开\n", .gb18030),
    Case("declared", hex("E941"), "锳", .gb18030, declared: .gb18030),
    Case("declared wrongly", Array("公开".utf8), "公开", .utf8, declared: .gb18030),
    Case("declared UTF-8", hex(EncodedSamples.chinese), EncodedSamples.text, .gb18030, declared: .utf8),
    Case("UTF-16", [0xFF, 0xFE] + hex(EncodedSamples.little), EncodedSamples.text, .utf16LittleEndian),
    Case(
      "UTF-16, big end first", [0xFE, 0xFF] + hex(EncodedSamples.big), EncodedSamples.text, .utf16BigEndian),
    Case("UTF-16 without a mark", hex(EncodedSamples.little), EncodedSamples.text, .utf16LittleEndian),
    Case("big end first, no mark", hex(EncodedSamples.big), EncodedSamples.text, .utf16BigEndian),
    Case("surrogates", [0xFF, 0xFE, 0x42, 0xD8, 0xB7, 0xDF], "𠮷", .utf16LittleEndian),
  ]

  @Test("a text comes out the same in every encoding", arguments: readable)
  func reads(_ example: Case) throws {
    let decoded = try SourceDecoder.decode(
      example.bytes, declared: example.declared, limits: DocumentLimits())
    #expect(decoded.storage.bytes == Array(example.text.utf8), "\(example.name)")
    #expect(decoded.encoding == example.encoding, "\(example.name)")
  }

  struct Refusal: Sendable {
    var name: String
    var bytes: [UInt8]
    var reason: DocumentError.Reason

    init(_ name: String, _ bytes: [UInt8], _ reason: DocumentError.Reason = .unknownEncoding) {
      self.name = name
      self.bytes = bytes
      self.reason = reason
    }
  }

  static let refused: [Refusal] = [
    Refusal("nothing", [], .empty),
    Refusal("a mark alone", [0xEF, 0xBB, 0xBF], .empty),
    Refusal("Big5", hex(EncodedSamples.big5)),
    Refusal("Shift JIS", hex(EncodedSamples.shiftJIS)),
    Refusal("EUC-JP", hex(EncodedSamples.eucJP)),
    Refusal("EUC-JP without kana", hex(EncodedSamples.kanjiEUC)),
    Refusal("Shift JIS without kana", hex(EncodedSamples.kanjiSJIS)),
    Refusal("EUC-KR", hex(EncodedSamples.eucKR)),
    Refusal("Windows-1251", hex(EncodedSamples.cyrillic)),
    Refusal("Windows-1252", hex(EncodedSamples.latin)),
    Refusal("Latin-1", hex(EncodedSamples.german)),
    Refusal("UTF-32", [0xFF, 0xFE, 0, 0, 0x6C, 0x51, 0, 0]),
    Refusal("a NUL in UTF-8", Array("公\u{0}开".utf8)),
    Refusal("control characters", Array("公开\u{1}\u{2}\u{3}\u{4}".utf8)),
    Refusal(
      "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]),
    Refusal("GB 18030 cut short", hex(EncodedSamples.chinese).dropLast(3) + [0xB9]),
    Refusal("UTF-8 cut short", Array("公开".utf8).dropLast(), .malformedEncoding("UTF-8")),
    Refusal("UTF-8 with a wrong byte", Array("政务公开工作要点分工".utf8) + [0xFF], .malformedEncoding("UTF-8")),
    Refusal("marked, but wrong", [0xEF, 0xBB, 0xBF, 0xB9, 0xAB], .malformedEncoding("UTF-8")),
    Refusal("half a code unit", [0xFF, 0xFE, 0x6C, 0x51, 0x0A], .malformedEncoding("UTF-16LE")),
    Refusal("half a pair", [0xFE, 0xFF, 0xD8, 0x42, 0x6C, 0x51], .malformedEncoding("UTF-16BE")),
    Refusal("the second half first", [0xFE, 0xFF, 0xDF, 0xB7], .malformedEncoding("UTF-16BE")),
  ]

  @Test("what cannot be told is refused, not guessed", arguments: refused)
  func refuses(_ example: Refusal) {
    let error = #expect(throws: DocumentError.self, "\(example.name)") {
      try SourceDecoder.decode(example.bytes, limits: DocumentLimits())
    }
    #expect(error?.reason == example.reason, "\(example.name)")
  }

  @Test("the limit holds for what comes out, too")
  func size() {
    let bytes = Self.hex(EncodedSamples.chinese)
    for limit in [bytes.count - 1, bytes.count + 1] {
      let error = #expect(throws: DocumentError.self) {
        try SourceDecoder.decode(bytes, limits: DocumentLimits(maxBytes: limit))
      }
      #expect(error?.reason == .tooLarge(limit: limit))
    }
  }

  @Test("labels are those of pages, in either case")
  func labels() {
    #expect(TextEncoding(label: " GBK\n") == .gb18030)
    #expect(TextEncoding(label: "gb2312") == .gb18030)
    #expect(TextEncoding(label: "UTF-8") == .utf8)
    #expect(TextEncoding(label: "utf-16be") == .utf16BigEndian)
    #expect(TextEncoding(label: "big5") == nil)
    #expect(TextEncoding(label: "") == nil)
  }

  @Test("10,000 mutated inputs are read or refused, and come out well-formed")
  func mutations() {
    let seeds = Self.readable.map(\.bytes) + Self.refused.map(\.bytes)
    var generator = SplitMix64(seed: 20_240_301)
    var read = 0
    for round in 0..<10_000 {
      let bytes = generator.mutated(
        seeds[round % seeds.count], alphabet: [0, 0x0A, 0x30, 0x41, 0x81, 0xB0, 0xD8, 0xFF])
      guard let decoded = try? SourceDecoder.decode(bytes, limits: DocumentLimits()) else { continue }
      read += 1
      #expect(UTF8Validation.firstInvalid(in: decoded.storage.bytes) == nil, "\(bytes)")
    }
    #expect(read > 500)
  }
}
