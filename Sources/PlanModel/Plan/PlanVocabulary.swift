/// The format a plan was read from.
package enum PlanFormat: String, Sendable, CaseIterable {
  case json, yaml, text, html, docx, xlsx, csv
}

/// The level of government that issues a plan.
package enum PlanLevel: String, Sendable, CaseIterable {
  case province, city, county, town, unit
}

/// Whether a plan is out for comment.
package enum PlanStatus: String, Sendable, CaseIterable {
  case draft, final
}

/// What kind of document is checked, which decides the rules that apply.
package enum PlanProfile: String, Sendable, CaseIterable {
  /// 征求意见稿.
  case draft
  /// Cover notice and plan, before submission.
  case issue
  /// The plan alone.
  case table
  /// A published page.
  case web
}

/// How tasks are numbered.
package enum PlanNumbering: String, Sendable, CaseIterable {
  case continuous, mixed, none
  case perSection = "per-section"
}

/// How the notice says that a list of units is to be read.
package enum ReadingRule: String, Sendable, CaseIterable {
  case none
  case firstIsLead = "first-is-lead"
  case starIsLead = "star-is-lead"
  case eachAlone = "each-alone"
}

/// What a column, or a field of a task, is for.
@usableFromInline
package enum FieldRole: String, Sendable, CaseIterable {
  case number, section, title, content, requirement, responsible, lead, assist, deadline, remarks, other

  /// The cells of a task, in the order of the format.
  package static let cells: [FieldRole] = [
    .number, .title, .content, .requirement, .responsible, .lead, .assist, .deadline, .remarks,
  ]

  /// The word in `columnRoles` and `plan.roles`: there the title is called `task`.
  package var columnWord: String { self == .title ? "task" : rawValue }
}

/// What a unit does in a task.
@usableFromInline
package enum UnitRole: String, Sendable, CaseIterable {
  case lead, assist, responsible
}

/// How a unit is named.
package enum UnitKind: String, Sendable, CaseIterable {
  /// By its own name.
  case named
  /// All of a class: 各…, 区直各单位.
  case collective
  /// 有关…, 相关….
  case vague
  /// By a clause: 具有市场监管职能的部门.
  case described
}

/// How the units of a task share it.
package enum UnitArrangement: String, Sendable, CaseIterable {
  case none = ""
  case each = "分别"
  case byDuty = "按职责分工"
}

/// What a deadline phrase is.
package enum DeadlineKind: String, Sendable, CaseIterable {
  case date, month, quarter, year, recurring, relative, standing, vague, malformed
  case halfYear = "half-year"
  case yearEnd = "year-end"

  /// Whether it names a day: date, month, quarter, half-year, year-end.
  package var isDated: Bool {
    switch self {
    case .date, .month, .quarter, .halfYear, .yearEnd: true
    case .year, .recurring, .relative, .standing, .vague, .malformed: false
    }
  }
}

/// A cell of a table or sheet.
@usableFromInline
package enum CellReference: Hashable, Sendable {
  /// All counted from 1.
  case table(Int, row: Int, column: Int)
  /// Such as `C12` of a sheet.
  case sheet(String, ref: String)
}
