"""Plans as text: what is pasted from Word, Excel and web pages, and what converters write."""
import csv
import io

from grid import cells, flat
from plans import bracket, notice


def front(plan):
    return [text for _, text in notice(plan)]


def paragraphs(lines):
    """Lines with an empty one between any two."""
    return "\n\n".join(lines) + "\n"


def around(plan, table):
    """The table between the notice and the notes."""
    parts = [paragraphs(front(plan)), table]
    if plan["notes"]:
        parts.append(paragraphs(plan["notes"]))
    return "\n".join(parts)


def tabs(plan):
    """Cells with tabs between, as a browser copies a table: lines inside a cell stay lines."""
    return around(plan, "".join("\t".join(row) + "\n" for row in flat(plan)))


def excel_tabs(plan):
    """Cells with tabs between, as Excel copies them: a cell of several lines stands in quotes."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab", lineterminator="\n").writerows(flat(plan))
    return around(plan, out.getvalue())


def pipes(plan):
    """A Markdown table."""
    rows = ["| " + " | ".join(text.replace("\n", "<br>") for text in row) + " |" for row in flat(plan)]
    rows.insert(1, "|" + " --- |" * len(plan["columns"]))
    return around(plan, "\n".join(rows) + "\n")


def cell_lines_tabs(plan):
    """A cell a line behind a tab, an empty line between rows: what textutil makes of a Word table."""
    rows = []
    for row in flat(plan):
        rows.append("".join("\t" + text + "\n" for text in row))
    return around(plan, "\n".join(rows))


def cell_lines_pipe_behind(plan):
    """`cell |` lines; a blank cell is a line with a pipe only."""
    lines = [(text + " |").lstrip() for row in flat(plan) for text in row]
    return around(plan, "\n".join(lines) + "\n")


def cell_lines_pipe_alone(plan):
    """A cell, then a line with `|` alone; of a blank cell only that line is left."""
    lines = []
    for row in flat(plan):
        for text in row:
            lines += [text, "|"] if text else ["|"]
    return around(plan, "\n".join(lines) + "\n")


def cell_lines_blank(plan):
    """Cells with empty lines between and no other mark; covered cells are not there at all."""
    return around(plan, paragraphs(cell.text for row in cells(plan) for cell in row if cell))


def comma_separated(plan):
    """CSV as Excel saves it: title in the first row, then the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    width = len(plan["columns"])
    writer.writerow([plan["title"]] + [""] * (width - 1))
    writer.writerows(flat(plan))
    for note in plan["notes"]:
        writer.writerow([note] + [""] * (width - 1))
    return out.getvalue()


def prose_lines(plan):
    """The paragraphs of a plan in prose, the notice first, as (style, text)."""
    lines = notice(plan) + [("body", text) for text in plan["lead-in"]]
    for chapter, items in plan["chapters"]:
        lines.append(("chapter", chapter))
        for number, title, body, lead, responsible, deadline in items:
            lines.append(("item", number + title + body + bracket(lead, responsible, deadline)))
    return lines


def prose(plan):
    """Paragraphs with empty lines between."""
    return paragraphs(text for _, text in prose_lines(plan))


def prose_markdown(plan):
    """Markdown: headings with `#`, one for each chapter."""
    marks = {"heading": "# ", "title": "# ", "chapter": "## "}
    return paragraphs(marks.get(style, "") + text for style, text in prose_lines(plan))


def encodings(text):
    """The same text in the encodings that offices use, by name."""
    return {
        "utf8-bom": b"\xef\xbb\xbf" + text.encode(),
        "gb18030": text.encode("gb18030"),
        "utf16le": text.encode("utf-16-le"),
        "utf16be": text.encode("utf-16-be"),
        "utf16le-bom": b"\xff\xfe" + text.encode("utf-16-le"),
        "utf16be-bom": b"\xfe\xff" + text.encode("utf-16-be"),
    }
