#!/usr/bin/env python3
"""Rubric files that are hostile, torn or absurd: each gives a clear finding, within bounded memory and processor time.

usage: hostile_rubrics.py PROGRAM
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = "rubricate: 1\nid: x\ntitle: X\n"
PART = HEAD + "parts:\n  - id: a\n    require:\n"
LARGEST = 1_000_000  # bytes of a rubric
MEMORY = 1 << 30  # bytes
PROCESSOR = 30  # seconds: a bound, not a measure


def check(text):
    return PART + "      - " + text + "\n"


def term(expression):
    return check(f"mentions: ['{expression}']")


def many(count, line):
    return "".join(line.format(i=i) for i in range(count))


def filled(text, size):
    return text + "#" * (size - len(text) - 1) + "\n"


# What the file holds, what lint has to say of it (an id, or words), and its exit code.
CASES = {
    "a list that holds itself": (HEAD + "parts: &a [*a]\n", "rubric/alias", 1),
    "laughs, nine levels of them": (
        HEAD + "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)), "rubric/alias", 1),
    "an alias that nothing bears": (HEAD + "parts: *nobody\n", "rubric/unquoted-glob", 1),
    "a merge key": (HEAD + "parts:\n  - id: a\n    <<: {title: A}\n", "rubric/merge-key", 1),
    "a tag": (HEAD + "parts: !!python/object/apply:os.system [ls]\n", "rubric/tag", 1),
    "a thousand levels": (HEAD + "parts: " + "[" * 1000 + "]" * 1000 + "\n", "rubric/too-deep", 1),
    "a hundred thousand levels": (HEAD + "parts: " + "[" * 100_000 + "\n", "rubric/too-deep", 1),
    "levels by indentation": (
        HEAD + "parts:\n" + "".join(" " * i + "-\n" for i in range(1, 600)), "rubric/too-deep", 1),
    "one key twice": (HEAD + "title: Y\nparts:\n  - id: a\n", "rubric/duplicate-key", 1),
    "forty thousand keys": (HEAD + many(40_000, "k{i}: {i}\n"), "rubric/too-many-", 1),
    "forty thousand entries": (HEAD + "parts:\n" + many(40_000, "  - {{id: p{i}}}\n"), "rubric/too-many-", 1),
    "ten thousand parts": (HEAD + "parts:\n" + many(10_000, "  - id: p{i}\n"), "rubric/too-many-parts", 1),
    "a thousand parts": (
        HEAD + "parts:\n" + many(1000, "  - id: p{i}\n    require: [finished]\n"), "clean", 0),
    "ten thousand checks in a part": (
        PART + many(10_000, "      - words: {{id: w{i}, band: 1-{i}}}\n").replace("1-0}", "1-1}"), "rubric/too-many-checks", 1),
    "a thousand ways to do it": (
        PART + "      - any:\n" + many(1000, "          - [{{words: 1-2, id: w{i}}}]\n"), "rubric/too-many-checks", 1),
    "a megabyte": (filled(check("finished"), LARGEST), "rubric is clean", 0),
    "a byte more than that": (filled(check("finished"), LARGEST + 1), "rubric/too-large", 1),
    "a megabyte in one text": (HEAD + "note: " + "x" * 900_000 + "\nparts:\n  - id: a\n", "rubric/nothing-asked", 1),
    "a megabyte of dashes": ("-" * 999_999 + "\n", "rubric/", 1),
    "a megabyte of open quotes": (HEAD + 'note: "' * 100_000 + "\n", "rubric/", 1),
    "bytes that are not UTF-8": (HEAD.encode() + b"note: \xff\xfe\n", "rubric/not-utf8", 1),
    "UTF-16": (HEAD.encode("utf-16"), "rubric/not-utf8", 1),
    "a NUL": (HEAD + "note: a\0b\n", "rubric/nul", 1),
    "a second document": (check("finished") + "---\nparts: []\n", "rubric/second-document", 1),
    "an open quote": (HEAD + 'note: "never closed\nparts:\n  - id: a\n', "rubric/unclosed-quote", 1),
    "a tab": (HEAD + "parts:\n\t- id: a\n", "rubric/tab-indentation", 1),
    "an octal number": (HEAD + "parts:\n  - id: a\n    require:\n      - words: 010-020\n", "rubric/", 1),
    "what YAML 1.1 calls false": (HEAD + "parts:\n  - id: no\n    require: [finished]\n", "clean", 0),
    "nothing": ("", "rubric/empty-file", 1),
    "a text": ("Please write an essay.\n", "rubric/", 1),
    "looking ahead": (term("/a(?=b)/"), "looking ahead or behind", 1),
    "looking behind": (term("/(?<!a)b/"), "looking ahead or behind", 1),
    "a reference back": (term(r"/(a)\\1/".replace("\\\\", "\\")), "Write the words out", 1),
    "a group without an end": (term("/(a/"), "never closed", 1),
    "a set without an end": (term("/[a/"), "never closed", 1),
    "a range that runs backwards": (term("/[z-a]/"), "runs backwards", 1),
    "too many repetitions": (term("/a{2000}/"), "none above 1000", 1),
    "repetitions of repetitions": (term("/((a{100}){100}){100}/"), "", 1),
    "an expression that fits nothing at all": (term("/a*/"), "no text at all", 1),
    "a class of characters that is none": (term(r"/\p{Klingon}/"), "no group of characters", 1),
    "a band that runs backwards": (check("words: 550-450"), "runs backwards", 1),
    "a cut that nobody reaches": (
        HEAD + "scales: {s: [{level: No, points: 0}, {level: Yes, points: 1}]}\nparts:\n  - id: a\n    judge:\n"
        "      - scale: s\noutcome:\n  - result: Won\n    sum: {weights: {a: 1}, cut: 2}\n", "rubric/unreachable", 1),
    "parts that are longer than the whole": (
        HEAD + "parts:\n  - id: a\n    require: [words: 400-500]\n  - id: b\n    require: [words: 400-500]\n"
        "require:\n  - words: {id: all, band: 100-200}\n", "800", 1),
    "a check that waits for itself": (check("finished: {when: a}"), "rubric/condition-cycle", 1),
    "two that wait for each other": (
        PART + "      - finished: {when: a.words}\n      - words: {band: 1-2, when: a.finished}\n",
        "`a.finished` waits for `a.words`", 1),
    "a long chain": (
        PART + "      - finished: {id: f0}\n" + many(15_000, "      - finished: {{id: g{i}, when: a.f0}}\n")
        + "".join(f"      - files: {{id: f{i}, when: a.f{i - 1}}}\n" for i in range(1, 2000)),
        "rubric/", 1),
}


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR))


def run(program, folder, name, content):
    file = folder / "x.rubric.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    # Sanitizers reserve more addresses than any limit leaves them.
    limits = None if "fuzz" in program or "asan" in program else limit
    done = subprocess.run([program, "lint", str(file), "--color", "never"], capture_output=True, preexec_fn=limits)
    return done.returncode, " ".join(done.stdout.decode(errors="replace").split()), done.stderr.decode(errors="replace")


def main():
    program = str(Path(sys.argv[1]).resolve())
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, (content, words, code) in CASES.items():
            status, out, err = run(program, Path(folder), name, content)
            faults = []
            if status != code:
                faults.append(f"exit {status}, expected {code}")
            if words not in out:
                faults.append(f"{words!r} is not said")
            if code == 1 and "help:" not in out:
                faults.append("no help is given")
            if err:
                faults.append("standard error is not empty")
            if len(out) > 600_000:
                faults.append(f"{len(out)} bytes of report")
            if faults:
                wrong += 1
                print(f"{name}: {'; '.join(faults)}\n{out[:600]}\n{err[:300]}")
    print(f"{len(CASES)} rubrics, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
