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
VERBS = ["全面公开", "及时公布", "集中展示", "动态更新", "统一规范", "分级公示"]
MATTERS = ["部门预算和决算", "重大建设项目批准信息", "公共资源交易结果", "行政执法事前事后信息", "惠民惠农补贴发放情况",
           "义务教育招生范围", "医疗机构服务项目", "食品抽检结果", "环境质量监测数据", "养老机构备案情况", "安全生产检查结果",
           "规范性文件有效性", "政府采购合同", "社会救助标准", "征地补偿方案", "市场主体准入指南"]
MANNERS = ["做到要素齐全、链接有效", "在区政府网站专栏发布", "同步制作图解", "设置检索入口", "提供下载服务", "注明咨询电话",
           "与政务新媒体联动发布", "接受群众监督", "建立工作台账", "明确专人负责", "定期开展自查"]
CHAPTERS = ["推进重点领域信息公开", "加强政策解读和回应关切", "推进平台建设", "强化组织保障"]
NUMERALS = "一二三四五六七八九十"


def sentence(r):
    return (r.choice(VERBS) + r.choice(MATTERS) + "，" + "，".join(r.sample(MANNERS, r.randint(2, 4))) + "。")


def task(r, number, size):
    lead, *others = r.sample(UNITS, r.randint(2, 4))
    responsible = lead + "牵头，" + "、".join(others) + r.choice(["配合", "配合", "按职责分工负责"])
    if r.random() < 0.2:
        responsible = lead + "牵头，" + r.choice(GROUPS) + "落实"
    month = r.randint(7, 11)
    return {"number": str(number), "title": r.choice(VERBS) + r.choice(MATTERS),
            "content": "".join(sentence(r) for _ in range(size)),
            "requirement": "".join(sentence(r) for _ in range(size)),
            "responsible": responsible, "deadline": r.choice(["全年", f"{month}月底前", f"{month}月15日前"])}


def plan(r, tasks, size):
    per = -(-tasks // len(CHAPTERS))
    number, sections = 0, []
    for index, title in enumerate(CHAPTERS):
        rows = []
        for _ in range(min(per, tasks - number)):
            number += 1
            rows.append(task(r, number, size))
        sections.append({"number": NUMERALS[index], "title": title, "tasks": rows})
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
    done = os.path.join(folder, "done")
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
        if not os.path.exists(target):
            os.link(f"{folder}/plans/{index % 1000:04}.json", target)
    write(f"{folder}/small.json", plan(r, 30, 3))
    write(f"{folder}/tasks-2000.json", plan(r, 2000, 2))
    write(f"{folder}/tasks-20000.json", plan(r, 20000, 2))
    with open(f"{folder}/tiny.py", "w", encoding="utf-8") as file:
        file.write('"""A small file."""\n\n\ndef double(number: int) -> int:\n    """Twice a number."""\n    return number * 2\n')
    open(done, "w").close()


if __name__ == "__main__":
    main(sys.argv[1])
