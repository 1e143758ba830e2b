import PlanDocuments

extension TableReadingCase {
  /// Columns for people and ways of publishing, and headings that are units.
  static let aside: [TableReadingCase] = [
    TableReadingCase(
      description: "leaders and persons to contact, said again from row to row, are no chapters",
      sketch: """
        目标任务 | 主要措施 | 责任领导 | 责任科室 | 联系人及电话 | 完成时间
        公开项目台账 | 更新重点项目台账。 | 王强 | 经济办 | 李明68550001 | 11月底前
        公开改造方案 | 公布小区改造方案。 | 赵敏 | 城管办 | 李明68550001 | 10月底前
        公开办理情况 | 公布诉求办理情况。 | 赵敏 | 诉求中心 | 周红68550002 | 持续推进
        """,
      tasks: [
        "公开项目台账→更新重点项目台账。 R:经济办 D:11月底前 责任领导=王强 联系人及电话=李明68550001",
        "公开改造方案→公布小区改造方案。 R:城管办 D:10月底前 责任领导=赵敏 联系人及电话=李明68550001",
        "公开办理情况→公布诉求办理情况。 R:诉求中心 D:持续推进 责任领导=赵敏 联系人及电话=周红68550002",
      ]),
    TableReadingCase(
      description: "of headings that are units one inside the other, the nearest counts",
      sketch: """
        序号 | 工作任务 | 完成时限
        一、区财政局 | |
        （一）区预算编审中心 | |
        1 | 公开年度预算决算信息。 | 12月底前
        2 | 公开专项资金信息。 | 12月底前
        （二）区国库支付中心 | |
        3 | 公开政府采购信息。 | 12月底前
        二、区教育局 | |
        （一）区招生办公室 | |
        4 | 公开招生计划信息。 | 12月底前
        （二）区教育考试中心 | |
        5 | 公开考试安排信息。 | 12月底前
        """,
      tasks: [
        "一、/（一） 1 公开年度预算决算… R:区预算编审中心 D:12月底前",
        "一、/（一） 2 公开专项资金信息。 R:区预算编审中心 D:12月底前",
        "一、/（二） 3 公开政府采购信息。 R:区国库支付中心 D:12月底前",
        "二、/（一） 4 公开招生计划信息。 R:区招生办公室 D:12月底前",
        "二、/（二） 5 公开考试安排信息。 R:区教育考试中心 D:12月底前",
      ]),
    TableReadingCase(
      description: "the last column of tasks is the task, whoever leads",
      sketch: """
        一级任务 | 二级任务 | 责任科室 | 分管领导 | 完成时间
        一、深化公开 | 1.公开项目台账。 | 经济办 | 王强 | 11月底前
        一、深化公开 | 2.公开改造方案。 | 城管办 | 赵敏 | 10月底前
        二、提升质效 | 3.公开办理情况。 | 诉求中心 | 赵敏 | 持续推进
        """,
      tasks: [
        "一、 1. 公开项目台账。 R:经济办 D:11月底前 分管领导=王强", "一、 2. 公开改造方案。 R:城管办 D:10月底前 分管领导=赵敏",
        "二、 3. 公开办理情况。 R:诉求中心 D:持续推进 分管领导=赵敏",
      ]),
    TableReadingCase(
      description: "how it is published, and a name behind the units that no field has",
      sketch: """
        任务类别 | 工作任务 | 公开形式 | 责任单位 | 督办人 | 公开时限
        重点领域 | 1.公开镇本级预算。 | 政府网站 | 财政所 | 王强 | 6月底前
        重点领域 | 2.公开部门预算。 | 政府网站 | 财政所 | 王强 | 6月底前
        政策解读 | 3.同步起草解读材料。 | 公开栏 | 党政办 | 赵敏 | 持续推进
        """,
      tasks: [
        "重点领域 1. 公开镇本级预算。 R:财政所 D:6月底前 公开形式=政府网站 督办人=王强",
        "重点领域 2. 公开部门预算。 R:财政所 D:6月底前 公开形式=政府网站 督办人=王强",
        "政策解读 3. 同步起草解读材料。 R:党政办 D:持续推进 公开形式=公开栏 督办人=赵敏",
      ]),
    TableReadingCase(
      description: "chapters that are offices, where no column names units",
      sketch: """
        序号 | 工作任务 | 完成时限
        一、党政综合办公室 | |
        1 | 更新公开指南。 | 6月底前
        2 | 编制年度报告。 | 持续推进
        二、财政所 | |
        3 | 公开预算信息。 | 6月底前
        """,
      tasks: [
        "一、 1 更新公开指南。 R:党政综合办公室 D:6月底前", "一、 2 编制年度报告。 R:党政综合办公室 D:持续推进",
        "二、 3 公开预算信息。 R:财政所 D:6月底前",
      ]),
    TableReadingCase(
      description: "offices above their tables",
      sketch: """
        ¶一、党政综合办公室
        序号 | 工作任务 | 完成时限
        1 | 更新公开指南。 | 6月底前
        ¶二、财政所
        序号 | 工作任务 | 完成时限
        2 | 公开预算信息。 | 6月底前
        """,
      tasks: ["一、 1 更新公开指南。 R:党政综合办公室 D:6月底前", "二、 2 公开预算信息。 R:财政所 D:6月底前"]),
  ]
}
