/// Walks over texts, asking a ``ProseTable`` of which characters the scanners of prose look closely at.
///
/// In two steps, since nearly no character begins anything: the first notes those that might, without a branch and without
/// decoding, the second looks at each of these and at what stands behind it.
struct ProseWalk {
  let signs: PagedTable<UInt16>.View
  let starts: HanBits.View

  /// So many characters are noted before they are looked at, which lie on the stack.
  private static let room = 256
  /// So many characters of three bytes are taken in one step.
  private static let step = 8
  /// The bytes of 《, the first the lowest.
  private static let titleMark: UInt32 = 0x8A80E3

  /// Adds the places of `bytes` to `places`, in order.
  func find(in bytes: UnsafeBufferPointer<UInt8>, into places: inout [ProsePlace]) {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.room) { noted in
      guard let list = noted.baseAddress else { return }
      var offset = 0
      while offset < bytes.count {
        let count = note(base, bytes, from: &offset, list)
        for position in 0..<count { look(base, bytes, at: Int(list[position]), &places) }
      }
    }
  }

  /// Notes where characters stand that might begin something, from `offset` on, up to the end or until `list` may be full.
  @inline(__always)
  private func note(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int,
    _ list: UnsafeMutablePointer<Int32>
  ) -> Int {
    var count = 0
    while count <= Self.room &- Self.step &- 1, offset < bytes.count {
      while count <= Self.room &- 2 &* Self.step, offset &+ 3 &* Self.step <= bytes.count,
        areHan(base, offset)
      {
        var character = offset
        offset &+= 3 &* Self.step
        while character < offset {
          list[count] = Int32(truncatingIfNeeded: character)
          count &+= starts.bit(base, character)
          character &+= 3
        }
      }
      noteSome(base, bytes, from: &offset, list, &count)
    }
    return count
  }

  /// The same up to behind the first character that has not three bytes, or as far as ``step`` characters.
  @inline(__always)
  private func noteSome(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int,
    _ list: UnsafeMutablePointer<Int32>, _ count: inout Int
  ) {
    let end = min(bytes.count, offset &+ 3 &* Self.step)
    while offset < end {
      list[count] = Int32(truncatingIfNeeded: offset)
      guard bytes[offset] & 0xF0 == 0xE0, offset &+ 3 <= bytes.count else {
        let points = CodePoints(bytes)
        if ProseTable.Sign.isStart(signs(of: points.code(offset))) { count &+= 1 }
        offset = points.after(offset)
        return
      }
      count &+= starts.bit(base, offset)
      offset &+= 3
    }
  }

  /// Whether the ``step`` characters at `offset` have three bytes each.
  @inline(__always)
  private func areHan(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    @inline(__always)
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset &+ place, as: UInt64.self))
    }
    let first = word(0) & 0x00F0_0000_F000_00F0 ^ 0x00E0_0000_E000_00E0
    let second = word(8) & 0xF000_00F0_0000_F000 ^ 0xE000_00E0_0000_E000
    let third = word(16) & 0x0000_F000_00F0_0000 ^ 0x0000_E000_00E0_0000
    return first | second | third == 0
  }

  /// Adds what stands at `offset`, where a character stands that may begin something.
  @inline(__always)
  private func look(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int,
    _ places: inout [ProsePlace]
  ) {
    var found: UInt8
    let word =
      offset &+ 8 <= bytes.count
      ? UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) : 0
    if word & 0xF000_00F0 == 0xE000_00E0 {
      let next = signs(ofHan: UInt32(truncatingIfNeeded: word &>> 24))
      found = ProseTable.Sign.found(
        signs(ofHan: UInt32(truncatingIfNeeded: word)), before: next,
        isTitle: word & 0xFF_FFFF == UInt64(Self.titleMark))
    } else {
      let points = CodePoints(bytes)
      let code = points.code(offset)
      found = ProseTable.Sign.found(
        signs(of: code), before: signs(of: points.code(points.after(offset))), isTitle: code == 0x300A)
    }
    if found != 0 { places.append(ProsePlace(offset, found)) }
  }

  /// The signs of the character of three bytes that `word` begins with.
  @inline(__always)
  private func signs(ofHan word: UInt32) -> UInt16 {
    let page = (word & 0x0F) &<< 6 | (word &>> 8) & 0x3F
    return signs[page: Int(page), place: Int((word &>> 16) & 0x3F)]
  }

  /// The signs of `code`; behind what begins something may stand any character beyond U+FFFF.
  @inline(__always)
  private func signs(of code: UInt32) -> UInt16 {
    code < 0x10000 ? signs[code] : ProseTable.Sign.anyFollows
  }
}
