#!/usr/bin/env python3
"""`doctor` tells the truth about the machine that it runs on: which programs are there, what isolation the kernel
offers, and that it holds. Which of it is there differs, so nothing is compared byte for byte."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

PROGRAMS = ("pdftotext", "ffprobe", "mediainfo")
TRIALS = {"file", "write", "change", "socket", "process", "signal", "limits", "priority"}


def doctor(program, path, *options):
    environment = {"PATH": path, "LC_ALL": "C.UTF-8"}
    done = subprocess.run([program, "doctor", *options], env=environment, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout.decode()


def paths_in(value):
    return {each["program"]: each["path"] for task in value["tasks"] for each in task["programs"]}


def problems(program, folder):
    """With each program alone, with all, and with none in PATH."""
    for names in [(), *((name,) for name in PROGRAMS), PROGRAMS]:
        here = folder / ("-".join(names) or "none")
        here.mkdir()
        for name in names:
            (here / name).write_text("#!/bin/sh\n")
            (here / name).chmod(0o755)
        code, text = doctor(program, str(here), "-o", "json")
        value = json.loads(text)
        wanted = {name: str(here / name) if name in names else None for name in PROGRAMS}
        if paths_in(value) != wanted:
            yield f"with {names}: found {paths_in(value)}"
        possible = [task["possible"] for task in value["tasks"]]
        if possible != ["pdftotext" in names, "ffprobe" in names or "mediainfo" in names]:
            yield f"with {names}: possible is {possible}"
        isolation = value["isolation"]
        is_whole = all(possible) and isolation["level"] == "full" and isolation["proved"]
        if value["complete"] != is_whole or code != (0 if is_whole else 1):
            yield f"with {names}: complete is {value['complete']}, and the exit code {code}"
        yield from problems_of_isolation(isolation)
        if doctor(program, str(here))[0] != code:
            yield f"with {names}: the text has another exit code than JSON"


def problems_of_isolation(isolation):
    level = {2: "full", 1: "partial", 0: "limits-only"}[(isolation["landlock"] > 0) + isolation["seccomp"]]
    if isolation["level"] != level:
        yield f"the level is {isolation['level']}, and should be {level}"
    proved = True
    for which in ("trials", "program_trials"):
        refused = {trial["tried"]: trial["refused"] for trial in isolation[which]}
        if set(refused) != TRIALS:
            yield f"{which}: not all was tried: {refused}"
        elif level == "full" and not all(refused.values()):
            yield f"{which}: full isolation lets something through: {refused}"
        proved = proved and bool(refused) and all(refused.values())
    if isolation["proved"] != proved:
        yield "what is said to be proved is not what was tried"


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        found = list(problems(program, pathlib.Path(temporary)))
    print("\n".join(found) or "the doctor tells the truth")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
