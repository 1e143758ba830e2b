/// The elements and attributes that a reader wants to be told of.
package struct XMLVocabulary: Sendable {
  let elements: NameTable
  let attributes: NameTable
  /// By token, whether an element keeps its text; the first is for unknown ones.
  let keepsText: [Bool]

  /// The vocabulary of the cases of `elements` and `attributes`.
  package init<Element: XMLTerm, Attribute: XMLTerm>(
    elements: Element.Type, attributes: Attribute.Type
  ) {
    self.elements = NameTable(Element.self)
    self.attributes = NameTable(Attribute.self)
    keepsText = [false] + Element.allCases.map(\.keepsText)
  }
}

/// A table from the hashes of names to 16-bit values.
///
/// Two names with the same 64-bit hash are taken for one: that takes intent, and misleads nobody but its author.
struct NameTable: Sendable {
  private struct Slot {
    var hash: UInt64
    var value: UInt16
    /// The slot is free unless this is the table's.
    var generation: UInt32
  }

  private var slots: [Slot]
  private var count = 0
  private var generation: UInt32 = 1
  /// How far from its place a name may stand.
  private static let reach = 16

  /// An empty table of `capacity` places, a power of two.
  init(capacity: Int) {
    slots = Array(repeating: Slot(hash: 0, value: 0, generation: 0), count: capacity)
  }

  /// The tokens of the cases of `Term`, counted from 1, by ``hash(of:in:)``.
  init<Term: XMLTerm>(_: Term.Type) {
    var capacity = 64
    while capacity < 4 * Term.allCases.count { capacity *= 2 }
    self.init(capacity: capacity)
    for term in Term.allCases {
      let hash = term.localName.utf8.reduce(Self.seed(term.namespace), Self.add)
      let isAdded = insert(hash, UInt16(truncatingIfNeeded: term.rawValue + 1))
      precondition(isAdded, "vocabularies are small")
    }
  }

  /// The value of `hash`.
  @inline(__always)
  func value(_ hash: UInt64) -> UInt16? {
    let mask = slots.count &- 1
    var position = Int(truncatingIfNeeded: hash &>> 32) & mask
    for _ in 0..<Self.reach {
      let slot = slots[position]
      guard slot.generation == generation else { return nil }
      if slot.hash == hash { return slot.value }
      position = (position &+ 1) & mask
    }
    return nil
  }

  /// Keeps `value` for `hash`, unless there is no room.
  mutating func insert(_ hash: UInt64, _ value: UInt16) -> Bool {
    guard count < slots.count / 2 else { return false }
    let mask = slots.count &- 1
    var position = Int(truncatingIfNeeded: hash &>> 32) & mask
    for _ in 0..<Self.reach {
      if slots[position].generation != generation {
        slots[position] = Slot(hash: hash, value: value, generation: generation)
        count += 1
        return true
      }
      position = (position &+ 1) & mask
    }
    return false
  }

  /// Forgets everything.
  mutating func removeAll() {
    count = 0
    generation &+= 1
  }

  /// Adds `byte` to `hash` (FNV-1a, 64 bits; draft-eastlake-fnv section 2).
  @inline(__always)
  static func add(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// What the hash of a name in `namespace` begins with.
  @inline(__always)
  static func seed(_ namespace: XMLNamespace) -> UInt64 {
    0xCBF2_9CE4_8422_2325 &+ UInt64(namespace.rawValue) &* 0x9E37_79B9_7F4A_7C15
  }
}
