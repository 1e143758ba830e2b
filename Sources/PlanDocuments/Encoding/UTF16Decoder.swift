/// Decodes UTF-16 (Unicode 16.0, section 3.10).
enum UTF16Decoder {
  /// The UTF-8 form of `bytes` from `start` on, and of what kinds its characters are.
  ///
  /// `nil` if there is half a code unit or half a surrogate pair.
  static func decode(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool
  ) -> (bytes: [UInt8], tally: CharacterTally)? {
    guard (bytes.count - start) % 2 == 0 else { return nil }
    var tally = CharacterTally()
    var isWhole = true
    // A code unit of two bytes becomes three at most, a pair of four bytes becomes four.
    let most = (bytes.count - start) / 2 * 3
    let decoded = [UInt8](unsafeUninitializedCapacity: most) { output, count in
      bytes.withUnsafeBufferPointer { input in
        var offset = start
        while offset < input.count {
          var code = unit(input, offset, isBigEndian)
          offset += 2
          if code & 0xF800 == 0xD800 {
            guard code < 0xDC00, offset < input.count, unit(input, offset, isBigEndian) & 0xFC00 == 0xDC00
            else {
              isWhole = false
              return
            }
            code = 0x10000 + (code & 0x3FF) << 10 + (unit(input, offset, isBigEndian) & 0x3FF)
            offset += 2
          }
          tally.add(CharacterKind(of: code))
          UTF8Form.append(code, to: output, &count)
        }
      }
    }
    return isWhole ? (decoded, tally) : nil
  }

  @inline(__always)
  private static func unit(_ input: UnsafeBufferPointer<UInt8>, _ offset: Int, _ isBigEndian: Bool) -> UInt32
  {
    let first = UInt32(input[offset])
    let second = UInt32(input[offset + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
