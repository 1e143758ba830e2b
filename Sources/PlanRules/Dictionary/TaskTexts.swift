import PlanModel
import PlanSource

/// Title, content and requirement of tasks, one after the other.
enum TaskTexts {
  /// The text of each task of `plan`; where only one of the three is there, it is taken as it is.
  static func of(_ plan: Plan) -> [Text] {
    // By pointer: a task taken out of the array is a copy of some twenty counted references.
    plan.tasks.withUnsafeBufferPointer { tasks in
      tasks.indices.map { joined(tasks[$0].title, tasks[$0].content, tasks[$0].requirement) }
    }
  }

  private static func joined(_ title: Text, _ content: Text, _ requirement: Text) -> Text {
    if title.isEmpty { return joined(content, requirement) }
    if content.isEmpty { return joined(title, requirement) }
    if requirement.isEmpty { return joined(title, content) }
    return Text(
      utf8: [UInt8](unsafeUninitializedCapacity: title.count + content.count + requirement.count + 2) {
        var end = 0
        append(title, to: $0, &end)
        append(content, to: $0, &end)
        append(requirement, to: $0, &end)
        $1 = end
      })
  }

  private static func joined(_ first: Text, _ second: Text) -> Text {
    if first.isEmpty { return second.isEmpty ? .missing : second }
    if second.isEmpty { return first }
    return Text(
      utf8: [UInt8](unsafeUninitializedCapacity: first.count + second.count + 1) {
        var end = 0
        append(first, to: $0, &end)
        append(second, to: $0, &end)
        $1 = end
      })
  }

  /// Puts `text` at `end` of `buffer`, on a line of its own.
  private static func append(_ text: Text, to buffer: UnsafeMutableBufferPointer<UInt8>, _ end: inout Int) {
    if end > 0 {
      buffer[end] = UInt8(ascii: "\n")
      end += 1
    }
    text.withUTF8 { _ = buffer[end...].update(fromContentsOf: $0) }
    end += text.count
  }
}
