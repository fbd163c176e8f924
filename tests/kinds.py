#!/usr/bin/env python3
"""Tries every entry of "WHAT GUIDELINES ASK FOR" in rubricate-rubric(5) on submissions.

    kinds.py --program PATH [--page PATH] [NUMBER…]

The rubrics come out of the manual page itself, so that what it shows is what is tested. Each becomes a whole rubric:

    it begins with                  it is put
    `- id:`                         under `parts`
    `parts:`, `profiles:`, …        at the top level (see TOP)
    anything else                   into a part `answer`

and must load without a word, and without a warning by `rubricate lint`, where there is such a command. kinds/NN-NAME
holds the submissions for entry NN, at least `passing` and `failing`, and what they must come to, in `expected`:

    passing answer.words: passed            the status of a part, a check, or an entry of one
    failing answer.format: warning          of advice: followed, warning, or note where it cannot be told
    passing answer.pages wanted: at most 3  what is wanted, where no status depends on it
    passing criterion answer: waits         a reader has to judge
    failing outcome: Returned               the result where it is decided, else "open" or "unreachable"
    failing makes film/a.mp4: 1600000000    a file of so many bytes that is too large to be kept here

`passing` must name every check of its rubric. What notes say must be shown by `rubricate show`, where there is
that command.
"""
import argparse
import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent / "man" / "rubricate-rubric.5"
SECTION = "WHAT GUIDELINES ASK FOR"
KINDS = 47
SECONDS = 60
TOP = ("parts:", "profiles:", "scales:", "outcome:", "counting:")
ADVICE = {"passed": "followed", "failed": "warning", "cannot-tell": "note", "untested": "note", "inapplicable": "none"}
HEAD = """rubricate: 1
id: kind
title: One kind of requirement
version: 1.0.0
source: {publisher: Osier Falls Schools, licence: CC-BY-4.0}
counting: {rule: standard, skip: [prompts]}
"""
SCALES = """scales:
  pass: [Not yet, Passing]
"""


FILM = pathlib.Path(__file__).resolve().parent / "kinds/19-segments/three/film/noon.mp4"


def make_film(path, size):
    """A short film that takes as much room as is asked: behind it stands a box that is free."""
    film = FILM.read_bytes()
    with open(path, "wb") as made:
        made.write(film + struct.pack(">I4sQ", 1, b"free", size - len(film)))
        made.truncate(size)


class Wrong(Exception):
    """What is wrong with the page, with an `expected`, or with what the program said."""


def plain(line):
    """A line of a literal display as a reader sees it."""
    for escape, sign in (("\\(aq", "'"), ("\\(dq", '"'), ("\\&", ""), ("\\e", "\\")):
        line = line.replace(escape, sign)
    return line


def read_page(page):
    """The rubrics of the section, by number, in their order."""
    blocks = {}
    inside = literal = False
    number = None
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith(".Sh "):
            inside = line == f".Sh {SECTION}"
            number = None
        elif inside and (found := re.fullmatch(r"\.It (\d+)\.", line)):
            number = int(found[1])
            if number in blocks:
                raise Wrong(f"entry {number} stands there twice")
            blocks[number] = []
        elif number and line.startswith(".Bd -literal"):
            literal = True
            if blocks[number]:
                raise Wrong(f"entry {number} has two rubrics")
        elif line == ".Ed":
            literal = False
        elif number and literal:
            blocks[number].append(plain(line))
    if list(blocks) != list(range(1, KINDS + 1)):
        raise Wrong(f"{page.name} should list the kinds 1 to {KINDS} in order; it lists {list(blocks)}")
    for number, block in blocks.items():
        if not block:
            raise Wrong(f"entry {number} has no rubric")
    return blocks


def keys(block):
    return [line.split()[0] for line in block if line[:1].isalpha()]


def frame(block):
    """A whole rubric."""
    def indented(columns):
        return "".join(" " * columns + line + "\n" for line in block)
    scales = SCALES if "scale: pass" in "".join(block) else ""
    if block[0].startswith("- id:"):
        return HEAD + scales + "parts:\n" + indented(2)
    if set(keys(block)) & set(TOP):
        parts = "" if "parts:" in keys(block) else "parts:\n  - id: answer\n"
        return HEAD + scales + indented(0) + parts
    return HEAD + scales + "parts:\n  - id: answer\n" + indented(4)


def notes(block):
    """What stands under `note`, as one text each."""
    found = []
    is_note = False
    for line in block:
        if line[:1].isalpha():
            is_note = line.startswith("note:")
            text = line.removeprefix("note:").strip()
            if is_note and text:
                found.append(text)
        elif is_note and line.startswith("  - "):
            found.append(line[4:].strip())
        elif is_note:
            found[-1] += " " + line.strip()
    return found


def statuses(report):
    """Every status of a report by its address."""
    found = {}

    def add_entries(address, entries):
        for entry in entries:
            inner = f"{address}.{entry['id']}"
            found[inner] = entry["status"]
            add_entries(inner, entry.get("parts", []))

    def add_requirements(requirements):
        for one in requirements:
            found[one["address"]] = ADVICE[one["status"]] if one["advisory"] else one["status"]
            found[f"{one['address']} wanted"] = one["wanted"]
            add_entries(one["address"], one["entries"])

    for part in report["parts"]:
        found[part["id"]] = part["status"]
        add_requirements(part["requirements"])
        for criterion in part["criteria"]:
            found[f"criterion {criterion['id']}"] = "waits"
    add_requirements(report["requirements"])
    if report["outcome"]:
        found["outcome"] = report["outcome"]["result"] or report["outcome"]["state"]
    return found


def checks(report):
    lists = [part["requirements"] for part in report["parts"]] + [report["requirements"]]
    return [one["address"] for requirements in lists for one in requirements]


def read_expected(folder):
    """For each submission its statuses and the files that are made for it."""
    wanted = {}
    for line in (folder / "expected").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = re.fullmatch(r"(\S+) (.+): (.+)", line)
        if not found:
            raise Wrong(f"`{line}` is no expectation")
        makes, expects = wanted.setdefault(found[1], ({}, {}))
        if found[2].startswith("makes "):
            makes[found[2].removeprefix("makes ")] = int(found[3])
        else:
            expects[found[2]] = found[3]
    there = {path.name for path in folder.iterdir() if path.is_dir()} | {name for name in wanted if wanted[name][0]}
    if set(wanted) != there:
        raise Wrong(f"submissions are {sorted(there)}, and `expected` speaks of {sorted(wanted)}")
    if missing := {"passing", "failing"} - {name for name in wanted if wanted[name][1]}:
        raise Wrong(f"nothing is expected of {sorted(missing)}")
    return wanted


class Kinds:
    def __init__(self, program, temporary):
        self.program = program
        self.folder = pathlib.Path(temporary)
        self.submissions = 0
        self.can_show = self.run("help", "show").returncode == 0
        self.can_lint = self.run("help", "lint").returncode == 0

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder, stdin=subprocess.DEVNULL, timeout=SECONDS,
                              capture_output=True, text=True, check=False, env={"HOME": "", "LC_ALL": "C.UTF-8"})

    def try_kind(self, folder, block):
        """Complaints about one entry."""
        rubric = self.folder / "kind.rubric.yaml"
        rubric.write_text(frame(block), encoding="utf-8")
        complaints = []
        for name, (makes, expects) in sorted(read_expected(folder).items()):
            complaints += [f"{name}: {one}" for one in self.try_submission(folder / name, makes, expects, rubric)]
            self.submissions += 1
        return complaints + self.try_lint(rubric) + self.try_notes(block, rubric)

    def try_submission(self, source, makes, expects, rubric):
        submission = self.folder / "submission"
        shutil.rmtree(submission, ignore_errors=True)
        if source.is_dir():
            shutil.copytree(source, submission)
        for path, size in makes.items():
            (submission / path).parent.mkdir(parents=True, exist_ok=True)
            make_film(submission / path, size)
        done = self.run("check", "submission", "-r", str(rubric), "-o", "json")
        if done.stderr:
            raise Wrong(f"{source.name}: it says {done.stderr.strip()}")
        report = json.loads(done.stdout)
        found = statuses(report)
        complaints = [f"{address} is {found.get(address, 'not there')}; expected: {status}"
                      for address, status in expects.items() if found.get(address) != status]
        if source.name == "passing":
            complaints += [f"nothing is expected of {one}" for one in checks(report) if one not in expects]
        return complaints

    def try_lint(self, rubric):
        if not self.can_lint:
            return []
        done = self.run("lint", str(rubric))
        doubts = [line for line in (done.stdout + done.stderr).splitlines() if re.search(r": (warning|error): ", line)]
        return [f"`rubricate lint` says: {line}" for line in doubts]

    def try_notes(self, block, rubric):
        wanted = notes(block)
        if any(line.startswith("note:") for line in block) and not wanted:
            return ["its note is empty"]
        if not wanted or not self.can_show:
            return []
        shown = " ".join(self.run("show", str(rubric)).stdout.split())
        return [f"`rubricate show` does not say: {note}" for note in wanted if " ".join(note.split()) not in shown]


def folders():
    found = {}
    for folder in sorted((HERE / "kinds").iterdir()):
        number = int(folder.name.split("-")[0])
        if number in found:
            raise Wrong(f"{folder.name} and {found[number].name} have the same number")
        found[number] = folder
    if list(found) != list(range(1, KINDS + 1)):
        raise Wrong(f"kinds/ should have the folders 01 to {KINDS}; it has {list(found)}")
    return found


def main():
    parser = argparse.ArgumentParser(description="Tries every kind of requirement that the manual page shows.")
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--page", default=PAGE, type=pathlib.Path)
    parser.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="only these kinds")
    arguments = parser.parse_args()
    failures = 0
    with tempfile.TemporaryDirectory(prefix="rubricate-kinds-") as temporary:
        kinds = Kinds(arguments.program.resolve(), temporary)
        try:
            blocks = read_page(arguments.page)
            cases = folders()
        except Wrong as wrong:
            print(wrong)
            return 1
        for number, block in blocks.items():
            if arguments.numbers and number not in arguments.numbers:
                continue
            try:
                complaints = kinds.try_kind(cases[number], block)
            except Wrong as wrong:
                complaints = [str(wrong)]
            print(f"{cases[number].name}: {'failed' if complaints else 'OK'}")
            for complaint in complaints:
                print(f"    {complaint}")
            failures += bool(complaints)
        print(f"{len(blocks)} kinds, {kinds.submissions} submissions" + (f", {failures} failed" if failures else ""))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
