#!/usr/bin/env python3
"""The schema of rubrics and the program say the same: what `rubricate schema rubric` describes is what it reads.

    run.py PROGRAM

Three sources of rubrics: files and pages of this repository, the cases in cases.txt, and a sweep that writes each of
some values behind each key that the schema has. A rubric that the program takes must fit the schema. One that the
program refuses must not, unless everything it complains of is something that only the program can see.
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml
import yaml12

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent

# What a rubric is around a case; all that a case may refer to is there.
SCALES = "scales: {pass: [No, Yes], skill: [{level: Low, points: 0}, {level: Mid, points: 1}, {level: High, points: 2}]}"
HEAD = f"rubricate: 1\nid: r\ntitle: R\nprofiles: [b]\n{SCALES}\n"
PART = HEAD + "parts:\n  - id: a\n    judge: [{scale: skill}]\n"
CONTEXTS = {
    "whole": "%s\n",
    "head": "rubricate: 1\nid: r\ntitle: R\n%s\nparts: [{id: a}]\n",
    "scales": "rubricate: 1\nid: r\ntitle: R\nscales: {%s}\nparts: [{id: a}]\n",
    "parts": HEAD + "parts: %s\n",
    "part": HEAD + "parts:\n  - id: a\n    %s\n",
    "check": HEAD + "parts:\n  - id: a\n    require:\n      - %s\n",
    "judge": HEAD + "parts:\n  - id: a\n    judge: %s\n",
    "outcome": PART + "outcome: %s\n",
    "rule": PART + "outcome: [{result: X, all: [%s]}, {result: Y}]\n",
    "allow": PART + "allow: [%s]\n",
}

# What only the program sees in the sweep: the finding, and the key at which it is said.
PROGRAM_ALONE = {
    "rubric/unknown-scale": ("scale", "scales"),                 # what a name refers to
    "rubric/unknown-criterion": ("criteria", "weights", "minimums"),
    "rubric/unknown-level": ("levels", "reach"),
    "rubric/unknown-address": ("at", "when"),
    "rubric/unknown-profile": ("profile",),
    "rubric/condition-cycle": ("when",),
    "rubric/no-points": ("points",),                             # what stands beside it
    "rubric/not-in-sum": ("minimums",),
    "rubric/unreachable": ("cut",),                              # what numbers come to
    "rubric/bad-number": ("at-least",),
}

VALUES = """null|' '|{}|[]|[a]|[a, a]|[a, b]|[[a]]|[{}]|[null]|{a: b}|{a: 1}|{a: -1}|{a: [x, y]}|0|3|-1|1.5|'5'|true
'true'|yes|a|a/|a.md|'*.md'|'#'|pdf|[pdf, docx]|standard|450-550|at least 0|at most 5|at most 20 MB|15-20 minutes|10%
101%|[<date>]|[<dat>]|['/x']|[finished]|[words]|[{words: 1-2}]|[{id: x}]|[{id: x, ask: Why?}]|[{name: x}]|[{scale: pass}]
{x: [{id: x, ask: Why?}], y: [{id: y, ask: How?}]}|[{criteria: [a], reach: Mid}]|{weights: {a: 1}, cut: 1}|[{result: X}]
Mid""".replace("\n", "|").split("|")




def matches(_validator, pattern, value, _schema):
    """As in ECMA 262, `$` is the very end."""
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield jsonschema.ValidationError(f"{value!r} does not match {pattern!r}")


Validator = jsonschema.validators.extend(jsonschema.Draft7Validator, {"pattern": matches})


class Sides:
    """What the schema and the program say of a rubric. Each process has its own."""

    def __init__(self, program, schema, folder):
        self.program, self.validator = program, Validator(schema)
        self.file = pathlib.Path(folder) / f"{os.getpid()}.rubric.yaml"
        self.nothing = pathlib.Path(folder)

    def fits(self, text):
        try:
            return self.validator.is_valid(yaml12.load(text))
        except yaml.YAMLError:
            return False

    def findings(self, text):
        """The ids of what keeps the program from using the rubric."""
        self.file.write_bytes(text.encode())
        done = subprocess.run([self.program, "check", self.nothing, "-r", self.file], capture_output=True, check=False,
                              timeout=60)
        errors = set(re.findall(r": error: .*?\[([a-z]+/[a-z-]+)\]", done.stderr.decode(), re.DOTALL))
        if (done.returncode == 2) != bool(errors):
            raise AssertionError(f"exit {done.returncode} and {errors} for\n{text}\n{done.stderr.decode()}")
        return errors

    def say(self, text):
        """What they say of it, and the program's findings."""
        fits, findings = self.fits(text), self.findings(text)
        if not findings:
            return "taken" if fits else "taken by the program alone", findings
        return "refused by the program alone" if fits else "refused", findings


def start(*arguments):
    global SIDES  # one in each process of the pool
    SIDES = Sides(*arguments)


def say(case):
    return SIDES.say(case[2])


def agree(where, wanted, said, findings):
    """Schema and program agree on it as wanted, or, where nothing special is wanted, as they should."""
    if wanted:
        return said == wanted
    if said == "refused by the program alone":
        key = where.rsplit(" ", 1)[-1]
        return all(key in PROGRAM_ALONE.get(each, ()) for each in findings)
    return said in ("taken", "refused")


def cases():
    """(place, what both should say, rubric) of each case."""
    wanted = None
    for number, line in enumerate((HERE / "cases.txt").read_text().splitlines(), 1):
        if line.strip().startswith("#") or not line:
            continue
        if not line.startswith(" "):
            wanted = next(group for group in ("taken", "refused by the program alone", "refused") if line.startswith(group))
            continue
        context, snippet = line.strip().split(" ", 1)
        yield f"cases.txt:{number}", wanted, CONTEXTS[context] % snippet.strip()


def pages():
    """Whole rubrics of the documentation and of this repository."""
    manual = (ROOT / "man/rubricate-rubric.5").read_text()
    whole = re.search(r"\.Bd -literal\n(rubricate: 1\n.*?)\.Ed\n", manual, re.DOTALL)
    yield "rubricate-rubric.5", "taken", whole.group(1)
    for page in [ROOT / "README.md", *sorted((ROOT / "man/checks").glob("*.md"))]:
        for block in re.findall(r"^```yaml[^\n]*\n(rubricate: 1\n.*?)^```$", page.read_text(), re.DOTALL | re.MULTILINE):
            yield page.name, None, block  # some show mistakes
    for file in sorted(ROOT.glob("rubrics/*.yaml")):
        yield file.name, "taken", file.read_text()


def maps_in(schema, definitions):
    """Where each map of the language stands, as (name, its schema, rubric with `%s` for its keys but the needed)."""
    root = schema["properties"]
    part = root["parts"]["items"]
    result = root["outcome"]["items"]
    criterion = part["properties"]["judge"]["items"]
    level = root["scales"]["additionalProperties"]["items"]["anyOf"][1]
    prompt = definitions["prompt"]
    entry = definitions["check"]
    yield "rubric", schema, "%s", "{rubricate: 1, id: r, title: R, parts: [{id: a, judge: [{scale: skill}]}], " + SCALES + "}"
    yield "source", root["source"], CONTEXTS["head"] % "source: %s", "{title: S}"
    yield "counting", root["counting"], CONTEXTS["head"] % "counting: %s", "{rule: standard}"
    yield "level", level, CONTEXTS["scales"] % "s: [{level: Low, points: -2}, %s]", "{level: Top, points: 5}"
    yield "part", part, CONTEXTS["parts"] % "[%s]", "{id: a, judge: [{scale: skill}]}"
    yield "criterion", criterion, CONTEXTS["judge"] % "[%s]", "{scale: skill}"
    yield "result", result, CONTEXTS["outcome"] % "[%s]", "{result: X}"
    yield "rule", definitions["rule"], CONTEXTS["rule"], "{criteria: [a], reach: Mid}"
    yield "sum", result["properties"]["sum"], CONTEXTS["rule"] % "{sum: %s}", "{weights: {a: 1}, cut: 1}"
    yield "allow", root["allow"]["items"], CONTEXTS["allow"], "{finding: rubric/plural, because: b}"
    ask = CONTEXTS["check"] % "prompts: [%s]"
    yield "prompt", prompt, ask, "{id: why, ask: Why?}"
    yield "sub-prompt", prompt["properties"]["parts"]["items"], ask % "{id: p, ask: P?, parts: [%s]}", "{id: why, ask: Why?}"
    yield "one-of", definitions["prompt-or-choice"]["anyOf"][1], ask, "{}"
    for name, check in (("titles", "sections"), ("columns", "table"), ("fields", "list")):
        needed = "of: x, items: 2, " if check == "list" else ""
        outer = CONTEXTS["check"] % f"{check}: {{{needed}{name}: [%s]}}"
        yield name, definitions[f"{name[:-1]}-or-map"]["anyOf"][1], outer, "{name: x}"
    yield "term", definitions["term-or-map"]["anyOf"][1], CONTEXTS["check"] % "mentions: [%s]", "{term: x}"
    option = {"properties": {key: entry["properties"][key] for key in ("any", "in", "when", "profile")}}
    yield "option", option, CONTEXTS["check"] % "any: [[%s], [finished]]", "{words: 1-2}"
    yield "in option", option, CONTEXTS["check"] % "any: [[words: %s], [finished]]", "{band: 1-2}"
    yield "check", entry, CONTEXTS["check"], "{}"
    common = [key for key in entry["properties"] if key in ("id", "in", "because", "when", "profile")]
    for kind, value in entry["properties"].items():
        if kind in common:
            yield f"beside {kind}", {"properties": {kind: value}}, CONTEXTS["check"], "{words: 1-2}"
            yield f"beside {kind}", {"properties": {kind: value}}, CONTEXTS["check"], "{format: pdf}"
            continue
        full = value if "properties" in value else next(form for form in value["anyOf"] if "properties" in form)
        needed = {key: full["properties"][key]["examples"][0] for key in full.get("required", [])}
        if kind not in ("words", "format"):  # all take the same beside their own
            full = {"properties": {key: each for key, each in full["properties"].items() if key not in common}}
        yield kind, full, CONTEXTS["check"] % f"{kind}: %s", json.dumps(needed)


def sweep(schema):
    """Each value behind each key of each map; the keys left out one by one; and a key that nobody knows. Of parameters
    that are declared alike, which the program reads by one function, the first gets all values and others a few."""
    seen = set()
    for name, found, template, base in maps_in(schema, schema["definitions"]):
        others = yaml12.load(base)
        yield name, None, template % base
        for key in [*found["properties"], "unheard-of"]:
            rest = {other: value for other, value in others.items() if other != key}
            yield f"{name} without {key}", None, template % json.dumps(rest)
            takes = json.dumps({word: value for word, value in found["properties"].get(key, {}).items()
                                if word not in ("description", "examples", "default")})
            is_like_others = name in schema["definitions"]["check"]["properties"] and takes in seen
            seen.add(takes)
            for value in VALUES[::8] if is_like_others else VALUES:
                yield f"{name} {key}", None, template % json.dumps({**rest, key: "\0"}).replace('"\\u0000"', value)
    for value in VALUES:
        yield "entry", None, CONTEXTS["check"] % value
        yield "parts", None, CONTEXTS["parts"] % value
        yield "whole", None, value


def undescribed(schema, path=""):
    """Keys without a description or an example, and examples and defaults that do not fit their own key."""
    definitions = schema.get("definitions", {})

    def walk(value, where):
        if isinstance(value, list):
            for index, each in enumerate(value):
                yield from walk(each, f"{where}/{index}")
        if not isinstance(value, dict):
            return
        for key, inner in value.get("properties", {}).items() if isinstance(value.get("properties"), dict) else ():
            here = f"{where}/{key}"
            if inner is False:
                continue  # a key that is refused
            if not inner.get("description") or inner["description"].endswith("."):
                yield f"{here}: no description, or one with a full stop"
            if not inner.get("examples"):
                yield f"{here}: no example"
            for example in [*inner.get("examples", []), *([inner["default"]] if "default" in inner else [])]:
                for error in Validator({**inner, "definitions": definitions}).iter_errors(example):
                    yield f"{here}: {error.message}"
        for key, inner in value.items():
            if key not in ("examples", "default", "enum"):
                yield from walk(inner, f"{where}/{key}")

    yield from walk(schema, path)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    text = subprocess.run([program, "schema", "rubric"], capture_output=True, check=True).stdout
    schema = json.loads(text)
    jsonschema.Draft7Validator.check_schema(schema)
    problems = list(undescribed(schema))
    if text != subprocess.run([program, "schema", "rubric"], capture_output=True, check=True).stdout:
        problems.append("a second run gives other bytes")
    groups = {"files and pages": list(pages()), "cases": list(cases()), "of the sweep": list(sweep(schema))}
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ProcessPoolExecutor(
            initializer=start, initargs=(program, schema, folder)) as pool:
        for group in groups.values():
            for (where, wanted, rubric), (said, findings) in zip(group, pool.map(say, group, chunksize=50)):
                counts[said] += 1
                if not agree(where, wanted, said, findings):
                    problems.append(f"{where}: {said}{f', not {wanted}' if wanted else ''} {sorted(findings)}\n{rubric}")
    print("\n".join(problems))
    print(", ".join(f"{len(group)} {name}" for name, group in groups.items()))
    print(", ".join(f"{count} {said}" for said, count in sorted(counts.items())), f"- {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
