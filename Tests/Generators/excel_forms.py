"""Plans as .xlsx by openpyxl."""
import datetime
import re

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from grid import cells
from text_forms import notice

DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日$")
LINE = Side(style="thin")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)


def value(plan, cell, dates):
    """What is stored: a number where Excel would make one, a date in the deadline column if wanted."""
    if cell.row == 0 or cell.columns > 1:
        return cell.text, None
    name = plan["columns"][cell.column]
    if name == "number" and cell.text.isdigit():
        return int(cell.text), None
    match = DAY.match(cell.text)
    if dates and name == "deadline" and match:
        try:
            return datetime.date(*map(int, match.groups())), 'yyyy"年"m"月"d"日";@'
        except ValueError:
            return cell.text, None
    return cell.text, None


def write_table(sheet, plan, top, dates):
    for row in cells(plan):
        for cell in row:
            if not cell:
                continue
            line, column = top + cell.row, cell.column + 1
            target = sheet.cell(line, column)
            target.value, number_format = value(plan, cell, dates)
            if number_format:
                target.number_format = number_format
            if cell.text == "":
                target.value = None
            target.alignment = Alignment(wrap_text=True, vertical="center")
            target.font = Font(bold=cell.row == 0)
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(start_row=line, end_row=line + cell.rows - 1, start_column=column,
                                  end_column=column + cell.columns - 1)
    for line in sheet.iter_rows(min_row=top, max_row=sheet.max_row, max_col=len(plan["columns"])):
        for cell in line:
            cell.border = BOX


def save(plan, path, dates=False):
    """Writes the notice, the plan and a list of units on three sheets."""
    book = Workbook()
    front = book.active
    front.title = "通知"
    for line, (style, text) in enumerate(notice(plan)[:-1], 1):
        front.cell(line, 1, text).alignment = Alignment(wrap_text=True)
    front.column_dimensions["A"].width = 90

    sheet = book.create_sheet("任务分工")
    width = len(plan["columns"])
    sheet.cell(1, 1, plan["title"]).font = Font(bold=True, size=16)
    sheet.cell(1, 1).alignment = Alignment(horizontal="center")
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    write_table(sheet, plan, 2, dates)
    bottom = sheet.max_row
    for number, text in enumerate(plan["notes"], 1):
        sheet.cell(bottom + number, 1, text)
        sheet.merge_cells(start_row=bottom + number, end_row=bottom + number, start_column=1, end_column=width)
    for number, size in enumerate(plan["widths"], 1):
        sheet.column_dimensions[get_column_letter(number)].width = size * 0.55
    sheet.freeze_panes = sheet.cell(3, 1)
    sheet.print_title_rows = "2:2"

    units = book.create_sheet("联系表")
    units.append(["单位", "联系人", "电话"])
    units.append(["区政府办公室", "陈云", "0000-1234567"])
    units.append(["区司法局", "林溪", "0000-1234568"])
    stamp = datetime.datetime(2024, 4, 8)
    book.properties.created = book.properties.modified = stamp
    book.save(path)
