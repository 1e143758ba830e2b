import PlanDocuments

extension TableReadingCase {
  private static let units = [
    "1 公开部门预算信息。 L:区财政局 A:区审计局 D:6月底前", "2 公开招生入学信息。 L:区教育局 A:区民政局 D:8月底前",
  ]

  /// Headers of two rows whose merged cells were filled or lost, and rows that only look like a second one.
  static let secondHeaders: [TableReadingCase] = [
    TableReadingCase(
      description: "names filled over merged cells, the lower row says the others again",
      sketch: """
        序号 | 工作任务 | 责任单位 | 责任单位 | 完成时限
        序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
        1 | 公开部门预算信息。 | 区财政局 | 区审计局 | 6月底前
        2 | 公开招生入学信息。 | 区教育局 | 区民政局 | 8月底前
        """,
      tasks: units),
    TableReadingCase(
      description: "the same in a file that tells merged cells",
      spans: .known,
      sketch: """
        序号 | 工作任务 | 责任单位 | 责任单位 | 完成时限
        序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
        1 | 公开部门预算信息。 | 区财政局 | 区审计局 | 6月底前
        2 | 公开招生入学信息。 | 区教育局 | 区民政局 | 8月底前
        """,
      tasks: units),
    TableReadingCase(
      description: "names filled to the right, nothing below the others; said again on the next page",
      sketch: """
        序号 | 工作任务 | 责任单位 | 责任单位 | 完成时限
        | | 牵头单位 | 配合单位 |
        1 | 公开部门预算信息。 | 区财政局 | 区审计局 | 6月底前
        序号 | 工作任务 | 责任单位 | 责任单位 | 完成时限
        | | 牵头单位 | 配合单位 |
        2 | 公开招生入学信息。 | 区教育局 | 区民政局 | 8月底前
        """,
      tasks: units),
    TableReadingCase(
      description: "a second row with other words for the same columns",
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限
        序号 | 主要内容 | 牵头单位 | 时间
        1 | 公开部门预算信息。 | 区财政局 | 6月底前
        2 | 公开招生入学信息。 | 区教育局 | 8月底前
        """,
      tasks: ["1 公开部门预算信息。 L:区财政局 D:6月底前", "2 公开招生入学信息。 L:区教育局 D:8月底前"]),
    TableReadingCase(
      description: "a task below the header whose words are like names of columns",
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限
        1 | 公开目录 | 各责任单位 | 6月底前
        2 | 任务分工 | 区政府办公室 | 3月底前
        """,
      tasks: ["1 公开目录 R:各责任单位 D:6月底前", "2 任务分工 R:区政府办公室 D:3月底前"]),
  ]
}
