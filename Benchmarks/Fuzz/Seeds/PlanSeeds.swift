import PlanSource

/// Plans of every shape, and one in which most things are wrong that can be.
enum PlanSeeds {
  static let json = Grammar(
    seeds: [whole] + parts, tokens: fields + PhraseSeeds.words, innerWords: PhraseSeeds.inner,
    nestings: [
      ("{\"sections\":[", "]}"), ("{\"number\":\"一\",\"sections\":[", "]}"), ("[", "]"),
      ("{\"tasks\":[", "]}"),
    ],
    largeSeeds: Surroundings.plans(asYAML: false), tree: .json, keys: keys, textWords: PhraseSeeds.inner)

  static let yaml = Grammar(
    seeds: yamlParts + parts.compactMap(inYAML), tokens: fields + PhraseSeeds.words + ["- ", ": ", "\n  "],
    innerWords: PhraseSeeds.inner,
    nestings: [("sections: [{", "}]"), ("- ", ""), ("{sections: [", "]}"), ("[*a, ", "]")],
    largeSeeds: Surroundings.plans(asYAML: true), tree: .yaml, keys: keys, textWords: PhraseSeeds.inner)

  private static let keys = [
    "planlint", "title", "documentNumber", "issuer", "issued", "published", "addressees", "noticeTitle",
    "year", "level", "status", "profile", "preamble", "columns", "attachments", "notes", "other", "tasks",
    "suppress", "sections", "number", "text", "content", "requirement", "responsible", "lead", "assist",
    "deadline", "remarks", "continues", "inherited", "name", "role", "units", "path", "ordinal", "location",
    "responsable", "task", "截止时间",
  ]

  private static let fields =
    keys.map { "\"\($0)\":" } + [
      "null", "true", "1", "\"\"", "[]", "{}", ",", "\"draft\"", "\"table\"", "\"county\"", "2024", "99999",
      "-1", "\"2024-02-30\"", "\"units/missing\"", "[\"deadline\"]", "\\n", "\\u3000", "\\u8d22", "\"", "、",
      "，",
    ]

  private static let yamlParts = [
    """
    planlint: 1
    title: 江城市云溪区2024年政务公开重点工作任务分工
    issued: 2024年3月1日
    tasks: &全部
      - {number: '1', title: 公开清单, responsible: 区财政局牵头, deadline: 全年}
    sections:
      - number: 一
        title: 加强政策解读
        tasks: *全部
      - number: 二
        title: 加强平台建设
        text: |
          区政务公开办统筹。
          各镇（街道）落实。
        tasks:
          - number: 1
            requirement: >
              1.定期更新目录；
              2.逐项公开结果。
            responsible: [区教育局, {name: 区民政局, role: assist}]
            deadline: 2024年6月底前

    """,
    "tasks:\n- number: 1\n  title: ~\n- number: 1\n  continues: true\n  remarks: 同上\n",
  ]

  private static let parts = [
    #"{"planlint": 1}"#, #"{"tasks": []}"#, #"{"sections": [{}]}"#, #"{"tasks": [{}]}"#, "[]", "{\"a\": 1}",
    #"{"title": "云溪区2024年政务公开工作要点任务分工", "tasks": [{"number": "1", "title": "公开财政预决算", "responsible": "区财政局"}]}"#,
    #"{"tasks": [{"number": 1, "title": 2, "responsible": 3, "deadline": 2024}, {"number": "1", "continues": true}]}"#,
    #"{"tasks": [{"responsible": ["区财政局", {"name": "区教育局", "role": "lead"}, {"name": "区民政局", "role": "x"}, 4]}]}"#,
    #"{"year": "2024年", "status": "draft", "profile": "issue", "level": "county", "tasks": [{"columns": {"责任领导": "张某", "序号": ""}}]}"#,
    #"{"sections": [{"number": "一、", "tasks": [{"number": "（一）"}, {"number": "（三）"}], "sections": [{"number": "1"}]}, {"number": "三"}]}"#,
    #"{"suppress": [{"rule": "units/*", "where": "一/1", "reason": "已报备", "until": "2024-12-31"}, {"rule": "x"}], "tasks": [{}]}"#,
    #"{"columns": ["序号", "重点任务", "工作内容", "责任单位", "完成时限", "备注"], "tasks": [{"number": "1", "content": "落实《条例》", "inherited": ["deadline", "x"]}]}"#,
    #"{"noticeTitle": "关于印发的通知", "preamble": ["标★的为牵头单位，排在第一位的为牵头单位。"], "tasks": [{"lead": "★区财政局", "assist": "区教育局等"}]}"#,
    #"{"title": null, "issued": null, "year": null, "level": null, "tasks": [{"title": null}]}"#,
    #"{"tasks": [{"title": "\u516c\u5f00\n\u76ee\u5f55", "responsible": "\u533a\u8d22\u653f\u5c40\u3001\u533a\u6559\u80b2\u5c40\u7275\u5934", "deadline": "\u5168\u5e74"}]}"#,
    #"{"sections": [{"title": "一", "sections": [{"title": "二", "sections": [{"title": "三", "tasks": [{"number": "1"}]}]}], "tasks": [{}]}]}"#,
  ]

  /// The plan that rules are tried on.
  static let whole = #"""
    {"planlint": 1, "title": "江城市云溪区2024年政务公开重点工作任务分工",
     "documentNumber": "云政办函〔2024〕9号", "issuer": "云溪区人民政府办公室", "issued": "2024年3月1日",
     "published": "2024-03-05", "addressees": "各镇人民政府、街道办事处，区直各单位：",
     "noticeTitle": "云溪区人民政府办公室关于印发云溪区2024年政务公开重点工作任务分工的通知", "year": 2024,
     "preamble": ["根据《江城市人民政府办公室关于印发2024年政务公开工作要点的通知》（江府办〔2024〕3号）要求，结合实际,制定本分工。"],
     "columns": ["序号", "工作任务", "具体要求", "责任单位", "完成时限", "责任领导"],
     "attachments": ["附件1：云溪区政务公开事项清单"], "notes": ["注：排在第一位的为牵头单位。"],
     "tasks": [{"number": "1", "title": "编制年度目录", "responsible": "区政府办公室", "deadline": "2024年2月30日前"}],
     "sections": [
      {"number": "一", "title": "加强政策解读", "text": ["（一）坚持三同步。"], "tasks": [
        {"number": "1", "title": "落实解读责任", "requirement": "1.政策文件与解读方案同步组织、同步审签、同步部署；2.解读材料于文件公开之日起3个工作日内发布。",
         "responsible": "区政府办公室牵头，区司法局、区财政局等配合", "deadline": "2024年6月底前", "columns": {"责任领导": "王某"}},
        {"number": "1", "title": "落实解读责任制", "responsible": "区工商局区教育局牵头区直有关单位配合", "deadline": "全年"},
        {"number": "3", "continues": true, "requirement": "区政务公开办组织培训，于9月30前完成。", "responsible": "", "deadline": "长期坚持"}]},
      {"number": "二", "title": "推进重点领域信息公开", "sections": [
        {"number": "（一）", "title": "财政预决算公开", "tasks": [
          {"number": "1", "title": "公开预决算", "content": "公开2024年度部门预算、2023年度部门决算(含“三公”经费)。",
           "responsible": [{"name": "区财政局", "role": "lead"}, "各预算单位"], "deadline": "第三季度", "inherited": ["deadline"]},
          {"number": "2", "title": "公开预决算", "responsible": "具有行政执法职能的部门", "deadline": "2023年12月31日"}]},
        {"number": "（三）", "title": "", "tasks": [
          {"number": "②", "title": "公开食品药品安全信息（见附件1", "lead": "区市场监管局", "assist": "区卫生健康局、相关部门", "deadline": "按季度", "remarks": "同上"}]}]}],
     "suppress": [{"rule": "text/*", "where": "一/1", "reason": "原文如此"}]}
    """#

  private static func inYAML(_ json: String) -> String? {
    (try? JSONParser.parse(Array(json.utf8))).map {
      String(decoding: YAMLWriter.write($0.root), as: UTF8.self)
    }
  }
}
