#!/usr/bin/env python3
"""A submission gets the same verdicts whether its answers are Markdown, DOCX or ODT.

    verdicts.py --program PATH [EXAMPLE…]

Of each example (by default all of them) the Markdown files are made DOCX and then ODT by pandoc, and each copy is checked
against the example's rubric. Whatever has a status must have the same one,
with the same found, and each finding must be made as often. Exits with 77 when
pandoc is missing.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
SECONDS = 60
SKIPPED = 77


def convert(text, target, made):
    """`text` as a file of the ending `target`; the same text is made only once, in `made`."""
    content = re.sub(r"\.md(?=[)#>\"])", f".{target}", text.read_text())  # links to files that have a new name, too
    kept = made / f"{hashlib.sha256(content.encode()).hexdigest()}.{target}"
    if not kept.exists():
        command = ["pandoc", "--from", "gfm+footnotes", "--output", kept]
        subprocess.run(command, input=content.encode(), cwd=text.parent, check=True, capture_output=True, timeout=SECONDS)
    shutil.copy(kept, text.with_suffix(f".{target}"))
    text.unlink()


def verdicts(program, rubric, submission):
    """Each place in the report that has a status: the status, and what was found; and how often each finding is made."""
    command = [program, "check", submission, "--rubric", rubric, "--output", "json"]
    output = subprocess.run(command, capture_output=True, timeout=SECONDS).stdout
    report = json.loads(output)
    found = {}

    def walk(node, place):
        if isinstance(node, list):
            for number, child in enumerate(node):
                walk(child, f"{place}.{child.get('id', number) if isinstance(child, dict) else number}")
        elif isinstance(node, dict):
            if "status" in node:
                found[place] = (node["status"], re.sub(r"\.(docx|odt)\b", ".md", node.get("found") or ""))
            for key, child in node.items():
                walk(child, f"{place}.{key}")

    for key in ("parts", "requirements", "outcome"):
        walk(report.get(key), key)
    findings = collections.Counter(f"finding {one['id']} of {one['address']}" for one in report["findings"])
    return found | findings


def differences(program, example, target, made):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "submission"
        shutil.copytree(example, copy)
        before = verdicts(program, example.parent.name, copy)
        for text in sorted(copy.rglob("*.md")):
            convert(text, target, made)
        after = verdicts(program, example.parent.name, copy)
    for place in sorted(before.keys() | after.keys()):
        if before.get(place) != after.get(place):
            yield f"{place}: {before.get(place)} in Markdown, {after.get(place)} in {target.upper()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("examples", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    if not shutil.which("pandoc"):
        print("pandoc is missing")
        return SKIPPED
    examples = [path.resolve() for path in arguments.examples]
    examples = examples or sorted(path for path in EXAMPLES.glob("*/*") if path.is_dir())
    wrong = 0
    with tempfile.TemporaryDirectory() as made:
        for example in examples:
            for target in ("docx", "odt"):
                for difference in differences(arguments.program.resolve(), example, target, pathlib.Path(made)):
                    wrong += 1
                    print(f"{example.parent.name}/{example.name}: {difference}")
    print(f"{len(examples)} submissions in 2 formats, {wrong} verdicts differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
