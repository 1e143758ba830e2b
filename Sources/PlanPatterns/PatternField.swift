/// A kind of text of a plan that patterns look in (rule language section 5).
package enum PatternField: UInt8, Sendable, CaseIterable {
  case planTitle, noticeTitle, documentNumber, issuer, issued, published, addressees
  case preamble, attachments, notes, other, planColumns
  case sectionNumber, sectionTitle, sectionText
  case number, title, content, requirement, responsible, lead, assist, deadline, remarks, columns

  /// As it is written in a rule, such as `task.requirement`.
  package var name: String {
    switch self {
    case .planTitle: "plan.title"
    case .noticeTitle: "plan.noticeTitle"
    case .documentNumber: "plan.documentNumber"
    case .issuer: "plan.issuer"
    case .issued: "plan.issued"
    case .published: "plan.published"
    case .addressees: "plan.addressees"
    case .preamble: "plan.preamble"
    case .attachments: "plan.attachments"
    case .notes: "plan.notes"
    case .other: "plan.other"
    case .planColumns: "plan.columns"
    case .sectionNumber: "section.number"
    case .sectionTitle: "section.title"
    case .sectionText: "section.text"
    case .number: "task.number"
    case .title: "task.title"
    case .content: "task.content"
    case .requirement: "task.requirement"
    case .responsible: "task.responsible"
    case .lead: "task.lead"
    case .assist: "task.assist"
    case .deadline: "task.deadline"
    case .remarks: "task.remarks"
    case .columns: "task.columns"
    }
  }

  var isOfPlan: Bool { rawValue <= PatternField.planColumns.rawValue }
  var isOfTask: Bool { rawValue >= PatternField.number.rawValue }
}

/// Fields together.
package struct PatternFields: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  /// The fields whose bits are set.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// One field.
  package init(_ field: PatternField) {
    self.init(rawValue: 1 << UInt32(field.rawValue))
  }

  /// The fields `fields`.
  package init(_ fields: some Sequence<PatternField>) {
    self.init(rawValue: fields.reduce(0) { $0 | 1 << UInt32($1.rawValue) })
  }

  /// Every field.
  package static let all = PatternFields(PatternField.allCases)
  /// The plan's own.
  package static let front = PatternFields(PatternField.allCases.filter(\.isOfPlan))
  /// The titles of sections and tasks.
  package static let headings = PatternFields([.sectionTitle, .title])
  /// Where units are named.
  package static let units = PatternFields([.responsible, .lead, .assist])
  /// Every field of tasks.
  package static let tasks = PatternFields(PatternField.allCases.filter(\.isOfTask))
  /// What is written in sentences.
  package static let prose = PatternFields([
    .preamble, .notes, .sectionText, .title, .content, .requirement, .remarks,
  ])

  /// The groups by their names in rules.
  package static let groups: [(name: String, fields: PatternFields)] = [
    ("all", all), ("front", front), ("headings", headings), ("units", units), ("tasks", tasks),
    ("prose", prose),
  ]

  /// Every name that a rule may write, sorted.
  package static let names: [String] =
    (groups.map(\.name) + PatternField.allCases.map(\.name)).sorted()

  /// The field or group called `name`; `nil` if there is none.
  package init?(named name: String) {
    if let group = Self.groups.first(where: { $0.name == name }) {
      self = group.fields
    } else if let field = PatternField.allCases.first(where: { $0.name == name }) {
      self.init(field)
    } else {
      return nil
    }
  }

  /// Whether it has `field`.
  @inline(__always)
  package func has(_ field: PatternField) -> Bool { rawValue & (1 << UInt32(field.rawValue)) != 0 }

  /// The fields that `names` stand for, unknown ones left out; all if there are no names.
  package init(names: [String]) {
    self =
      names.isEmpty
      ? .all
      : names.reduce(PatternFields(rawValue: 0)) { fields, name in
        PatternFields(named: name).map { fields.union($0) } ?? fields
      }
  }

  /// Whether every field lies in a task.
  package var areOfTasks: Bool { isSubset(of: .tasks) }

  /// Whether every field lies in a task or a section.
  package var areOfSections: Bool { isDisjoint(with: .front) }
}
