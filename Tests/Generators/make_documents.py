#!/usr/bin/env python3
"""Writes the plans of plans.py in every form that offices have, by real producers.

usage: make_documents.py FOLDER [--without-office]

Needs python-docx and openpyxl, and LibreOffice (`soffice`) unless --without-office is given; what is missing is said,
with status 3. FOLDER/index.json lists the forms; FOLDER/NAME.plan.json is what each must read as, FOLDER/NAME.flat.plan.json what
those must that cannot tell merged cells from empty ones.
Files are the same bytes every time, apart from those of LibreOffice.
"""
import argparse
import datetime
import json
import os
import shutil
import sys
import time
import types
import zipfile

try:
    import docx  # noqa: F401
    import openpyxl  # noqa: F401
except ImportError as missing:
    print(f"{missing.name} is missing: install python3-docx and python3-openpyxl, or set PLANLINT_PYTHON to a Python "
          "that has them", file=sys.stderr)
    sys.exit(3)

import excel_forms
import html_forms
import office_forms
import text_forms
import word_forms
from grid import cells, split_number, table_json
from plans import DIVISION, LEDGER, POINTS

FORMS = []


def freeze_clocks():
    """Gives every entry of a package the same date, so that two runs write the same bytes."""
    moment = time.struct_time((2024, 4, 8, 9, 0, 0, 0, 99, 0))
    zipfile.time = types.SimpleNamespace(time=time.time, localtime=lambda *_: moment)
    from openpyxl.writer import excel

    class Frozen(datetime.datetime):
        @classmethod
        def utcnow(cls):
            return cls(2024, 4, 8)

        @classmethod
        def now(cls, tz=None):
            return cls(2024, 4, 8, tzinfo=tz)

    for name in ("datetime",):
        module = getattr(excel, name, None)
        if module is not None and hasattr(module, "datetime"):
            excel.datetime = types.SimpleNamespace(datetime=Frozen, timezone=datetime.timezone)


def prose_json(plan):
    """The plan in prose as plan.json."""
    result = {key: plan[key] for key in ("title", "documentNumber", "noticeTitle", "addressees", "preamble",
                                         "issuer", "issued")}
    result["preamble"] = plan["preamble"] + plan["lead-in"]
    result["sections"] = []
    for chapter, items in plan["chapters"]:
        number, title = split_number(chapter)
        tasks = []
        for item_number, title_of_task, text, lead, responsible, deadline in items:
            task = {"number": item_number, "requirement": title_of_task + text, "lead": lead, "responsible": responsible,
                    "deadline": deadline}
            tasks.append({key: value for key, value in task.items() if value})
        result["sections"].append({"number": number, "title": title, "tasks": tasks})
    return result


class Folder:
    """The folder that is written to, with a list of what is in it."""

    def __init__(self, path):
        self.path = path

    def __call__(self, name):
        return os.path.join(self.path, name)

    def text(self, name, text):
        self.bytes(name, text.encode())

    def bytes(self, name, data):
        os.makedirs(os.path.dirname(self(name)) or ".", exist_ok=True)
        with open(self(name), "wb") as out:
            out.write(data)

    def form(self, plan, name, producer, spans, front=True, same_as=None):
        """Notes that `name` is a form of `plan`; `spans` says whether merged cells can be told."""
        FORMS.append({"file": name, "plan": plan["name"], "producer": producer, "spans": spans, "front": front,
                      "sameAs": same_as})


def write_texts(out):
    layouts = {
        "tabs.txt": text_forms.tabs, "excel-tabs.txt": text_forms.excel_tabs, "pipes.md": text_forms.pipes,
        "cell-tabs.txt": text_forms.cell_lines_tabs, "cell-pipe.txt": text_forms.cell_lines_pipe_behind,
        "cell-then-pipe.txt": text_forms.cell_lines_pipe_alone, "cell-blank.txt": text_forms.cell_lines_blank,
        "table.csv": text_forms.comma_separated,
    }
    for plan in (DIVISION, LEDGER):
        for name, make in layouts.items():
            if name == "cell-blank.txt" and plan is DIVISION:
                continue  # without marks of rows and cells nobody can tell which cell is missing
            file = f"{plan['name']}-{name}"
            out.text(file, make(plan))
            out.form(plan, file, "text", False, front=not name.endswith("csv"))
    for name, make in (("prose.txt", text_forms.prose), ("prose.md", text_forms.prose_markdown)):
        out.text(f"points-{name}", make(POINTS))
        out.form(POINTS, f"points-{name}", "text", True)


def write_encodings(out):
    for file in ("division-tabs.txt", "division-cell-tabs.txt", "ledger-table.csv", "points-prose.txt",
                 "division-page.html"):
        plan = next(plan for plan in (DIVISION, LEDGER, POINTS) if file.startswith(plan["name"]))
        with open(out(file), encoding="utf-8", newline="") as source:
            text = source.read()
        for encoding, data in text_forms.encodings(text).items():
            if file.endswith("html"):
                name = {"gb18030": "gb18030", "utf8-bom": "utf-8"}.get(encoding, "utf-16")
                data = text_forms.encodings(text.replace('charset="utf-8"', f'charset="{name}"'))[encoding]
            stem, ending = os.path.splitext(file)
            name = f"encodings/{stem}.{encoding}{ending}"
            out.bytes(name, data)
            out.form(plan, name, "text", file.endswith("html"), front=not file.endswith("csv"),
                     same_as=None if file.endswith("html") and encoding != "utf8-bom" else file)


def write_pages(out):
    for plan in (DIVISION, LEDGER, POINTS):
        for name, make in (("page", html_forms.bare), ("portal", html_forms.portal)):
            file = f"{plan['name']}-{name}.html"
            out.text(file, make(plan))
            out.form(plan, file, "html", True)


def write_packages(out):
    for plan in (DIVISION, LEDGER, POINTS):
        word_forms.save(plan, out(f"{plan['name']}-word.docx"))
        out.form(plan, f"{plan['name']}-word.docx", "python-docx", True)
    word_forms.save(LEDGER, out("ledger-numbered.docx"), automatic=True)
    out.form(LEDGER, "ledger-numbered.docx", "python-docx", True)
    for plan in (DIVISION, LEDGER):
        excel_forms.save(plan, out(f"{plan['name']}-excel.xlsx"))
        out.form(plan, f"{plan['name']}-excel.xlsx", "openpyxl", True)
    excel_forms.save(LEDGER, out("ledger-dates.xlsx"), dates=True)
    out.form(LEDGER, "ledger-dates.xlsx", "openpyxl", True)


def write_office(out):
    if not shutil.which("soffice"):
        print("soffice is missing: install libreoffice-writer-nogui and libreoffice-calc-nogui, or give --without-office",
              file=sys.stderr)
        sys.exit(3)
    plans = {plan["name"]: plan for plan in (DIVISION, LEDGER, POINTS)}
    words = ["division-word.docx", "ledger-word.docx", "ledger-numbered.docx", "points-word.docx"]
    books = ["division-excel.xlsx", "ledger-excel.xlsx", "ledger-dates.xlsx"]

    def make(kind, files, suffix, spans=True, front=True, infilter=None):
        stage = out(f"stage-{kind}-{suffix}")
        os.makedirs(stage, exist_ok=True)
        office_forms.convert(kind, [out(file) for file in files], stage, infilter)
        for file in files:
            stem = os.path.splitext(file)[0]
            name = f"office/{stem}{suffix}.{kind}"
            os.makedirs(out("office"), exist_ok=True)
            shutil.move(os.path.join(stage, f"{stem}.{kind}"), out(name))
            out.form(plans[stem.split("-")[0]], name, "LibreOffice", spans, front)
        shutil.rmtree(stage)

    make("docx", words, "")
    make("docx", ["division-page.html", "points-page.html"], "-from-html", infilter="HTML (StarWriter)")
    make("xlsx", books, "")
    # Without merges, so that nothing is lost on the way.
    make("xlsx", ["ledger-table.csv"], "-from-csv", front=False, infilter="CSV:44,34,76,1,,0,false,true")
    make("xlsx", ["division-page.html"], "-from-html", infilter="HTML (StarCalc)")
    make("html", [file for file in words if "numbered" not in file], "")  # HTML has no 一、 of its own
    for kind in ("odt", "doc", "rtf"):
        make(kind, words[:1], "")
    for kind in ("ods", "xls"):
        make(kind, books[:1], "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--without-office", action="store_true")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    out = Folder(arguments.folder)
    freeze_clocks()
    for plan in (DIVISION, LEDGER, POINTS):
        for ending, flattened in (("plan.json", False), ("flat.plan.json", True)):
            reference = prose_json(plan) if "chapters" in plan else table_json(plan, flattened)
            out.text(f"{plan['name']}.{ending}", json.dumps(reference, ensure_ascii=False, indent=2) + "\n")
    write_texts(out)
    write_pages(out)
    write_encodings(out)
    write_packages(out)
    if not arguments.without_office:
        write_office(out)
    expected = {plan["name"]: [{"rule": rule, "words": words, "spans": spans}
                               for rule, words, spans in plan["expected"]] for plan in (DIVISION, LEDGER, POINTS)}
    tables = {plan["name"]: [[cell.text if cell else None for cell in row] for row in cells(plan)]
              for plan in (DIVISION, LEDGER)}
    index = {"forms": FORMS, "expected": expected, "tables": tables}
    out.text("index.json", json.dumps(index, ensure_ascii=False, indent=1) + "\n")


main()
