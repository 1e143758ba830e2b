/// The literals of a ``PatternOutline`` as numbers that need not be decoded, for whoever scans many texts.
///
/// Making it takes longer than scanning the texts of a plan without it. Filters are wider than those of the outline, and
/// behind them is a table of whole hashes, so that next to nothing is compared that does not stand there.
final class OutlineIndex {
  /// Literals that are looked for by the same symbols, or by symbols of several hashes that come to the same slot.
  struct Slot {
    /// Set in ``start`` if there are several hashes, of which only one is said.
    static let shared: UInt32 = 1 << 31

    var hash: UInt32 = 0
    /// Where they lie in ``records``; 0 for an empty slot.
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

  let filters: OutlineFilters
  let slots: UnsafeMutablePointer<Slot>
  let slotBits: UInt32
  /// Literals, those of a slot one after another and 0 behind the last.
  ///
  /// Each has three numbers before its symbols and its targets: its size, and above that where its probe stands; the symbol
  /// of the probe, and above that where the anchor stands and how many symbols there are; how many targets there are. The
  /// probe is one symbol that is not part of what leads to the literal, if there is one: most literals are refused
  /// by it. Members of classes lie here, too.
  let records: UnsafeMutablePointer<UInt32>
  let classes: UnsafeMutablePointer<Class>
  /// By bit of ``SymbolMarks`` where the targets lie: how many, and they; 0 for none.
  let exacts: UnsafeMutablePointer<UInt32>
  /// The bits that have targets.
  let markBits: UnsafeMutablePointer<UInt64>
  /// The bits of the clauses that each alternative wants.
  let wanted: UnsafeMutablePointer<UInt8>

  /// The index of what `layout` says.
  init(_ layout: OutlineLayout) {
    filters = OutlineFilters()
    let maker = OutlineIndexMaker(layout, filters)
    records = Self.copy(maker.records)
    slotBits = maker.slotBits
    slots = Self.copy(maker.slots)
    classes = Self.copy(maker.classes)
    exacts = Self.copy(maker.exacts)
    markBits = Self.copy(maker.markBits)
    wanted = Self.copy((0..<layout.count).map { layout.wanted(by: $0) })
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

  /// The slot for `hash`.
  @inline(__always)
  static func place(of hash: UInt32, _ bits: UInt32) -> Int { OutlineHash.bucket(hash, Int(bits)) }
}
