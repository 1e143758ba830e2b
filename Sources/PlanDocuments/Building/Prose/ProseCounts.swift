import PlanSource

/// How much of a plan a reading found.
struct ProseCounts {
  var sections = 0
  var tasks = 0
  /// Tasks in Chinese.
  var chinese = 0
  /// Of these, tasks that say who is responsible, themselves or in a heading above.
  var withUnits = 0
  /// Tasks with a number of their own.
  var numbered = 0
  /// Tasks with both.
  var numberedWithUnits = 0

  /// Counts `draft`; what is not Chinese is no sign of a plan.
  mutating func add(_ draft: TaskDraft, hasUnits: Bool) {
    tasks += 1
    guard draft.parts.contains(where: { Wording($0).isChinese }) else { return }
    chinese += 1
    if hasUnits { withUnits += 1 }
    if !draft.number.isEmpty { numbered += 1 }
    if hasUnits, !draft.number.isEmpty { numberedWithUnits += 1 }
  }

  /// Whether this is a plan: somebody is to do something that has a number, or the title says so.
  func isPlan(title: Text, isNotice: Bool) -> Bool {
    if chinese * 2 < tasks { return false }
    if numberedWithUnits > 0 || withUnits > 0 && sections > 0 || withUnits > 1 && withUnits == tasks {
      return true
    }
    let isTitled = !isNotice && TitleLine.isPlanOfWork(title)
    return isTitled && (withUnits > 0 || numbered > 1 && chinese > 1)
  }
}
