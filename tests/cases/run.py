#!/usr/bin/env python3
"""Runs a whole-program case and compares what it prints, byte for byte.

A case is a folder with a file `command` (run by sh in a copy of the case's folder, with `rubricate` on PATH),
`stdout` and, where they are not empty and 0, `stderr` and `exit`. A line `files: PATH` at the top of `command`,
behind a `#`, copies a folder of the repository into the copy as well. Everything else is the case's own input.

    run.py --program PATH [--update] CASE…
"""
import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXPECTATIONS = ("command", "stdout", "stderr", "exit")
SECONDS = 120


def prepare(case, folder):
    for entry in sorted(case.iterdir()):
        if entry.name in EXPECTATIONS:
            continue
        copy = shutil.copytree if entry.is_dir() else shutil.copy2
        copy(entry, folder / entry.name)
    for line in (case / "command").read_text().splitlines():
        if line.startswith("# files: "):
            source = ROOT / line.removeprefix("# files: ").strip()
            shutil.copytree(source, folder / source.name)


def run(case, program):
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "case"
        folder.mkdir()
        prepare(case, folder)
        environment = {"PATH": f"{program.parent}:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": temporary, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(["sh", "-c", (case / "command").read_text()], cwd=folder, env=environment, timeout=SECONDS,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        replace = str(folder).encode()
        return {"stdout": done.stdout.replace(replace, b"CASE"), "stderr": done.stderr.replace(replace, b"CASE"),
                "exit": f"{done.returncode}\n".encode()}


def expected(case):
    wanted = {"stdout": b"", "stderr": b"", "exit": b"0\n"}
    return {name: (case / name).read_bytes() if (case / name).exists() else default for name, default in wanted.items()}


def update(case, found):
    for name, content in found.items():
        if content == (b"0\n" if name == "exit" else b""):
            (case / name).unlink(missing_ok=True)
        else:
            (case / name).write_bytes(content)


def lines(content):
    return content.decode("utf-8", "backslashreplace").splitlines(keepends=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    failures = 0
    for case in arguments.cases:
        found = run(case.resolve(), program)
        if arguments.update:
            update(case, found)
            continue
        for name, content in expected(case).items():
            if found[name] == content:
                continue
            failures += 1
            sys.stdout.writelines(difflib.unified_diff(lines(content), lines(found[name]), f"{case}/{name}", "found"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
