#!/usr/bin/env python3
"""What `convert` and the Gradescope report write holds to the rules of the systems that read it.

    run.py PROGRAM

JSON is held against the schemas beside this file, Moodle's XML against xmllint and the elements that Moodle reads,
Canvas's CSV against Python's csv module and Canvas's rules for headings and cells. All shipped rubrics go out and come in
again through the program itself, and lint finds no error in what comes back.
"""
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
HEADINGS = ["Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range"]
RATING = ["Rating Name", "Rating Description", "Rating Points"]
HOSTILE = """rubricate: 1
id: hostile
title: '=cmd|" /C calc"!A0, "quoted"'
version: "\\u202E1"
language: en
note: "<script>alert(1)</script> & ]]>"
scales:
  odd: [{level: "-1", points: 0}, {level: "@x\\"", points: 1.005}, {level: "<b>'é𐐀'</b>", points: 7}]
parts:
  - id: a
    title: "a\\tb"
    judge:
      - {id: one, title: "+1; \\"x\\", y", scale: odd, weight: 3, levels: {"-1": "=1\\n\\n- a\\n# b"}}
      - {id: two, title: "]]>: <two>", scale: odd}
outcome:
  - {result: Best, criteria: [one, two], reach: "@x\\""}
"""


class Runner:
    def __init__(self, program):
        self.program = program
        self.problems = []

    def run(self, *arguments, text=None):
        done = subprocess.run([self.program, *arguments], input=text, capture_output=True, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr.decode()

    def convert(self, *arguments, text=None):
        code, out, told = self.run("convert", *arguments, text=text)
        self.expect(code == 0, f"convert {' '.join(map(str, arguments))}: exit {code}: {told}")
        return out

    def expect(self, holds, problem):
        if not holds:
            self.problems.append(problem)

    def hold(self, name, schema, value):
        validator = jsonschema.Draft7Validator(json.loads((HERE / schema).read_text()))
        for error in validator.iter_errors(value):
            self.problems.append(f"{name}: {schema}: {'/'.join(map(str, error.path))}: {error.message}")


def canvas(runner, name, data):
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    head = rows[0]
    runner.expect(head[:4] == HEADINGS and head[4:] == RATING * (len(head[4:]) // 3), f"{name}: headings: {head}")
    for row in rows[1:]:
        runner.expect(row[0] and row[1] and row[3] == "false" and len(row) >= 7, f"{name}: row: {row}")
        ratings = [row[i : i + 3] for i in range(4, len(row), 3)]
        points = [float(rating[2]) for rating in ratings]
        runner.expect(all(rating[0] for rating in ratings), f"{name}: a rating without a name: {row}")
        runner.expect(points == sorted(points, reverse=True), f"{name}: not best first: {points}")
        for cell in row[:3] + [cell for rating in ratings for cell in rating[:2]]:
            runner.expect(cell[:1] not in tuple("=+-@\t\r") or not cell, f"{name}: a spreadsheet would run {cell!r}")


def case(runner, name, data):
    rubric = json.loads(data)
    runner.hold(name, "case.schema.json", rubric)
    identifiers = [rubric["identifier"]]
    for criterion in rubric["CFRubricCriteria"]:
        identifiers.append(criterion["identifier"])
        runner.expect(criterion["rubricId"] == rubric["identifier"], f"{name}: a criterion of another rubric")
        for level in criterion["CFRubricCriterionLevels"]:
            identifiers.append(level["identifier"])
            runner.expect(level["rubricCriterionId"] == criterion["identifier"], f"{name}: a level of another criterion")
    runner.expect(len(identifiers) == len(set(identifiers)), f"{name}: an identifier twice")


def openbadges(runner, name, data):
    achievement = json.loads(data)
    runner.hold(name, "openbadges.schema.json", achievement)
    for result in achievement["resultDescription"]:
        levels = result["rubricCriterionLevel"]
        points = [float(level["points"]) for level in levels if "points" in level]
        runner.expect(points == sorted(set(points)), f"{name}: levels not low to high, or with the same points: {points}")
        required = result.get("requiredLevel")
        runner.expect(required is None or required in [level["id"] for level in levels], f"{name}: a level of another result")


def moodle(runner, name, data):
    if shutil.which("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "-"], input=data, capture_output=True, check=False, timeout=60)
        runner.expect(done.returncode == 0, f"{name}: xmllint: {done.stderr.decode()}")
    definition = ElementTree.fromstring(data).find("area/definitions/definition")
    runner.expect(definition.findtext("method") == "rubric", f"{name}: method")
    runner.expect([child.tag for child in definition][-1] == "instances", f"{name}: instances do not stand last")
    options = json.loads(definition.findtext("options"))
    runner.expect(all(value in ("0", "1") for value in options.values()), f"{name}: options: {options}")
    ids = []
    for criterion in definition.iterfind("plugin_gradingform_rubric_definition/criteria/criterion"):
        runner.expect(criterion.findtext("description").strip(), f"{name}: a criterion without a description")
        scores = [float(level.findtext("score")) for level in criterion.iterfind("levels/level")]
        runner.expect(scores == sorted(scores) and len(scores) > 0, f"{name}: scores: {scores}")
        ids += [level.get("id") for level in criterion.iterfind("levels/level")]
    runner.expect(ids and len(ids) == len(set(ids)), f"{name}: ids: {ids}")


def gradescope(runner, folder):
    rubric = folder.parent.name
    _, out, _ = runner.run("check", folder, "-r", rubric, "-o", "gradescope")
    value = json.loads(out)
    runner.hold(folder.name, "gradescope.schema.json", value)
    whole = json.loads(runner.run("check", folder, "-r", rubric, "-o", "json")[1])
    runner.expect(value["score"] == whole["counts"]["passed"], f"{folder}: score {value['score']}")
    runner.expect(value["score"] == sum(test.get("score", 0) for test in value["tests"]), f"{folder}: sum of tests")
    failed = sum(test.get("score") == 0 for test in value["tests"])
    runner.expect(failed == whole["counts"]["failed"], f"{folder}: {failed} tests failed")
    told = "".join([value["output"], *(test["output"] for test in value["tests"])])
    missing = [one["id"] for one in whole["findings"] if one["message"][1:] not in told]
    runner.expect(not missing, f"{folder}: not told: {missing}")


READERS = {"canvas": canvas, "case": case, "openbadges": openbadges, "moodle": moodle}


def main():
    runner = Runner(sys.argv[1])
    rubrics = [path.name.removesuffix(".rubric.yaml") for path in sorted((ROOT / "rubrics").glob("*.rubric.yaml"))]
    with tempfile.TemporaryDirectory() as temporary:
        hostile = pathlib.Path(temporary) / "hostile.rubric.yaml"
        hostile.write_text(HOSTILE)
        for name in [*rubrics, str(hostile)]:
            if runner.run("convert", name, "--to", "case")[0] == 4:
                continue  # nobody judges anything
            for form, read in READERS.items():
                out = runner.convert(name, "--to", form)
                if not out:
                    continue
                runner.expect(out == runner.convert(name, "--to", form), f"{name}: {form}: a second run gives other bytes")
                runner.expect(not any(byte < 32 and byte not in (9, 10, 13) for byte in out), f"{name}: {form}: control characters")
                read(runner, f"{name}: {form}", out)
                if form == "openbadges":
                    continue
                back = pathlib.Path(temporary) / "back.rubric.yaml"
                back.write_bytes(runner.convert("-", "--from", form, text=out))
                code, _, told = runner.run("lint", back, "--fail-on", "error")
                runner.expect(code == 0, f"{name}: {form}: lint: {told}")
                runner.expect(runner.convert("-", "-", "--to", "yaml", text=out) == back.read_bytes(), f"{name}: {form}: found by content")
    folders = sorted(path for path in (ROOT / "examples").glob("*/*/") if path.parent.name in rubrics)
    for folder in folders:
        gradescope(runner, folder)
    for problem in runner.problems:
        print(problem)
    print(f"{len(rubrics) + 1} rubrics, {len(folders)} submissions, {len(runner.problems)} problems")
    return 1 if runner.problems or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
