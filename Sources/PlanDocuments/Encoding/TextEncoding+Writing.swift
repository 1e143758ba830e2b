extension TextEncoding {
  /// The bytes of `text`, which is UTF-8, in this encoding; `nil` if it is no UTF-8.
  ///
  /// All four encodings have all characters.
  package func encoded(_ text: [UInt8]) -> [UInt8]? {
    if self == .utf8 { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 2)
    var decoder = UTF8()
    var bytes = text.makeIterator()
    while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: return result
      case .error: return nil
      case .scalarValue(let scalar): append(scalar, to: &result)
      }
    }
  }

  /// Whether `text` can be written so that it is read again as it is: private characters may be read as others.
  package func canWrite(_ text: String) -> Bool {
    guard self == .gb18030 else { return true }
    guard let bytes = encoded(Array(text.utf8)) else { return false }
    return GB18030Decoder.decode(bytes, from: 0)?.bytes.elementsEqual(text.utf8) ?? false
  }

  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch self {
    case .utf8: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    case .gb18030: GB18030Encoder.append(scalar.value, to: &bytes)
    case .utf16LittleEndian:
      for unit in String(scalar).utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in String(scalar).utf16 { bytes += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    }
  }
}
