/// The kinds of objects that rule expressions speak of, in the order of their numbers.
///
/// After the fixed ones come two for each table: its rows, and the hits of it as a pattern table.
package enum ObjectKind: UInt16, Sendable, CaseIterable {
  case plan, section, task, unit, role, body, deadline, reference, number, item, mention, column, note
  /// What a pattern rule found; its fields differ from rule to rule.
  case match

  /// The kind of the rows of the table in position `table` of the ``TableStore``.
  static func rows(ofTable table: Int) -> UInt16 { UInt16(allCases.count + 2 * table) }

  /// The kind of what the pattern table in position `table` matches.
  static func hits(ofTable table: Int) -> UInt16 { UInt16(allCases.count + 2 * table + 1) }

  /// The name of the kind in types and messages.
  ///
  /// Written out: asking the runtime for it costs a tenth of a start.
  package var name: String {
    switch self {
    case .plan: "plan"
    case .section: "section"
    case .task: "task"
    case .unit: "unit"
    case .role: "role"
    case .body: "body"
    case .deadline: "deadline"
    case .reference: "reference"
    case .number: "number"
    case .item: "item"
    case .mention: "mention"
    case .column: "column"
    case .note: "note"
    case .match: "match"
    }
  }
}

extension SubjectKind {
  /// The kind of object that a rule `for` this walks over.
  package var objectKind: ObjectKind {
    switch self {
    case .plan: .plan
    case .section: .section
    case .task: .task
    case .unit: .unit
    case .body: .body
    case .deadline: .deadline
    case .reference: .reference
    case .number: .number
    case .item: .item
    case .mention: .mention
    case .column: .column
    case .note: .note
    }
  }

  /// Whether its things lie inside tasks, so that `task` and `section` can be named beside them.
  package var isInsideTask: Bool {
    switch self {
    case .plan, .section, .task, .body, .column: false
    case .unit, .deadline, .reference, .number, .item, .mention, .note: true
    }
  }
}
