import PlanModel
import PlanSource

/// Who does a task, and by when, as a paragraph says it.
struct Responsibility {
  /// Phrases as written, without the brackets around them.
  var responsible: [Text] = []
  var lead: [Text] = []
  var assist: [Text] = []
  var deadline: [Text] = []
  /// 责任领导：… and its like.
  var further: [(header: Text, value: Text)] = []

  /// Whether it says who, even if nobody is named.
  var saysWho: Bool { !responsible.isEmpty || !lead.isEmpty || !assist.isEmpty }

  /// Whether it says nothing.
  var isEmpty: Bool { !saysWho && deadline.isEmpty && further.isEmpty }

  /// Adds what `more` says.
  mutating func add(_ more: Responsibility) {
    responsible += more.responsible
    lead += more.lead
    assist += more.assist
    deadline += more.deadline
    further += more.further
  }

  /// Adds `value`, which stands under a key for `role`.
  mutating func add(_ value: Text, as role: FieldRole, header: Text) {
    switch role {
    case .lead: lead.append(value)
    case .assist: assist.append(value)
    case .responsible: responsible.append(value)
    case .deadline: deadline.append(value)
    case .number, .section, .title, .content, .requirement, .remarks, .other: further.append((header, value))
    }
  }

  /// Puts it into the fields of `task` that have nothing in them.
  func fill(_ task: inout Task) {
    if task.responsible.isEmpty { task.responsible = Self.joined(responsible) }
    if task.lead.isEmpty { task.lead = Self.joined(lead) }
    if task.assist.isEmpty { task.assist = Self.joined(assist) }
    if task.deadline.isEmpty { task.deadline = Self.joined(deadline) }
    task.columns += further
  }

  /// `texts` as one, each at its place.
  static func joined(_ texts: [Text]) -> Text {
    texts.count < 2 ? texts.first ?? .missing : Text.joining(texts, by: "；")
  }
}

/// A paragraph, taken apart.
struct ParagraphReading {
  /// Its text without what says who is responsible; empty if it says nothing else.
  var text: Text
  var responsibility = Responsibility()
  /// Where the words about units were found, for `parse --explain`.
  var place = Place.nowhere

  enum Place { case nowhere, ownLine, bracket, sentence, middle }
}
