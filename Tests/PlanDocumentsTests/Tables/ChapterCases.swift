import PlanDocuments

extension TableReadingCase {
  /// What stands above the header inside a table, chapters over cells with several tasks, other tables.
  static let chapters: [TableReadingCase] = [
    TableReadingCase(
      description: "a chapter in the row above the header of each table",
      spans: .known,
      sketch: """
        一、推进决策公开 | < | <
        序号 | 主要任务 | 责任单位
        1 | 公开决策目录。 | 区司法局
        ---
        二、推进执行公开 | < | <
        序号 | 主要任务 | 责任单位
        2 | 公开落实情况。 | 区政府督查室
        """,
      tasks: ["一、 1 公开决策目录。 R:区司法局", "二、 2 公开落实情况。 R:区政府督查室"]),
    TableReadingCase(
      description: "chapters above tables, with a paragraph below them",
      spans: .known,
      sketch: """
        ¶一、推进重点领域公开
        ¶围绕群众关心的领域，细化公开内容。
        ¶（一）财政领域
        序号 | 主要任务 | 责任单位
        1 | 公开预算信息。 | 区财政局
        ¶（二）教育领域
        序号 | 主要任务 | 责任单位
        2 | 公开招生方案。 | 区教育局
        ¶二、加强保障
        ¶各单位要抓好落实。
        序号 | 主要任务 | 责任单位
        3 | 开展业务培训。 | 区政府办公室
        """,
      tasks: [
        "一、/（一） 1 公开预算信息。 R:区财政局", "一、/（二） 2 公开招生方案。 R:区教育局", "二、 3 开展业务培训。 R:区政府办公室",
      ]),
    TableReadingCase(
      description: "a unit and a date without words before it above the header",
      spans: .known,
      sketch: """
        云溪区2024年政务公开任务清单 | < | <
        填报单位：区政府办公室 | | 2024年3月
        序号 | 工作任务 | 责任单位
        1 | 公开预算信息。 | 区财政局
        """,
      tasks: ["1 公开预算信息。 R:区财政局"]),
    TableReadingCase(
      description: "an empty cell of assisting units in a whole row stays where it is",
      sketch: """
        章节 | 序号 | 具体要求 | 牵头单位 | 配合单位 | 完成时限
        一、推进公开 | 1 | 公开预算和决算信息。 | 区财政局 | 区政府各部门 | 9月底前
        一、推进公开 | 2 | 公开建设项目批准信息。 | 区发展和改革局 | 区住建局、区交通局 | 全年
        二、加强平台建设 | 3 | 办好区政府门户网站。 | 区政府办公室 | | 全年
        二、加强平台建设 | 4 | 建设区政府网站。 | 区政府办公室 | | 全年
        """,
      tasks: [
        "一、 1 公开预算和决算信息。 L:区财政局 A:区政府各部门 D:9月底前",
        "一、 2 公开建设项目批准… L:区发展和改革局 A:区住建局、区交通局 D:全年",
        "二、 3 办好区政府门户网站。 L:区政府办公室 D:全年", "二、 4 建设区政府网站。 L:区政府办公室 D:全年",
      ]),
    TableReadingCase(
      description: "lists of persons below a plan are no part of it",
      spans: .known,
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限
        1 | 公开预算信息。 | 区财政局 | 3月底前
        2 | 公开决算信息。 | 区财政局 | 9月底前
        ---
        单位 | 姓名 | 职务 | 电话
        区财政局 | 周某 | 科长 | 5550001
        区教育局 | 吴某 | 主任 | 5550002
        ---
        序号 | 报送单位 | 信息标题 | 报送时间 | 联系人
        1 | 区财政局 | 关于预算的信息 | 2024年3月 | 周某
        """,
      tasks: ["1 公开预算信息。 R:区财政局 D:3月底前", "2 公开决算信息。 R:区财政局 D:9月底前"]),
    TableReadingCase(
      description: "units in the rows of chapters, no column for them",
      spans: .known,
      sketch: """
        序号 | 工作任务 | 完成时限
        一、财政信息（牵头单位：区财政局，配合单位：各镇） | < | <
        1 | 公开预算信息。 | 3月底前
        二、教育信息（区教育局） | < | <
        2 | 公开招生方案。 | 5月底前
        """,
      tasks: ["一、 1 公开预算信息。 L:区财政局 A:各镇 D:3月底前", "二、 2 公开招生方案。 R:区教育局 D:5月底前"]),
    TableReadingCase(
      description: "one row for each chapter, numbers run on in its cell",
      spans: .known,
      sketch: """
        工作任务 | 具体要求 | 责任科室
        一、加强执法公开 | 1.公示执法主体。/2.公示处罚结果。 | 法规科
        二、加强监管公开 | 3.公开抽检计划。 | 食品科牵头，各所配合
        三、加强服务公开 | 4.公开办事指南。/5.公开投诉渠道。 | 注册科
        """,
      tasks: [
        "一、 1. 公示执法主体。 R:法规科", "一、 2. 公示处罚结果。 R:法规科", "二、 3. 公开抽检计划。 R:食品科牵头，各所配合",
        "三、 4. 公开办事指南。 R:注册科", "三、 5. 公开投诉渠道。 R:注册科",
      ]),
  ]
}
