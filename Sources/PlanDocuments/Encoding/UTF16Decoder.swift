/// Decodes UTF-16 (Unicode 16.0, section 3.10).
enum UTF16Decoder {
  /// The UTF-8 form of `bytes` from `start` on, and of what kinds its characters are.
  ///
  /// `nil` if there is half a code unit or half a surrogate pair.
  static func decode(
    _ bytes: [UInt8], from start: Int, isBigEndian: Bool
  ) -> (bytes: [UInt8], tally: CharacterTally)? {
    guard (bytes.count - start) % 2 == 0 else { return nil }
    var isWhole = false
    var decoded: [UInt8] = []
    // A code unit of two bytes becomes three at most, a pair of four bytes becomes four.
    let most = (bytes.count - start) / 2 * 3
    let tally = CharacterTally { tally in
      decoded = [UInt8](unsafeUninitializedCapacity: most) { output, count in
        bytes.withUnsafeBufferPointer { input in
          isWhole = run(input, start, isBigEndian, output, &count, tally)
        }
      }
    }
    return isWhole ? (decoded, tally) : nil
  }

  private static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ isBigEndian: Bool,
    _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ tally: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    var offset = start
    while offset < input.count {
      var code = unit(input, offset, isBigEndian)
      offset += 2
      if code & 0xF800 == 0xD800 {
        guard code < 0xDC00, offset < input.count else { return false }
        let low = unit(input, offset, isBigEndian)
        guard low & 0xFC00 == 0xDC00 else { return false }
        code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        offset += 2
      }
      tally[Int(CharacterKind(of: code).rawValue)] &+= 1
      UTF8Form.append(code, to: output, &count)
    }
    return true
  }

  @inline(__always)
  private static func unit(_ input: UnsafeBufferPointer<UInt8>, _ offset: Int, _ isBigEndian: Bool) -> UInt32
  {
    let first = UInt32(input[offset])
    let second = UInt32(input[offset + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
