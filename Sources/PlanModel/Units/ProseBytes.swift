/// The bytes of a text, searched for a unit's last character with a verb behind it.
struct ProseBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// A longer name is no name.
  private static let longestName = 90

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Adds the clauses that end like a unit before a verb, at one of `places`.
  func addCandidates(
    _ places: UnsafeBufferPointer<ProsePlace>, to candidates: inout [MentionScanner.Candidate]
  ) {
    var position = places.next(ProsePlace.unitEnd, from: 0, at: 0)
    while position < places.count {
      let offset = Int(places[position].offset)
      guard offset + 9 <= bytes.count else { return }
      var end = offset + 3
      if let verb = verb(at: end) {
        let name = clauseStart(before: offset)
        if name < offset {
          candidates.append(MentionScanner.Candidate(name: name..<end, verb: verb))
          end = verb.upperBound
        }
      }
      position = places.next(ProsePlace.unitEnd, from: position + 1, at: end)
    }
  }

  /// The three bytes at `offset` as one number; 0 beyond the end.
  @inline(__always)
  private func packed(_ offset: Int) -> UInt32 {
    guard offset >= 0, offset + 3 <= bytes.count else { return 0 }
    return UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  /// The bytes of `scalar`, which has three.
  @inline(__always)
  private func utf8(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    return 0xE0_8080 | (value >> 12) << 16 | (value >> 6 & 0x3F) << 8 | value & 0x3F
  }

  @inline(__always)
  private func has(_ offset: Int, _ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    packed(offset) == utf8(a) && packed(offset + 3) == utf8(b)
  }

  /// The verb at `start`, or behind an adverb there.
  private func verb(at start: Int) -> Range<Int>? {
    guard let offset = behindAdverb(start), isVerb(at: offset) else { return nil }
    let end = offset + 6
    // 区政务公开办组织的培训 tells of the training.
    if packed(end) == utf8("的") { return nil }
    return offset..<end
  }

  private func behindAdverb(_ start: Int) -> Int? {
    switch packed(start) {
    case utf8("要"), utf8("应"), utf8("将"), utf8("须"), utf8("可"):
      return has(start, "应", "当") ? start + 6 : start + 3
    case utf8("适"): return has(start, "适", "时") ? start + 6 : nil
    case utf8("定"): return has(start, "定", "期") ? start + 6 : nil
    case utf8("及"): return has(start, "及", "时") ? start + 6 : nil
    case utf8("具"): return has(start, "具", "体") ? start + 6 : nil
    case utf8("统"): return has(start, "统", "一") ? start + 6 : start
    case utf8("积"): return has(start, "积", "极") ? start + 6 : nil
    default: return start
    }
  }

  private func isVerb(at offset: Int) -> Bool {
    switch packed(offset) {
    case utf8("牵"): has(offset, "牵", "头")
    case utf8("负"): has(offset, "负", "责")
    case utf8("组"): has(offset, "组", "织")
    case utf8("制"): has(offset, "制", "定")
    case utf8("会"): has(offset, "会", "同")
    case utf8("承"): has(offset, "承", "担") || has(offset, "承", "办")
    case utf8("统"): has(offset, "统", "筹")
    case utf8("汇"): has(offset, "汇", "总")
    case utf8("编"): has(offset, "编", "制")
    case utf8("起"): has(offset, "起", "草")
    case utf8("建"): has(offset, "建", "立")
    case utf8("做"): has(offset, "做", "好")
    case utf8("公"): has(offset, "公", "开") && !isNoun(at: offset + 6)
    case utf8("发"): has(offset, "发", "布") && !isNoun(at: offset + 6)
    default: false
    }
  }

  /// Whether 公开 or 发布 before `offset` is the first half of a noun: 公开目录, 公开办, 发布会.
  private func isNoun(at offset: Int) -> Bool {
    switch packed(offset) {
    case utf8("办"), utf8("栏"), utf8("网"), utf8("目"), utf8("平"), utf8("专"), utf8("指"), utf8("电"), utf8("会"),
      utf8("台"), utf8("厅"), utf8("股"), utf8("科"):
      true
    default: false
    }
  }

  /// Where the clause begins that goes on to `offset`; `offset` if that is too far away.
  private func clauseStart(before offset: Int) -> Int {
    var index = offset
    while index > 0 {
      guard offset - index < Self.longestName else { return offset }
      let previous = before(index)
      if index - previous < 3 || isClauseEnd(packed(previous)) { break }
      if packed(previous) == utf8("由") || packed(previous) == utf8("请"), packed(before(previous)) != utf8("自")
      {
        break
      }
      index = previous
    }
    return index
  }

  /// Where the character begins that ends at `index`.
  private func before(_ index: Int) -> Int {
    var index = index - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return max(index, 0)
  }

  private func isClauseEnd(_ packed: UInt32) -> Bool {
    switch packed {
    case utf8("。"), utf8("，"), utf8("、"), utf8("；"), utf8("："), utf8("！"), utf8("？"), utf8("．"),
      utf8("\u{3000}"):
      true
    default: false
    }
  }
}
