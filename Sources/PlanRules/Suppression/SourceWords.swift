import PlanModel
import PlanSource

/// The words at a place of a plan, without the escapes of its format.
enum SourceWords {
  /// The bytes of `plan` at `range`; in JSON and YAML what escapes stand for.
  static func decoded(_ range: ByteRange, in plan: Plan) -> [UInt8] {
    let count = plan.source.bytes.count
    let lower = min(max(range.lowerBound, 0), count)
    let bytes = plan.source.bytes[lower..<min(max(range.upperBound, lower), count)]
    let hasEscapes = (plan.format == .json || plan.format == .yaml) && bytes.contains(UInt8(ascii: "\\"))
    return hasEscapes ? unescaped(bytes) : Array(bytes)
  }

  /// `bytes` with the escapes of RFC 8259 section 7 resolved; what is none stays.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.endIndex else {
        result.append(bytes[position])
        position += 1
        continue
      }
      if let (scalar, end) = unicode(bytes, at: position) {
        result.append(scalar: scalar)
        position = end
      } else {
        result.append(short(bytes[position + 1]))
        position += 2
      }
    }
    return result
  }

  private static func short(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): 32
    default: byte
    }
  }

  /// The scalar of `\uXXXX`, or of two of them, and where it ends.
  private static func unicode(_ bytes: ArraySlice<UInt8>, at position: Int) -> (UInt32, Int)? {
    guard let first = unit(bytes, at: position) else { return nil }
    guard (0xD800..<0xDC00).contains(first), let second = unit(bytes, at: position + 6),
      (0xDC00..<0xE000).contains(second)
    else { return (0xD800..<0xE000).contains(first) ? nil : (first, position + 6) }
    return (0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), position + 12)
  }

  private static func unit(_ bytes: ArraySlice<UInt8>, at position: Int) -> UInt32? {
    guard position + 6 <= bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16)
  }
}
