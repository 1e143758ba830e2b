/// The literals of a ``PatternOutline`` as numbers that need not be decoded, for whoever scans many texts.
///
/// Making it takes about as long as scanning the texts of one plan does without it. Filters are wider than those of the
/// outline, and behind them is a table of whole hashes, so that next to nothing is compared that does not stand there.
final class OutlineIndex {
  /// A filter of hashes: where it begins among the words of all, and the binary logarithm of how many bits it has.
  struct Filter {
    var start: Int
    var bits: UInt32

    /// How many words it has.
    var size: Int { 1 << (Int(bits) - 6) }

    /// The bit of `hash`: the lowest, behind which others may stand.
    @inline(__always)
    func bit(of hash: UInt32, in filters: UnsafeMutablePointer<UInt64>) -> UInt64 {
      let bit = hash &>> (32 &- bits)
      return filters[start &+ Int(bit &>> 6)] &>> UInt64(bit & 63)
    }
  }

  // Small enough to stay in the processor's nearest cache; with ten thousand literals a bit in twelve of the first is set,
  // and what passes for nothing is told by the table of slots without a branch.
  @inline(__always)
  static var triples: Filter { Filter(start: 0, bits: 16) }
  @inline(__always)
  static var pairs: Filter { Filter(start: 1 << 10, bits: 14) }
  @inline(__always)
  static var singles: Filter { Filter(start: 1 << 10 + 1 << 8, bits: 12) }

  /// Literals that are looked for by the same symbols, or by symbols of several hashes that come to the same slot.
  struct Slot {
    var hash: UInt32 = 0
    /// Where they lie in ``records``; 0 for an empty slot.
    var start: UInt32 = 0
    /// 1 if there are several hashes, none of which is said.
    var isShared: UInt32 = 0
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

  let filters: UnsafeMutablePointer<UInt64>
  let slots: UnsafeMutablePointer<Slot>
  let slotBits: UInt32
  /// Literals, those of a slot one after another and 0 behind the last.
  ///
  /// Each is a ``head(anchor:count:targets:)``, its symbols and its targets. Members of classes lie here, too.
  let records: UnsafeMutablePointer<UInt32>
  let classes: UnsafeMutablePointer<Class>
  /// Where the targets of each character lie that counts as it is written: how many, and they; 0 for none.
  let exacts: UnsafeMutablePointer<UInt32>
  /// The bits of the clauses that each alternative wants.
  let wanted: UnsafeMutablePointer<UInt8>

  /// The index of what `layout` says.
  init(_ layout: OutlineLayout) {
    let maker = OutlineIndexMaker(layout)
    records = Self.copy(maker.records)
    slotBits = maker.slotBits
    slots = Self.copy(maker.slots)
    filters = Self.copy(maker.filters)
    classes = Self.copy(maker.classes)
    exacts = Self.copy(maker.exacts)
    wanted = Self.copy((0..<layout.count).map { layout.wanted(by: $0) })
  }

  deinit {
    filters.deallocate()
    slots.deallocate()
    records.deallocate()
    classes.deallocate()
    exacts.deallocate()
    wanted.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: array.count + 1)
    for (index, element) in array.enumerated() { copy[index] = element }
    return copy
  }

  /// The slot for `hash`.
  @inline(__always)
  static func place(of hash: UInt32, _ bits: UInt32) -> Int { OutlineHash.bucket(hash, Int(bits)) }

  /// What is said of a literal in one number, which is not 0.
  static func head(anchor: Int, count: Int, targets: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: anchor | count << 8 | targets << 16)
  }
}
