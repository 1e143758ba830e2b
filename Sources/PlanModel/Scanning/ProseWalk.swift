/// Walks over texts, asking a ``ProseTable`` of which characters the scanners of prose look closely at.
///
/// In two steps, since nearly no character begins anything: the first notes those that might, without a branch and without
/// decoding, the second looks at each of these and at what stands behind it.
struct ProseWalk {
  private let signs: PagedTable<UInt16>.View
  private let starts: HanBits.View
  /// Where characters are noted, and what is found at them.
  private let noted: UnsafeMutablePointer<Int32>
  private let found: UnsafeMutablePointer<ProsePlace>

  /// So many characters are noted before they are looked at.
  private static let room = 256
  /// So many characters of three bytes are taken in one step.
  private static let step = 8

  /// Calls `body` with what walks over texts.
  static func with<Result>(
    _ signs: PagedTable<UInt16>.View, _ starts: HanBits.View, _ body: (ProseWalk) -> Result
  ) -> Result {
    let noted = UnsafeMutablePointer<Int32>.allocate(capacity: room)
    let found = UnsafeMutablePointer<ProsePlace>.allocate(capacity: room)
    defer {
      noted.deallocate()
      found.deallocate()
    }
    return body(ProseWalk(signs: signs, starts: starts, noted: noted, found: found))
  }

  /// Adds the places of `bytes` to `places`, in order.
  ///
  /// - Returns: The kinds that they have.
  @discardableResult
  func find(in bytes: UnsafeBufferPointer<UInt8>, into places: inout [ProsePlace]) -> UInt8 {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var (offset, kinds): (Int, UInt8) = (0, 0)
    while offset < bytes.count {
      let count = look(base, bytes, note(base, bytes, from: &offset), &kinds)
      if count > 0 { places.append(contentsOf: UnsafeBufferPointer(start: found, count: count)) }
    }
    return kinds
  }

  /// Notes where characters stand that might begin something, from `offset` on, up to the end or until there may be no room.
  @inline(__always)
  private func note(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, from offset: inout Int
  ) -> Int {
    // Names for what lies in memory, which is not read again behind each place that is noted.
    let (noted, starts) = (noted, starts)
    var count = 0
    while count <= Self.room &- Self.step &- 1, offset < bytes.count {
      while count <= Self.room &- 2 &* Self.step, offset &+ 3 &* Self.step <= bytes.count,
        Self.areHan(base, offset)
      {
        Self.note(base, offset, starts, noted, &count)
        Self.note(base, offset &+ 3, starts, noted, &count)
        Self.note(base, offset &+ 6, starts, noted, &count)
        Self.note(base, offset &+ 9, starts, noted, &count)
        Self.note(base, offset &+ 12, starts, noted, &count)
        Self.note(base, offset &+ 15, starts, noted, &count)
        Self.note(base, offset &+ 18, starts, noted, &count)
        Self.note(base, offset &+ 21, starts, noted, &count)
        offset &+= 3 &* Self.step
      }
      // Up to behind the first character that has not three bytes, or as far as a step.
      let end = min(bytes.count, offset &+ 3 &* Self.step)
      while offset < end {
        guard Self.isHan(bytes, offset) else {
          noteRare(bytes, at: &offset, &count)
          break
        }
        Self.note(base, offset, starts, noted, &count)
        offset &+= 3
      }
    }
    return count
  }

  /// Notes the character of three bytes at `offset` if it might begin something.
  @inline(__always)
  private static func note(
    _ base: UnsafeRawPointer, _ offset: Int, _ starts: HanBits.View, _ noted: UnsafeMutablePointer<Int32>,
    _ count: inout Int
  ) {
    noted[count] = Int32(truncatingIfNeeded: offset)
    count &+= starts.bit(base, offset)
  }

  /// The same for a character that has not three bytes, which is passed over.
  private func noteRare(_ bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int, _ count: inout Int) {
    let points = CodePoints(bytes)
    noted[count] = Int32(truncatingIfNeeded: offset)
    if ProseTable.Sign.isStart(Self.signs(of: points.code(offset), signs)) { count &+= 1 }
    offset = points.after(offset)
  }

  /// Whether the ``step`` characters at `offset` have three bytes each, as these are in UTF-8.
  @inline(__always)
  private static func areHan(_ base: UnsafeRawPointer, _ offset: Int) -> Bool {
    @inline(__always)
    func word(_ place: Int) -> UInt64 {
      UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset &+ place, as: UInt64.self))
    }
    let first = word(0) & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0
    let second = word(8) & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080
    let third = word(16) & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080
    return first | second | third == 0
  }

  /// The same of one character.
  @inline(__always)
  private static func isHan(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset &+ 3 <= bytes.count && bytes[offset] & 0xF0 == 0xE0 && bytes[offset &+ 1] & 0xC0 == 0x80
      && bytes[offset &+ 2] & 0xC0 == 0x80
  }

  /// Puts what stands at the first `count` of the noted characters into ``found``, and of which kinds it is into `all`.
  ///
  /// - Returns: At how many of them anything stands.
  @inline(__always)
  private func look(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, _ count: Int, _ all: inout UInt8
  ) -> Int {
    let (noted, found, signs) = (noted, found, signs)
    var kept = 0
    for position in 0..<max(count, 0) {
      let offset = Int(noted[position])
      let kinds = Self.kinds(base, bytes, at: offset, signs)
      found[kept] = ProsePlace(offset, kinds)
      all |= kinds
      // One more if there are any, of which none is above 15.
      kept &+= (Int(kinds) &+ 15) &>> 4
    }
    return kept
  }

  /// What stands at `offset`, where a character stands that may begin something.
  @inline(__always)
  private static func kinds(
    _ base: UnsafeRawPointer, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int,
    _ signs: PagedTable<UInt16>.View
  ) -> UInt8 {
    if offset &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if word & 0xF000_00F0 == 0xE000_00E0 {
        return ProseTable.Sign.found(
          Self.signs(ofHan: UInt32(truncatingIfNeeded: word), signs),
          before: Self.signs(ofHan: UInt32(truncatingIfNeeded: word &>> 24), signs))
      }
    }
    return rareKinds(bytes, at: offset, signs)
  }

  /// The same at the end and where a character has not three bytes.
  @inline(never)
  private static func rareKinds(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ signs: PagedTable<UInt16>.View
  ) -> UInt8 {
    let points = CodePoints(bytes)
    return ProseTable.Sign.found(
      Self.signs(of: points.code(offset), signs),
      before: Self.signs(of: points.code(points.after(offset)), signs))
  }

  /// The signs of the character of three bytes that `word` begins with.
  @inline(__always)
  private static func signs(ofHan word: UInt32, _ signs: PagedTable<UInt16>.View) -> UInt16 {
    let page = (word & 0x0F) &<< 6 | (word &>> 8) & 0x3F
    return signs[page: Int(page), place: Int((word &>> 16) & 0x3F)]
  }

  /// The signs of `code`; behind what begins something may stand any character beyond U+FFFF.
  @inline(__always)
  private static func signs(of code: UInt32, _ signs: PagedTable<UInt16>.View) -> UInt16 {
    code < 0x10000 ? signs[code] : ProseTable.Sign.anyFollows
  }
}
