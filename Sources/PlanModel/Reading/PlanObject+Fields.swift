extension PlanObject {
  /// The fields of such an object: what the reader knows, and what `docs/plan.schema.json` describes.
  package var fields: [PlanField] {
    switch self {
    case .plan: Self.planFields
    case .section: Self.sectionFields
    case .task: Self.taskFields
    case .unit: Self.unitFields
    case .suppression: Self.suppressionFields
    }
  }

  private static let planFields = [
    PlanField(.planlint, .version), PlanField(.title, .text), PlanField(.documentNumber, .text),
    PlanField(.issuer, .text), PlanField(.issued, .textOrNumber), PlanField(.published, .textOrNumber),
    PlanField(.addressees, .text), PlanField(.noticeTitle, .text), PlanField(.year, .year),
    PlanField(.level, .choice(PlanLevel.allCases.map(\.rawValue))),
    PlanField(.status, .choice(PlanStatus.allCases.map(\.rawValue))),
    PlanField(.profile, .choice(PlanProfile.allCases.map(\.rawValue))),
    PlanField(.preamble, .texts), PlanField(.columns, .texts), PlanField(.attachments, .texts),
    PlanField(.notes, .texts), PlanField(.other, .texts), PlanField(.tasks, .objects(.task)),
    PlanField(.suppress, .objects(.suppression)), PlanField(.sections, .objects(.section)),
    PlanField(.format, .derived), PlanField(.taskCount, .derived), PlanField(.columnRoles, .derived),
    PlanField(.numbering, .derived), PlanField(.readingRule, .derived), PlanField(.location, .derived),
  ]

  private static let sectionFields = [
    PlanField(.number, .textOrNumber), PlanField(.title, .text), PlanField(.text, .texts),
    PlanField(.sections, .objects(.section)), PlanField(.tasks, .objects(.task)),
    PlanField(.location, .derived),
  ]

  private static let taskFields = [
    PlanField(.number, .textOrNumber), PlanField(.title, .text), PlanField(.content, .text),
    PlanField(.requirement, .text), PlanField(.responsible, .textOrUnits), PlanField(.lead, .text),
    PlanField(.assist, .text), PlanField(.deadline, .text), PlanField(.remarks, .text),
    PlanField(.columns, .map), PlanField(.continues, .flag),
    PlanField(.inherited, .choices(FieldRole.allCases.map(\.rawValue))),
    PlanField(.path, .derived), PlanField(.ordinal, .derived), PlanField(.units, .derived),
    PlanField(.openEnded, .derived), PlanField(.arrangement, .derived), PlanField(.deadlines, .derived),
    PlanField(.location, .derived),
  ]

  private static let unitFields = [
    PlanField(.name, .text), PlanField(.role, .choice(UnitRole.allCases.map(\.rawValue))),
    PlanField(.location, .derived),
  ]

  private static let suppressionFields = [
    PlanField(.rule, .text), PlanField(.where, .text), PlanField(.reason, .text),
    PlanField(.until, .textOrNumber), PlanField(.location, .derived),
  ]
}
