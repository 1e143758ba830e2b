import PlanDocuments

extension TableReadingCase {
  /// Several tasks in one cell.
  static let cellNumbers: [TableReadingCase] = [
    TableReadingCase(
      description: "a wrong number in a cell begins a task nevertheless; lists of items do not",
      sketch: """
        工作要求 | 一级要点 | 二级要点 | 责任单位
        一、夯实基础 | （一）规范文件 | 1.清理文件。 | 司法所
        | | 2.公开文件。/4.更新文件库。/4.摸清底数。/1.分类登记。/2.逐件核对。/5.汇总报送。 | 各部门
        | （二）办好年报 | 6.编制年报。/7.发布年报。 | 党政综合办公室
        """,
      tasks: [
        "一、/（一） 1. 清理文件。 R:司法所", "一、/（一） 2. 公开文件。 R:各部门", "一、/（一） 4. 更新文件库。 R:各部门",
        "一、/（一） 4. 摸清底数。/1.… R:各部门", "一、/（一） 5. 汇总报送。 R:各部门",
        "一、/（二） 6. 编制年报。 R:党政综合办公室", "一、/（二） 7. 发布年报。 R:党政综合办公室",
      ])
  ]
}
