import PlanSource

/// The columns of a plan and the roles it has a column for.
struct PlanColumns {
  /// The role of each column, by its header.
  private let named: [FieldRole]
  /// In order of first appearance, each once.
  let roles: [String]

  init(of plan: __shared Plan) {
    let named = Self.named(of: plan)
    self.named = named
    var roles: [String] = []
    let isProse = plan.places != nil
    let filled = named.isEmpty ? isProse ? Self.usualRoles(of: plan) : Self.filledRoles(of: plan) : []
    for role in named.isEmpty ? filled : named where role != .other && !roles.contains(role.columnWord) {
      roles.append(role.columnWord)
    }
    self.roles = roles
  }

  /// The columns with what they hold, for which the cells are read; few rules ask that.
  func columns(of plan: Plan, words: DeadlineVocabulary) -> [Column] {
    plan.columns.enumerated().map { position, header in
      let role = named[position]
      let holds = position < Self.mostColumns ? Self.content(at: position, role, plan, words) : role
      return Column(header: header, role: role, holds: holds)
    }
  }

  /// Columns beyond these are taken by their headers, so that no input takes long.
  private static let mostColumns = 64
  /// How many rows tell what a column holds.
  private static let mostRows = 24

  /// The fields that any task fills, in the order of the format.
  private static func filledRoles(of plan: Plan) -> [FieldRole] {
    FieldRole.allCases.filter { isFilled($0, in: plan) }
  }

  /// Whether any task fills `role`: most fields are filled in the first row or never.
  private static func isFilled(_ role: FieldRole, in plan: Plan) -> Bool {
    if role == .section { return !plan.sections.isEmpty }
    return plan.tasks.withUnsafeBufferPointer { tasks in
      for index in tasks.indices where !tasks[index].isEmpty(role) { return true }
      return false
    }
  }

  /// The fields that at least half of the tasks fill.
  ///
  /// Prose has no columns: a deadline in one bracket of many promises none for the other tasks.
  private static func usualRoles(of plan: Plan) -> [FieldRole] {
    FieldRole.allCases.filter { role in
      if role == .section { return !plan.sections.isEmpty }
      let filled = plan.tasks.withUnsafeBufferPointer { tasks in
        tasks.indices.count { !tasks[$0].isEmpty(role) }
      }
      return filled > 0 && filled * 2 >= plan.tasks.count
    }
  }

  /// The role of each column, by its header: of several possible ones that of its field, else the first that the plan
  /// has content for.
  private static func named(of plan: Plan) -> [FieldRole] {
    plan.columns.indices.map { position in
      let possible = ColumnHeader.roles(of: plan.columns[position])
      if let field = field(at: position, plan), possible.contains(field) { return field }
      if possible.count < 2 { return possible.first ?? .other }
      return possible.first { isFilled($0, in: plan) } ?? possible[0]
    }
  }

  /// The field that the cells below the header at `position` became, if a reader of tables decided that.
  private static func field(at position: Int, _ plan: Plan) -> FieldRole? {
    plan.columnFields.indices.contains(position) ? plan.columnFields[position] : nil
  }

  private static func content(
    at position: Int, _ role: FieldRole, _ plan: Plan, _ words: DeadlineVocabulary
  ) -> FieldRole {
    let field = field(at: position, plan) ?? role
    func holds(_ kinds: ContentTally.Kinds) -> FieldRole? {
      Self.holds(plan.columns[position], field, plan, words, kinds)
    }
    switch role {
    case .section, .title, .content, .requirement, .remarks, .other: return holds(.all) ?? role
    case .number, .deadline:
      // Only what is taken for units may be deadlines instead.
      var kind = holds([.numbers, .units])
      if kind == .responsible { kind = holds(.all) }
      if let kind, kind != .deadline { return kind }
    case .responsible, .lead, .assist:
      if let kind = holds([.numbers, .deadlines]) { return kind }
    }
    // 责任单位 above what is to be done was read as that.
    return isTask(field) ? field : role
  }

  private static func isTask(_ field: FieldRole) -> Bool {
    field == .title || field == .content || field == .requirement
  }

  /// Which of `kinds` the first cells of the column `header` are, which became `field`.
  ///
  /// By pointer, and cell by cell until it is told: most columns are by a third of their cells.
  private static func holds(
    _ header: Text, _ field: FieldRole, _ plan: Plan, _ words: DeadlineVocabulary, _ kinds: ContentTally.Kinds
  ) -> FieldRole? {
    plan.tasks.withUnsafeBufferPointer { tasks in
      let rows = tasks.indices.prefix(mostRows)
      guard field == .other else {
        var tally = ContentTally(of: rows.count { !tasks[$0].isEmpty(field) }, words: words, asking: kinds)
        for index in rows where !tally.isDecided && !tasks[index].isEmpty(field) {
          tally.add(tasks[index].cell(field))
        }
        return tally.role
      }
      let cells = rows.compactMap { tasks[$0].columns.first { $0.header == header }?.value }
      return ContentKind.role(of: cells, words: words, asking: kinds)
    }
  }
}
