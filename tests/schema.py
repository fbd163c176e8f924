#!/usr/bin/env python3
"""Every JSON report holds to the schema that the program prints, says the same bytes twice, agrees with the exit code, and leaves
the applicant's words out when asked to."""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
RUBRIC = "nea-meaningful-partnership"


# One part with every check of a text, and a text in which each goes wrong. MARK stands in all of the applicant's words.
MARK = "qz"
EVERY_CHECK = """
rubricate: 1
id: every
title: Every check
parts:
  - id: part
    require:
      - words: 2-3
      - finished: {terms: [to follow]}
      - sections: {titles: [Methods, Scope, Reach, Aim], order: given, level: exactly 1, words: 2-3}
      - table: {columns: [Name, Role], rows: exactly 5}
      - list: {of: member, items: exactly 3, fields: [name, role], words: 1-2}
      - prompts: {ask: [{id: why, ask: Why do partnerships matter?, words: 1-2}, {id: next, ask: What is next?}], order: given}
    advise:
      - format: pdf
"""
EVERY_MISTAKE = """
# What is next? Qznothing at all, qzas I said qzbefore, and qzmore

[insert qzdate], TBD qzsoon, they [your qzchildren] said qzphotos to follow.

I will write this later.

# Why do partnerships matter?

TBD

# Methodsqz

qz words are here

# Aim

# Scope

qz many more words qz

## Reach

qz qz qz

| Name | Role | Qzage |
|---|---|---|
| Qzana | | 7 |
| Qzbo | Qzcook | 8 | 9 |

- Qzana
- Qzana
- **Qzcem**, role: TBD

<!-- qz a comment of many words that is an answer all the same, and nobody will ever see it qz -->
"""


def words_of_the_applicant(program):
    """Where a report quotes a text although --no-excerpts is given."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "in"
        folder.mkdir()
        rubric = pathlib.Path(temporary) / "every.rubric.yaml"
        rubric.write_text(EVERY_CHECK)
        (folder / "part.md").write_text(EVERY_MISTAKE)
        for form in ("json", "text"):
            # From within: the name of a temporary folder may hold the mark by chance.
            command = [pathlib.Path(program).resolve(), "check", folder.name, "-r", rubric.name, "-o", form, "-v"]
            quoting = subprocess.run(command, cwd=temporary, capture_output=True, check=False, timeout=60).stdout.decode()
            if MARK not in quoting.lower():
                yield f"{form}: the text is not quoted at all"
            silent = subprocess.run([*command, "--no-excerpts"], cwd=temporary, capture_output=True, check=False, timeout=60)
            yield from (f"{form}: {line.strip()}" for line in silent.stdout.decode().splitlines() if MARK in line.lower())
            if form == "json" and len(json.loads(silent.stdout)["findings"]) < 15:
                yield "few findings: the text no longer makes every mistake"


def since_itself(program, folder, text, validator):
    """A report that is compared with itself holds to the schema, and finds nothing changed and everything settled."""
    with tempfile.TemporaryDirectory() as temporary:
        previous = pathlib.Path(temporary) / "first.json"
        previous.write_bytes(text)
        first, code_and_text = json.loads(text), report(program, folder, "--previous", previous)
    again = json.loads(code_and_text[1])
    yield from (error.message for error in validator.iter_errors(again))
    for part in again["previous"]["parts"]:
        if part["change"] not in ("unchanged", "absent") or part["requirements"] or part["files"]:
            yield f"{part['id']} is {part['change']} since the same report"
        if part["settled"] != (part["now"] == "passed"):
            yield f"{part['id']} is {'' if part['settled'] else 'not '}settled, and it {part['now']}"
    if again["previous"]["requirements"] or again["previous"]["findings"]:
        yield "something is said about the whole since the same report"
    if {**again, "previous": None} != first:
        yield "what is unchanged comes to something else with --previous"


def report(program, folder, *options):
    command = [program, "check", folder, "-r", RUBRIC, "-o", "json", *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout


def main():
    program = sys.argv[1]
    printed = subprocess.run([program, "schema", "report"], capture_output=True, check=True, timeout=60).stdout
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    folders = sorted((ROOT / "examples").glob("*/*/")) + sorted((ROOT / "tests/corpus/seen").glob("*/submission"))
    quoted = list(words_of_the_applicant(program))
    for line in quoted:
        print(f"--no-excerpts: {line}")
    mistakes = len(quoted)
    if printed != (ROOT / "man/report.schema.json").read_bytes():
        print("`schema report` prints another schema than the one in man/")
        mistakes += 1
    for folder in folders:
        for options in ([], ["--no-excerpts"]):
            code, text = report(program, folder, *options)
            value = json.loads(text)
            problems = [error.message for error in validator.iter_errors(value)]
            if report(program, folder, *options) != (code, text):
                problems.append("a second run gives other bytes")
            if (code == 1) != (value["status"] == "failed"):
                problems.append(f"exit code {code} for status {value['status']}")
            if not options:
                problems += since_itself(program, folder, text, validator)
            if options and any("excerpt" in finding for finding in value["findings"]):
                problems.append("--no-excerpts leaves excerpts in")
            for problem in problems:
                print(f"{folder.relative_to(ROOT)}: {problem}")
            mistakes += len(problems)
    print(f"{len(folders)} submissions, {mistakes} problems")
    return 1 if mistakes or not folders else 0


if __name__ == "__main__":
    sys.exit(main())
