import PlanModel
import PlanPatterns
import PlanSource

/// A text of a plan and where it belongs.
struct FieldText: Sendable {
  var text: Text
  var field: PatternField
  /// The task, as an index of ``Plan/tasks``.
  var task: Int32?
  /// The section, as an index of ``Plan/sections``; of a text in a task, the task's.
  var section: Int32?
}

/// The texts of a plan with where they belong, one after the other.
///
/// They are kept as edges of few storages, of most plans one: making the list, walking over it and freeing it counts
/// no references.
struct FieldTexts: RandomAccessCollection, Sendable {
  private struct Item {
    var edges: TextEdges
    /// The storage, as a position in ``storages``.
    var storage: Int32
    var field: PatternField
    /// -1 outside tasks and sections.
    var task: Int32
    var section: Int32
  }

  private var items: [Item] = []
  private var storages: [TextStorage]

  /// No texts yet, of a plan most of whose texts are cut from `source`.
  init(source: TextStorage, capacity: Int) {
    storages = [source]
    items.reserveCapacity(capacity)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { items.count }

  subscript(position: Int) -> FieldText {
    let item = items[position]
    return FieldText(
      text: Text(cutFrom: storages[Int(item.storage)], item.edges), field: item.field,
      task: item.task < 0 ? nil : item.task, section: item.section < 0 ? nil : item.section)
  }

  /// Where the text at `position` belongs.
  func field(_ position: Int) -> PatternField { items[position].field }

  /// Where the text at `position` begins and ends in its storage.
  func edges(_ position: Int) -> TextEdges { items[position].edges }

  /// The task of the text at `position`; -1 outside tasks.
  func task(_ position: Int) -> Int32 { items[position].task }

  /// The number of the storage of the text at `position`: ``Text/storageNumber``.
  func storageNumber(_ position: Int) -> UInt {
    UInt(bitPattern: ObjectIdentifier(storages[Int(items[position].storage)]))
  }

  /// The number of the storage that most texts are cut from.
  var sourceNumber: UInt { UInt(bitPattern: ObjectIdentifier(storages[0])) }

  /// The first text from which on all stand in the source, each behind the one before; how many there are if not even
  /// the last does.
  var firstInOrder: Int {
    items.withUnsafeBufferPointer { items in
      var first = items.count
      var next = Int32.max
      while first > 0, items[first - 1].storage == 0, items[first - 1].edges.start < next {
        first -= 1
        next = items[first].edges.start
      }
      return first
    }
  }

  /// Calls `body` with the bytes of the text at `position`.
  @inline(__always)
  func withUTF8<Result>(_ position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let item = items[position]
    return storages[Int(item.storage)].bytes.withUnsafeBufferPointer { all in
      body(UnsafeBufferPointer(rebasing: all[Int(item.edges.start)..<Int(item.edges.end)]))
    }
  }

  /// Calls `body` with the number and the bytes of each text, in order, and how many bytes may be read from the first of these on.
  @inline(__always)
  func forEachText(_ body: (_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ readable: Int) -> Void) {
    // Nearly all lie in the source, which is held once for all of them.
    let source = storages[0]
    source.bytes.withUnsafeBufferPointer { all in
      items.withUnsafeBufferPointer { items in
        for position in items.indices {
          let edges = items[position].edges
          if items[position].storage == 0 {
            let bytes = UnsafeBufferPointer(rebasing: all[Int(edges.start)..<Int(edges.end)])
            body(position, bytes, all.count - Int(edges.start))
          } else {
            withUTF8(position) { body(position, $0, $0.count) }
          }
        }
      }
    }
  }

  /// Adds `text`, unless it is empty.
  mutating func add(_ text: Text, _ field: PatternField, task: Int32 = -1, section: Int32 = -1) {
    if text.isEmpty { return }
    // A storage may stand here twice: looking among all would take long where each text has its own.
    var storage: Int32 = 0
    if !text.isCut(from: storages[0]) {
      if !text.isCut(from: storages[storages.count - 1]) { storages.append(text.storage) }
      storage = Int32(truncatingIfNeeded: storages.count - 1)
    }
    items.append(Item(edges: text.edges, storage: storage, field: field, task: task, section: section))
  }

  /// Adds the text with `edges` in the source, unless it is empty.
  @inline(__always)
  mutating func add(_ edges: TextEdges, _ field: PatternField, task: Int32, section: Int32) {
    if edges.isEmpty { return }
    items.append(Item(edges: edges, storage: 0, field: field, task: task, section: section))
  }
}
