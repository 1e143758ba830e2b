/// What characters are for the scanners of prose: one walk over a text finds where each of them has to look closely.
///
/// Nearly every first character of a phrase stands in other words far more often (全年 begins one, 全面 does not), so that
/// what stands behind it is asked, too.
struct ProseTable: Sendable {
  /// The signs of characters: in the lower byte what one is, in the upper one what it asks of the one behind.
  private var table = PagedTable<UInt16>()
  /// The characters of three bytes with which anything begins or that are looked at by themselves: few of a text's.
  private var starts = HanBits()

  /// What a character is for the scanners.
  enum Sign {
    /// Something of `kind`, a bit of ``ProsePlace``, begins (or ends, as names of units do) with it if one stands behind that
    /// may follow.
    static func begins(_ kind: UInt8) -> UInt16 { UInt16(kind) << 8 }
    /// It may stand behind such a one.
    static func follows(_ kind: UInt8) -> UInt16 { UInt16(kind) << 4 }
    /// Something of `kind` begins with it whatever stands behind.
    static func lone(_ kind: UInt8) -> UInt16 { UInt16(kind) }
    /// What may stand behind anything that begins something.
    static let anyFollows: UInt16 = 7 << 4

    /// Whether a character with `signs` is looked at.
    @inline(__always)
    static func isStart(_ signs: UInt16) -> Bool { signs & 0x70F != 0 }

    /// What stands where a character with `signs` stands before one with `next`: bits of ``ProsePlace``.
    @inline(__always)
    static func found(_ signs: UInt16, before next: UInt16) -> UInt8 {
      UInt8(truncatingIfNeeded: (signs &>> 8) & (next &>> 4) & 7 | signs & 15)
    }
  }

  /// What the grammar knows.
  init() {
    // What is no Han character may stand behind the beginning of any deadline: blanks and marks are passed over.
    table.fill(from: 0, to: 0x3400, with: Sign.follows(ProsePlace.deadline))
    table.fill(from: 0xA000, to: 0x10000, with: Sign.follows(ProsePlace.deadline))
    insert(Sign.begins(ProsePlace.deadline), TriggerSet.phraseCharacters)
    insert(Sign.lone(ProsePlace.deadline), "0123456789０１２３４５６７８９〇○")
    insert(
      Sign.follows(ProsePlace.deadline),
      TriggerSet.phraseCharacters
        + "月日天季周星礼旬度底末初内后中个工小时分点号多余几各逢隔满之以至到起整终")
    insert(Sign.begins(ProsePlace.item), "0123456789０１２３４５６７８９(（〇○零◯一二两三四五六七八九十")
    insert(
      Sign.follows(ProsePlace.item), "0123456789０１２３４５６７８９.．、﹒〇○零◯一二两三四五六七八九十是要")
    insert(Sign.lone(ProsePlace.item), "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
    insert(Sign.lone(ProsePlace.title), "《")
    insert(Sign.begins(ProsePlace.unitEnd), "局委办室部会厅院心处队所站府）科股")
    insert(Sign.follows(ProsePlace.unitEnd), "牵负组制会承统汇编起建做公发要应将须可适定及具积")
  }

  /// Adds the word of deadlines that begins with `first` and `second`, which is 0 if the word is but one character.
  ///
  /// Where any word begins as a phrase does, what may follow that is not narrowed.
  mutating func addDeadline(_ first: UInt32, _ second: UInt32, isRecurring: Bool) {
    if TriggerSet.phraseStarts.contains(first), !TriggerSet.followedStarts.contains(first) {
      insert(Sign.lone(ProsePlace.deadline), first)
    }
    guard isRecurring else { return }
    insert(second == 0 ? Sign.lone(ProsePlace.deadline) : Sign.begins(ProsePlace.deadline), first)
    if second != 0 { insert(Sign.follows(ProsePlace.deadline), second) }
  }

  private mutating func insert(_ sign: UInt16, _ characters: String) {
    for scalar in characters.unicodeScalars { insert(sign, scalar.value) }
  }

  private mutating func insert(_ sign: UInt16, _ code: UInt32) {
    table.insert(sign, code)
    if Sign.isStart(sign) { starts.insert(code) }
  }

  /// Calls `body` with what walks over texts.
  @inline(__always)
  func withWalk<Result>(_ body: (ProseWalk) -> Result) -> Result {
    table.withView { signs in starts.withView { ProseWalk.with(signs, $0, body) } }
  }
}
