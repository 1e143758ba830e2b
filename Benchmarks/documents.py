#!/usr/bin/env python3
"""Writes large documents for Benchmarks/reading, always the same bytes: plans of a district that does not exist.

usage: documents.py FOLDER

  word.docx       a table whose word/document.xml has 20 MB, marked up as Word does it
  excel.xlsx      a sheet of 100,000 rows with shared strings
  page.html       a page of 5 MB
  tabs.txt        20 MB of text with tabs; tabs.gb18030.txt the same text in GB18030
  prose.txt       20 MB of prose
  table.csv       20 MB
"""
import os
import random
import sys
import zipfile
from xml.sax.saxutils import escape

from corpus import CHAPTERS, GROUPS, NUMERALS, UNITS, sentence

MONTHS = ["3月底前", "6月底前", "9月底前", "10月15日前", "11月底前", "年底前", "全年", "持续推进"]
TITLE = "云溪区2024年政务公开重点工作任务分工"
HEADER = ["工作任务", "序号", "具体要求", "责任单位", "完成时限"]
NAMES = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
         "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         "http://schemas.openxmlformats.org/package/2006/relationships",
         "http://schemas.openxmlformats.org/package/2006/content-types")
WORD, SHEET, OFFICE, RELATIONS, TYPES = NAMES
KIND = "application/vnd.openxmlformats-officedocument."


def rows(r):
    """Rows of a plan without end: section or "" where it is merged with the one above, number, text, units, deadline."""
    number = 0
    while True:
        chapter = f"{NUMERALS[number // 12 % 10]}、{CHAPTERS[number // 12 % 4]}"
        for position in range(12):
            number += 1
            lead, *others = r.sample(UNITS, r.randint(2, 4))
            units = f"{lead}牵头，{'、'.join(others)}配合" if r.random() < 0.7 else f"{r.choice(GROUPS)}负责"
            text = sentence(r) + (sentence(r) if r.random() < 0.4 else "")
            yield chapter if position == 0 else "", str(number), text, units, r.choice(MONTHS)


def package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 4, 8, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)


def relations(*targets):
    links = "".join(f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets, 1))
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{RELATIONS}">{links}</Relationships>'


def types(*overrides):
    kinds = "".join(f'<Override PartName="/{name}" ContentType="{KIND}{kind}+xml"/>' for name, kind in overrides)
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/>{kinds}</Types>')


def word_paragraph(r, text, centred=False):
    mark = f"{r.randrange(1 << 32):08X}"
    font = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="宋体" w:cs="宋体" w:hint="eastAsia"/>'
    look = f'<w:rPr>{font}<w:color w:val="000000"/><w:kern w:val="0"/><w:szCs w:val="21"/></w:rPr>'
    layout = '<w:widowControl/><w:spacing w:line="300" w:lineRule="exact"/>' + '<w:jc w:val="center"/>' * centred
    runs = ""
    while text:
        size = r.randint(8, 60)
        runs += f'<w:r w:rsidRPr="{mark}">{look}<w:t>{escape(text[:size])}</w:t></w:r>'
        text = text[size:]
    return (f'<w:p w14:paraId="{mark}" w14:textId="77777777" w:rsidR="{mark}" w:rsidRDefault="{mark}" w:rsidP="{mark}">'
            f"<w:pPr>{layout}{look}</w:pPr>{runs}</w:p>")


def word(path, size):
    r = random.Random(1)
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>{}<w:vAlign w:val="center"/></w:tcPr>{}</w:tc>'
    widths = (1800, 700, 6200, 3600, 1500)
    out = [f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}" '
           'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>', word_paragraph(r, TITLE, True),
           "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>",
           *(f'<w:gridCol w:w="{width}"/>' for width in widths), "</w:tblGrid>"]
    length = sum(len(part.encode()) for part in out)
    source = rows(r)
    row = HEADER
    while length < size:
        cells = ""
        for position, (width, text) in enumerate(zip(widths, row)):
            merge = ""
            if position == 0 and row is not HEADER:
                merge = '<w:vMerge w:val="restart"/>' if text else "<w:vMerge/>"
            cells += cell.format(width, merge, word_paragraph(r, text, position != 2))
        mark = f"{r.randrange(1 << 32):08X}"
        line = f'<w:tr w:rsidR="{mark}" w14:paraId="{mark}"><w:trPr><w:cantSplit/><w:trHeight w:val="567"/></w:trPr>{cells}</w:tr>'
        out.append(line)
        length += len(line.encode())
        row = next(source)
    out.append('</w:tbl><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>')
    package(path, {
        "[Content_Types].xml": types(("word/document.xml", "wordprocessingml.document.main")),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")), "word/document.xml": "".join(out)})


def excel(path, count):
    r = random.Random(2)
    strings = {}
    lines = []
    merges = []
    source = rows(r)
    start = None
    for number in range(1, count + 1):
        row = HEADER if number == 1 else next(source)
        cells = ""
        for position, text in enumerate(row):
            reference = f"{'ABCDE'[position]}{number}"
            if position == 1 and number > 1:
                cells += f'<c r="{reference}" s="2"><v>{text}</v></c>'
            elif text:
                cells += f'<c r="{reference}" s="1" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'
            else:
                cells += f'<c r="{reference}" s="1"/>'
        if number > 1 and row[0]:
            if start:
                merges.append(f'<mergeCell ref="A{start}:A{number - 1}"/>')
            start = number
        lines.append(f'<row r="{number}" spans="1:5" ht="28.5" customHeight="1">{cells}</row>')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    sheet = (f'{head}<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData><mergeCells count="{len(merges)}">'
             f'{"".join(merges)}</mergeCells></worksheet>')
    shared = f'{head}<sst xmlns="{SHEET}" count="{len(strings)}" uniqueCount="{len(strings)}">' + "".join(
        f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>"
    book = (f'{head}<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="任务分工" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>")
    package(path, {
        "[Content_Types].xml": types(("xl/workbook.xml", "spreadsheetml.sheet.main"),
                                     ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
                                     ("xl/sharedStrings.xml", "spreadsheetml.sharedStrings")),
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"),
                                                ("sharedStrings", "sharedStrings.xml")),
        "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": shared})


def lines(size, make):
    """Lines by `make` until they have `size` bytes."""
    length = 0
    for line in make:
        length += len(line.encode())
        yield line
        if length >= size:
            return


def page(path, size):
    r = random.Random(3)
    style = ' style="text-align:center;border:windowtext 1px solid;padding:0 7px"'

    def table():
        for row in rows(r):
            cells = f'<td rowspan="12"{style}><p><span>{row[0]}</span></p></td>' if row[0] else ""
            cells += "".join(f'<td{style}><p><span style="font-family:仿宋_GB2312">{escape(text)}</span></p></td>'
                             for text in row[1:])
            yield f"<tr>{cells}</tr>\n"

    header = "".join(f"<td><p>{name}</p></td>" for name in HEADER)
    write(path, f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><p>{TITLE}</p>\n'
                f'<table><tbody><tr>{header}</tr>\n' + "".join(lines(size, table())) + "</tbody></table></body></html>\n")


def write(path, text, encoding="utf-8"):
    with open(path, "w", encoding=encoding, newline="") as out:
        out.write(text)


def prose(r):
    for row in rows(r):
        if row[0]:
            yield f"\n{row[0]}\n\n"
        lead = row[3].split("牵头")[0]
        yield f"（{NUMERALS[(int(row[1]) - 1) % 10]}）{row[2]}（牵头单位：{lead}；完成时限：{row[4]}）\n"


def main():
    folder = sys.argv[1]
    if os.path.exists(f"{folder}/done"):
        return
    os.makedirs(folder, exist_ok=True)
    megabyte = 1_000_000
    word(f"{folder}/word.docx", 20 * megabyte)
    excel(f"{folder}/excel.xlsx", 100_000)
    page(f"{folder}/page.html", 5 * megabyte)
    table = [f"{TITLE}\n\n", "\t".join(HEADER) + "\n"]
    table += lines(20 * megabyte, ("\t".join(row) + "\n" for row in rows(random.Random(4))))
    write(f"{folder}/tabs.txt", "".join(table))
    write(f"{folder}/tabs.gb18030.txt", "".join(table), "gb18030")
    write(f"{folder}/table.csv", "".join(table[1:]).replace("\t", ","))
    write(f"{folder}/prose.txt", f"{TITLE}\n" + "".join(lines(20 * megabyte, prose(random.Random(5)))))
    write(f"{folder}/done", "")


main()
