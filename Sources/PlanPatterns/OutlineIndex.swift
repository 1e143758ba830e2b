/// The literals of a ``PatternOutline`` as numbers that need not be decoded, for whoever scans many texts.
///
/// Making it takes longer than scanning the texts of a plan without it. Filters are wider than those of the outline, and
/// behind them is a table of whole hashes, so that next to nothing is compared that does not stand there.
///
/// Of an alternative that wants several clauses one is leading: literals of the others are looked at only in texts that have
/// one of the leading clause.
final class OutlineIndex {
  /// Literals that are looked for by the same symbols, or by symbols of several hashes that come to the same slot.
  struct Slot {
    /// The bits of ``start`` that say whether there are several hashes, of which only one is said; whether there are literals
    /// of clauses that come first; and whether there are others.
    static let sharedBit: UInt32 = 31
    static let leadingBit: UInt32 = 30
    static let furtherBit: UInt32 = 29
    static let mask: UInt32 = 1 << furtherBit - 1

    var hash: UInt32 = 0
    /// Where they lie in ``records``, and bits above; 0 for an empty slot.
    var start: UInt32 = 0
  }

  /// A class of symbols: its members are ``records`` from `start` on.
  struct Class {
    var isNegated: Bool
    var hasHan: Bool
    var hasEdges: Bool
    /// A bit for the low six of every member.
    var sketch: UInt64
    var start: Int32
    var count: Int32
  }

  /// Added to where the probe of a literal stands, counted from its anchor.
  static let probeOffset = 128
  /// Probes stand no farther than this from it: so far beyond the symbols may be read.
  static let probeLimit = 64

  let filters: OutlineFilters
  let slots: UnsafeMutablePointer<Slot>
  /// A hash shifted by this is the place of a slot.
  let slotShift: UInt64
  /// Literals, those of a slot one after another and 0 behind the last: first those of leading clauses, then the others;
  /// before the first stands how far away the others are.
  ///
  /// Each has three numbers before its symbols and its targets: its size, and above that where its probe stands; the symbol
  /// of the probe, and above that where the anchor stands and how many symbols there are; how many targets there are. The
  /// probe is one symbol that is not part of what leads to the literal, if there is one: most literals are refused
  /// by it. Members of classes lie here, too.
  let records: UnsafeMutablePointer<UInt32>
  let classes: UnsafeMutablePointer<Class>
  /// By bit of ``SymbolMarks`` where the targets lie: how many, and they, and the same for those of further clauses; 0 for
  /// none.
  let exacts: UnsafeMutablePointer<UInt32>
  /// The bits that have targets.
  let markBits: UnsafeMutablePointer<UInt64>
  /// The bits of the clauses that each alternative wants.
  let wanted: UnsafeMutablePointer<UInt8>

  /// The index of what `layout` says; what is rare in `tally` is looked for, and without one all clauses are leading.
  init(_ layout: OutlineLayout, rare tally: OutlineTally?) {
    filters = OutlineFilters()
    let wants = (0..<layout.count).map { layout.wanted(by: $0) }
    let leading = wants.enumerated().map { tally?.rarest(of: $0, $1) ?? $1 }
    let maker = OutlineIndexMaker(layout, filters, leading: leading, tally)
    records = Self.copy(maker.records)
    slotShift = maker.slotShift
    slots = Self.copy(maker.slots)
    classes = Self.copy(maker.classes)
    exacts = Self.copy(maker.exacts)
    markBits = Self.copy(maker.markBits)
    wanted = Self.copy(wants)
  }

  deinit {
    slots.deallocate()
    records.deallocate()
    classes.deallocate()
    exacts.deallocate()
    markBits.deallocate()
    wanted.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count + 1)
    array.withUnsafeBufferPointer { elements in
      if let start = elements.baseAddress { copy.initialize(from: start, count: elements.count) }
    }
    return copy
  }

  /// The hash of the first `length` symbols of `symbols`, of 16 bits each, the first in the lowest.
  @inline(__always)
  static func hash(_ symbols: UInt64, _ length: Int) -> UInt64 {
    // The numbers are odd and of no other meaning; those of each length are spread in another way.
    let kept = symbols &<< UInt64(truncatingIfNeeded: 64 &- 16 &* length)
    let factor: UInt64 =
      length == 3 ? 0x9E37_79B9_7F4A_7C15 : length == 2 ? 0xD6E8_FEB8_6659_FD93 : 0xA076_1D64_78BD_642F
    let product = kept &>> 16 &* factor
    return product ^ product &>> 29
  }
}
