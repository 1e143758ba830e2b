import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("GB 18030")
struct GB18030Tests {
  /// Every two-byte form, in order.
  static let pairs: [[UInt8]] = {
    var pairs: [[UInt8]] = []
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F { pairs.append([lead, trail]) }
    }
    return pairs
  }()
  /// Every four-byte form of the basic plane, in order.
  static let fours: [[UInt8]] = (0..<39_420).map(four)

  private static func four(_ pointer: Int) -> [UInt8] {
    let first = UInt8(0x81 + pointer / 12_600)
    let second = UInt8(0x30 + pointer / 1_260 % 10)
    let third = UInt8(0x81 + pointer / 10 % 126)
    return [first, second, third, UInt8(0x30 + pointer % 10)]
  }

  private static func decoded(_ forms: [[UInt8]]) throws -> [UInt8] {
    let bytes = forms.flatMap { $0 }
    return try SourceDecoder.decode(bytes, declared: .gb18030, limits: DocumentLimits()).storage.bytes
  }

  /// Fowler, Noll and Vo's hash of 64 bits, variant 1a.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  // The hashes are those of another implementation, Python's, with the changes that Scripts/generate-gb18030
  // names.
  @Test("every form of two and four bytes is the character that it is elsewhere")
  func all() throws {
    #expect(Self.hash(try Self.decoded(Self.pairs)) == 0x50B1_266F_D49A_4C32)
    #expect(Self.hash(try Self.decoded(Self.fours)) == 0xB176_5545_402A_2682)
    #expect(try Self.decoded([[0x90, 0x30, 0x81, 0x30]]) == Array("\u{10000}".utf8))
    #expect(try Self.decoded([[0xE3, 0x32, 0x9A, 0x35]]) == Array("\u{10FFFF}".utf8))
  }

  @Test(
    "what is no form is refused",
    arguments: [
      [0x80], [0xFF], [0xB9], [0xB9, 0x20], [0xB9, 0x7F], [0xB9, 0xFF], [0x81, 0x30], [0x81, 0x30, 0x81],
      [0x81, 0x30, 0x81, 0x40], [0x84, 0x31, 0xA5, 0x30], [0xE3, 0x32, 0x9A, 0x36], [0xFE, 0x39, 0xFE, 0x39],
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) {
    let error = #expect(throws: DocumentError.self) {
      try SourceDecoder.decode([0x61] + bytes, declared: .gb18030, limits: DocumentLimits())
    }
    #expect(error?.reason == .malformedEncoding("GB18030"))
  }

  /// The form of every character of the basic plane.
  private static func forms() throws -> [Unicode.Scalar: [UInt8]] {
    var forms: [Unicode.Scalar: [UInt8]] = [:]
    for all in [fours, pairs] {
      let scalars = String(decoding: try decoded(all), as: UTF8.self).unicodeScalars
      for (scalar, form) in zip(scalars, all) { forms[scalar] = form }
    }
    return forms
  }

  @Test(
    "real plans read the same in every encoding",
    .enabled(if: SharedFolder.isThere, "no folder of real plans"),
    arguments: ["city-2018", "dongqu-2022", "guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func plans(_ name: String) throws {
    let bytes = try SharedFolder.read("plans/\(name).txt")
    let text = String(decoding: bytes, as: UTF8.self)
    let forms = try Self.forms()
    let gb = text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : forms[$0] ?? [] }
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let variants = [
      gb, little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, [0xEF, 0xBB, 0xBF] + bytes,
    ]
    for (number, variant) in variants.enumerated() {
      let decoded = try SourceDecoder.decode(variant, limits: DocumentLimits())
      #expect(decoded.storage.bytes == bytes, "variant \(number)")
    }
  }
}
