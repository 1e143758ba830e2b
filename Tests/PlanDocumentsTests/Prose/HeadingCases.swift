/// Plans in prose of 云溪区 whose headings are units, or are numbered wrongly.
extension ProseCases {
  static let headings: [ProsePlanTests.Case] = [
    .init(
      "chapters that are offices are responsible for the tasks below",
      """
      云溪镇2024年政务公开工作任务清单
      一、党政综合办公室
      1.更新公开指南。
      2.编制年度报告。
      二、财政所（1项）
      3.公开镇本级预算。
      三、党群工作办公室（宣传）：
      4.回应群众关切。
      四、社会事务办、综合执法队
      5.公示执法结果。
      五、各村（社区）
      6.更新公开栏。
      """,
      [
        "一 1 党政综合办公室", "一 2 党政综合办公室", "二 3 财政所", "三 4 党群工作办公室（宣传）", "四 5 社会事务办 综合执法队",
        "五 6 各村（社区）",
      ]),
    .init(
      "headings with a key, below a chapter, numbers beginning again",
      """
      云溪区2024年政务公开工作任务清单
      一、总体要求
      坚持以公开促落实。
      二、任务分工
      （一）责任单位：区发展改革局
      1.公开重大项目信息。
      2.公开价格信息。
      （二）责任单位：区财政局
      1.公开预算信息。
      """,
      ["二/一 1 区发展改革局", "二/一 2 区发展改革局", "二/二 1 区财政局"]),
    .init(
      "offices with items in brackets below",
      """
      云溪镇2024年政务公开工作任务清单
      1.党政办公室
      （1）更新公开指南。
      （2）编制年度报告。
      2.财政所
      （1）公开镇本级预算。
      """,
      ["1 1 党政办公室", "1 2 党政办公室", "2 1 财政所"]),
    .init(
      "a unit in the heading gives way to the tasks' own, where most name some",
      """
      云溪区2024年政务公开工作任务清单
      一、区教育局
      1.公开招生计划。（区教育局牵头，各学校配合）
      2.公开收费标准。
      二、区财政局
      3.公开预算信息。（区财政局）
      """,
      ["一 1 牵头:区教育局 配合:各学校", "一 2", "二 3 区财政局"]),
    .init(
      "topics are no units, even if one ends like a unit",
      """
      云溪区2024年政务公开工作任务清单
      一、政府网站
      1.更新公开指南。
      二、政务公开进社区
      2.设置公开栏。
      三、政务服务中心
      3.设置公开专区。
      """,
      ["一 1", "二 2", "三 3"]),
    .init(
      "a heading whose number is said twice stays a heading",
      """
      云溪区2024年政务公开重点工作任务分工
      一、深化公开
      （一）加强解读
      1.同步起草解读材料。（区司法局）
      （一）加强回应
      2.监测舆情。（区委宣传部）
      （三）强化保障
      3.开展业务培训。（区政府办公室）
      """,
      ["一/一 1 区司法局", "一/一 2 区委宣传部", "一/三 3 区政府办公室"]),
    .init(
      "a heading before a number left out stays a heading",
      """
      云溪区2024年政务公开重点工作任务分工
      一、深化公开
      （一）加强解读
      1.同步起草解读材料。
      2.丰富解读形式。
      （二）加强回应
      3.监测舆情。
      二、强化保障
      （四）健全机制
      4.开展业务培训。
      """,
      ["一/一 1", "一/一 2", "一/二 3", "二/四 4"]),
    .init(
      "a number of another kind between two is still a slip where no row of its kind goes on",
      """
      云溪区2024年政务公开重点工作任务分工
      一、深化公开
      （一）公开预算。（区财政局）
      （二）公开规划。（区自然资源局）
      3.公开招生。（区教育局）
      （四）公开救助。（区民政局）
      """,
      ["一 一 区财政局", "一 二 区自然资源局", "一 3 区教育局", "一 四 区民政局"]),
  ]
}
