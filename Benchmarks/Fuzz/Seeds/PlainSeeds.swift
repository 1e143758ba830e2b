/// Plans as text.
enum PlainSeeds {
  private static let front = """
    云政办函〔2024〕21号

    云溪区人民政府办公室关于印发云溪区2024年政务公开重点工作任务分工的通知

    各镇人民政府、街道办事处，区政府各部门：

    现将《云溪区2024年政务公开重点工作任务分工》印发给你们，排在首位的为牵头单位。
    一、各单位要于4月30日前报送方案。

    云溪区人民政府办公室
    2024年4月8日

    云溪区2024年政务公开重点工作任务分工

    """

  private static let tabs = """
    序号\t工作任务\t具体要求\t责任单位\t完成时限
    一、推进重点领域信息公开\t\t\t\t
    1\t公开预决算\t公开部门预算。\t区财政局牵头，区政府各部门配合\t9月底前
    \t\t公开专项资金。\t区财政局\t全年
    2\t公开惠民资金\t1.公开名单。\n2.张榜公布。\t\t
    二、加强政策解读\t\t\t\t
    3\t同步解读\t同步起草、同步发布。\t区政府办公室、区司法局\t持续推进
    注：各镇（街道）含开发区。
    """

  private static let pipes = """
    | 工作任务 | 重点内容 | 责任单位 | 时限 |
    | --- | --- | --- | --- |
    | 一、推进公开<br>（一）财政 | 1.公开预决算。 | 区财政局 | 年底前 |
    | | 2.公开执法结果。 | 区司法局牵头，区城管局配合 | |
    3.公开清单。 | 各镇（街道） | |
    """

  private static let cellLines = """
    \t工作任务
    \t序号
    \t责任单位
    \t时限

    \t一、推进公开
    \t1
    \t区财政局
    \t全年

    \t
    \t2
    \t区民政局牵头
    \t
    """

  private static let pipeLines = "工作任务 |\n责任单位 |\n时限 |\n一、公开清单 |\n区财政局 |\n|\n二、公开目录 |\n|\n年底前 |\n"
  private static let alone = "工作任务\n|\n责任单位\n|\n时限\n|\n1.公开清单\n|\n区财政局\n|\n全年\n|\n2.公开目录\n|\n|\n|\n"
  private static let blankLines = "序号\n\n工作任务\n\n责任单位\n\n1\n\n公开清单\n\n区财政局\n\n2\n\n公开目录\n\n区教育局、区民政局\n"

  private static let prose = """
    2024年云溪区政务公开工作要点

    一、围绕重点领域深化公开

    （一）推进财政信息公开。细化预决算公开内容。（牵头单位：区财政局；责任单位：区政府各部门；完成时限：10月底前）

    （二）推进民生信息公开。[责任单位:区教育局、区卫生健康局]
    以下任务均由各镇（街道）落实。
    1.公开招生政策。此项工作由区教育局负责，区财政局配合。
    2.公开救助标准
    责任单位：区民政局
    """

  static let delimited = [
    "序号,工作任务,责任单位,完成时限\r\n1,公开预决算,\"区财政局,区审计局\",9月底前\r\n2,\"公开\"\"清单\"\"\n第二行\",,\r\n",
    "sep=;\n序号;工作任务;责任单位\n1;公开预决算;区财政局\n", "云溪区2024年任务分工,,\n工作任务,责任单位,时限\n一、公开,,\n1.清单,区财政局,全年\n",
    "序号\t工作任务\t责任单位\n1\t\"公开\n清单\"\t区财政局\n", "\"\"", ",,,\n,,,\n", "a\rb\rc",
  ]

  static let all = [
    front + tabs, front + pipes, front + cellLines, pipeLines, alone, blankLines, front + prose, tabs, pipes,
    prose,
    "# 云溪区2024年工作要点\n\n## 一、推进公开\n\n- 公开预算（区财政局负责）\n- 公开清单（区司法局牵头）\n",
  ]

  /// In the encodings that are recognised; GB18030 with codes of two and of four bytes.
  static let encoded: [[UInt8]] =
    all.prefix(3).flatMap { text -> [[UInt8]] in
      let units = Array(text.utf16)
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      return [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big]
    } + [
      [
        0xD4, 0xC6, 0xCF, 0xAA, 0xC7, 0xF8, 0x81, 0x39, 0xEE, 0x39, 0x0A, 0xA3, 0xA8, 0xD2, 0xBB, 0xA3, 0xA9,
        0x84, 0x31, 0xA4, 0x37,
      ],
      [0x90, 0x30, 0x81, 0x30, 0xE3, 0x32, 0x9A, 0x35, 0xFE, 0x50, 0xA2, 0xE3, 0x80, 0xB5],
    ]
}
