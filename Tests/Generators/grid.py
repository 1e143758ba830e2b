"""A table of a plan as cells with extents, and as plan.json."""
from dataclasses import dataclass

from plans import LEFT, UP


@dataclass
class Cell:
    """A cell: its text and how many rows and columns it covers, from (row, column), counted from 0."""
    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def full_width(plan):
    """The header and the rows, sections over the whole width written out with LEFT."""
    width = len(plan["columns"])
    rows = [tuple(plan["header"])]
    for row in plan["rows"]:
        rows.append((row, *[LEFT] * (width - 1)) if isinstance(row, str) else row)
    return rows


def cells(plan):
    """The rows of the table as lists with a Cell where one begins and None where one is covered."""
    grid = []
    owners = {}
    for r, row in enumerate(full_width(plan)):
        line = []
        for c, value in enumerate(row):
            if value is UP:
                owner = owners[r - 1, c]
                owner.rows = r - owner.row + 1
                line.append(None)
            elif value is LEFT:
                owner = owners[r, c - 1]
                if owner.row == r:
                    owner.columns = c - owner.column + 1
                line.append(None)
            else:
                owner = Cell(value, r, c)
                line.append(owner)
            owners[r, c] = owner
        # a block merged upwards and to the left: (UP, LEFT) belongs to the block above
        for c, value in enumerate(row):
            if value is LEFT:
                owners[r, c] = owners[r, c - 1]
        grid.append(line)
    return grid


def flat(plan):
    """The rows as texts, as they are when merges are lost: covered cells are blank."""
    return [[cell.text if cell else "" for cell in row] for row in cells(plan)]


def split_number(title):
    """("一", "推进公开") for 一、推进公开, ("（一）", "公开") for （一）公开."""
    if "、" in title[:4]:
        number, rest = title.split("、", 1)
        return number, rest
    end = title.index("）") + 1
    return title[:end], title[end:]


def table_json(plan, flattened=False):
    """The plan of a table as plan.json; with `flattened` as it is read when merged cells look like empty ones."""
    result = {key: plan[key] for key in ("title", "documentNumber", "noticeTitle", "addressees", "preamble",
                                         "issuer", "issued")}
    result["columns"] = [name for name in plan["header"] if name is not LEFT]
    if plan["notes"]:
        result["notes"] = plan["notes"]
    chapters = []
    above = {}
    for row in plan["rows"]:
        if isinstance(row, str):
            chapters.append(section(row))
            continue
        values = dict(zip(plan["columns"], row))
        if values.get("chapter") not in (None, UP):
            chapters.append(section(values["chapter"]))
        place = chapters[-1]
        if values.get("section") not in (None, UP, LEFT):
            place.setdefault("sections", []).append(section(values["section"]))
        if place.get("sections"):
            place = place["sections"][-1]
        task = {}
        if values["number"] is UP:
            task["continues"] = True
        for name in ("number", "content", "requirement", "responsible", "lead", "deadline"):
            value = values.get(name)
            if value is UP and name not in ("number", "content") or value == "" and flattened:
                if flattened:
                    task.setdefault("inherited", []).append(name)
                value = above[name]
            if value not in (None, UP, ""):
                task[name] = above[name] = value
        place.setdefault("tasks", []).append(task)
    result["sections"] = chapters
    return result


def section(title):
    """A section of plan.json without anything in it."""
    number, rest = split_number(title)
    return {"number": number, "title": rest}
