import PlanModel
import PlanSource

/// Decides what each column is for, by its header and by what it holds.
struct ColumnRoles {
  private let analysis: TableAnalysis
  private let candidates: [[FieldRole]]
  private var roles: [FieldRole?]
  private var reasons: [ColumnReason]

  init(_ analysis: TableAnalysis) {
    self.analysis = analysis
    candidates = analysis.names.map { ColumnHeader.roles(of: $0) }
    roles = Array(repeating: nil, count: analysis.width)
    reasons = candidates.map { $0.isEmpty ? .content : .header }
  }

  private var columnsRange: Range<Int> { 0..<analysis.width }
  private var kinds: [ColumnProfile.Kind] { analysis.kinds }
  private var profiles: [ColumnProfile] { analysis.profiles }

  /// The columns with their roles; texts that are left are the task's.
  func columns() -> [TableLayout.Column] {
    var roles = self
    roles.readUnitsAndDeadlines()
    roles.readRest()
    roles.readAside()
    roles.readSections()
    roles.readTexts()
    return roles.finish()
  }

  private mutating func set(_ column: Int, _ role: FieldRole) {
    roles[column] = role
    guard let first = candidates[column].first else {
      reasons[column] = role == .other ? .unknown : .content
      return
    }
    // A name over several columns says what the first of them is.
    let isFurther = column > 0 && analysis.names[column].place == analysis.names[column - 1].place
    let isNamed = candidates[column].contains(role) || first == role
    reasons[column] = isNamed ? .header : isFurther ? .content : .contradicted
  }

  /// Columns whose content is plain: numbers, units, deadlines.
  private mutating func readUnitsAndDeadlines() {
    for column in columnsRange {
      let named = candidates[column].first
      switch kinds[column] {
      case .number where named != .deadline && named != .remarks: set(column, .number)
      case .units:
        if let named, named.isUnits || named == .remarks {
          set(column, named)
        } else if named == nil, !analysis.names[column].isEmpty, hasNamedUnits {
          set(column, .other)
        } else if !(named == nil && isOtherThanUnits(column)) {
          set(column, .responsible)
        }
      case .deadline:
        if named == .remarks {
          set(column, .remarks)
        } else if named == .deadline || !hasNamedDeadline {
          set(column, .deadline)
        }
      default: continue
      }
    }
  }

  /// Whether a column called 责任单位 holds units.
  private var hasNamedUnits: Bool {
    columnsRange.contains { kinds[$0] == .units && candidates[$0].first?.isUnits == true }
  }

  private var hasNamedDeadline: Bool {
    columnsRange.contains { kinds[$0] == .deadline && candidates[$0].first == .deadline }
  }

  /// A column with a name of its own, such as 公开载体, can hold what only looks like units.
  private func isOtherThanUnits(_ column: Int) -> Bool {
    !analysis.names[column].isEmpty
      && ["载体", "渠道", "平台", "方式", "领导"].contains { analysis.names[column].string.contains($0) }
  }

  /// Columns that their header names and whose content does not say otherwise.
  private mutating func readRest() {
    let hasStrayUnits = columnsRange.contains { roles[$0] == .responsible && reasons[$0] == .contradicted }
    for column in columnsRange where roles[column] == nil {
      guard let named = candidates[column].first else { continue }
      let profile = profiles[column]
      switch named {
      case .responsible, .lead, .assist:
        let isText = profile.filled >= 1 && profile.units * 3 < profile.filled
        if kinds[column].isHeading || isText && (hasStrayUnits || profile.length > 240) { continue }
        set(column, named)
      case .deadline:
        if profile.length > 150 || kinds[column].isHeading { continue }
        set(column, .deadline)
      case .remarks: set(column, .remarks)
      case .number: if profile.length <= 24, !kinds[column].isHeading { set(column, .number) }
      case .section, .title, .content, .requirement, .other: continue
      }
    }
  }

  /// Columns that stand beside the task, so that what is repeated in them is no heading.
  ///
  /// They are told by names for people and ways of publishing, or because short words whose name is of no
  /// field stand behind the units. None, if nothing were left for the task.
  private mutating func readAside() {
    let open = columnsRange.filter { roles[$0] == nil && kinds[$0] != .empty }
    let tasks = open.filter { candidates[$0].contains(where: \.isTask) }
    let units = columnsRange.first { column in
      roles[column]?.isUnits == true && tasks.contains { $0 < column }
    }
    let aside = open.filter { column in
      guard candidates[column].isEmpty, !analysis.names[column].isEmpty else { return false }
      if AsideHeader.isOne(analysis.names[column]) { return true }
      return units.map { $0 < column } ?? false && profiles[column].length <= 60
    }
    guard aside.count < open.count else { return }
    for column in aside { set(column, .other) }
  }

  /// Headings: by their numbers, or because they stand over several tasks.
  private mutating func readSections() {
    let open = columnsRange.filter { roles[$0] == nil && kinds[$0] != .empty }
    let headings = open.filter { kinds[$0].isHeading }
    for column in open where column != open.last {
      if kinds[column].isHeading {
        if !isNumberedTitle(column, headings: headings) { set(column, .section) }
      } else if isPlainSection(column) {
        set(column, .section)
      }
    }
  }

  /// Whether the column of headings is rather that of tasks with such numbers: each row has its own.
  private func isNumberedTitle(_ column: Int, headings: [Int]) -> Bool {
    let profile = profiles[column]
    guard column == headings.last, profile.blank == 0, profile.repeats == 0, profile.filled >= 3 else {
      return false
    }
    guard !roles.contains(.number) else { return false }
    return !columnsRange.contains { right in
      right > column && roles[right] == nil
        && (CellNumbers.single(analysis, column: right) * 2 >= max(profiles[right].filled, 1)
          || CellNumbers.runOn(analysis, column: right))
    }
  }

  /// Whether the column holds headings without numbers of their own.
  private func isPlainSection(_ column: Int) -> Bool {
    let named = candidates[column]
    let profile = profiles[column]
    if named.first == .section { return true }
    guard named.isEmpty || named.contains(.section) else { return false }
    // Where numbers have a column, those before the text are of items.
    let merged = roles.contains(.number) ? analysis.mergedOverNumbers : analysis.mergedOverMarks
    if merged[column] > 0 { return true }
    if profile.repeats > 0, profile.blank == 0 { return true }
    let isNumbered = roles.contains(.number) || profiles.contains { $0.numbered * 2 > $0.filled }
    return !isNumbered && profile.blank > 0 && profile.length < 150
  }

  /// What is left is what is to be done; further text columns are kept by their header.
  private mutating func readTexts() {
    var open = columnsRange.filter { roles[$0] == nil && kinds[$0] != .empty }
    if open.count > 1 {
      // A column with a name that says nothing is the task only where no other is.
      let named = open.filter { !candidates[$0].isEmpty || analysis.names[$0].isEmpty }
      if !named.isEmpty { open = named }
    }
    var taken: Set<FieldRole> = []
    for column in open {
      let isShort = profiles[column].length <= 75
      let own = candidates[column].filter(\.isTask)
      let free = (own.isEmpty ? [.requirement, .content, .title] : own).filter { !taken.contains($0) }
      guard
        let role = choice(
          free, isOnly: open.count == 1, isLast: column == open.last,
          isSectionable: candidates[column].contains(.section), isShort)
      else {
        set(column, .other)
        continue
      }
      taken.insert(role)
      set(column, role)
    }
    for column in columnsRange where roles[column] == nil { set(column, empty(column, taken)) }
  }

  private func choice(
    _ free: [FieldRole], isOnly: Bool, isLast: Bool, isSectionable: Bool, _ isShort: Bool
  ) -> FieldRole? {
    if isOnly || isLast, free.contains(.requirement) { return .requirement }
    if isOnly, isSectionable, free.contains(.content) { return .content }
    if free.first == .title, !isShort, free.contains(.content) { return .content }
    if free.first == .requirement, !isLast {
      return free.contains(.content) ? .content : .requirement
    }
    return free.first
  }

  /// The role of a column without content.
  private func empty(_ column: Int, _ taken: Set<FieldRole>) -> FieldRole {
    candidates[column].first { !taken.contains($0) } ?? .other
  }

  private func finish() -> [TableLayout.Column] {
    var columns = columnsRange.map { column in
      TableLayout.Column(
        header: analysis.names[column], role: roles[column] ?? .other,
        headingLevel: kinds[column].headingLevel, reason: reasons[column])
    }
    dropDoubles(&columns)
    rankSections(&columns)
    return columns
  }

  /// Of several number columns the last is the tasks'; of other roles the first with such a header.
  private func dropDoubles(_ columns: inout [TableLayout.Column]) {
    let numbers = columns.indices.filter { columns[$0].role == .number }
    for column in numbers.dropLast() {
      let next = column + 1
      let isOfSection = columns.indices.contains(next) && columns[next].role == .section
      columns[column].role = isOfSection ? .section : .other
      columns[column].isSectionNumber = isOfSection
    }
    for role in [FieldRole.responsible, .lead, .assist, .deadline, .remarks] {
      let doubles = columns.indices.filter { columns[$0].role == role && !columns[$0].header.isEmpty }
      guard let first = doubles.first else { continue }
      for column in doubles.dropFirst() where columns[column].header != columns[first].header {
        columns[column].role = .other
      }
    }
  }

  private func rankSections(_ columns: inout [TableLayout.Column]) {
    var rank = 5
    for column in columns.indices.reversed() where columns[column].role == .section {
      switch kinds[column] {
      case .heading(let level): rank = level
      default:
        let isLast = !columns[column...].dropFirst().contains { $0.role == .section && !$0.isSectionNumber }
        rank = isLast ? 6 : rank - 1
      }
      columns[column].rank = rank
    }
    // A column without numbers behind one with them lies just below it.
    var above: Int?
    for column in columns.indices where columns[column].role == .section && !columns[column].isSectionNumber {
      if let above, columns[column].rank <= above { columns[column].rank = above + 1 }
      above = columns[column].rank
    }
  }
}
