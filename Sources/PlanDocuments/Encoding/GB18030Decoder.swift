/// Decodes GB 18030 and what it contains: GBK and GB 2312.
///
/// Source: Encoding Standard, encoding.spec.whatwg.org, section 10.2, "gb18030 decoder", but the single byte 80
/// is refused (`Scripts/generate-gb18030` says why).
struct GB18030Decoder {
  /// The UTF-8 form of `bytes` from `start` on, and of what kinds its characters are.
  ///
  /// `nil` if a sequence is none.
  static func decode(_ bytes: [UInt8], from start: Int) -> (bytes: [UInt8], tally: CharacterTally)? {
    var isWhole = false
    var decoded: [UInt8] = []
    // Two bytes become three at most, four become four.
    let most = bytes.count + bytes.count / 2 + 4
    let tally = CharacterTally { tally in
      decoded = [UInt8](unsafeUninitializedCapacity: most) { output, count in
        bytes.withUnsafeBufferPointer { input in
          GB18030Table.entries.withUnsafeBufferPointer { table in
            isWhole = run(input, start, table, output, &count, tally)
          }
        }
      }
    }
    return isWhole ? (decoded, tally) : nil
  }

  private static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: UnsafeBufferPointer<UInt32>,
    _ output: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ tally: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    var offset = start
    while offset < input.count {
      let lead = input[offset]
      if lead < 0x80 {
        output[count] = lead
        count &+= 1
        offset &+= 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, offset &+ 1 < input.count else { return false }
      let trail = input[offset &+ 1]
      if trail >= 0x40, trail != 0x7F, trail != 0xFF {
        let entry = table[Int(lead &- 0x81) &* 190 &+ Int(trail &- (trail < 0x7F ? 0x40 : 0x41))]
        tally[Int(entry >> 24)] &+= 1
        UTF8Form.append(entry & 0xFF_FFFF, to: output, &count)
        offset &+= 2
      } else {
        guard let code = fourBytes(input, offset) else { return false }
        tally[Int(CharacterKind(of: code).rawValue)] &+= 1
        UTF8Form.append(code, to: output, &count)
        offset &+= 4
      }
    }
    return true
  }

  /// The code point of the four-byte form at `offset`.
  private static func fourBytes(_ input: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32? {
    guard offset + 3 < input.count else { return nil }
    let (first, second) = (input[offset], input[offset + 1])
    let (third, fourth) = (input[offset + 2], input[offset + 3])
    guard (0x81...0xFE).contains(first), (0x30...0x39).contains(second), (0x81...0xFE).contains(third),
      (0x30...0x39).contains(fourth)
    else { return nil }
    let pointer =
      Int(first - 0x81) * 12600 + Int(second - 0x30) * 1260 + Int(third - 0x81) * 10 + Int(fourth - 0x30)
    return GB18030Table.code(ofFourBytes: pointer)
  }
}
