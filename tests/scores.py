#!/usr/bin/env python3
"""What `score -o json` writes holds to the schema that the program prints, says the same bytes twice and agrees with
itself and with the exit code; with --blind, no report of any format says what the submission, its files or those of
the marks are called, nor what reviewers wrote."""
import csv
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
FORMATS = ("text", "json", "letter", "letter-markdown", "letter-html")
TELL = "tattle"  # stands in every name, and in all that reviewers write
REVIEWERS = ("ana", "ben", "cho")


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, check=False, timeout=120)
    return done.returncode, done.stdout


def criteria_of(program, rubric, submission, folder):
    """The levels of each criterion, and the addresses of what the checks cannot tell."""
    nothing = folder / "nothing.csv"
    nothing.write_text("submission,reviewer,criterion,level\n")
    score = json.loads(run(program, "score", submission, "-r", rubric, "-m", nothing, "-o", "json")[1])
    results = [one for part in score["checks"]["parts"] for one in part["requirements"]] + score["checks"]["requirements"]
    open_ones = [one["address"] for one in results if one["status"] in ("cannot-tell", "untested")]
    open_ones += [part["id"] for part in score["checks"]["parts"] if part["status"] == "cannot-tell"]
    return {one["id"]: one["levels"] for one in score["criteria"]}, open_ones


def marks_for(rng, criteria, open_ones, name):
    for reviewer in REVIEWERS[:rng.randint(1, 3)]:
        for criterion, levels in criteria.items():
            if rng.random() < 0.9:
                yield name, reviewer, criterion, rng.choice(levels[-2:]), rng.choice(["", f"Well, {TELL}: =so"])
        for address in open_ones:
            if rng.random() < 0.7:
                yield name, reviewer, address, rng.choice(["passed", "failed"]), f"because {TELL}"


def disagreements(score):
    """Where a score contradicts itself."""
    outcome, results = score["outcome"], score["results"]
    holding = [result["result"] for result in results if result["holds"] == "yes"]
    if outcome["state"] == "decided" and outcome["result"] != (holding or [None])[0]:
        yield f"{outcome['result']} came out, and {holding} hold"
    possible = [result["result"] for result in results if result["holds"] != "no"]
    if outcome["state"] == "open" and not set(outcome["possible"]) <= set(possible):
        yield f"{outcome['possible']} are said to be possible, and {possible} are"
    for result in results:
        if result["change"] and result["rule"]["holds"] == "yes":
            yield f"{result['result']} holds, and a change is named"
    for criterion in score["criteria"]:
        given = {one["level"] for one in criterion["given"]}
        if criterion["level"] is not None and criterion["level"] not in given:
            yield f"{criterion['id']} came to a level that nobody gave"


def problems_of(program, validator, rubric, folder, marks, options):
    command = ("score", folder, "-r", rubric, "-m", marks, *options)
    code, text = run(program, *command, "-o", "json")
    if run(program, *command, "-o", "json") != (code, text):
        yield "a second run gives other bytes"
    score = json.loads(text)
    yield from (error.message for error in validator.iter_errors(score))
    yield from disagreements(score)
    wrong = any(finding["severity"] == "error" for finding in score["findings"])
    if code != (1 if wrong else 0 if score["complete"] else 3):
        yield f"exit code {code}, complete is {score['complete']}, and the marks are {'' if wrong else 'not '}wrong"
    for form in FORMATS:
        blind = run(program, *command, "--blind", "-o", form)[1].decode()
        yield from (f"{form} --blind: {line.strip()}" for line in blind.splitlines() if TELL in line.lower())


def requirements_of(score):
    checks = score["checks"]
    return {one["address"]: one for part in checks["parts"] for one in part["requirements"]} | \
        {one["address"]: one for one in checks["requirements"]}


def problems_again(program, validator, rubric, submission, marks, options):
    """The same handed in again, and nobody marks it anew: what was settled holds, what failed by a ruling is open."""
    folder = marks.parent
    previous = folder / f"{TELL} before.json"
    previous.write_bytes(run(program, "score", submission, "-r", rubric, "-m", marks, *options, "-o", "json")[1])
    nothing = folder / "nothing.csv"
    command = ("score", submission, "-r", rubric, "-m", nothing, "--previous", previous)
    before, now = json.loads(previous.read_bytes()), json.loads(run(program, *command, "-o", "json")[1])
    yield from (error.message for error in validator.iter_errors(now))
    for then, one in zip(before["criteria"], now["criteria"]):
        same_part = next(part for part in now["previous"]["parts"] if part["id"] == one["part"])["change"] == "unchanged"
        if one["level"] != (then["level"] if same_part else None):
            yield f"{one['id']} was {then['level']} and is {one['level']}"
        if one["level"] is not None and not one["settled"].startswith("carried from the previous report: "):
            yield f"{one['id']} is not said to be carried: {one['settled']}"
    then, today = requirements_of(before), requirements_of(now)
    for address, one in then.items():
        ruled_failed = one["status"] == "failed" and one["decided"]
        if ruled_failed and today[address]["status"] == "failed":
            yield f"{address} failed by a ruling, and still does"
        if not ruled_failed and one["status"] != today[address]["status"]:
            yield f"{address} was {one['status']} and is {today[address]['status']}"
    for form in FORMATS:
        blind = run(program, *command, "--blind", "-o", form)[1].decode()
        yield from (f"{form} --blind --previous: {line.strip()}" for line in blind.splitlines() if TELL in line.lower())


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    printed = subprocess.run([program, "schema", "score"], capture_output=True, check=True, timeout=60).stdout
    mistakes = []
    if printed != (ROOT / "man/score.schema.json").read_bytes():
        mistakes.append("`schema score` prints another schema than the one in man/")
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    rng = random.Random(5)
    examples = sorted((ROOT / "examples").glob("*/*/")) + 5 * sorted((ROOT / "examples").glob("*/passing/"))
    states = set()
    with tempfile.TemporaryDirectory() as temporary:
        for number, example in enumerate(examples):
            rubric = example.parent.name
            folder = pathlib.Path(temporary) / str(number)
            submission = folder / f"{TELL} {number}"
            shutil.copytree(example, submission)
            criteria, open_ones = criteria_of(program, rubric, submission, folder)
            marks = folder / f"{TELL}.csv"
            with marks.open("w", newline="") as file:
                csv.writer(file).writerows([("submission", "reviewer", "criterion", "level", "comment"),
                                            *marks_for(rng, criteria, open_ones, submission.name)])
            options = rng.choice([[], ["--settle", "third"], ["--chair", "ben"]])
            mistakes += [f"{rubric}/{example.name}: {problem}"
                         for problem in problems_of(program, validator, rubric, submission, marks, options)]
            mistakes += [f"{rubric}/{example.name}, handed in again: {problem}"
                         for problem in problems_again(program, validator, rubric, submission, marks, options)]
            states.add(json.loads(run(program, "score", submission, "-r", rubric, "-m", marks, "-o", "json")[1])["outcome"]["state"])
    if not states >= {"open", "decided"}:
        mistakes.append(f"the marks lead to {states} only")
    print("\n".join(mistakes))
    print(f"{len(examples)} submissions, {len(mistakes)} problems")
    return 1 if mistakes or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
