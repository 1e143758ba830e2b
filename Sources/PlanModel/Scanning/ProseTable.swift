/// What characters are for the scanners of prose: one walk over a text finds where each of them has to look closely.
///
/// Nearly every first character of a phrase stands in other words far more often (全年 begins one, 全面 does not), so that
/// what stands behind it is asked, too.
struct ProseTable: Sendable {
  /// The signs of characters: in the lower byte what one is, in the upper one what it asks of the character behind.
  private var table = PagedTable<UInt16>()

  /// What a character is for one scanner.
  private enum Sign {
    /// Something begins (or ends, as names of units do) with it if one stands behind that may follow: `kind` is a bit of
    /// ``ProsePlace``.
    static func begins(_ kind: UInt8) -> UInt16 { UInt16(kind) | UInt16(kind) << 11 }
    /// It may stand behind such a one.
    static func follows(_ kind: UInt8) -> UInt16 { UInt16(kind) << 3 }
    static let loneDeadline: UInt16 = 64
    /// An item begins with it whatever stands behind, or it is the opening mark of a title.
    static let lone: UInt16 = 128
  }

  /// The kinds that something can begin.
  private static let kinds: UInt16 = 7
  /// What is noted whatever stood before.
  private static let alone = Sign.loneDeadline | Sign.lone
  private static let titleMark: UInt32 = 0x300A

  /// What the grammar knows.
  init() {
    // What is no Han character may stand behind the beginning of any deadline: blanks and marks are passed over.
    table.fill(from: 0, to: 0x3400, with: Sign.follows(ProsePlace.deadline))
    table.fill(from: 0xA000, to: 0x10000, with: Sign.follows(ProsePlace.deadline))
    table.insert(Sign.begins(ProsePlace.deadline), TriggerSet.phraseCharacters)
    table.insert(Sign.loneDeadline, "0123456789０１２３４５６７８９〇○")
    table.insert(
      Sign.follows(ProsePlace.deadline),
      TriggerSet.phraseCharacters
        + "月日天季周星礼旬度底末初内后中个工小时分点号多余几各逢隔满之以至到起整终")
    table.insert(Sign.begins(ProsePlace.item), "0123456789０１２３４５６７８９(（〇○零◯一二两三四五六七八九十")
    table.insert(
      Sign.follows(ProsePlace.item), "0123456789０１２３４５６７８９.．、﹒〇○零◯一二两三四五六七八九十是要")
    table.insert(Sign.lone, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳《")
    table.insert(Sign.begins(ProsePlace.unitEnd), "局委办室部会厅院心处队所站府）科股")
    table.insert(Sign.follows(ProsePlace.unitEnd), "牵负组制会承统汇编起建做公发要应将须可适定及具积")
  }

  /// Adds the word of deadlines that begins with `first` and `second`, which is 0 if the word is but one character.
  ///
  /// Where any word begins as a phrase does, what may follow that is not narrowed.
  mutating func addDeadline(_ first: UInt32, _ second: UInt32, isRecurring: Bool) {
    if TriggerSet.phraseStarts.contains(first), !TriggerSet.followedStarts.contains(first) {
      table.insert(Sign.loneDeadline, first)
    }
    guard isRecurring else { return }
    table.insert(second == 0 ? Sign.loneDeadline : Sign.begins(ProsePlace.deadline), first)
    if second != 0 { table.insert(Sign.follows(ProsePlace.deadline), second) }
  }

  /// Calls `body` with what walks over texts.
  @inline(__always)
  func withWalk<Result>(_ body: (Walk) -> Result) -> Result {
    table.withView { body(Walk(view: $0)) }
  }

  /// Walks over texts, asking the table.
  struct Walk {
    fileprivate let view: PagedTable<UInt16>.View

    /// Adds the places of `bytes` to `places`, in order.
    func find(in bytes: UnsafeBufferPointer<UInt8>, into places: inout [ProsePlace]) {
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
      let points = CodePoints(bytes)
      var offset = 0
      // What the character before asks of the next.
      var asked = ProseTable.alone
      while true {
        offset = pass(base, from: offset, to: bytes.count, &asked)
        guard offset < bytes.count else { break }
        let code = points.code(offset)
        // Behind what begins something may stand any character beyond U+FFFF.
        let signs = code < 0x10000 ? view[code] : ProseTable.kinds << 3
        let found = asked & signs
        note(found, offset, isTitle: code == ProseTable.titleMark, points, &places)
        asked = signs >> 8 | ProseTable.alone
        offset = points.after(offset)
      }
      note(asked & view[0] & ~ProseTable.alone, offset, isTitle: false, points, &places)
    }

    /// The first offset from `offset` on where something is found, or where a character begins that has not three bytes, as nearly
    /// all have, or is the last; `asked` is what the character before asks of the next.
    ///
    /// Nothing else is done in this loop, so that all it needs stays in registers.
    @inline(__always)
    private func pass(_ base: UnsafeRawPointer, from start: Int, to end: Int, _ asked: inout UInt16) -> Int {
      var (offset, before) = (start, UInt32(asked))
      // Two characters a step, as long as both have three bytes.
      while offset <= end &- 8 {
        let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        guard word & 0xF000_00F0 == 0xE000_00E0 else { break }
        let signs = self.signs(UInt32(truncatingIfNeeded: word))
        guard before & signs == 0 else { break }
        before = signs &>> 8 | UInt32(ProseTable.alone)
        let next = self.signs(UInt32(truncatingIfNeeded: word &>> 24))
        guard before & next == 0 else {
          offset &+= 3
          break
        }
        before = next &>> 8 | UInt32(ProseTable.alone)
        offset &+= 6
      }
      // Four bytes are loaded.
      let last = end &- 4
      while offset <= last {
        let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        guard word & 0xF0 == 0xE0 else { break }
        let signs = self.signs(word)
        guard before & signs == 0 else { break }
        before = signs &>> 8 | UInt32(ProseTable.alone)
        offset &+= 3
      }
      asked = UInt16(truncatingIfNeeded: before)
      return offset
    }

    /// What the character of three bytes is that `word` begins with.
    @inline(__always)
    private func signs(_ word: UInt32) -> UInt32 {
      let page = (word & 0x0F) &<< 6 | (word &>> 8) & 0x3F
      return UInt32(view[page: Int(page), place: Int((word &>> 16) & 0x3F)])
    }

    /// Notes what is `found` at `offset`: what begins with the character before, and what begins here by itself.
    @inline(__always)
    private func note(
      _ found: UInt16, _ offset: Int, isTitle: Bool, _ points: CodePoints, _ places: inout [ProsePlace]
    ) {
      let begun = UInt8(truncatingIfNeeded: found >> 3 & ProseTable.kinds)
      if begun != 0 { places.append(ProsePlace(points.before(offset), begun)) }
      var alone: UInt8 = found & Sign.loneDeadline == 0 ? 0 : ProsePlace.deadline
      if found & Sign.lone != 0 { alone |= isTitle ? ProsePlace.title : ProsePlace.item }
      if alone != 0 { places.append(ProsePlace(offset, alone)) }
    }
  }
}
