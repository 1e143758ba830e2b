import PlanExpressions
import PlanSource

/// Finds the rows of a table by their keys.
///
/// Open addressing over a hash of a few steps: tables have some hundred keys, and making the index counts in
/// every run that looks one up.
struct TableIndex: Sendable {
  private struct Entry: Sendable {
    let key: TableKey
    let layer: Int
    var rows: ListValue
  }

  private var entries: [Entry] = []
  /// Positions in ``entries`` plus one; 0 is free.
  private var slots: [Int32]
  private var layer = 0
  private let rowKind: UInt16

  /// An index with room for `capacity` keys, and for more at a cost.
  init(rowKind: UInt16, capacity: Int = 8) {
    self.rowKind = rowKind
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    entries.reserveCapacity(capacity)
  }

  /// Says that the rows inserted from here on belong to the next lower layer.
  mutating func beginLayer() { layer += 1 }

  /// What becomes of a row by its keys.
  enum Standing {
    case keyless
    case found
    /// Higher layers have all of its keys.
    case hidden
  }

  /// Makes `row` found by those keys that no higher layer has; `forEachKey` calls what it is given with each.
  mutating func standing(row: Int, _ forEachKey: ((TableKey) -> Void) -> Void) -> Standing {
    var standing = Standing.keyless
    forEachKey { key in
      if insert(key, row: row) {
        standing = .found
      } else if standing == .keyless {
        standing = .hidden
      }
    }
    return standing
  }

  /// Makes `row` found by `key`; `false` if a higher layer has that.
  private mutating func insert(_ key: TableKey, row: Int) -> Bool {
    let slot = slot(of: key)
    guard slots[slot] != 0 else {
      entries.append(Entry(key: key, layer: layer, rows: one(row)))
      slots[slot] = Int32(truncatingIfNeeded: entries.count)
      if entries.count * 2 > slots.count { grow() }
      return true
    }
    let position = Int(slots[slot]) - 1
    guard entries[position].layer == layer else { return false }
    entries[position].rows = entries[position].rows.adding(row, of: rowKind)
    return true
  }

  /// The rows with `key`, in order.
  func rows(with key: TableKey) -> ListValue {
    let position = Int(slots[slot(of: key)]) - 1
    return position >= 0 ? entries[position].rows : .objects(kind: rowKind, document: 0, indices: 0..<0)
  }

  /// The slot in which `key` is, or would be.
  private func slot(of key: TableKey) -> Int {
    let mask = slots.count - 1
    var slot = key.quickHash & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (position, entry) in entries.enumerated() {
      slots[slot(of: entry.key)] = Int32(truncatingIfNeeded: position + 1)
    }
  }

  private func one(_ row: Int) -> ListValue {
    .objects(kind: rowKind, document: 0, indices: Int32(row)..<Int32(row + 1))
  }
}

extension TableKey {
  /// A hash of a few steps.
  var quickHash: Int {
    switch self {
    case .int(let int): Int(truncatingIfNeeded: (UInt64(bitPattern: int) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    case .text(let text):
      text.withUTF8 { bytes in
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
      }
    }
  }
}

extension ListValue {
  /// The list with `row` after the others; the same if `row` is its last already.
  fileprivate func adding(_ row: Int, of kind: UInt16) -> ListValue {
    let handle = ObjectHandle(kind: kind, index: row)
    if count > 0, case .object(let last) = self[count - 1], last == handle { return self }
    if case .objects(_, let document, let indices) = self, Int(indices.upperBound) == row {
      return .objects(kind: kind, document: document, indices: indices.lowerBound..<Int32(row + 1))
    }
    return .values((0..<count).map { self[$0] } + [.object(handle)])
  }
}
