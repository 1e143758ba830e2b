"""Plans as .docx by python-docx."""
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from grid import cells, split_number
from text_forms import notice, prose_lines

CENTRED = ("number", "heading", "title")


def new_document(landscape):
    document = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(10.5)
    style.font.name = "Times New Roman"
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(22))
    return document


def add_paragraph(document, style, text):
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    if style in CENTRED:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif style in ("signature", "date"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif style != "addressees":
        paragraph.paragraph_format.first_line_indent = Pt(21)
    if style in ("heading", "title", "chapter"):
        run.font.bold = True
        run.font.size = Pt(16 if style != "chapter" else 12)
    return paragraph


def write(document, cell, text):
    """Writes a cell; a line a paragraph, and words cut into runs as Word does after editing."""
    first, *rest = text.split("\n")
    paragraph = cell.paragraphs[0]
    cut = len(first) // 2
    paragraph.add_run(first[:cut])
    paragraph.add_run(first[cut:])
    for line in rest:
        cell.add_paragraph(line)


def repeat_on_every_page(row):
    properties = row._tr.get_or_add_trPr()
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    properties.append(header)


def add_table(document, plan, numbering=None):
    grid = cells(plan)
    table = document.add_table(rows=len(grid), cols=len(plan["columns"]))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, plan["widths"]):
        column.width = Mm(width)
    for r, row in enumerate(grid):
        for c, width in enumerate(plan["widths"]):
            table.cell(r, c).width = Mm(width)
    for row in grid:
        for cell in row:
            if not cell:
                continue
            target = table.cell(cell.row, cell.column)
            if cell.rows > 1 or cell.columns > 1:
                target = target.merge(table.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1))
            text, level = numbering.take(plan, cell) if numbering else (cell.text, None)
            write(document, target, text)
            if level is not None:
                numbering.apply(target.paragraphs[0], level)
            if cell.row == 0:
                target.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    repeat_on_every_page(table.rows[0])


class Numbering:
    """Automatic numbers: 一、 for rows over the whole width, 1 2 3 for the number column."""

    LEVELS = (("chineseCountingThousand", "%1、"), ("decimal", "%1"))

    def __init__(self, document):
        self.part = document.part.numbering_part.element
        self.ids = [self.define(900 + n, 900 + n, *level) for n, level in enumerate(self.LEVELS)]

    def define(self, abstract_id, number_id, number_format, text):
        abstract = OxmlElement("w:abstractNum")
        abstract.set(qn("w:abstractNumId"), str(abstract_id))
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), "0")
        for name, value in (("w:start", "1"), ("w:numFmt", number_format), ("w:suff", "nothing"), ("w:lvlText", text),
                            ("w:lvlJc", "left")):
            element = OxmlElement(name)
            element.set(qn("w:val"), value)
            level.append(element)
        abstract.append(level)
        first = self.part.find(qn("w:num"))
        self.part.insert(list(self.part).index(first) if first is not None else len(self.part), abstract)
        number = OxmlElement("w:num")
        number.set(qn("w:numId"), str(number_id))
        link = OxmlElement("w:abstractNumId")
        link.set(qn("w:val"), str(abstract_id))
        number.append(link)
        self.part.append(number)
        return number_id

    def take(self, plan, cell):
        """The text of a cell without the number that Word is to make, and the list it belongs to."""
        if cell.row == 0:
            return cell.text, None
        if cell.columns == len(plan["columns"]):
            return split_number(cell.text)[1], 0
        if plan["columns"][cell.column] == "number":
            return "", 1
        return cell.text, None

    def apply(self, paragraph, level):
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = self.ids[level]


def save(plan, path, automatic=False):
    """Writes the plan to `path`; with `automatic` its numbers are Word's own."""
    document = new_document(landscape="rows" in plan)
    if "chapters" in plan:
        for style, text in prose_lines(plan):
            add_paragraph(document, style, text)
    else:
        for style, text in notice(plan):
            paragraph = add_paragraph(document, style, text)
            if style == "title":
                paragraph.paragraph_format.page_break_before = True
        add_table(document, plan, Numbering(document) if automatic else None)
        for text in plan["notes"]:
            add_paragraph(document, "note", text)
    document.core_properties.title = plan["title"]
    document.core_properties.author = "云溪区"
    document.save(path)
