#!/usr/bin/env python3
"""Every JSON report holds to man/report.schema.json, says the same bytes twice, and agrees with the exit code."""
import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
RUBRIC = "nea-meaningful-partnership"


def report(program, folder, *options):
    command = [program, "check", folder, "-r", RUBRIC, "-o", "json", *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout


def main():
    program = sys.argv[1]
    schema = json.loads((ROOT / "man/report.schema.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    folders = sorted((ROOT / "examples").glob("*/*/")) + sorted((ROOT / "tests/corpus/seen").glob("*/submission"))
    mistakes = 0
    for folder in folders:
        for options in ([], ["--no-excerpts"]):
            code, text = report(program, folder, *options)
            value = json.loads(text)
            problems = [error.message for error in validator.iter_errors(value)]
            if report(program, folder, *options) != (code, text):
                problems.append("a second run gives other bytes")
            if (code == 1) != (value["status"] == "failed"):
                problems.append(f"exit code {code} for status {value['status']}")
            if options and any("excerpt" in finding for finding in value["findings"]):
                problems.append("--no-excerpts leaves excerpts in")
            for problem in problems:
                print(f"{folder.relative_to(ROOT)}: {problem}")
            mistakes += len(problems)
    print(f"{len(folders)} submissions, {mistakes} problems")
    return 1 if mistakes or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
