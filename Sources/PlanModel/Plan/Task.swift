public import PlanSource

/// A row of the plan: what is to be done, by whom, by when; cells as they were written.
///
/// Tasks are many, and copied and freed with everything that is made of a plan. So the cells are kept as edges of one
/// storage, which nearly all of them are cut from, and what few tasks have is kept apart: a task is two counted
/// references instead of a dozen.
@usableFromInline
package struct Task: Sendable {
  /// What the cells are cut from whose edges stand in ``cells``.
  @usableFromInline var storage: TextStorage?
  /// By ``position(of:)`` the edges of a cell in ``storage``, ``notThere`` or ``elsewhere``.
  @usableFromInline var cells = InlineArray<11, TextEdges>(repeating: Self.notThere)
  /// What few tasks have: one element or none.
  @usableFromInline var extras: [TaskExtras] = []
  @usableFromInline var edges = TextEdges(start: 0, end: 0)
  @usableFromInline var sectionNumber: Int32 = -1
  /// A further row of the task above.
  package var continues = false

  /// A cell that is not there.
  @usableFromInline static var notThere: TextEdges {
    @inlinable get { TextEdges(start: -1, end: -1) }
  }

  /// A task without anything.
  package init() {}

  /// The cell for `role`; missing for roles that are no cell of a task.
  @inlinable
  @inline(__always)
  package func cell(_ role: FieldRole) -> Text {
    let edges = cells[Self.position(of: role)]
    if edges.start >= 0 { return Text(cutFrom: storage, edges) }
    return edges.start == -1 ? .missing : cellElsewhere(role)
  }

  /// Whether the cell for `role` is empty or not there.
  @inlinable
  @inline(__always)
  package func isEmpty(_ role: FieldRole) -> Bool {
    let edges = cells[Self.position(of: role)]
    return edges.start >= -1 ? edges.isEmpty : cellElsewhere(role).isEmpty
  }

  /// How many bytes the cell for `role` has.
  @inlinable
  @inline(__always)
  package func count(of role: FieldRole) -> Int {
    let edges = cells[Self.position(of: role)]
    return edges.start >= -1 ? edges.count : cellElsewhere(role).count
  }

  /// The edges of the cell for `role`, if it is there and cut from `source`.
  @inlinable
  @inline(__always)
  package func edges(of role: FieldRole, in source: TextStorage) -> TextEdges? {
    let edges = cells[Self.position(of: role)]
    return edges.start >= 0 && storage === source ? edges : nil
  }

  /// The bytes of the cell for `role`; they lie there as long as the task, or a copy of it, is kept.
  ///
  /// Unlike the bytes of ``cell(_:)`` they are got without counting a reference.
  @inlinable
  @inline(__always)
  package func unownedBytes(of role: FieldRole) -> UnsafeBufferPointer<UInt8> {
    let edges = cells[Self.position(of: role)]
    if edges.start < -1 { return cellElsewhere(role).unownedBytes }
    guard edges.start < edges.end, let storage else { return Text.missing.unownedBytes }
    return storage.unownedBytes(edges)
  }

  /// Puts what stands at `edges` of `source` into the cell for `role` if that is what the others are cut from; whether it is.
  @inline(__always)
  mutating func take(_ role: FieldRole, _ edges: TextEdges, of source: TextStorage) -> Bool {
    let position = Self.position(of: role)
    guard storage === source, cells[position].start >= -1 else { return false }
    cells[position] = edges
    return true
  }

  /// Puts `text` into the cell for `role`; nothing happens for roles that are no cell of a task.
  @usableFromInline
  package mutating func set(_ role: FieldRole, _ text: Text) {
    if role == .section || role == .other { return }
    let position = Self.position(of: role)
    if cells[position].start < -1 { extras[0].texts.removeAll { $0.role == role } }
    if text.isEmpty && !text.isLocated {
      cells[position] = Self.notThere
      return
    }
    if storage == nil { storage = text.storage }
    if text.isCut(from: storage) {
      cells[position] = text.edges
    } else {
      cells[position] = TextEdges(start: -2, end: -2)
      addExtras()
      extras[0].texts.append((role, text))
    }
  }

  /// Adds a further column.
  package mutating func add(column header: Text, _ value: Text) {
    addExtras()
    extras[0].columns.append((header, value))
  }

  @inlinable
  @inline(__always)
  static func position(of role: FieldRole) -> Int { Int(unsafeBitCast(role, to: UInt8.self)) }

  @usableFromInline
  func cellElsewhere(_ role: FieldRole) -> Text {
    extras.first?.texts.first { $0.role == role }?.text ?? .missing
  }

  /// Makes sure that there is room for what few tasks have.
  mutating func addExtras() {
    if extras.isEmpty { extras.append(TaskExtras()) }
  }
}

/// What few tasks have.
@usableFromInline
struct TaskExtras: Sendable {
  /// Cells that are not cut from the storage of the others.
  var texts: [(role: FieldRole, text: Text)] = []
  @usableFromInline var columns: [(header: Text, value: Text)] = []
  @usableFromInline var listedUnits: [ListedUnit] = []
  @usableFromInline var inherited: [FieldRole] = []
  @usableFromInline var cell: CellReference?
}
