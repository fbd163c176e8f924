#!/usr/bin/env python3
"""Many submissions at once: the same bytes for any number of threads and shards and after any interruption, and nothing
that one submission, a signal or a failing machine does harms the others."""
import fcntl
import fcntl
import json
import os
import pathlib
import pty
import pty
import random
import re
import resource
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/bench"))
from make_batch import make  # noqa: E402
from measure import measured  # noqa: E402

RUBRIC = ["-r", "nea-meaningful-partnership"]
FORMATS = ("text", "json", "html", "ndjson", "sarif", "junit", "junit-gitlab", "github", "gitlab", "csv", "markdown")
PROGRAM = ""
HOSTILE = ["\x1b[31mred\x1b[0m", "two\nlines", "\u202egnp", "=1+1", "<script>alert(1)", '"quoted"', "a" * 200,
           "-r", "100%,::error::x", "tab\there", "é𐐀", "[[ATTACHMENT|x]]", "'", "]]>"]


def run(*arguments, cwd, expect=None, **more):
    more.setdefault("timeout", 300)
    done = subprocess.run([PROGRAM, *arguments], cwd=cwd, capture_output=True, check=False, **more)
    if expect is not None and done.returncode not in (expect if isinstance(expect, tuple) else (expect,)):
        raise AssertionError(f"{arguments}: exit {done.returncode}, not {expect}: {done.stderr.decode(errors='replace')}")
    return done


def outputs(stem):
    return [word for name in FORMATS for word in ("-o", f"{name}:{stem}.{name}")]


def same(folder, one, other):
    return [f"{other}.{name} differs from {one}.{name}" for name in FORMATS
            if (folder / f"{one}.{name}").read_bytes() != (folder / f"{other}.{name}").read_bytes()]


def batch(folder, stem, *more, expect=1, **options):
    return run("batch", "hand-ins", *RUBRIC, *outputs(stem), "-qq", *more, cwd=folder, expect=expect, **options)


def without_stamps(journal):
    """What a journal says more than a report is taken away."""
    return re.sub(rb',"(place|stamp)":"[0-9a-f]+"}\n', b"}\n", journal.read_bytes())


def jobs_problems(folder):
    batch(folder, "whole")
    for jobs in (1, 2, 7):
        batch(folder, f"jobs{jobs}", "--jobs", str(jobs))
        yield from same(folder, "whole", f"jobs{jobs}")
    report = json.loads((folder / "whole.json").read_text())
    schema = json.loads(run("schema", "batch", cwd=folder, expect=0).stdout)
    yield from (error.message for error in jsonschema.Draft7Validator(schema).iter_errors(report))
    lines = json.loads(run("schema", "records", cwd=folder, expect=0).stdout)
    batch(folder, "journaled", "--journal", "schema.journal")
    for line in [*(folder / "whole.ndjson").read_text().splitlines(), *(folder / "schema.journal").read_text().splitlines()]:
        yield from (error.message for error in jsonschema.Draft7Validator(lines).iter_errors(json.loads(line)))
    names = [one["name"] for one in report["submissions"]]
    if names != sorted(names) or len(names) != report["summary"]["checked"]:
        yield "the submissions are not sorted, or not all there"


def shard_problems(folder):
    for count in range(1, 17):
        for i in range(1, count + 1):
            run("batch", "hand-ins", *RUBRIC, "--shard", f"{i}/{count}", "-o", f"ndjson:s{i}.ndjson", "-qq", cwd=folder,
                expect=(0, 1))
        shards = [f"s{i}.ndjson" for i in range(count, 0, -1)]
        run("merge", *shards, *outputs("merged"), "-qq", cwd=folder, expect=1)
        yield from (f"{count} shards: {problem}" for problem in same(folder, "whole", "merged"))
    # More shards than submissions.
    small = folder / "small"
    shutil.copytree(folder / "hand-ins/applicant-000000", small / "one")
    for i in (1, 2, 3):
        run("batch", "small", *RUBRIC, "--shard", "auto", "-o", f"ndjson:e{i}", "-qq", cwd=folder, expect=(0, 1),
            env=os.environ | {"CI_NODE_INDEX": str(i), "CI_NODE_TOTAL": "3"})
    run("merge", "e1", "e2", "e3", cwd=folder, expect=(0, 1))

    text = (folder / "s2.ndjson").read_text()
    lines = text.splitlines(keepends=True)
    wrong = {
        "is missing": [f"s{i}.ndjson" for i in range(1, 16)],
        "are both shard": [f"s{i}.ndjson" for i in range(1, 17)] + ["copy"],
        "is cut off": ["cut"],
        "cannot be used": ["broken"],
        "changed": ["otherrubric"],
        "another version": ["other"],
        "not of one batch": ["e1"],
        "does not hold all": ["fewer"],
    }
    (folder / "copy").write_text(text)
    (folder / "cut").write_text("".join(lines[:-1]))
    (folder / "broken").write_text(lines[0] + lines[1].replace('"status":', '"stat":', 1) + "".join(lines[2:]))
    (folder / "other").write_text(text.replace('"version":"', '"version":"9', 1))
    (folder / "otherrubric").write_text(re.sub('"sha256":"......', '"sha256":"000000', text, count=1))
    run("batch", "hand-ins", *RUBRIC, "--only", "failed", "-o", "ndjson:only", "-qq", cwd=folder, expect=1)
    for words, files in wrong.items():
        if words == "does not hold all":
            files = ["only"]
        elif len(files) == 1:
            files = [f"s{i}.ndjson" for i in range(1, 17) if i != 2] + files
        done = run("merge", *files, "-o", "json:refused.json", cwd=folder, expect=2)
        if words not in " ".join(done.stderr.decode().split()) or (folder / "refused.json").exists() or done.stdout:
            yield f"merge of {words}: {done.stderr.decode()}"


def has_unnamed_files(folder):
    """Whether nothing is left here of a file that was not brought to its end."""
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY))
    except OSError:
        return False
    return os.path.exists("/proc/self/fd")


def interruption_problems(folder, rng):
    """Killed, and gone on with; interrupted, and told so."""
    began = time.monotonic()
    batch(folder, "again")
    lasts = time.monotonic() - began
    command = [PROGRAM, "batch", "hand-ins", *RUBRIC, *outputs("part"), "-qq"]
    journal = folder / "journal"
    for round_ in range(4):
        journal.unlink(missing_ok=True)
        for _ in range(3):
            child = subprocess.Popen([*command, "--journal", "journal", "--resume"], cwd=folder,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.uniform(0, lasts))
            child.kill()
            child.wait()
            if rng.random() < 0.5 and journal.exists():  # the disk lost the end of it
                os.truncate(journal, rng.randrange(journal.stat().st_size + 1))
        batch(folder, "resumed", "--journal", "journal", "--resume")
        yield from (f"round {round_}: {problem}" for problem in same(folder, "whole", "resumed"))
        if without_stamps(journal) != (folder / "whole.ndjson").read_bytes():
            yield "a finished journal is not the report in ndjson"
    batch(folder, "refused", "--journal", "journal", expect=2)
    batch(folder, "refused", "--journal", "journal", "--resume", "--no-excerpts", expect=2)
    batch(folder, "replayed", "--journal", "journal", "--resume")
    yield from same(folder, "whole", "replayed")
    partial = 0
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGINT, signal.SIGINT, signal.SIGINT):
        (folder / "part.json").write_text('{"format":"rubricate-batch/1"} of yesterday')
        child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(rng.uniform(0.02, lasts))
        child.send_signal(number)
        told = child.communicate(timeout=60)[1].decode()
        if child.returncode in (1, -number):  # it was over, or had not begun
            continue
        if not (folder / "part.json").read_text().endswith("yesterday") or "part.incomplete.json" not in "".join(told.split()):
            yield f"what was done before an interruption takes the place of an earlier report: {told}"
        report = json.loads((folder / "part.incomplete.json").read_text())
        summary = report["summary"]
        partial += 1
        if child.returncode != 130 or "interrupted" not in told or summary["complete"] or not summary["interrupted"]:
            yield f"interrupted: exit {child.returncode}, {told}, {summary}"
        if len(report["submissions"]) != summary["checked"]:
            yield "an interrupted report does not hold what it counts"
    for _ in range(5):  # twice, it ends at once
        child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.02, lasts))
        child.send_signal(signal.SIGINT)
        time.sleep(0.001)
        child.send_signal(signal.SIGINT)
        child.wait()
    for path in leftovers(folder):  # killed in the instant before a whole file takes the place of another
        path.unlink()
    yield from litter_problems(folder)


def leftovers(folder):
    return [path for path in folder.iterdir() if path.name.startswith(".rubricate")]


def litter_problems(folder):
    """A run that is killed while it writes leaves nothing; just before the end, at most what is whole."""
    if not has_strace() or not has_unnamed_files(folder):
        print("no strace here, or no files without a name; what killed runs leave is not tested")
        return
    for call, old, expected in (("linkat", False, []), ("linkat", True, []), ("rename", True, [(folder / "whole.json").read_bytes()])):
        report = folder / "killed.json"
        report.unlink(missing_ok=True)
        if old:
            shutil.copy(folder / "whole.json", report)
        done = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:error=EEXIST",
                               PROGRAM, "batch", "hand-ins", *RUBRIC, "-o", "json:killed.json", "-qq"],
                              cwd=folder, capture_output=True, check=False, timeout=300)
        left = leftovers(folder)
        if done.returncode in (0, 1) or [path.read_bytes() for path in left] != expected or report.exists() != old:
            yield f"killed at {call} ({old}): exit {done.returncode}, {[path.name for path in left]}, {done.stderr}"
        for path in left:
            path.unlink()


def changed_problems(folder, rng):
    """Whatever was changed, or could not be read for a while, is checked again when a run goes on, and nothing else."""
    subs = folder / "changing"
    for i in range(12):
        shutil.copytree(folder / f"hand-ins/applicant-{i:06}", subs / f"{i:02}")
    journal = folder / "changes"

    def go(stem, *more, **options):
        return run("batch", "changing", *RUBRIC, "-o", f"ndjson:{stem}", "-qq", *more, cwd=folder, expect=(0, 1), **options)

    for round_ in range(12):
        go("gone-on", "--journal", journal.name, "--resume")
        go("anew")
        if (folder / "gone-on").read_bytes() != (folder / "anew").read_bytes():
            yield f"round {round_}: a run that goes on tells what was once"
        if without_stamps(journal) != (folder / "anew").read_bytes():
            yield f"round {round_}: the journal is not as if it were new"
        for one in rng.sample(sorted(subs.iterdir()), 3):
            files = sorted(path for path in one.rglob("*") if path.is_file())
            how, path = rng.randrange(4), rng.choice(files)
            facts = path.stat()
            if how == 0:
                path.write_text(path.read_text()[:-40] + "\nOther words stand here.\n")
            elif how == 1:  # of the same size, and of the same time
                path.write_bytes(bytes(reversed(path.read_bytes())) if path.read_bytes().isascii() else path.read_bytes()[:-1] + b"!")
                os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
            elif how == 2:
                path.rename(path.with_name(f"{rng.randrange(1000)}-{path.name}"))
            else:
                shutil.copy(path, one / f"more-{rng.randrange(1000)}.md")
        if round_ % 3 == 2:  # and it is killed while it goes on
            child = subprocess.Popen([PROGRAM, "batch", "changing", *RUBRIC, "-qq", "--journal", journal.name, "--resume", "-j1"],
                                     cwd=folder, stdout=subprocess.DEVNULL)
            time.sleep(rng.uniform(0, 0.05))
            child.send_signal(rng.choice([signal.SIGKILL, signal.SIGINT]))
            child.wait()
    go("anew")
    if not has_strace():
        print("strace does not run here; files that cannot be opened for a while are not tested")
        return
    for fault in ("EMFILE", "EIO", "ENOMEM"):
        journal.unlink()
        done = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "trace=openat2", "-e", f"inject=openat2:error={fault}:when=20..60",
                               PROGRAM, "batch", "changing", *RUBRIC, "-qq", "--journal", journal.name, "-j1"], cwd=folder,
                              capture_output=True, check=False, timeout=60)
        if done.returncode != 3:
            yield f"{fault} while files are opened: exit {done.returncode}"
        go("gone-on", "--journal", journal.name, "--resume")
        if (folder / "gone-on").read_bytes() != (folder / "anew").read_bytes():
            yield f"{fault} stays in the journal"


def has_strace():
    return shutil.which("strace") is not None and not subprocess.run(["strace", "-o", "/dev/null", "true"], check=False,
                                                                     capture_output=True).returncode


def hostile_problems(folder):
    rubric = folder / "r.rubric.yaml"
    rubric.write_text("rubricate: 1\nid: essay\ntitle: An essay\nparts:\n  - {id: essay, title: Your essay, from: essay}\n")
    odd = folder / "odd"
    for name in [*HOSTILE, "plain"]:
        (odd / name).mkdir(parents=True)
        (odd / name / "essay.md").write_text("# Essay\n\nWords.\n")
    raw = os.fsencode(odd) + b"/bad\xff\xfe"
    os.mkdir(raw)
    with open(raw + b"/essay.md", "wb") as file:
        file.write(b"# Essay\n\nWords.\n")
    os.mkfifo(odd / "fifo")
    (odd / "pipe").mkdir()
    os.mkfifo(odd / "pipe/essay.md")
    (odd / "loose.txt").write_text("x")
    (odd / ".hidden").mkdir()
    (odd / "link").symlink_to("/etc")
    (odd / "torn.zip").write_bytes(b"PK\x03\x04torn")
    deep = odd / "deep"
    for _ in range(60):
        deep = deep / "d"
    deep.mkdir(parents=True)
    for jobs in ("1", "3"):
        done = run("batch", "odd", "-r", rubric.name, "-v", *outputs(f"odd{jobs}"), "-o", "text", "--jobs", jobs, cwd=folder,
                   expect=3)
        for name, text in (("stdout", done.stdout), *((name, (folder / f"odd{jobs}.{name}").read_bytes()) for name in FORMATS)):
            lines = text.replace(b"\r\n", b"\n") if name == "csv" else text
            if re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xe2\x80\xae", lines):
                yield f"a control character stands in {name}"
            text.decode()
    yield from same(folder, "odd1", "odd3")
    report = json.loads((folder / "odd1.json").read_text())
    found = {one["name"].removeprefix("odd/"): one for one in report["submissions"]}
    wanted = {*HOSTILE, "plain", "bad<FF><FE>", "pipe", "torn.zip", "deep"}
    if set(found) != wanted:
        yield f"hostile names: {set(found) ^ wanted}"
    if {one["status"] for name, one in found.items() if name in HOSTILE} != {"passed"}:
        yield "an odd name changes a verdict"
    if done.stderr.decode().count("note:") != 1 or "3 entries" not in " ".join(done.stderr.decode().split()):
        yield f"strays: {done.stderr}"
    run("merge", "odd1.ndjson", "-v", *outputs("oddm"), cwd=folder, expect=3)
    yield from same(folder, "odd1", "oddm")
    names = b"\0".join(os.fsencode(odd / name) for name in HOSTILE) + b"\0"
    done = run("batch", "-0", "-", "-r", rubric.name, "-o", "json", cwd=folder, expect=0, input=names)
    if len(json.loads(done.stdout)["submissions"]) != len(HOSTILE):
        yield "a list ended by NULs"
    run("batch", "-", "-r", rubric.name, cwd=folder, expect=2, input=names)
    done = run("batch", "-", "-r", rubric.name, "-o", "json", cwd=folder, expect=3, input=b"odd/plain\r\n\nodd/gone\nodd/plain/\n")
    if [bool(one["error"]) for one in json.loads(done.stdout)["submissions"]] != [True, False]:
        yield "a list with one that is gone"


def failing_machine_problems(folder):
    # Nothing, or nothing in them.
    (folder / "none").mkdir()
    run("batch", "none", *RUBRIC, cwd=folder, expect=4)
    run("batch", "-", *RUBRIC, cwd=folder, expect=4, input=b"")
    run("batch", "nosuch", *RUBRIC, cwd=folder, expect=3)
    many = folder / "many"
    many.mkdir()
    for i in range(20_000):
        (many / f"{i:05}").mkdir()
    shutil.copytree(folder / "hand-ins/applicant-000000", many / "10000", dirs_exist_ok=True)
    done = run("batch", "many", *RUBRIC, "-o", "json", cwd=folder, expect=3)
    summary = json.loads(done.stdout)["summary"]
    if (summary["checked"], summary["unchecked"]) != (1, 19_999):
        yield f"20,000 empty folders: {summary}"
    shutil.rmtree(many)

    # Vanishing while it is read.
    shutil.copytree(folder / "hand-ins", folder / "fleeting")
    child = subprocess.Popen([PROGRAM, "batch", "fleeting", *RUBRIC, "-o", "json", "-j1"], cwd=folder, stdout=subprocess.PIPE)
    shutil.rmtree(folder / "fleeting")
    report = json.loads(child.communicate(timeout=120)[0] or "{}")
    if child.returncode not in (0, 1, 3, 4) or (report and len(report["submissions"]) != report["summary"]["checked"] + report["summary"]["unchecked"]):
        yield f"folders that vanish: {child.returncode}"

    # Few files, no permission, no room, nobody who reads.
    done = subprocess.run(["sh", "-c", 'ulimit -n 16; exec "$0" "$@"', PROGRAM, "batch", "hand-ins", *RUBRIC, *outputs("few"), "-qq"],
                          cwd=folder, capture_output=True, check=False, timeout=300)
    yield from same(folder, "whole", "few") if done.returncode == 1 else [f"ulimit -n 16: {done.returncode} {done.stderr}"]
    closed = folder / "closed"
    for name in ("a", "b", "c"):
        shutil.copytree(folder / "hand-ins/applicant-000000", closed / name)
    (closed / "b").chmod(0)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    if not nobody or shutil.which("setpriv"):
        folder.chmod(0o755)
        done = subprocess.run([*nobody, PROGRAM, "batch", "closed", *RUBRIC, "-o", "json"], cwd=folder, capture_output=True,
                              check=False, timeout=60)
        if done.returncode == 126 or (done.returncode == 127 and not done.stdout):
            print("setpriv cannot run the program here; unreadable folders are not tested")
        elif done.returncode != 3 or [bool(one["error"]) for one in json.loads(done.stdout)["submissions"]] != [False, True, False]:
            yield f"an unreadable folder: {done.returncode} {done.stderr}"
    (closed / "b").chmod(0o755)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "batch", "hand-ins", *RUBRIC, "-o", "json", "-o", "ndjson:beside"], cwd=folder, stdout=full,
                              stderr=subprocess.PIPE, check=False, timeout=300)
    if done.returncode != 3 or done.stderr.count(b"error:") != 1 or (folder / "beside").read_bytes() != (folder / "whole.ndjson").read_bytes():
        yield f"/dev/full: {done.returncode} {done.stderr}"
    done = subprocess.run(["sh", "-c", '"$0" "$@" | head -c 10', PROGRAM, "batch", "hand-ins", *RUBRIC, "-o", "ndjson"],
                          cwd=folder, capture_output=True, check=False, timeout=300)
    if done.stderr:
        yield f"a closed pipe: {done.stderr}"


def told_errors(stderr):
    """The errors that standard error holds, each once and wrapped as a message is, and nothing else."""
    lines = stderr.decode().splitlines()
    errors = [line for line in lines if line.startswith("rubricate: error: ")]
    other = [line for line in lines if not re.match(r"rubricate: error: |help: |  ", line)]
    return errors + other


def injection_problems(folder):
    """The n-th write fails, for every n: one line about it, no half report, and nothing happens to what was handed in."""
    if not has_strace():
        print("strace does not run here; failing writes are not tested")
        return
    three = folder / "three"
    for i in range(3):
        shutil.copytree(folder / f"hand-ins/applicant-{i:06}", three / str(i))
    before = {path: path.read_bytes() for path in sorted(three.rglob("*")) if path.is_file()}
    told = re.search(r"Write a report as ([\w, \n-]+);", run("batch", "--help", cwd=folder, expect=0).stdout.decode()).group(1)
    if tuple(re.split(r"[,\s]+", told)) != FORMATS:
        yield f"the formats are {told}: they belong into FORMATS here as well"
    written = [f"{name}:full.{name}" for name in FORMATS]
    command = [PROGRAM, "batch", "three", *RUBRIC, "--journal", "full.journal", "-j1", "-qq",
               *(word for one in written for word in ("-o", one))]

    def fail(which):
        for path in folder.glob("full*"):
            path.unlink()
        return subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "trace=write", "-e", f"inject=write:error=ENOSPC:when={which}",
                               *command], cwd=folder, capture_output=True, check=False, timeout=60)

    number = 0
    for number in range(1, 40):
        once = fail(number)
        if once.returncode == 3 and len(told_errors(once.stderr)) != 1:
            yield f"write {number} alone: {once.stderr.decode()}"
        done = fail(f"{number}+")  # and so is what is told about it
        names = {path.name for path in folder.glob("full*")} | {path.name for path in folder.glob(".rubricate*")}
        if done.returncode != 3:
            break
        for name in names - {"full.journal"}:
            if name.startswith(".") or not (folder / name).read_bytes():
                yield f"write {number}: {name} is left"
    if number < 5 or done.returncode not in (0, 1):
        yield f"write {number}: exit {done.returncode}, {done.stderr.decode()}"
    # No file may become larger than this; standard error is none.
    for most in (0, 100, 1000, 3000, 10_000, 30_000):
        for path in folder.glob("full*"):
            path.unlink()
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=60, restore_signals=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
        there = {path.name for path in folder.glob("full*")}
        lost = {name for name in [*(one.split(":")[1] for one in written), "full.journal"] if name not in there}
        named = sorted(re.search(r"full\.[\w-]+", error).group() for error in told_errors(done.stderr))
        if named == ["full.journal"] and not there:  # it could not be begun, so nothing was
            continue
        if set(named) != lost | ({"full.journal"} & set(named)) or len(named) != len(set(named)):
            yield f"files of {most} bytes at most: {sorted(lost)} are lost, {named} are told"
        if done.returncode != 3 or any(path.stat().st_size > most for path in folder.glob("full*")):
            yield f"files of {most} bytes at most: exit {done.returncode}, {sorted(there)}"
    if before != {path: path.read_bytes() for path in sorted(three.rglob("*")) if path.is_file()}:
        yield "what was handed in was changed"


def screen_of(written, columns):
    """What a terminal of so many columns shows in the end, whether a line was too long for it, and what it knows nothing of."""
    rows, column, is_wrapped = [""], 0, False
    unknown = re.sub("\x1b\\[K|[^\x00-\x1f\x7f-\x9f]|[\r\n]", "", written)
    for piece in re.findall("\x1b\\[K|.|\n", written, re.DOTALL):
        if piece == "\r":
            column = 0
        elif piece == "\n":
            rows.append("")
        elif piece == "\x1b[K":
            rows[-1] = rows[-1][:column]
        else:
            if column == columns:
                rows, column, is_wrapped = [*rows, ""], 0, True
            rows[-1] = rows[-1][:column].ljust(column) + piece + rows[-1][column + 1:]
            column += 1
    return rows, is_wrapped, unknown


def on_terminal(folder, columns, *arguments, out=None, err=None, **environment):
    """What goes to a terminal of so many columns where `out` and `err` lead nowhere else, and what the program did. It is
    held up twice, so that there is something to wait for on any machine."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    child = subprocess.Popen([PROGRAM, "batch", *arguments, "-j1", "--color", "never"], cwd=folder, stdin=subprocess.DEVNULL,
                             stdout=out or slave, stderr=err or slave, env=os.environ | {"TERM": "xterm"} | environment)
    os.close(slave)
    pieces = []

    def listen():
        try:
            while piece := os.read(master, 1 << 16):
                pieces.append(piece)
        except OSError:
            pass  # how Linux says that nobody holds the other end any more

    listener = threading.Thread(target=listen)
    listener.start()
    for runs, waits in ((0.05, 1.2), (0.05, 0.3)):
        time.sleep(runs)
        child.send_signal(signal.SIGSTOP)
        time.sleep(waits)
        child.send_signal(signal.SIGCONT)
    told = child.communicate(timeout=120)
    listener.join()
    os.close(master)
    return b"".join(pieces).decode(), child.returncode, told


def terminal_problems(folder):
    """How far a run is, in one line that is written anew, on a terminal alone."""
    (folder / "w.rubric.yaml").write_text(
        "rubricate: 1\nid: words\ntitle: Words\nparts:\n  - {id: essay, title: Your essay, from: essay, require: [words: at least 3]}\n")
    (folder / "short.md").write_text("No.\n")
    (folder / "long.md").write_text("# Essay\n\n" + "Some words of an essay that says nothing at all. " * 300)
    many = folder / "many"
    names = [*(f"\x1b[3{i}mred\x1b[2J{i}\x07" for i in range(9)), *(f"{i:05}" for i in range(3_000))]
    for name in names:
        (many / name).mkdir(parents=True)
        os.link(folder / ("long.md" if name[0] == "0" else "short.md"), many / name / "essay.md")
    command = ["many", "-r", "w.rubric.yaml", "--only", "failed", "-q"]
    begin = "\r\x1b[K"
    for columns, wanted in ((100, r"[\d,]+ of 3,009 checked · [\d,.]+ a second · [^·]+ left · 9 failing"),
                            (40, r"[\d,]+ of 3,009 checked · 9 failing")):
        written, code, _ = on_terminal(folder, columns, *command)
        rows, _, unknown = screen_of(written, 1_000)  # what is reported may be as long as it likes
        shown = [line for line in written.split(begin) if line and "\n" not in line]
        if code != 1 or unknown:
            yield f"{columns} columns: exit {code}, {unknown!r} came to the terminal"
        if len(shown) < 2 or len(set(shown)) != len(shown):
            yield f"{columns} columns: the line is not written anew: {shown}"
        for frame in shown:
            if not re.fullmatch(wanted, frame) or screen_of(frame, columns - 1)[1]:
                yield f"{columns} columns: {frame!r}"
        if any("checked ·" in row for row in rows) or not any(row.startswith("3009 submissions: ") for row in rows):
            yield f"{columns} columns: this is left on the screen: {rows[-5:]}"
    # On no other way.
    for how in ({"err": subprocess.PIPE}, {"out": subprocess.PIPE, "TERM": "dumb"}):
        written, code, told = on_terminal(folder, 100, *command, **how)
        if code != 1 or "checked ·" in written + (told[1] or b"").decode() or "\x1b" in written + (told[1] or b"").decode():
            yield f"{how}: exit {code}, {written[-300:]!r}, {told[1]!r}"
    shutil.rmtree(many)


def memory_problems(folder):
    many = folder / "links"
    essay = "# Essay\n\n" + "Some words of an essay that says nothing at all. " * 60
    (folder / "essay.md").write_text(essay)
    sizes = []
    for count in (1_000, 8_000):
        shutil.rmtree(many, ignore_errors=True)
        for i in range(count):
            (many / f"{i:05}").mkdir(parents=True)
            os.link(folder / "essay.md", many / f"{i:05}/essay.md")
        sizes.append(measured([PROGRAM, "batch", many, "-r", folder / "r.rubric.yaml", "-o", "json"], expect=(0, 1)).peak)
    print("peak memory of 1,000 and 8,000 submissions:", ", ".join(f"{size:.1f} MB" for size in sizes))
    if sizes[1] > 64 or sizes[1] > sizes[0] + 16:
        yield f"peak memory: {sizes}"


def main():
    global PROGRAM
    PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
    rng = random.Random(6)
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make(folder / "hand-ins", 60, 4, 6)
        for test in (jobs_problems, shard_problems, lambda f: interruption_problems(f, rng),
                     lambda f: changed_problems(f, rng), hostile_problems, failing_machine_problems, injection_problems,
                     terminal_problems, memory_problems):
            began = time.monotonic()
            new = list(test(folder))
            print(f"{getattr(test, '__name__', '?')}: {len(new)} problems, {time.monotonic() - began:.1f} s", flush=True)
            found += new
    print("\n".join(found) or "nothing that one submission does harms the others")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
