/// What characters are for the scanners of prose: one walk over a text finds where each of them has to look closely.
///
/// Nearly every first character of a phrase stands in other words far more often (全年 begins one, 全面 does not), so that
/// what stands behind it is asked, too.
struct ProseTable: Sendable {
  private var table = PagedTable<UInt8>()

  // What a character begins or ends, if one stands behind it that may follow; the bits of ``ProsePlace``.
  private static let deadline = ProsePlace.deadline
  private static let item = ProsePlace.item
  private static let unitEnd = ProsePlace.unitEnd
  private static let starts: UInt8 = 7
  /// The same bits for what may stand behind, so much higher.
  private static let behind: UInt8 = 3
  /// A deadline whatever stands behind.
  private static let loneDeadline: UInt8 = 64
  /// An item whatever stands behind, or the opening mark of a title.
  private static let lone: UInt8 = 128
  private static let titleMark: UInt32 = 0x300A

  /// What the grammar knows.
  init() {
    // What is no Han character may stand behind the beginning of any deadline: blanks and marks are passed over.
    table.fill(from: 0, to: 0x3400, with: Self.deadline << Self.behind)
    table.fill(from: 0xA000, to: 0x10000, with: Self.deadline << Self.behind)
    table.insert(Self.deadline, TriggerSet.phraseCharacters)
    table.insert(Self.loneDeadline, "0123456789０１２３４５６７８９〇○")
    table.insert(
      Self.deadline << Self.behind,
      TriggerSet.phraseCharacters
        + "月日天季周星礼旬度底末初内后中个工小时分点号多余几各逢隔满之以至到起整终")
    table.insert(Self.item, "0123456789０１２３４５６７８９(（〇○零◯一二两三四五六七八九十")
    table.insert(
      Self.item << Self.behind, "0123456789０１２３４５６７８９.．、﹒〇○零◯一二两三四五六七八九十是要")
    table.insert(Self.lone, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳《")
    table.insert(Self.unitEnd, "局委办室部会厅院心处队所站府）科股")
    table.insert(Self.unitEnd << Self.behind, "牵负组制会承统汇编起建做公发要应将须可适定及具积")
  }

  /// Adds the word of deadlines that begins with `first` and `second`, which is 0 if the word is but one character.
  ///
  /// Where any word begins as a phrase does, what may follow that is not narrowed.
  mutating func addDeadline(_ first: UInt32, _ second: UInt32, isRecurring: Bool) {
    if TriggerSet.phraseStarts.contains(first), !TriggerSet.followedStarts.contains(first) {
      table.insert(Self.loneDeadline, first)
    }
    guard isRecurring else { return }
    table.insert(Self.deadline, first)
    table.insert(second == 0 ? Self.loneDeadline : Self.deadline << Self.behind, second == 0 ? first : second)
  }

  /// Calls `body` with what walks over texts.
  @inline(__always)
  func withWalk<Result>(_ body: (Walk) -> Result) -> Result {
    table.withView { body(Walk(view: $0)) }
  }

  /// Walks over texts, asking the table.
  struct Walk {
    fileprivate let view: PagedTable<UInt8>.View

    /// Adds the places of `bytes` to `places`, in order.
    func find(in bytes: UnsafeBufferPointer<UInt8>, into places: inout [ProsePlace]) {
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
      let points = CodePoints(bytes)
      var offset = 0
      // What the character before may begin.
      var open: UInt8 = 0
      while true {
        offset = pass(base, from: offset, to: bytes.count, &open)
        guard offset < bytes.count else { break }
        let code = points.code(offset)
        // Behind what begins something may stand any character beyond U+FFFF.
        let signs = code < 0x10000 ? view[code] : ProseTable.starts &<< ProseTable.behind
        let found = open & (signs &>> ProseTable.behind)
        if found != 0 { places.append(ProsePlace(points.before(offset), found)) }
        note(signs, offset, isTitle: code == ProseTable.titleMark, &places)
        open = signs & ProseTable.starts
        offset = points.after(offset)
      }
      let found = open & (view[0] &>> ProseTable.behind)
      if found != 0 { places.append(ProsePlace(points.before(offset), found)) }
    }

    /// The first offset from `offset` on where something is found, or where a character begins that has not three bytes, as nearly
    /// all have, or is the last; `open` is what the character before may begin.
    ///
    /// Nothing else is done in this loop, so that all it needs stays in registers.
    @inline(__always)
    private func pass(_ base: UnsafeRawPointer, from offset: Int, to end: Int, _ open: inout UInt8) -> Int {
      var (offset, before) = (offset, UInt32(open))
      // Four bytes are loaded.
      let last = end &- 4
      while offset <= last {
        let word = UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        guard word & 0xF0 == 0xE0 else { break }
        let page = (word & 0x0F) &<< 6 | (word &>> 8) & 0x3F
        let signs = UInt32(view[page: Int(page), place: Int((word &>> 16) & 0x3F)])
        let alone = UInt32(ProseTable.loneDeadline | ProseTable.lone)
        guard before & (signs &>> UInt32(ProseTable.behind)) | signs & alone == 0 else { break }
        before = signs & UInt32(ProseTable.starts)
        offset &+= 3
      }
      open = UInt8(truncatingIfNeeded: before)
      return offset
    }

    /// Notes what begins at `offset` by itself, as `signs` tell.
    @inline(__always)
    private func note(_ signs: UInt8, _ offset: Int, isTitle: Bool, _ places: inout [ProsePlace]) {
      var alone: UInt8 = signs & ProseTable.loneDeadline == 0 ? 0 : ProsePlace.deadline
      if signs & ProseTable.lone != 0 { alone |= isTitle ? ProsePlace.title : ProsePlace.item }
      if alone != 0 { places.append(ProsePlace(offset, alone)) }
    }
  }
}

/// A place in a text at which scanners look closely.
struct ProsePlace {
  /// A deadline may begin here.
  static let deadline: UInt8 = 1
  /// A number that begins an item may stand here.
  static let item: UInt8 = 2
  /// The last character of a unit's name may stand here, with a verb behind.
  static let unitEnd: UInt8 = 4
  /// 《 stands here.
  static let title: UInt8 = 8

  /// In bytes from the start of the text.
  let offset: Int32
  let kinds: UInt8

  init(_ offset: Int, _ kinds: UInt8) {
    self.offset = Int32(truncatingIfNeeded: offset)
    self.kinds = kinds
  }

  /// Whether it is one of `kind`.
  @inline(__always)
  func isAny(_ kind: UInt8) -> Bool { kinds & kind != 0 }
}

extension UnsafeBufferPointer<ProsePlace> {
  /// The position from `start` on of the next place of `kind` at or behind `offset`; the count if there is none.
  @inline(__always)
  func next(_ kind: UInt8, from start: Int, at offset: Int) -> Int {
    var position = start
    while position < count, !self[position].isAny(kind) || Int(self[position].offset) < offset {
      position &+= 1
    }
    return position
  }

  /// Whether any of them is of `kind`.
  @inline(__always)
  func have(_ kind: UInt8) -> Bool {
    for position in indices where self[position].isAny(kind) { return true }
    return false
  }
}
