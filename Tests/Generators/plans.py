"""Three plans of a place that does not exist, once and for all forms.

A row of a table is a tuple with one entry for each column. UP stands for "merged with the cell above", LEFT for
"merged with the cell to the left", "" for a cell that is really empty. Defects are planted on purpose; "expected" names
findings that every form must give, by rule and words (None: what is missing has no words).
"""

UP = object()
LEFT = object()


def notice(plan):
    """The paragraphs above the plan, as (style, text)."""
    return [
        ("number", plan["documentNumber"]),
        ("heading", plan["noticeTitle"]),
        ("addressees", plan["addressees"]),
        *(("body", text) for text in plan["preamble"]),
        ("signature", plan["issuer"]),
        ("date", plan["issued"]),
        ("title", plan["title"]),
    ]


# Columns of sections, a number column, merged cells in every direction, a continued row, a cell of two lines.
DIVISION = {
    "name": "division",
    "documentNumber": "云政办函〔2024〕21号",
    "noticeTitle": "云溪区人民政府办公室关于印发云溪区2024年政务公开重点工作任务分工的通知",
    "addressees": "各镇人民政府、街道办事处，区政府各部门、各直属机构：",
    "preamble": ["《江城市云溪区2024年政务公开重点工作任务分工》已经区政府同意，现印发给你们，请结合实际认真抓好落实。"],
    "issuer": "云溪区人民政府办公室",
    "issued": "2024年4月8日",
    "title": "江城市云溪区2024年政务公开重点工作任务分工",
    "header": ["工作任务", LEFT, "序号", "重点内容", "具体要求", "责任单位", "完成时限"],
    "columns": ["chapter", "section", "number", "content", "requirement", "responsible", "deadline"],
    "widths": [22, 22, 10, 38, 84, 52, 22],
    "rows": [
        ("一、推进重点领域信息公开", "（一）公开财政信息", "1", "公开部门预决算",
         "自2024515日起公开部门预算,9月底前公开部门决算。", "区财政局牵头，区政府各部门配合", "9月底前"),
        (UP, UP, UP, UP, "建立本级财政专项资金清单并动态调整，清单之外不设专项。", "区财政局负责", "全年"),
        (UP, UP, "2", "公开惠民资金", "8月底前公开全部惠民惠农资金的发放结果，以村（社区）为单位张榜公布。",
         "区民政局牵头各镇（街道）落实", "7月底前"),
        (UP, UP, "3", "公开政府采购", "公开采购意向、采购结果和合同履约情况。", "区发展改革委区商务局负责", "全年"),
        (UP, "（二）公开执法信息", "3", "公示行政执法结果",
         "按照“谁执法、谁公示”的原则，自作出执法决定之日起20个工作日内公示结果。",
         "区司法局牵头，区城管局、区交通运输局、区司法局配合", "11月底前"),
        (UP, UP, "4", "公开监管信息",
         "1.公布随机抽查事项清单和年度抽查计划。\n2.抽查结果归集到企业名下，向社会公示。",
         "区市场监管局牵头，区直有关部门配合", "全年"),
        ("二、加强政策解读和回应", "（一）同步开展政策解读", "5", "落实解读责任",
         "政策文件与解读材料同步起草、同步审签、同步发布。", "区政府办公室牵头，各政策起草单位配合", "全年"),
        (UP, UP, "6", "丰富解读形式", "运用图解、短视频、现场问答等形式，每季度至少推出一期“一把手谈政策”。", UP, "6月底前"),
        (UP, "（二）回应社会关切", "7", "健全舆情回应机制", "对涉及群众切身利益的政策，出台前评估舆情风险，制定应对预案。",
         "区委宣传部、区委网信办牵头，区信访局配合", "持续推进"),
        (UP, UP, "8", "办好政民互动栏目", "领导信箱来信5个工作日内答复，常见问题汇编成册。", "区政务服务局负责", UP),
        (UP, UP, "9", "公开建议提案办理结果", "人大代表建议和政协委员提案的答复全文公开，㮾溪镇先行试点。",
         "区政府办公室负责", UP),
        ("三、强化组织保障", LEFT, "10", "开展业务培训", "全年举办不少于两期政务公开培训班。", "区政府办公室牵头，各镇（街道）配合", "2月30日前"),
        (UP, LEFT, "11", "完善公开目录", "梳理权责清单，调整主动公开基本目录。", "区委编办牵头，区政府各部门配合", "适时"),
        (UP, LEFT, "12", "编制年度报告", "统一格式和口径，编制政府信息公开工作年度报告。", "", "12月10日前"),
        (UP, LEFT, "13", "组织考核评估", "把政务公开纳入年度绩效考核，结果予以通报。", "区政府办公室负责", "年底前"),
    ],
    "notes": ["注：本表所称“各镇（街道）”，含云溪经济开发区管委会。"],
    # (rule, words, does it take a form that tells merged cells from empty ones?)
    "expected": [
        ("text/damaged-date", "2024515日", False),
        ("units/missing-clause-comma", "牵头", False),
        ("deadline/conflicts-with-text", "8月底前", False),
        ("units/missing-separator", "区商务局", False),
        ("numbering/duplicate", "3", False),
        ("units/lead-also-assists", "区司法局", False),
        ("units/several-leads", "区委网信办", False),
        ("deadline/malformed", "2月30日前", False),
        ("deadline/vague", "适时", False),
        ("units/missing", None, True),
    ],
}

# Sections as rows over the whole width, numbers made by Word, lead and responsible units apart, days as dates in Excel,
# a notice with numbered points of its own that also says who leads.
LEDGER = {
    "name": "ledger",
    "documentNumber": "云政务公开办〔2024〕3号",
    "noticeTitle": "云溪区政务公开领导小组办公室关于印发2024年政务公开工作要点任务分解表的通知",
    "addressees": "各镇（街道），区直各单位：",
    "preamble": [
        "现将《云溪区2024年政务公开工作要点任务分解表》印发给你们，并就有关事项通知如下：",
        "一、各单位要对照分解表逐项制定落实措施，于4月30日前报区政务公开领导小组办公室。",
        "二、有两个以上责任单位的，由牵头单位统筹，其他单位各司其职。",
        "三、区政务公开领导小组办公室每季度通报一次进展，联系人：陈云，电话：0000-1234567。",
    ],
    "issuer": "云溪区政务公开领导小组办公室",
    "issued": "2024年3月15日",
    "title": "云溪区2024年政务公开工作要点任务分解表",
    "header": ["序号", "工作任务", "责任单位", "牵头单位", "完成时限"],
    "columns": ["number", "content", "responsible", "lead", "deadline"],
    "widths": [14, 110, 56, 40, 30],
    "rows": [
        "一、优化政务公开工作基础",
        ("1", "清理现行有效的行政规范性文件，在区政府网站集中公开并动态更新。", "区政府各部门", "区司法局", "2024年6月30日"),
        ("2", "公开乡村振兴、社会救助、义务教育招生等领域的政策和结果。", "区教育局、区民政局", "区农业农村局", "2024年9月30日"),
        ("3", "公开市政道路养护、城镇老旧小区改造的计划和进度。", "区城管局区住房城乡建设局", "区财政局", "2024年10月31日"),
        "二、提升公开平台效能",
        ("4", "整合政务新媒体账号，关停长期不更新的账号。", "区政府各部门，各镇（街道）", "区委网信办", "2024年5月31日"),
        ("5", "完善政务公开专区，提供信息查询、申请受理和政策咨询服务。", "区档案馆、区图书馆", "区政务服务局", "2024年13月1日"),
        ("6", "规范办理政府信息公开申请，依法按时答复。", "区政府各部门", "区司法局", "2025年12月31日"),
        "三、抓好组织实施",
        ("7", "召开政务公开工作推进会，通报各单位落实情况。", "区政务公开领导小组成员单位", "区政府办公室", "2024年7月31日"),
        ("8", "开展政务公开第三方评估，整改发现的问题。", "区政府各部门、区政府各部门", "区政府办公室", "2024年11月30日"),
    ],
    "notes": [],
    "expected": [
        ("units/missing-separator", "区住房城乡建设局", False),
        ("deadline/malformed", "2024年13月1日", False),
        ("deadline/out-of-range", "2025年12月31日", False),
        ("units/duplicate-unit", "区政府各部门", False),
    ],
}

# Prose: chapters, sections, units and deadlines in brackets at the end.
POINTS = {
    "name": "points",
    "documentNumber": "云政办发〔2024〕9号",
    "noticeTitle": "云溪区人民政府办公室关于印发2024年云溪区政务公开工作要点的通知",
    "addressees": "各镇人民政府、街道办事处，区政府各部门：",
    "preamble": ["《2024年云溪区政务公开工作要点》已经区政府同意，现印发给你们，请认真贯彻落实。"],
    "issuer": "云溪区人民政府办公室",
    "issued": "2024年3月28日",
    "title": "2024年云溪区政务公开工作要点",
    "lead-in": ["2024年，全区政务公开工作坚持以人民为中心，围绕区委、区政府中心工作，着力提升公开质量和实效。"],
    # (chapter, [(number, title, body, lead, responsible, deadline)])
    "chapters": [
        ("一、围绕重点领域深化公开", [
            ("（一）", "推进财政信息公开。", "细化预决算公开内容，公开绩效目标和评价结果。", "区财政局", "区政府各部门", "10月底前"),
            ("（二）", "推进民生信息公开。", "自2024515日起集中公开义务教育招生政策，方便群众查询。", "", "区教育局区卫生健康局", "8月底前"),
            ("（三）", "推进公共企事业单位信息公开。", "督促供水、供气、公交等单位公开服务信息。", "区城管局", "区交通运输局、区城管局", "全年"),
        ]),
        ("二、围绕企业群众关切加强解读", [
            ("（一）", "加强政策解读。", "重要政策出台后3个工作日内发布解读材料，杜绝照抄原文。", "区政府办公室", "各政策起草单位", "全年"),
            ("（二）", "推行政策咨询服务。", "在政务服务大厅设置政策咨询窗口，编制政策问答库。", "区政务服务局", "区政府有关部门", "2月30日前"),
        ]),
        ("三、围绕制度执行强化保障", [
            ("（一）", "规范依申请公开。", "健全会商机制，提高答复质量。", "区司法局", "区政府各部门", "适时"),
            ("（三）", "加强督促检查。", "年内开展两次专项检查，通报典型问题。", "区政府办公室", "各镇（街道）", "11月底前"),
        ]),
    ],
    "notes": [],
    "expected": [
        ("text/damaged-date", "2024515日", False),
        ("units/missing-separator", "区卫生健康局", False),
        ("units/lead-also-assists", "区城管局", False),
        ("deadline/malformed", "2月30日前", False),
        ("deadline/vague", "适时", False),
        ("numbering/gap", "（三）", False),
    ],
}


def bracket(lead, responsible, deadline):
    """How the prose plan writes who and when."""
    parts = [f"牵头单位：{lead}"] if lead else []
    return "（" + "；".join([*parts, f"责任单位：{responsible}", f"完成时限：{deadline}"]) + "）"
