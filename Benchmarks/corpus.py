#!/usr/bin/env python3
"""Writes the corpus of the benchmarks: plans about a district that does not exist, always the same bytes.

usage: corpus.py FOLDER

  plans/0000.json …   1,000 plans of about 50 KB; 5 defects in each of the first 100
  more/0000.json …    10,000 plans, links to the same ones, for the question of scale
  small.json          one plan of about 25 KB
  tasks-2000.json     one plan of 2,000 tasks; tasks-20000.json one of 20,000
  xml/0000.xml …      the 1,000 plans as XML, for xmllint
"""
import json
import os
import random
import sys
from xml.sax.saxutils import escape

UNITS = ["区政府办公室", "区委宣传部", "区发展改革委", "区财政局", "区教育局", "区民政局", "区司法局", "区商务局",
         "区卫生健康局", "区应急管理局", "区审计局", "区市场监管局", "区医保局", "区城管局", "区人力资源社会保障局",
         "区住房城乡建设局", "区交通运输局", "区农业农村局", "区水务局", "区文化和旅游局", "区政务服务中心"]
GROUPS = ["各镇（街道）", "区政府各部门", "区政府有关部门"]
VERBS = ["全面公开", "及时公布", "集中展示", "动态更新", "依法公开", "分级公示", "按月发布", "主动公开"]
# What is published: of these subjects these things; a plan says each pair once.
SUBJECTS = ["部门预算", "部门决算", "重大建设项目", "公共资源交易", "行政处罚", "惠农补贴", "义务教育招生", "医疗机构服务", "食品安全抽检",
            "环境质量监测", "养老机构备案", "安全生产检查", "政府采购", "社会救助", "征地补偿", "市场主体登记", "就业创业扶持", "住房保障分配",
            "公共交通线路", "供水供气", "停车收费", "职业技能培训", "医保药品目录", "生育登记", "不动产交易", "农村集体资产", "高标准农田建设",
            "河湖治理", "垃圾分类", "老旧小区改造", "城市更新", "公共法律服务", "矛盾纠纷调解", "双随机抽查", "信用修复", "税费减免", "科技项目申报",
            "人才引进", "文化场馆开放", "全民健身设施", "旅游景区管理", "森林防火", "防汛抗旱", "地质灾害防治", "消防安全整治", "燃气经营许可",
            "道路运输许可", "学前教育收费", "校外培训监管", "残疾人服务", "退役军人优待", "儿童福利", "殡葬服务", "慈善募捐", "规划许可",
            "招商引资", "中小企业融资", "农产品检测", "动物疫病防控", "粮食储备"]
THINGS = ["办理流程", "申报条件", "审批结果", "资金安排", "标准依据", "进展情况", "责任名单", "评价结果", "服务指南", "公示名单", "检查计划",
          "整改情况", "统计数据", "联系方式", "典型案例", "政策文件"]
PURPOSES = ["方便群众查询", "便于社会监督", "让企业少跑腿", "减少来电咨询", "帮助申请人对照准备材料", "说清办事依据", "便于基层引用", "供媒体核对",
            "使申请人心中有数", "方便外来人员了解", "便于村（居）民核实", "让老年人看得懂", "为办事人员提供参考", "避免重复提交材料"]
MANNERS = ["附原文和解读材料的链接", "在区政府网站专栏发布", "同步制作图解", "设置检索入口", "提供下载服务", "注明咨询电话", "与政务新媒体联动发布",
           "公布投诉渠道", "按季度汇总后归档", "指定专人维护", "每月自查一次", "用表格列明数据来源", "把时间节点写进说明", "说明更新日期和依据",
           "配发常见问题解答", "在政务服务大厅张贴二维码", "同步报送区政府办公室备案", "对失效的内容作出标注", "保留历史版本供查阅",
           "由窗口人员当面告知", "公布前核对数字", "涉及个人信息的隐去", "用通俗语言重写", "配发短视频", "同步推送到移动端", "留存纸质材料备查"]
SAFEGUARDS = ["组织政务公开业务培训", "开展政务公开工作考核评估", "编制政府信息公开工作年度报告", "落实信息发布保密审查制度",
              "听取政务公开工作情况汇报", "开展上年度公开事项“回头看”"]
CHAPTERS = ["推进重点领域信息公开", "加强政策解读和回应关切", "推进平台建设", "强化组织保障"]
NUMERALS = "一二三四五六七八九十"


def task(r, number, matters):
    lead, *others = r.sample(UNITS, r.randint(2, 4))
    responsible = lead + "牵头，" + "、".join(others) + r.choice(["配合", "配合", "按职责分工负责"])
    if r.random() < 0.2:
        responsible = lead + "牵头，" + r.choice(GROUPS) + "落实"
    # Days that are working days in 2024.
    deadline = r.choice(["全年", f"{r.randint(7, 11)}月底前", f"{r.choice([7, 8, 10, 11])}月15日前"])
    content = "".join(f"{r.choice(VERBS)}{matter}，{purpose}。" for matter, purpose in zip(matters, r.sample(PURPOSES, 3)))
    requirement = "".join(f"{matter}{r.choice(['在审定后20日内', '按季度', '自形成之日起', '每半年'])}"
                          f"{r.choice(['更新', '公布', '公开'])}，{'，'.join(r.sample(MANNERS, r.randint(2, 4)))}。" for matter in matters)
    return {"number": str(number), "title": r.choice(VERBS) + matters[0], "content": content, "requirement": requirement,
            "responsible": responsible, "deadline": deadline}


def plan(r, tasks, size):
    per = -(-tasks // len(CHAPTERS))
    number, sections = 0, []
    pairs = [subject + thing for subject in SUBJECTS for thing in THINGS]
    matters = []
    for index, title in enumerate(CHAPTERS):
        rows = []
        for _ in range(min(per, tasks - number)):
            number += 1
            if len(matters) < size:
                matters = r.sample(pairs, len(pairs))
            rows.append(task(r, number, [matters.pop() for _ in range(size)]))
        sections.append({"number": NUMERALS[index], "title": title, "tasks": rows})
    for row, title in zip(sections[-1]["tasks"], SAFEGUARDS):
        row["title"] = title
    return {"planlint": 1, "title": "江城市云溪区2024年政务公开重点工作任务分工", "issued": "2024年3月1日",
            "columns": ["序号", "工作任务", "重点内容", "具体要求", "责任单位", "完成时限"], "sections": sections}


def spoil(p):
    """Five defects, one for each of the checks that every peer has."""
    first, second = p["sections"][0]["tasks"], p["sections"][1]["tasks"]
    first[1]["responsible"] = ""
    first[2]["number"] = first[1]["number"]
    first[3]["deadline"] = "2月30日前"
    second[0]["responsible"] = "区财政局牵头，区教育局、区财政局配合"
    p["sections"][3]["title"] = "其他工作"


def to_xml(p):
    out = ["<plan>", f"<title>{escape(p['title'])}</title>"]
    for section in p["sections"]:
        out.append(f"<section><title>{escape(section['title'])}</title>")
        for t in section["tasks"]:
            lead, _, rest = t["responsible"].partition("牵头，")
            fields = dict(t, lead=lead if rest else "", assist=rest)
            out.append("<task>" + "".join(f"<{k}>{escape(v)}</{k}>" for k, v in fields.items()) + "</task>")
        out.append("</section>")
    return "\n".join(out + ["</plan>", ""])


def write(path, value):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)


def main(folder):
    done = os.path.join(folder, "done-2")
    if os.path.exists(done):
        return
    for name in ("plans", "more", "xml"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    r = random.Random(20240301)
    for index in range(1000):
        p = plan(r, 60, 3)
        if index < 100:
            spoil(p)
        write(f"{folder}/plans/{index:04}.json", p)
        with open(f"{folder}/xml/{index:04}.xml", "w", encoding="utf-8") as file:
            file.write(to_xml(p))
    for index in range(10000):
        target = f"{folder}/more/{index:05}.json"
        if os.path.exists(target):
            os.remove(target)
        os.link(f"{folder}/plans/{index % 1000:04}.json", target)
    write(f"{folder}/small.json", plan(r, 30, 3))
    write(f"{folder}/tasks-2000.json", plan(r, 2000, 2))
    write(f"{folder}/tasks-20000.json", plan(r, 20000, 2))
    with open(f"{folder}/tiny.py", "w", encoding="utf-8") as file:
        file.write('"""A small file."""\n\n\ndef double(number: int) -> int:\n    """Twice a number."""\n    return number * 2\n')
    open(done, "w").close()


if __name__ == "__main__":
    main(sys.argv[1])
