import PlanSource

/// A plan while it is read from a tree.
struct PlanReading {
  var plan: Plan
  /// The task whose fields are being read, for notes.
  var taskBeingRead: Int?
  /// What strings are cut from that are written as they read, and that of others.
  let source: TextStorage
  let decoded: TextStorage

  /// A reading into `plan`, of a tree with the decoded strings `decoded`.
  init(_ plan: Plan, decoded: TextStorage) {
    self.plan = plan
    source = plan.source
    self.decoded = decoded
  }

  /// Reads the object `node` as the plan.
  ///
  /// Tasks are read before sections wherever they are written, so that they come first in document order.
  mutating func readPlan(_ node: TreeView) {
    var tasks: TreeView?
    var sections: TreeView?
    for (key, value) in node.members {
      switch KeyTable.plan.key(key) {
      case .tasks: tasks = value
      case .sections: sections = value
      case nil: noteUnknown(key, in: .plan)
      case let known?: readField(known, value)
      }
    }
    if let tasks { readTasks(tasks, in: nil) }
    if let sections { readSections(sections, in: nil) }
    noteRepeatedHeadings()
  }

  private mutating func readField(_ key: PlanKey, _ value: TreeView) {
    switch key {
    case .planlint: checkVersion(value)
    case .title:
      plan.title = text(value)
      plan.deniesTitle = value.kind == .null
    case .documentNumber: plan.documentNumber = text(value)
    case .issuer: plan.issuer = text(value)
    case .issued:
      plan.issued = textOrNumber(value)
      plan.deniesIssued = value.kind == .null
    case .published: plan.published = textOrNumber(value)
    case .addressees: plan.addressees = text(value)
    case .noticeTitle: plan.noticeTitle = text(value)
    case .preamble: plan.preamble = texts(value)
    case .columns: plan.columns = texts(value, keepsEmpty: true)
    case .attachments: plan.attachments = texts(value)
    case .notes: plan.notes = texts(value)
    case .other: plan.other = texts(value)
    case .suppress: readSuppressions(value)
    default: readStated(key, value)
    }
  }

  /// Reads what is otherwise inferred.
  private mutating func readStated(_ key: PlanKey, _ value: TreeView) {
    switch key {
    case .year:
      plan.statedYear = year(value)
      plan.deniesYear = value.kind == .null
    case .level:
      plan.statedLevel = choice(value)
      plan.deniesLevel = value.kind == .null
    case .status: plan.statedStatus = choice(value)
    case .profile: plan.statedProfile = choice(value)
    default: break
    }
  }

  private mutating func readSuppressions(_ value: TreeView) {
    for element in objects(value) where element.kind == .object {
      var suppression = PlanSuppression(
        rule: .missing, place: .missing, reason: .missing, until: .missing, range: element.range)
      for (key, value) in element.members {
        switch KeyTable.suppression.key(key) {
        case .rule: suppression.rule = text(value)
        case .where: suppression.place = text(value)
        case .reason: suppression.reason = text(value)
        case .until: suppression.until = textOrNumber(value)
        case nil: noteUnknown(key, in: .suppression)
        default: break
        }
      }
      plan.suppressions.append(suppression)
    }
  }
}
