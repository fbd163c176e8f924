#!/usr/bin/env python3
"""What `similar -o json` writes holds to the schema that the program prints, says the same bytes twice, agrees with the
exit code, and does not depend on which submission is named first; copies are found in whatever kind of file they stand,
and many or odd submissions do no harm."""
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
SEEN = sorted((ROOT / "tests/corpus/seen").glob("*/submission"))
RUBRIC = "nea-meaningful-partnership"
ESSAY = "rubricate: 1\nid: essay\ntitle: An essay\nparts:\n  - {id: essay, title: Your essay, from: essay}\n"


def similar(program, *arguments, cwd=None):
    done = subprocess.run([program, "similar", *arguments, "-o", "json"], capture_output=True, check=False, timeout=120,
                          cwd=cwd)
    return done.returncode, done.stdout


def pairs(report):
    """Who shares how much; answers that are the same stand for each other."""
    same = {}
    for group in report["same"]:
        names = sorted((answer["submission"], answer["part"] or "") for answer in group["answers"])
        same |= {name: names[0] for name in names}

    def side(answer):
        name = (answer["submission"], answer["part"] or "")
        return same.get(name, name)

    return {(frozenset([side(pair["first"]), side(pair["second"])]), pair["words"]) for pair in report["pairs"]}


def problems_of(name, validator, *command):
    code, text = similar(*command)
    if similar(*command) != (code, text):
        yield f"{name}: a second run gives other bytes"
    report = json.loads(text)
    yield from (f"{name}: {error.message}" for error in validator.iter_errors(report))
    if code != (0 if report["complete"] else 3):
        yield f"{name}: exit code {code}, and complete is {report['complete']}"


def order_problems(program):
    reports = [json.loads(similar(program, "-r", RUBRIC, "--most", "10000", *some)[1]) for some in (SEEN, SEEN[::-1])]
    if not reports[0]["pairs"] or pairs(reports[0]) != pairs(reports[1]):
        yield "the order of the submissions changes what is found"


def prose(seed, count):
    rng = random.Random(seed)
    words = ["".join(rng.choices("abcdefghijklmnop", k=rng.randint(2, 9))) for _ in range(400)]
    return " ".join(rng.choices(words, k=count))


def formats_problems(program, folder):
    """The same passage in Markdown and in a Word file."""
    (folder / "a").mkdir()
    (folder / "b").mkdir()
    copied = prose(0, 40)
    (folder / "a/essay.md").write_text(f"{prose(1, 60)}\n\n{copied}\n")
    (folder / "b/draft.md").write_text(f"# Title\n\n{copied}\n\n{prose(2, 60)}\n")
    if shutil.which("pandoc") is None:
        return
    subprocess.run(["pandoc", folder / "b/draft.md", "-o", folder / "b/essay.docx"], check=True, timeout=60)
    (folder / "b/draft.md").unlink()
    report = json.loads(similar(program, "-r", "r.yaml", "a", "b", cwd=folder)[1])
    found = [(passage["words"], passage["second"]["unit"], passage["second"]["number"])
             for pair in report["pairs"] for passage in pair["passages"]]
    if found != [(40, "paragraph", 2)]:
        yield f"Markdown and Word: {found}"


def batch_problems(program, folder, validator):
    """Many small submissions in a folder, all with the same text and an odd name, but for two."""
    batch = folder / "batch"
    for i in range(1500):
        one = batch / f"s{i:04}\x1b[31m"
        one.mkdir(parents=True)
        (one / "essay.md").write_text(prose(0, 100))
    (batch / "s0007\x1b[31m/essay.md").write_text(prose(7, 100))
    (batch / "s0008\x1b[31m/essay.md").write_text(f"{prose(7, 50)} and so on")
    (batch / "s0009\x1b[31m/essay.md").write_text("")
    code, text = similar(program, "-r", "r.yaml", "batch", cwd=folder)
    report = json.loads(text)
    yield from (f"batch: {error.message}" for error in validator.iter_errors(report))
    if code != 0 or b"\x1b" in text:
        yield f"batch: exit code {code}, or a character that a terminal obeys"
    if [group["count"] for group in report["same"]] != [1497] or len(report["pairs"]) != 1:
        yield f"batch: {len(report['same'])} groups, {len(report['pairs'])} pairs"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    printed = subprocess.run([program, "schema", "similar"], capture_output=True, check=True, timeout=60).stdout
    mistakes = []
    if printed != (ROOT / "man/similar.schema.json").read_bytes():
        mistakes.append("`schema similar` prints another schema than the one in man/")
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    mistakes += problems_of("corpus", validator, program, "-r", RUBRIC, *SEEN)
    for folder in sorted((ROOT / "examples").glob("*/passing")):
        rubric = folder.parent.name
        mistakes += problems_of(rubric, validator, program, "-r", rubric, *sorted(folder.parent.glob("*/")))
    mistakes += order_problems(program)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "r.yaml").write_text(ESSAY)
        mistakes += formats_problems(program, folder)
        mistakes += batch_problems(program, folder, validator)
    print("\n".join(mistakes))
    print(f"{len(mistakes)} problems")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
