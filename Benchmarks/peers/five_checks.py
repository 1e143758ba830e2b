"""The five checks of the benchmark, written by hand: python3 five_checks.py FILE…"""
import json
import re
import sys

DEADLINE = re.compile(r"^(?:全年|年底前|(?:[1-9]|1[0-2])月底前|(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日前)$")
REQUIRED = ["重点领域", "政策解读", "平台", "组织保障"]


def check(path):
    with open(path, "rb") as file:
        plan = json.load(file)
    found = []
    titles = [section["title"] for section in plan["sections"]]
    for word in REQUIRED:
        if not any(word in title for title in titles):
            found.append((path, "required-sections", word))
    seen = set()
    for section in plan["sections"]:
        for task in section["tasks"]:
            number, responsible = task["number"], task["responsible"]
            if not responsible:
                found.append((path, "missing", number))
            if number in seen:
                found.append((path, "duplicate", number))
            seen.add(number)
            if not DEADLINE.match(task["deadline"]) or task["deadline"].startswith("2月30"):
                found.append((path, "malformed", task["deadline"]))
            lead, mark, rest = responsible.partition("牵头，")
            if mark and lead in re.split("[、，]|配合|按职责分工负责", rest):
                found.append((path, "lead-also-assists", lead))
    return found


def main():
    for path in sys.argv[1:]:
        for finding in check(path):
            print(*finding)


main()
