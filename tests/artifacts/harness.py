"""Runs the program over bad input, and holds every run to what must never happen: an end by a signal or a bug, a report
that is none, processes or files left behind, time or memory without a bound."""
import ctypes
import json
import os
import resource
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import jsonschema

from artifacts import samples

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = jsonschema.Draft7Validator(json.loads((ROOT / "man" / "report.schema.json").read_text()))
SECONDS = 200  # of one run: a bound, not a measure
MEMORY = 2 << 30  # bytes of address space
RESIDENT = 1 << 30  # bytes that a run, or a child of it, may really take
SECRET = "hushhush-4711"  # stands where nobody may look
PR_SET_CHILD_SUBREAPER = 36

# Four parts that are whole, and `bad`, whose file changes. What is said of the four may not change with it.
RUBRIC = """\
rubricate: 1
id: bad-input
title: Bad input
parts:
  - id: good
    require: [words: 3-5, finished]
  - id: letter
    require: [words: 1400-1402]
  - id: paper
    require: [pages: exactly 12]
  - id: photo
    require: [files: {count: 1, kinds: [image]}, privacy: none]
  - id: bad
    optional: true
    require: [words: 1-10]
"""
OTHERS = {"good.md": b"one two three\n", "letter.docx": samples.docx(), "paper.pdf": samples.pdf(), "photo.jpg": samples.jpg()}


class Run(NamedTuple):
    code: int  # negative: a signal
    output: str  # standard output and standard error
    report: dict | None
    seconds: float

    def outcomes(self, name=""):
        """What became of each file whose path begins with `name`: the ids of findings, else `text` or `seen`."""
        found = {file["path"]: ("text" if file["state"] == "read" else "empty" if file["size"] == 0 else "seen")
                 for file in self.report["submission"]["files"] if file["path"].startswith(name)}
        for finding in self.report["findings"]:
            if finding["path"] in found and finding["address"] is None and finding["severity"] == "cannot-tell":
                found[finding["path"]] = finding["id"].removeprefix("files/")
        return found

    def requirement(self, address):
        part = next(part for part in self.report["parts"] if part["id"] == address.split(".")[0])
        return next(one for one in part["requirements"] if one["address"] == address)

    def of_others(self):
        """What the report says of the parts that are whole."""
        parts = {name.split(".")[0] for name in OTHERS}
        return ([part for part in self.report["parts"] if part["id"] in parts],
                [one for one in self.report["submission"]["files"] if one["path"] in OTHERS],
                [one for one in self.report["findings"] if one["path"] in OTHERS])


def adopt_orphans():
    """Makes this process the parent of whatever outlives its own."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def processes(session):
    """The processes of a session, as {pid: state}; Z is a zombie."""
    found = {}
    for entry in Path("/proc").iterdir():
        try:
            name, _, rest = (entry / "stat").read_text().rpartition(")") if entry.name.isdigit() else ("", "", "")
        except OSError:  # it has just gone
            continue
        if name and int(rest.split()[3]) == session:
            found[int(entry.name)] = rest.split()[0]
    return found


class Session:
    """One run of the program in a session and with a folder for temporary files of its own."""

    def __init__(self, program, arguments, environment=None, descriptors=None, processor=SECONDS):
        self.folder = tempfile.TemporaryDirectory()
        self.temporary = Path(self.folder.name) / "tmp"
        self.temporary.mkdir()
        self.report = Path(self.folder.name) / "report.json"
        self.output = open(Path(self.folder.name) / "output", "w+b")

        def limits():
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (processor, processor))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if descriptors:
                resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))

        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [program, *map(os.fspath, arguments)] + (["-o", f"json:{self.report}"] if arguments[0] == "check" else []),
            stdin=subprocess.DEVNULL, stdout=self.output, stderr=subprocess.STDOUT, start_new_session=True, preexec_fn=limits,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TMPDIR": str(self.temporary), **(environment or {})})

    def is_over(self):
        return processes(self.process.pid).get(self.process.pid, "Z") == "Z"

    def end(self, killed=False):
        """Waits, looks what is left behind, and gives the Run. `killed`: somebody sent it a signal."""
        timer = threading.Timer(SECONDS, self.process.kill)
        timer.start()
        _, status, usage = os.wait4(self.process.pid, 0)
        timer.cancel()
        self.process.returncode = code = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - self.began
        left = self.processes_left(killed)
        self.output.seek(0)
        output = self.output.read().decode("utf-8", "replace")
        self.output.close()
        report = json.loads(self.report.read_bytes()) if self.report.exists() else None
        files = os.listdir(self.temporary)
        self.folder.cleanup()
        assert killed or code != -signal.SIGKILL, f"no end after {SECONDS} seconds: {output[-1000:]}"
        assert not left, f"processes left behind: {left}"
        assert not files, f"temporary files left behind: {files}"
        assert usage.ru_maxrss * 1024 < RESIDENT, f"{usage.ru_maxrss} KiB of memory"
        return Run(code, output, report, seconds)

    def processes_left(self, was_interrupted):
        """None may be left, not even a zombie; of a program that was interrupted, what it leaves has to die at once."""
        deadline = time.monotonic() + 20
        while was_interrupted and set(processes(self.process.pid).values()) - {"Z"} and time.monotonic() < deadline:
            time.sleep(0.01)
        left = processes(self.process.pid)
        if was_interrupted:
            for pid in [pid for pid, state in left.items() if state == "Z"]:
                os.waitpid(pid, 0)
                del left[pid]
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        return left


def check(program, folder, *options, rubric=None, **more):
    """`rubricate check`, whose report has to hold to its schema."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as own:
        own.write(RUBRIC)
        own.flush()
        run = Session(program, ["check", folder, "-r", rubric or own.name, *options], **more).end()
    assert run.code in (0, 1, 2, 3, 4), f"exit code {run.code}: {run.output[-2000:]}"
    assert (run.report is None) == (run.code in (2, 4) or "Unpack it yourself" in run.output), run.output[-2000:]
    if run.report is not None:
        problems = [error.message for error in SCHEMA.iter_errors(run.report)]
        assert not problems, problems[:3]
        assert all(character.isprintable() or character == "\n" for character in run.output), "the terminal gets an escape"
    assert "root:" not in run.output + json.dumps(run.report) and SECRET not in run.output + json.dumps(run.report)
    return run


def hand_in(folder, files):
    """Writes files into a folder beside those that are whole."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in {**OTHERS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def table(title, counts):
    """Rows of {name: Counter} for a person."""
    columns = sorted(set().union(*counts.values()))
    lines = [f"{title:<10}" + "".join(f"{column:>15}" for column in columns)]
    for name, row in counts.items():
        lines.append(f"{name:<10}" + "".join(f"{row.get(column, '-'):>15}" for column in columns))
    return "\n".join(lines)


def count(run, name):
    return Counter(run.outcomes(name).values())
