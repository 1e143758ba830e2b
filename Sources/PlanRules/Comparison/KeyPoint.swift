import PlanExpressions
import PlanModel
import PlanSource

/// A row of the table `key-points`: a topic, the words that show it, and how many of them a task must have.
struct KeyPoint {
  let chapter: String
  let topic: String
  private let foldedTopic: [UInt8]
  private let words: [[UInt8]]
  private let need: Int

  /// The key points of `year` that `baseline` names, in order.
  static func all(in store: TableStore, year: Int, baseline: String) -> [KeyPoint] {
    guard let position = store.position(of: "key-points") else { return [] }
    let table = store.tables[position]
    let rows = table.rows
    return (0..<rows.count).compactMap { row in
      func value(_ column: String) -> Value? { table.columnIndex(column).flatMap { rows.value(row, $0) } }
      guard case .int(Int64(year))? = value("year"), case .text(let name)? = value("baseline"),
        name.string == baseline, case .text(let topic)? = value("topic")
      else { return nil }
      return KeyPoint(
        chapter: text(value("chapter")).string, topic: topic, words: texts(value("any")), need: value("need"))
    }
  }

  private init(chapter: String, topic: Text, words: [Text], need: Value?) {
    self.chapter = chapter
    self.topic = topic.string
    foldedTopic = TextForms.fold(topic, keepsCase: false)
    self.words = words.map { TextForms.fold($0, keepsCase: false) }
    if case .int(let count)? = need { self.need = Int(clamping: count) } else { self.need = 1 }
  }

  private static func text(_ value: Value?) -> Text {
    if case .text(let text)? = value { text } else { .missing }
  }

  private static func texts(_ value: Value?) -> [Text] {
    guard case .list(let list)? = value else { return [] }
    return (0..<list.count).map { text(list[$0]) }
  }

  /// The share of its words that `text`, folded, has; `nil` if they are too few.
  func share(of text: [UInt8]) -> Double? {
    let found = words.count { TextForms.contains(text, $0) }
    let hasTopic = TextForms.contains(text, foldedTopic)
    guard found >= max(1, need) || hasTopic else { return nil }
    return hasTopic ? 1 : Double(found) / Double(words.count)
  }

  /// As a part of a comparison.
  var part: PlanComparison.Part {
    PlanComparison.Part(
      task: TaskReference(path: [], number: ""), place: chapter, words: topic, range: nil)
  }
}
