import PlanSource

/// Headings of chapters in which a plan speaks of itself, and in which nothing is assigned to anybody.
///
/// What stands below 总体要求 or 实施步骤 is no task, unless it names a unit. 工作要求 and 组织保障 are left out:
/// they say what is to be done, and by whom has to be said there, too.
enum PreambleTitle {
  private static let words: [String] = [
    "总体要求", "总体思路", "总体目标", "指导思想", "工作目标", "主要目标", "目标要求", "基本原则", "工作原则", "工作思路",
    "实施步骤", "工作步骤", "方法步骤", "时间步骤", "时间安排", "进度安排", "实施范围", "适用范围", "工作背景", "编制依据", "目标",
    "原则", "步骤",
  ]
  private static let joints = ["和", "与", "及", "、", "以及"]

  /// Whether `title` is such a heading, or several of them in one: 指导思想和工作目标.
  static func isOne(_ title: Text) -> Bool {
    guard title.count >= 6, title.count <= 60 else { return false }
    var rest = Wording(title.trimmed).withoutEndMarks.string[...]
    while let word = words.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(word.count)
      if rest.isEmpty { return true }
      guard let joint = joints.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(joint.count)
    }
    return false
  }
}
