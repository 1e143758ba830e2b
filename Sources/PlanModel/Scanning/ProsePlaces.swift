import PlanSource

/// The places of the titles, contents and requirements of all tasks at which scanners look closely.
///
/// Found in one walk over the texts, by whichever list is asked for first. Of most texts only a few characters are looked at
/// again, and of a text without places of a kind not even the text is taken.
final class ProsePlaces {
  private let places: [ProsePlace]
  /// Where the places of each text end; those of a task follow each other as in ``fields``.
  private let ends: [Int32]
  /// Of which kinds the places of each text are.
  private let kinds: [UInt8]

  /// The fields that are prose.
  static let fields = 3

  init(of plan: Plan, table: ProseTable) {
    var (places, ends, kinds): ([ProsePlace], [Int32], [UInt8]) = ([], [], [])
    places.reserveCapacity(plan.tasks.count * 16)
    ends.reserveCapacity(plan.tasks.count * Self.fields)
    kinds.reserveCapacity(plan.tasks.count * Self.fields)
    let source = plan.source
    plan.tasks.withUnsafeBufferPointer { tasks in
      source.bytes.withUnsafeBufferPointer { bytes in
        table.withWalk { walk in
          @inline(__always)
          func find(_ role: FieldRole, of task: Int) {
            // Nearly all texts lie in the source itself: they are looked at there, without being taken out of their task.
            var found: UInt8 = 0
            if let edges = tasks[task].edges(of: role, in: source) {
              let part = UnsafeBufferPointer(rebasing: bytes[Int(edges.start)..<Int(edges.end)])
              found = walk.find(in: part, into: &places)
            } else if !tasks[task].isEmpty(role) {
              found = tasks[task].cell(role).withUTF8 { walk.find(in: $0, into: &places) }
            }
            ends.append(Int32(truncatingIfNeeded: places.count))
            kinds.append(found)
          }
          for index in tasks.indices {
            find(.title, of: index)
            find(.content, of: index)
            find(.requirement, of: index)
          }
        }
      }
    }
    (self.places, self.ends, self.kinds) = (places, ends, kinds)
  }

  /// Calls `body` with the places as they lie in memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    places.withUnsafeBufferPointer { places in
      ends.withUnsafeBufferPointer { ends in
        kinds.withUnsafeBufferPointer { body(View(places: places, ends: ends, kinds: $0)) }
      }
    }
  }

  /// The places as they lie in memory.
  struct View {
    fileprivate let places: UnsafeBufferPointer<ProsePlace>
    fileprivate let ends: UnsafeBufferPointer<Int32>
    fileprivate let kinds: UnsafeBufferPointer<UInt8>

    /// The places of a text of `task`: 0 is the title, 1 the content, 2 the requirement.
    @inline(__always)
    func of(_ task: Int, _ field: Int) -> UnsafeBufferPointer<ProsePlace> {
      let text = task &* ProsePlaces.fields &+ field
      let start = text == 0 ? 0 : Int(ends[text &- 1])
      return UnsafeBufferPointer(rebasing: places[start..<Int(ends[text])])
    }

    /// Calls `body` with the role, the text and the places of those texts of `task`, which lies in `tasks`, that have places
    /// of `kind`.
    @inline(__always)
    func each(
      _ kind: UInt8, of task: Int, in tasks: UnsafeBufferPointer<Task>,
      _ body: (FieldRole, Text, UnsafeBufferPointer<ProsePlace>) -> Void
    ) {
      let first = task &* ProsePlaces.fields
      for field in 0..<ProsePlaces.fields where kinds[first &+ field] & kind != 0 {
        let role: FieldRole = field == 0 ? .title : field == 1 ? .content : .requirement
        body(role, tasks[task].cell(role), of(task, field))
      }
    }
  }
}
