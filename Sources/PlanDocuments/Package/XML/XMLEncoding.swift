/// The encodings parts may have: UTF-8 and UTF-16 (ECMA-376 part 2, 6.2.5).
enum XMLEncoding {
  /// Whether parts may declare the encoding called `name`.
  static func isAllowed(_ name: String) -> Bool {
    ["UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII"].contains(name.uppercased())
  }

  /// `bytes` as UTF-8, without a byte order mark if they were UTF-16 (XML 1.0, appendix F.1).
  static func utf8(_ bytes: consuming [UInt8], part: String) throws(DocumentError) -> [UInt8] {
    guard bytes.count >= 2 else { return bytes }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return try decoded(bytes[2...], isLittleEndian: true, part)
    case (0xFE, 0xFF): return try decoded(bytes[2...], isLittleEndian: false, part)
    case (0x3C, 0x00): return try decoded(bytes[...], isLittleEndian: true, part)
    case (0x00, 0x3C): return try decoded(bytes[...], isLittleEndian: false, part)
    default: return bytes
    }
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, isLittleEndian: Bool, _ part: String
  ) throws(DocumentError) -> [UInt8] {
    let name = isLittleEndian ? "UTF-16LE" : "UTF-16BE"
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2 * 3)
    var high: UInt32?
    for place in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let pair = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      let unit = isLittleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
      if let first = high {
        guard (0xDC00...0xDFFF).contains(unit) else {
          throw DocumentError(.malformedEncoding(name), part: part)
        }
        append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), to: &result)
        high = nil
      } else if (0xD800...0xDBFF).contains(unit) {
        high = unit
      } else {
        append(unit, to: &result)
      }
    }
    guard high == nil, bytes.count % 2 == 0 else { throw DocumentError(.malformedEncoding(name), part: part) }
    return result
  }

  /// Adds the code point `value`; a lone low surrogate becomes bytes that no parser takes for UTF-8.
  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return bytes.append(0xFF) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
