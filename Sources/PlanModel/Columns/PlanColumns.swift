import PlanSource

/// The columns of a plan and the roles it has a column for.
struct PlanColumns {
  let columns: [Column]
  /// In order of first appearance, each once.
  let roles: [String]

  init(of plan: Plan, words: DeadlineVocabulary) {
    let filled = Self.filledRoles(of: plan)
    columns = plan.columns.enumerated().map { position, header in
      let role = Self.role(of: header, plan, filled)
      let holds = position < Self.mostColumns ? Self.content(of: header, role, plan, words) : role
      return Column(header: header, role: role, holds: holds)
    }
    var roles: [String] = []
    let named = columns.map(\.role)
    for role in named.isEmpty ? filled : named where role != .other && !roles.contains(role.columnWord) {
      roles.append(role.columnWord)
    }
    self.roles = roles
  }

  /// Columns beyond these are taken by their headers, so that no input takes long.
  private static let mostColumns = 64
  /// How many rows tell what a column holds.
  private static let mostRows = 200

  /// The fields that any task fills, in the order of the format.
  private static func filledRoles(of plan: Plan) -> [FieldRole] {
    FieldRole.allCases.filter { role in
      role == .section ? !plan.sections.isEmpty : plan.tasks.contains { !$0.cell(role).isEmpty }
    }
  }

  /// The role of `header`: of several possible ones the first that the plan has content for.
  private static func role(of header: Text, _ plan: Plan, _ filled: [FieldRole]) -> FieldRole {
    let possible = ColumnHeader.roles(of: header)
    return possible.first(where: filled.contains) ?? possible.first ?? .other
  }

  private static func content(
    of header: Text, _ role: FieldRole, _ plan: Plan, _ words: DeadlineVocabulary
  ) -> FieldRole {
    switch role {
    case .section, .title, .content, .requirement, .remarks:
      let cells = plan.tasks.prefix(mostRows).lazy.map { $0.cell(role) }
      return ContentKind.role(of: cells, words: words) ?? role
    case .other:
      let cells = plan.tasks.prefix(mostRows).lazy.compactMap { task in
        task.columns.first { $0.header == header }?.value
      }
      return ContentKind.role(of: cells, words: words) ?? .other
    case .number, .deadline:
      let holds = ContentKind.role(of: plan.tasks.prefix(mostRows).lazy.map { $0.cell(role) }, words: words)
      return holds == .responsible || holds == .number ? holds ?? role : role
    case .responsible, .lead, .assist:
      let holds = ContentKind.role(of: plan.tasks.prefix(mostRows).lazy.map { $0.cell(role) }, words: words)
      return holds == .deadline || holds == .number ? holds ?? role : role
    }
  }
}
