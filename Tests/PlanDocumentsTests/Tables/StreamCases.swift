extension TableReadingCase {
  static let streams: [TableReadingCase] = [
    TableReadingCase(
      description: "a cell a paragraph, empty lines between, lines of one cell together",
      sketch: """
        ¶云溪区2024年政务公开任务分工
        ¶¶序号
        ¶¶工作任务
        ¶¶具体要求
        ¶¶责任单位
        ¶¶1
        ¶¶公开预算
        ¶¶1.公开本级预算。
        ¶2.公开部门预算。
        ¶¶区财政局
        ¶¶2
        ¶¶公开采购
        ¶¶公开采购意向。
        ¶¶区财政局牵头，区政府各部门配合
        ¶¶附件：任务清单
        """,
      tasks: ["1 公开预算→1.公开本级预算… R:区财政局", "2 公开采购→公开采购意向。 R:区财政局牵头，区政府各部门配合"]),
    TableReadingCase(
      description: "a cell a paragraph without any mark; merged cells are not there",
      sketch: """
        ¶工作任务
        ¶具体要求
        ¶责任单位
        ¶完成时限
        ¶一、推进公开
        ¶（一）公开财政信息
        ¶1
        ¶公开本级预算，
        ¶细化到项。
        ¶区财政局
        ¶9月底前
        ¶2
        ¶公开采购意向。
        ¶全年
        ¶（二）公开执法信息
        ¶3
        ¶公示执法结果。
        ¶区司法局、区城管局
        ¶全年
        ¶云溪区人民政府办公室
        ¶2024年4月8日
        """,
      tasks: [
        "一、/（一） 1 公开本级预算，/… R:区财政局 D:9月底前", "一、/（一） 2 公开采购意向。 R:区财政局 D:全年 +responsible",
        "一、/（二） 3 公示执法结果。 R:区司法局、区城管局 D:全年",
      ],
      notes: ["inherited-cell 责任单位 区财政局 @2"]),
    TableReadingCase(
      description: "tasks with their numbers in front, one of them without units",
      sketch: """
        ¶工作任务
        ¶工作要求
        ¶责任单位
        ¶（一）推进决策公开
        ¶1.征求公众意见。
        ¶区司法局
        ¶2.公布决策目录。
        ¶3.邀请代表列席。
        ¶区政府办公室
        ¶（二）推进执行公开
        ¶1.公开工作进展。
        ¶区政府各部门
        """,
      tasks: [
        "（一） 1. 征求公众意见。 R:区司法局", "（一） 2. 公布决策目录。 R:区司法局 +responsible", "（一） 3. 邀请代表列席。 R:区政府办公室",
        "（二） 1. 公开工作进展。 R:区政府各部门",
      ],
      notes: ["inherited-cell 责任单位 区司法局 @2"]),
    TableReadingCase(
      description: "all cells in one row, blank ones kept",
      sketch: """
        工作任务 | | 责任单位 | 时限 | 一、推进公开 | 1.公开预算。 | 区财政局 | 全年 | | 2.公开决算。 | 区财政局 | 9月底前 | | 3.公开采购。 | 区财政局 | 全年
        """,
      tasks: ["一、 1. 公开预算。 R:区财政局 D:全年", "一、 2. 公开决算。 R:区财政局 D:9月底前", "一、 3. 公开采购。 R:区财政局 D:全年"]),
    TableReadingCase(
      description: "all cells in one row, merged ones gone",
      sketch: """
        工作任务 | 具体要求 | 责任单位 | 一、推进公开 | 1.公开预算。 | 区财政局 | 2.公开决算。 | 区财政局 | 3.公开采购。 | 区财政局 | 二、加强解读 | 4.解读政策。 | 各部门
        """,
      tasks: ["一、 1. 公开预算。 R:区财政局", "一、 2. 公开决算。 R:区财政局", "一、 3. 公开采购。 R:区财政局", "二、 4. 解读政策。 R:各部门"]),
    TableReadingCase(
      description: "two text columns, the first merged; lead units first",
      sketch: """
        ¶重点任务
        ¶主要内容
        ¶牵头单位
        ¶责任单位
        ¶时限要求
        ¶推进决策公开
        ¶征求公众意见，公布采纳情况。
        ¶区司法局
        ¶区政府各部门
        ¶全年
        ¶公布决策目录，动态调整更新。
        ¶区司法局
        ¶区政府办公室
        ¶6月底前
        """,
      tasks: [
        "推进决策公开 征求公众意见，公… L:区司法局 R:区政府各部门 D:全年", "推进决策公开 公布决策目录，动… L:区司法局 R:区政府办公室 D:6月底前",
      ]),
    TableReadingCase(
      description: "names broken over two lines, last row ends with units and a day",
      sketch: """
        ¶目标
        ¶任务
        ¶责任单位
        ¶牵头单位
        ¶完成
        ¶时限
        ¶1
        ¶公开预算信息。
        ¶区政府各部门
        ¶区财政局
        ¶2024年6月30日
        ¶2
        ¶公开采购信息。
        ¶区政府各部门
        ¶区财政局
        ¶2024年9月30日
        """,
      tasks: [
        "1 公开预算信息。 L:区财政局 R:区政府各部门 D:2024年6月30日", "2 公开采购信息。 L:区财政局 R:区政府各部门 D:2024年9月30日",
      ]),
    TableReadingCase(
      description: "a table for each chapter, whose unit stands in the heading above",
      sketch: """
        ¶云溪区2024年政务公开任务分工
        ¶¶一、区发展改革局
        ¶¶工作任务
        ¶¶工作要求
        ¶¶完成时限
        ¶¶推进收费信息公开
        ¶¶公布收费目录清单，动态更新。
        ¶¶全年
        ¶¶推进项目信息公开
        ¶¶公开审批、核准、备案结果。
        ¶¶持续推进
        ¶¶二、区财政局
        ¶¶工作任务
        ¶¶工作要求
        ¶¶完成时限
        ¶¶推进财政信息公开
        ¶¶公开本级预算，细化到项。
        ¶¶10月底前
        """,
      tasks: [
        "一、 推进收费信息公开→公布收费目录清单… R:区发展改革局 D:全年",
        "一、 推进项目信息公开→公开审批、核准、… R:区发展改革局 D:持续推进",
        "二、 推进财政信息公开→公开本级预算，细… R:区财政局 D:10月底前",
      ]),
    TableReadingCase(
      description: "sections without numbers before bare numbers without a name",
      sketch: """
        目标任务 | 具体要求 | 责任科室 | 时限要求 | 推进政策解读 | 1 | 发布解读材料。 | 办公室 | 长期坚持 | 2 | 办好信箱。 | 接访科 | 年底前 | 加强平台建设 | 3 | 维护网站栏目。 | 办公室 | 10月底前
        """,
      tasks: [
        "推进政策解读 1 发布解读材料。 R:办公室 D:长期坚持", "推进政策解读 2 办好信箱。 R:接访科 D:年底前",
        "加强平台建设 3 维护网站栏目。 R:办公室 D:10月底前",
      ]),
    TableReadingCase(
      description: "chapters and sections, a cell of two lines, an attachment behind",
      sketch: """
        ¶一级任务
        ¶¶二级任务
        ¶¶序号
        ¶¶具体工作要求
        ¶¶责任单位
        ¶¶完成时限
        ¶¶一、夯实公开基础
        ¶¶（一）规范文件管理
        ¶¶1
        ¶¶清理规范性文件。
        ¶¶区司法局
        ¶¶全年
        ¶¶2
        ¶¶更新文件库。
        ¶¶区司法局
        ¶区政府办公室
        ¶¶持续推进
        ¶¶二、强化保障
        ¶¶（一）加强培训
        ¶¶3
        ¶¶举办培训班。
        ¶¶区政府办公室
        ¶¶11月底前
        ¶¶附件2
        ¶¶云溪区2024年公开清单
        """,
      tasks: [
        "一、/（一） 1 清理规范性文件。 R:区司法局 D:全年", "一、/（一） 2 更新文件库。 R:区司法局\n区政府办公室 D:持续推进",
        "二、/（一） 3 举办培训班。 R:区政府办公室 D:11月底前",
      ]),
  ]
}
