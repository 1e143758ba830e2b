import PlanDocuments

/// Tables of a place that does not exist, in the layouts that offices have.
struct TableReadingCase: Sendable, CustomStringConvertible {
  var description: String
  var spans = DocumentTable.Spans.unknown
  var sketch: String
  var tasks: [String]
  var notes: [String] = []
}

extension TableReadingCase {
  static let unknown: [TableReadingCase] = [
    TableReadingCase(
      description: "number, task, units, deadline",
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限
        1 | 公开部门预算和决算信息。 | 区财政局 | 9月底前
        2 | 公示行政执法结果。 | 区司法局牵头，区城管局配合 | 全年
        """,
      tasks: ["1 公开部门预算和决…  R:区财政局 D:9月底前", "2 公示行政执法结果。 R:区司法局牵头，区城管局配合 D:全年"]),
    TableReadingCase(
      description: "sections blank below, names over fewer columns",
      sketch: """
        工作任务 | 重点内容 | 具体要求 | 责任单位 | 时限
        一、推进公开 | （一）公开财政信息 | 1 | 公开预算。 | 按时公开本级预算。 | 区财政局 | 9月底前
        | | | | 同步公开部门预算。 | 区政府各部门 |
        | | 2 | 公开采购。 | 公开采购意向。 | | 全年
        | （二）公开执法信息 | 3 | 公示结果。 | 公示执法结果。 | 区司法局 | 全年
        二、强化保障 | 4 | 开展培训。 | 举办两期培训班。 | 区政府办公室 | 年底前
        """,
      tasks: [
        "一、/（一） 1 公开预算。→按时公开本级预算。 R:区财政局 D:9月底前",
        "一、/（一） 同步公开部门预算。 R:区政府各部门 D:9月底前 +deadline cont",
        "一、/（一） 2 公开采购。→公开采购意向。 R:区政府各部门 D:全年 +responsible",
        "一、/（二） 3 公示结果。→公示执法结果。 R:区司法局 D:全年",
        "二、 4 开展培训。→举办两期培训班。 R:区政府办公室 D:年底前",
      ],
      notes: ["inherited-cell 时限 9月底前 @2", "inherited-cell 责任单位 区政府各部门 @3"]),
    TableReadingCase(
      description: "rows pushed to the left, not padded",
      sketch: """
        工作任务 | 具体要求 | 责任单位
        （一）推进决策公开 | 1.重大决策向社会征求意见。 | 区司法局牵头，区政府各部门负责
        2. 利益相关方列席会议。 | 区政府办公室
        3.2024年8月底前公布决策目录。 | 区司法局
        （二）推进执行公开 | 1.公开工作进展。 | 区政府各部门
        2、公开整改结果。 | 区审计局
        """,
      tasks: [
        "（一） 1. 重大决策向社会征… R:区司法局牵头，区政府各部门负责", "（一） 2. 利益相关方列席会议。 R:区政府办公室",
        "（一） 3. 2024年8月底… R:区司法局", "（二） 1. 公开工作进展。 R:区政府各部门", "（二） 2、 公开整改结果。 R:区审计局",
      ],
      notes: [
        "misaligned-row 2. 利益相关方… @2", "misaligned-row 3.2024年8… @3", "misaligned-row 2、公开整改结果。 @5",
      ]),
    TableReadingCase(
      description: "rows pushed to the left and padded, number cell without a name",
      sketch: """
        工作任务 | 责任单位
        一、加强解读 | 1 | 政策文件与解读材料同步起草。 | 区政府办公室
        2 | 丰富解读形式。 | 各科室 |
        二、回应关切 | 3 | 健全舆情回应机制。 | 区委宣传部
        4 | 办好领导信箱。 | 区信访局 |
        """,
      tasks: [
        "一、 1 政策文件与解读材… R:区政府办公室", "一、 2 丰富解读形式。 R:各科室", "二、 3 健全舆情回应机制。 R:区委宣传部",
        "二、 4 办好领导信箱。 R:区信访局",
      ],
      notes: ["misaligned-row 2 @2", "misaligned-row 4 @4"]),
    TableReadingCase(
      description: "headings said again on the next page, with the header; a row without its first cell",
      sketch: """
        工作任务 | | 具体要求 | 责任单位
        一、推进公开 | (一) 公开预算 | 1 公开预算信息。 | 区财政局。
        | | 2 公开决算信息。 | 区财政局。
        工作任务 | | 具体要求 | 责任单位
        一、推进公开 | (一)公开预算 | 3 | 公开采购信息。 | 区财政局。
        | (二)公开执法 | 4 | 公示执法信息。 | 区司法局。
        (三)公开民生 | 5 | 公开教育信息。 | 区教育局。 |
        6 | | 公开医疗信息。 | 区卫生健康局。 |
        """,
      tasks: [
        "一、/(一) 1 公开预算信息。 R:区财政局。", "一、/(一) 2 公开决算信息。 R:区财政局。", "一、/(一) 3 公开采购信息。 R:区财政局。",
        "一、/(二) 4 公示执法信息。 R:区司法局。", "一、/(三) 5 公开教育信息。 R:区教育局。", "一、/(三) 6 公开医疗信息。 R:区卫生健康局。",
      ],
      notes: [
        "joined-number 1 @1", "joined-number 2 @2", "repeated-heading 一、推进公开", "repeated-heading (一)公开预算",
        "misaligned-row (三)公开民生 @5",
        "misaligned-row 6 @6",
      ]),
    TableReadingCase(
      description: "the same heading twice is two sections where numbers begin again",
      sketch: """
        工作任务 | 具体要求 | 责任单位
        （一）推进公开 | 1.公开预算。 | 区财政局
        | 2.公开决算。 | 区财政局
        （一）推进公开 | 1.公开执法。 | 区司法局
        """,
      tasks: ["（一） 1. 公开预算。 R:区财政局", "（一） 2. 公开决算。 R:区财政局", "（一） 1. 公开执法。 R:区司法局"]),
    TableReadingCase(
      description: "several numbered tasks in a cell, numbers running on; units merged",
      sketch: """
        工作要求 | 一级要点 | 二级要点 | 责任单位
        一、夯实基础 | （一）规范文件 | 1.清理文件。 | 司法所
        | | 2.公开文件。/3.更新文件库。 | 各部门
        | （二）办好年报 | 4.编制年报。/5.发布年报。/6.解读年报。 |
        二、强化保障 | | 7.开展培训。 | 党政综合办公室
        """,
      tasks: [
        "一、/（一） 1. 清理文件。 R:司法所", "一、/（一） 2. 公开文件。 R:各部门", "一、/（一） 3. 更新文件库。 R:各部门",
        "一、/（二） 4. 编制年报。 R:各部门 +responsible", "一、/（二） 5. 发布年报。 R:各部门 +responsible",
        "一、/（二） 6. 解读年报。 R:各部门 +responsible", "二、 7. 开展培训。 R:党政综合办公室",
      ],
      notes: ["inherited-cell 责任单位 各部门 @4", "inherited-cell 责任单位 各部门 @5", "inherited-cell 责任单位 各部门 @6"]),
    TableReadingCase(
      description: "numbers that begin again in every cell are those of items",
      sketch: """
        工作任务 | 具体要求 | 责任单位
        （一）公开财政信息 | 1.公开预算。/2.公开决算。 | 区财政局
        （二）公开执法信息 | 1.公示结果。/2.公开清单。 | 区司法局
        （三）公开民生信息 | 公开招生政策。 | 区教育局
        """,
      tasks: [
        "（一） 公开财政信息→1.公开预算。/… R:区财政局", "（二） 公开执法信息→1.公示结果。/… R:区司法局",
        "（三） 公开民生信息→公开招生政策。 R:区教育局",
      ]),
    TableReadingCase(
      description: "chapters across the table, lead and responsible in any order, a group of names",
      sketch: """
        云溪区2024年政务公开任务分工 | | | | |
        序号 | 任务事项 | 完成时限 | 责任单位 | | 备注
        | | | 牵头单位 | 配合单位 |
        一、推进公开 | | | | |
        1 | 公开预算 | 9月底前 | 区财政局 | 区政府各部门 |
        2 | 公开采购 | 全年 | 区财政局 | | 试点
        二、强化保障 | | | | |
        3 | 开展培训 | 年底前 | | |
        合计 | | | | |
        注：各镇（街道）参照执行。 | | | | |
        """,
      tasks: [
        "一、 1 公开预算 L:区财政局 A:区政府各部门 D:9月底前", "一、 2 公开采购 L:区财政局 D:全年 M:试点", "二、 3 开展培训 D:年底前",
      ]),
    TableReadingCase(
      description: "columns whose headers are swapped, a column of their own",
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限 | 责任领导
        1 | 公开预算信息，接受社会监督。 | 9月底前 | 区财政局 | 张三
        2 | 公开采购信息，接受社会监督。 | 全年 | 区财政局牵头 | 李四
        """,
      tasks: [
        "1 公开预算信息，接… R:区财政局 D:9月底前 责任领导=张三", "2 公开采购信息，接… R:区财政局牵头 D:全年 责任领导=李四",
      ]),
    TableReadingCase(
      description: "no header: number and units tell",
      sketch: """
        1 | 公开预算信息。 | 区财政局
        2 | 公开采购信息。 | 区财政局牵头，区政府各部门配合
        """,
      tasks: ["1 公开预算信息。 R:区财政局", "2 公开采购信息。 R:区财政局牵头，区政府各部门配合"]),
    TableReadingCase(
      description: "goes on in the next table, whose first row ends a sentence",
      sketch: """
        序号 | 工作任务 | 责任单位 | 完成时限
        1 | 按照谁起草谁解读的原则，做好重要政策的解读工作，运用图解、短视频等形式，提高解读的 | 区政府办公室 | 全年
        ---
         | 针对性和有效性。 | |
        2 | 健全舆情回应机制。 | | 持续推进
        """,
      tasks: ["1 按照谁起草谁解读… R:区政府办公室 D:全年", "2 健全舆情回应机制。 R:区政府办公室 D:持续推进 +responsible"],
      notes: ["misaligned-row 针对性和有效性。 @1", "inherited-cell 责任单位 区政府办公室 @2"]),
    TableReadingCase(
      description: "units only for some rows: a task alone in its row",
      sketch: """
        工作任务 | 具体要求 | 责任单位
        一、推进公开 | 7.公开预算信息。 | 各镇（街道）
        8.公开采购信息。 |
        9.公开民生信息。 | 区教育局、各镇(街)
        """,
      tasks: [
        "一、 7. 公开预算信息。 R:各镇（街道）", "一、 8. 公开采购信息。 R:各镇（街道） +responsible", "一、 9. 公开民生信息。 R:区教育局、各镇(街)",
      ],
      notes: [
        "inherited-cell 责任单位 各镇（街道） @2", "misaligned-row 8.公开采购信息。 @2", "misaligned-row 9.公开民生信息。 @3",
      ]),
    TableReadingCase(
      description: "traditional script and blanks in the header, number behind the section",
      sketch: """
        工 作 任 務 | 序號 | 具 体 要 求 | 責 任 單 位 | 公开 时限
        优化公开工作基础 | 1 | 清理文件。 | 司法所 | 6月30日前
        | 2 | 公开文件。 | 党政综合办公室 | 持续推进
        提升平台效能 | 3 | 办好网站。 | 宣传办公室 | 长期推进
        """,
      tasks: [
        "优化公开工作基础 1 清理文件。 R:司法所 D:6月30日前", "优化公开工作基础 2 公开文件。 R:党政综合办公室 D:持续推进",
        "提升平台效能 3 办好网站。 R:宣传办公室 D:长期推进",
      ]),
    TableReadingCase(
      description: "the section said in every row, as in exports",
      sketch: """
        领域 | 序号 | 工作任务 | 责任单位
        财政 | 1 | 公开预算信息。 | 区财政局
        财政 | 2 | 公开决算信息。 | 区财政局
        教育 | 3 | 公开招生政策。 | 区教育局
        """,
      tasks: ["财政 1 公开预算信息。 R:区财政局", "财政 2 公开决算信息。 R:区财政局", "教育 3 公开招生政策。 R:区教育局"]),
    TableReadingCase(
      description: "chapters numbered in the number column, tasks headed （一）",
      sketch: """
        序号 | 工作任务 | 责任单位
        一 | 推进决策公开 |
        1 | 征求公众意见。 | 区司法局
        2 | 公布决策目录。 | 区司法局
        二 | 推进执行公开 |
        3 | 公开工作进展。 | 区政府各部门
        """,
      tasks: ["一 1 征求公众意见。 R:区司法局", "一 2 公布决策目录。 R:区司法局", "二 3 公开工作进展。 R:区政府各部门"]),
    TableReadingCase(
      description: "tasks numbered （一） with the whole text in one column",
      sketch: """
        工作任务 | 责任单位
        一、推进公开 |
        （一）公开预算信息。按时公开本级预算，细化到项。 | 区财政局
        （二）公开采购信息。公开采购意向和结果。 | 区财政局牵头
        二、加强解读 |
        （一）同步开展解读。政策与解读材料同步起草。 | 区政府办公室
        """,
      tasks: [
        "一、 （一） 公开预算信息。按… R:区财政局", "一、 （二） 公开采购信息。公… R:区财政局牵头", "二、 （一） 同步开展解读。政… R:区政府办公室",
      ]),
    TableReadingCase(
      description: "units named once for all tasks below, in a row of its own",
      sketch: """
        序号 | 工作任务 | 责任单位
        以下任务均需各镇（街道）落实，不再一一列出。 | |
        1 | 公开预算信息。 | 区财政局
        2 | 公开采购信息。 | 区财政局
        """,
      tasks: ["1 公开预算信息。 R:区财政局；各镇（街道）落实", "2 公开采购信息。 R:区财政局；各镇（街道）落实"]),
    TableReadingCase(
      description: "lines above the header, numbers with steps",
      sketch: """
        云溪区2024年政务公开任务分解表 | | |
        填报单位：区政府办公室 | | | 填报日期：2024年4月
        序号 | 工作任务 | 责任单位 | 备注
        1-1 | 公开预算信息。 | 区财政局 |
        1-2 | 公开采购信息。 | 区财政局 |
        """,
      tasks: ["1-1 公开预算信息。 R:区财政局", "1-2 公开采购信息。 R:区财政局"]),
    TableReadingCase(
      description: "four names over six columns, rows pushed to the left and padded",
      sketch: """
        工作任务 | 具体要求 | 责任单位 | 完成时限
        一、推进公开 | （一）公开财政 | 1. | 公开预算信息。 | 区财政局 | 9月底前
        2. | 公开决算信息。 | 各科室 | 全年 | |
        （二）公开执法 | 3. | 公示执法信息。 | 区司法局 | 全年 |
        二、强化保障 | （一）加强培训 | 4. | 举办培训班。 | 区政府办公室 | 年底前
        5. | 编制年报。 | 区政府办公室 | 全年 | |
        """,
      tasks: [
        "一、/（一） 1. 公开预算信息。 R:区财政局 D:9月底前", "一、/（一） 2. 公开决算信息。 R:各科室 D:全年",
        "一、/（二） 3. 公示执法信息。 R:区司法局 D:全年", "二、/（一） 4. 举办培训班。 R:区政府办公室 D:年底前",
        "二、/（一） 5. 编制年报。 R:区政府办公室 D:全年",
      ],
      notes: ["misaligned-row 2. @2", "misaligned-row （二）公开执法 @3", "misaligned-row 5. @5"]),
    TableReadingCase(
      description: "units and task swapped under their headers",
      sketch: """
        序号 | 责任单位 | 具体要求 | 完成时限
        1 | 公开本级预算信息，接受社会监督，按时公开部门预算信息。 | 区财政局 | 9月底前
        2 | 公示行政执法结果，接受社会监督，按时公开执法清单信息。 | 区司法局牵头，区城管局配合 | 全年
        """,
      tasks: ["1 公开本级预算信息… R:区财政局 D:9月底前", "2 公示行政执法结果… R:区司法局牵头，区城管局配合 D:全年"]),
    TableReadingCase(
      description: "another table in between is no plan",
      sketch: """
        索引号 | YX001 | 发布机构 | 云溪区人民政府办公室
        名称 | 任务分工 | 发布日期 | 2024年4月8日
        ---
        序号 | 工作任务 | 责任单位
        1 | 公开预算信息。 | 区财政局
        ---
        姓名 | 职务 | 电话
        陈云 | 科长 | 0000-1234567
        """,
      tasks: ["1 公开预算信息。 R:区财政局"]),
    TableReadingCase(
      description: "units over several sections of a chapter, but not into the next one",
      sketch: """
        工作任务 | | 序号 | 具体要求 | 责任单位
        一、推进公开 | （一）公开财政 | 1 | 公开预算信息。 | 区财政局
        | （二）公开采购 | 2 | 公开采购信息。 |
        二、强化保障 | （一）加强培训 | 3 | 举办培训班。 |
        """,
      tasks: [
        "一、/（一） 1 公开预算信息。 R:区财政局", "一、/（二） 2 公开采购信息。 R:区财政局 +responsible", "二、/（一） 3 举办培训班。",
      ],
      notes: ["inherited-cell 责任单位 区财政局 @2"]),
    TableReadingCase(
      description: "number and title merged over measures with numbers of their own",
      sketch: """
        序号 | 工作任务 | 工作举措 | 责任科室
        （一） | 推进预公开 | 1.制定目录； | 法规科
        | | 2.征求意见。 | 法规科、办公室
        （二） | 推进解读 | 1.同步解读；2.多元解读。 | 办公室
        """,
      tasks: [
        "（一） 推进预公开→1.制定目录； R:法规科", "2.征求意见。 R:法规科、办公室 cont", "（二） 推进解读→1.同步解读；2… R:办公室",
      ]),
    TableReadingCase(
      description: "chapters and sections across the table",
      sketch: """
        序号 | 工作任务 | 责任单位
        一、推进公开 | |
        （一）公开财政 | |
        1 | 公开预算。 | 区财政局
        （二）公开执法 | |
        2 | 公示结果。 | 区司法局
        二、加强解读 | |
        3 | 解读政策。 | 区政府办公室
        """,
      tasks: ["一、/（一） 1 公开预算。 R:区财政局", "一、/（二） 2 公示结果。 R:区司法局", "二、 3 解读政策。 R:区政府办公室"]),
    TableReadingCase(
      description: "lead and assist apart: only a blank group is taken over",
      sketch: """
        序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
        1 | 公开预算信息。 | 区财政局 | 区政府各部门 | 全年
        2 | 公开采购信息。 | | | 9月底前
        3 | 公开执法信息。 | 区司法局 | |
        """,
      tasks: [
        "1 公开预算信息。 L:区财政局 A:区政府各部门 D:全年", "2 公开采购信息。 L:区财政局 A:区政府各部门 D:9月底前 +lead,assist",
        "3 公开执法信息。 L:区司法局 D:9月底前 +deadline",
      ],
      notes: [
        "inherited-cell 牵头单位 区财政局 @2", "inherited-cell 配合单位 区政府各部门 @2", "inherited-cell 完成时限 9月底前 @3",
      ]),
    TableReadingCase(
      description: "a row broken in two by a line end inside a cell",
      sketch: """
        序号 | 重点内容 | 具体要求 | 责任单位
        1 | 公开预算 | 1.公开本级预算。
        2.公开部门预算。 | 区财政局
        2 | 公开采购 | 公开采购意向。 | 区财政局
        """,
      tasks: ["1 公开预算→1.公开本级预算… R:区财政局", "2 公开采购→公开采购意向。 R:区财政局"]),
  ]

  static let known: [TableReadingCase] = [
    TableReadingCase(
      description: "merged cells in every direction; an empty cell is empty", spans: .known,
      sketch: """
        工作任务 | < | 序号 | 重点内容 | 具体要求 | 责任单位 | 时限
        一、推进公开 | （一）公开财政信息 | 1 | 公开预算。 | 按时公开本级预算。 | 区财政局 | 9月底前
        ^ | ^ | ^ | ^ | 同步公开部门预算。 | 区政府各部门 | ^
        ^ | ^ | 2 | 公开采购。 | 公开采购意向。 | ^ | 全年
        ^ | （二）公开执法信息 | 3 | 公示结果。 | 公示执法结果。 | | 全年
        二、强化保障 | < | 4 | 开展培训。 | 举办两期培训班。 | 区政府办公室 | 年底前
        """,
      tasks: [
        "一、/（一） 1 公开预算。→按时公开本级预算。 R:区财政局 D:9月底前", "一、/（一） 同步公开部门预算。 R:区政府各部门 D:9月底前 cont",
        "一、/（一） 2 公开采购。→公开采购意向。 R:区政府各部门 D:全年", "一、/（二） 3 公示结果。→公示执法结果。 D:全年",
        "二、 4 开展培训。→举办两期培训班。 R:区政府办公室 D:年底前",
      ]),
    TableReadingCase(
      description: "chapters across the table, header of two rows, title inside", spans: .known,
      sketch: """
        云溪区2024年政务公开任务分工 | < | < | < | <
        序号 | 任务事项 | 责任单位 | < | 完成时限
        ^ | ^ | 牵头单位 | 责任单位 | ^
        一、推进公开 | < | < | < | <
        1 | 公开预算 | 区财政局 | 区政府各部门 | 9月底前
        2 | 公开采购 | ^ | ^ | ^
        重点工作 | < | < | < | <
        3 | 开展培训 | 区政府办公室 | | 年底前
        注：各镇（街道）参照执行。 | < | < | < | <
        """,
      tasks: [
        "一、 1 公开预算 L:区财政局 R:区政府各部门 D:9月底前", "一、 2 公开采购 L:区财政局 R:区政府各部门 D:9月底前",
        "一、/重点工作 3 开展培训 L:区政府办公室 D:年底前",
      ]),
    TableReadingCase(
      description: "one task, several units rows", spans: .known,
      sketch: """
        工作任务 | 具体要求 | 责任单位
        公开预算 | 公开本级预算。 | 区财政局
        ^ | 公开部门预算。 | 区政府各部门
        公开采购 | 公开采购意向。 | 区财政局
        """,
      tasks: ["公开预算 公开本级预算。 R:区财政局", "公开预算 公开部门预算。 R:区政府各部门", "公开采购 公开采购意向。 R:区财政局"]),
  ]
}
