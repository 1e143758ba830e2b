import PlanExpressions

/// Finds the rows of a table by their keys.
struct TableIndex: Sendable {
  private struct Entry: Sendable {
    var layer: Int
    var rows: ListValue
  }

  private var entries: [TableKey: Entry] = [:]
  private var layer = 0
  private let rowKind: UInt16

  init(rowKind: UInt16) {
    self.rowKind = rowKind
  }

  /// Says that the rows inserted from here on belong to the next lower layer.
  mutating func beginLayer() { layer += 1 }

  /// Makes `row` found by those of `keys` that no higher layer has; `false` if there is none.
  mutating func insert(_ keys: [TableKey], row: Int) -> Bool {
    var isFound = false
    for key in keys {
      guard let entry = entries[key] else {
        entries[key] = Entry(layer: layer, rows: one(row))
        isFound = true
        continue
      }
      guard entry.layer == layer else { continue }
      isFound = true
      entries[key]?.rows = entry.rows.adding(row, of: rowKind)
    }
    return isFound
  }

  /// The rows with `key`, in order.
  func rows(with key: TableKey) -> ListValue {
    entries[key]?.rows ?? .objects(kind: rowKind, document: 0, indices: 0..<0)
  }

  private func one(_ row: Int) -> ListValue {
    .objects(kind: rowKind, document: 0, indices: Int32(row)..<Int32(row + 1))
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
