#!/usr/bin/env python3
"""What `agree -o json` writes holds to the schema that the program prints and says the same bytes twice, for marks of many
sorts; `agree -o csv` can be read by others and holds the same figures."""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
RUBRIC = "nea-meaningful-partnership"
HEAD = "submission;reviewer;criterion;level;comment\r\n"
CASES = {
    "none": "",
    "one": "a;Ana;plan;Basic;\r\n",
    "alike": "".join(f"s{i};{who};plan;Basic;\r\n" for i in range(9) for who in ("Ana", "Bo")),
    "apart": "a;Ana;plan;Basic;\r\nb;Bo;plan;Basic;\r\n",
    "odd names": "".join(f"s{i};{who};plan;Basic;=1\r\n" for i in range(3) for who in ("=1+1", "\x1b[2J", "Zoë", "\u202e")),
    "many": "".join(f"s{i};r{(i * 7 + k) % 200};{what};{('Basic', 'Proficient')[(i * k) % 2]};\r\n"
                    for i in range(900) for k in range(3) for what in ("plan", "people")),
}


def agree(program, paths, form):
    done = subprocess.run([program, "agree", "-r", RUBRIC, "-o", form, *paths], capture_output=True, check=False, timeout=120)
    return done.returncode, done.stdout


def problems_of(program, paths, validator):
    code, text = agree(program, paths, "json")
    if agree(program, paths, "json") != (code, text):
        yield "a second run gives other bytes"
    if b"\x1b" in text or "\u202e" in text.decode():
        yield "a character that a terminal obeys"
    value = json.loads(text)
    yield from (error.message for error in validator.iter_errors(value))
    if (code == 4) != (value["counts"]["marks"] == 0):
        yield f"exit code {code} with {value['counts']['marks']} marks"
    rows = list(csv.DictReader(io.StringIO(agree(program, paths, "csv")[1].decode(), newline="")))
    told = {row["figure"]: row["value"] for row in rows if row["about"] == "all"}
    for measure in value["measures"]:
        cell = told[measure["measure"]]
        if (cell == "") != (measure["value"] is None) or (cell and abs(float(cell) - measure["value"]) > 1e-6):
            yield f"{measure['measure']} is {measure['value']} in JSON and {cell} in CSV"
    if any(row["name"].startswith(("=", "+", "-", "@")) for row in rows):
        yield "a name that a spreadsheet takes for a formula"


def main():
    program = sys.argv[1]
    printed = subprocess.run([program, "schema", "agree"], capture_output=True, check=True, timeout=60).stdout
    mistakes = []
    if printed != (ROOT / "man/agree.schema.json").read_bytes():
        mistakes.append("`schema agree` prints another schema than the one in man/")
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as temporary:
        cases = {name: [pathlib.Path(temporary) / f"{name}.csv"] for name in CASES}
        for name, (path,) in cases.items():
            path.write_bytes(b"\xef\xbb\xbf" + (HEAD + CASES[name]).encode())
        cases["three reviewers"] = [ROOT / "tests/cases/agree/marks"]
        for name, paths in cases.items():
            mistakes += [f"{name}: {problem}" for problem in problems_of(program, paths, validator)]
    print("\n".join(mistakes))
    print(f"{len(cases)} sorts of marks, {len(mistakes)} problems")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
