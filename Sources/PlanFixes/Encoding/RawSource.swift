import PlanDocuments
import PlanSource

/// The bytes of an input beside the text decoded from them.
struct RawSource: Sendable {
  /// UTF-8 without a byte order mark: what places are counted in.
  let text: [UInt8]
  let encoding: TextEncoding
  private let bytes: [UInt8]
  /// How many bytes of a byte order mark stand first.
  private let mark: Int

  init(_ bytes: [UInt8], _ decoded: DecodedSource) {
    self.bytes = bytes
    text = decoded.storage.bytes
    encoding = decoded.encoding
    let marks: [[UInt8]] =
      switch encoding {
      case .utf8: [[0xEF, 0xBB, 0xBF]]
      case .utf16LittleEndian: [[0xFF, 0xFE]]
      case .utf16BigEndian: [[0xFE, 0xFF]]
      case .gb18030: [[0x84, 0x31, 0x95, 0x33]]
      }
    mark = marks.first { bytes.starts(with: $0) }?.count ?? 0
  }

  /// The input after `splices`, in its own encoding; `nil` if that lacks a character, or a splice cuts one.
  func applying(_ splices: [SourceSplice]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + splices.reduce(0) { $0 + 2 * $1.bytes.count })
    var walk = Walk(text: 0, raw: mark)
    var copied = 0
    for splice in splices {
      guard move(&walk, to: splice.range.lowerBound) else { return nil }
      result += bytes[copied..<walk.raw]
      guard let new = encoding.encoded(splice.bytes), move(&walk, to: splice.range.upperBound) else {
        return nil
      }
      result += new
      copied = walk.raw
    }
    result += bytes[copied...]
    return result
  }

  /// Offsets that belong together.
  private struct Walk {
    var text: Int
    var raw: Int
  }

  /// Goes on to the character at `offset` of the text; `false` if none begins there.
  private func move(_ walk: inout Walk, to offset: Int) -> Bool {
    if encoding == .utf8 {
      walk = Walk(text: offset, raw: offset + mark)
      return walk.raw <= bytes.count
    }
    while walk.text < offset, walk.raw < bytes.count {
      let length = UTF8Validation.declaredLength(text[walk.text])
      walk.raw += rawLength(at: walk.raw, decodedLength: length)
      walk.text += length
    }
    return walk.text == offset && walk.raw <= bytes.count
  }

  /// How many bytes the character at `offset` has that takes `decodedLength` in UTF-8.
  private func rawLength(at offset: Int, decodedLength: Int) -> Int {
    guard encoding == .gb18030 else { return decodedLength == 4 ? 4 : 2 }
    if bytes[offset] < 0x80 { return 1 }
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    return (0x30...0x39).contains(second) ? 4 : 2
  }
}
