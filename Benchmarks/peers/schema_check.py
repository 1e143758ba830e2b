"""Three of the five checks as a JSON Schema, run by jsonschema-rs on what orjson reads: schema_check.py FILE…"""
import sys

import jsonschema_rs
import orjson

DEADLINE = "^(全年|年底前|([1-9]|1[0-2])月底前|([13-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日前|2月[12]?[0-9]日前)$"
TASK = {
    "type": "object",
    "required": ["number", "responsible", "deadline"],
    "properties": {"responsible": {"minLength": 1}, "deadline": {"pattern": DEADLINE}},
}
SECTION = {"type": "object", "properties": {"tasks": {"type": "array", "items": TASK}}}
SCHEMA = {
    "type": "object",
    "properties": {
        "sections": {
            "type": "array",
            "items": SECTION,
            "allOf": [
                {"contains": {"properties": {"title": {"pattern": word}}}}
                for word in ("重点领域", "政策解读", "平台", "组织保障")
            ],
        }
    },
}
validator = jsonschema_rs.validator_for(SCHEMA)
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        plan = orjson.loads(file.read())
    for error in validator.iter_errors(plan):
        print(path, error.instance_path, error.message[:60])
