import PlanModel
import PlanSource

/// Title, content and requirement of tasks, one after the other.
enum TaskTexts {
  /// The text of each task of `plan`; where only one of the three is there, it is taken as it is.
  ///
  /// Those that are joined lie in one storage, each part on a line of its own.
  static func of(_ plan: Plan) -> [Text] {
    plan.tasks.withUnsafeBufferPointer { tasks in
      var size = 0
      for index in tasks.indices where isJoined(tasks, index) { size += room(tasks, index) }
      // Longer storages than one may have would need more than one.
      guard size <= Int(Int32.max) else { return tasks.indices.map { joinedAlone(tasks, $0) } }
      var ends: [Int] = []
      ends.reserveCapacity(tasks.count)
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, end in
        for index in tasks.indices {
          if isJoined(tasks, index) { append(tasks, index, to: buffer, &end) }
          ends.append(end)
        }
      }
      let storage = TextStorage(bytes, origin: .none)
      return tasks.indices.map { index in
        isJoined(tasks, index)
          ? Text(storage, index > 0 ? ends[index - 1] : 0, ends[index]) : only(tasks, index)
      }
    }
  }

  /// Whether more than one part of the task at `index` is there.
  private static func isJoined(_ tasks: UnsafeBufferPointer<Task>, _ index: Int) -> Bool {
    let isTitled = !tasks[index].isEmpty(.title)
    let hasContent = !tasks[index].isEmpty(.content)
    return isTitled && hasContent || (isTitled || hasContent) && !tasks[index].isEmpty(.requirement)
  }

  /// The only part of the task at `index` that is there.
  private static func only(_ tasks: UnsafeBufferPointer<Task>, _ index: Int) -> Text {
    if !tasks[index].isEmpty(.title) { return tasks[index].title }
    if !tasks[index].isEmpty(.content) { return tasks[index].content }
    return tasks[index].isEmpty(.requirement) ? .missing : tasks[index].requirement
  }

  /// The text of the task at `index` in a storage of its own.
  private static func joinedAlone(_ tasks: UnsafeBufferPointer<Task>, _ index: Int) -> Text {
    guard isJoined(tasks, index) else { return only(tasks, index) }
    return Text(
      utf8: [UInt8](unsafeUninitializedCapacity: room(tasks, index)) { append(tasks, index, to: $0, &$1) })
  }

  /// So many bytes the parts of the task at `index` need at most, with the ends of lines between them.
  private static func room(_ tasks: UnsafeBufferPointer<Task>, _ index: Int) -> Int {
    tasks[index].count(of: .title) + tasks[index].count(of: .content) + tasks[index].count(of: .requirement)
      + 2
  }

  /// Puts the parts of the task at `index` at `end` of `buffer`.
  private static func append(
    _ tasks: UnsafeBufferPointer<Task>, _ index: Int, to buffer: UnsafeMutableBufferPointer<UInt8>,
    _ end: inout Int
  ) {
    let start = end
    append(tasks[index].unownedBytes(of: .title), to: buffer, &end, from: start)
    append(tasks[index].unownedBytes(of: .content), to: buffer, &end, from: start)
    append(tasks[index].unownedBytes(of: .requirement), to: buffer, &end, from: start)
  }

  /// Puts `text`, unless it is empty, at `end` of `buffer`, on a line of its own if something stands before it from
  /// `start` on.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int,
    from start: Int
  ) {
    if text.isEmpty { return }
    if end > start {
      buffer[end] = UInt8(ascii: "\n")
      end += 1
    }
    _ = buffer[end...].update(fromContentsOf: text)
    end += text.count
  }
}
