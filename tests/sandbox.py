#!/usr/bin/env python3
"""A program that reads somebody's file can do no harm, whatever takes it over. A stand-in for pdftotext, and one for
ffprobe, tries all that it must not be able to do, and says what succeeded; others never end, print without an end, eat
memory, die. The same stand-in outside of the program is the control. Usage: sandbox.py PROGRAM [TEST…]"""
import ctypes
import json
import os
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from artifacts import harness, samples
from artifacts.harness import OTHERS, SECRET, Session, check, hand_in

PROGRAM = ""
PYTHON = "/usr/bin/python3"  # where a confined program may read its own libraries
SKIPPED = 77
SYS_LANDLOCK_CREATE_RULESET, PR_SET_SECCOMP, EFAULT = 444, 22, 14

# Each attempt and the barrier that stops it. @…@ are put in by the test.
ATTEMPTS = {
    "read-passwd": ("landlock", "open('/etc/passwd').read(1)"),
    "read-neighbour": ("landlock", "open('@NEIGHBOUR@').read(1)"),
    "read-secret": ("landlock", "open('@SECRET@').read(1)"),
    "list-submission": ("landlock", "os.listdir('@SUBMISSION@')"),
    "list-root": ("landlock", "os.listdir('/')"),
    "read-memory-of-parent": ("landlock", "open(f'/proc/{os.getppid()}/mem', 'rb')"),
    "read-environment-of-parent": ("landlock", "open(f'/proc/{os.getppid()}/environ', 'rb').read(1)"),
    "list-descriptors-of-parent": ("landlock", "os.listdir(f'/proc/{os.getppid()}/fd')"),
    "write-submission": ("landlock", "open('@SUBMISSION@/new.md', 'w').write('x')"),
    "write-tmp": ("landlock", "open('@TMP@/new', 'w').write('x')"),
    "write-neighbour": ("landlock", "open('@NEIGHBOUR@', 'r+').write('x')"),
    "write-itself": ("landlock", "open(__file__, 'a').write(' ')"),
    "write-own-file": ("landlock", "open('/proc/self/fd/0', 'r+b')"),
    "nameless-file": ("landlock", "os.open('@TMP@', os.O_TMPFILE | os.O_RDWR)"),
    "make-folder": ("landlock", "os.mkdir('@TMP@/folder')"),
    "remove": ("landlock", "os.unlink('@REMOVE@')"),
    "rename": ("landlock", "os.rename('@RENAME@', '@RENAME@x')"),
    "change-mode": ("seccomp", "os.chmod('@NEIGHBOUR@', 0o600)"),
    "change-times": ("seccomp", "os.utime('@NEIGHBOUR@')"),
    "file-in-memory": ("limits", "os.write(os.memfd_create('x'), b'x' * 100)"),
    "socket": ("seccomp", "socket.socket()"),
    "local-socket": ("seccomp", "socket.socket(socket.AF_UNIX)"),
    "pair-of-sockets": ("seccomp", "socket.socketpair()"),
    "fork": ("seccomp", "os.fork() or (os.setsid(), time.sleep(2), os._exit(0))"),
    "start-a-program": ("seccomp", "os.posix_spawn('/usr/bin/env', ['env', 'true'], {})"),
    "signal-parent": ("seccomp", "os.kill(os.getppid(), 0)"),
    "signal-thread-of-parent": ("seccomp", "system(234, os.getppid(), os.getppid(), 0)"),
    "trace-parent": ("seccomp", "system(101, 0x4206, os.getppid(), 0, 0)"),
    "read-through-parent": ("seccomp", "system(310, os.getppid(), ctypes.byref(here), 1, ctypes.byref(there), 1, 0)"),
    "limits-of-parent": ("seccomp", "system(302, os.getppid(), 4, 0, ctypes.create_string_buffer(16))"),
    "rank-of-parent": ("seccomp", "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)"),
    "processors-of-parent": ("seccomp", "os.sched_setaffinity(os.getppid(), os.sched_getaffinity(os.getppid()))"),
    "signal-of-input-to-parent": ("seccomp", "fcntl.fcntl(0, 8, os.getppid())"),
    "lock-input": ("seccomp", "fcntl.flock(0, fcntl.LOCK_EX | fcntl.LOCK_NB)"),
    "change-mode-of-input": ("seccomp", "system(452, 0, b'', os.fstat(0).st_mode & 0o777, 0x1000)"),
    "flags-of-input": ("seccomp", "system(16, 0, 0x80086601, ctypes.create_string_buffer(8))"),
    "own-limits": ("seccomp", "system(160, 4, ctypes.create_string_buffer(16))"),
    "own-session": ("seccomp", "os.setsid()"),
    "message-queue": ("seccomp", "system(68, 0, 0o1600)"),
    "new-namespace": ("seccomp", "system(272, 0x10000000)"),
    "own-filters": ("seccomp", "system(321, 0, 0, 0)"),
}
FIND_OUT = """#!@PYTHON@ -IS
import ctypes, fcntl, os, socket, sys, time
libc = ctypes.CDLL(None, use_errno=True)
class Piece(ctypes.Structure):
    _fields_ = [("at", ctypes.c_void_p), ("size", ctypes.c_size_t)]
room = ctypes.create_string_buffer(8)
here, there = Piece(ctypes.addressof(room), 8), Piece(ctypes.addressof(room), 8)
def system(number, *arguments):
    if libc.syscall(number, *arguments) < 0 and ctypes.get_errno() in (1, 13, 38):
        raise PermissionError
possible = []
for name, attempt in @ATTEMPTS@.items():
    try:
        eval(attempt)
        possible.append(name)
    except (OSError, MemoryError):
        pass
"""
PRINT = "print(' '.join(possible) or 'nothing')\n"
AS_PDF = """words = 'All of these were possible:'.split() + (possible or ['nothing'])
print('<html><body><doc><page width="612.0" height="792.0"><flow><block xMin="72" yMin="70" xMax="540" yMax="90">')
print('<line xMin="72" yMin="70" xMax="540" yMax="90">')
for at, word in enumerate(words):
    print(f'<word xMin="{20 * at}" yMin="70" xMax="{20 * at + 10}" yMax="90">{word}</word>')
print('</line></block></flow></page></doc></body></html>')
"""
AS_MEDIA = """with open('/dev/stdin', 'rb') as again:
    whole = again.read(4) == b'RIFF'
print('format.format_name="wav"\\nformat.duration="%d"' % (len(possible) + 1 if whole else 999))
"""
WILD = {
    "sleeps": ("import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(500)\n", "timed-out"),
    "sleeps with its output closed": ("import os, time\nos.close(1)\nos.close(2)\ntime.sleep(500)\n", "timed-out"),
    "works": ("while True: pass\n", "timed-out"),
    "prints": ("import sys\nwhile True: sys.stdout.write('<word>' * 10000)\n", "too-large"),
    "complains": ("import sys\nfor i in range(300000): sys.stderr.write('Syntax Error ' * 10)\nsys.exit(1)\n", "damaged"),
    "eats": ("x = []\nwhile True: x.append(bytes(1 << 24))\n", "damaged"),
    "dies": ("import ctypes\nctypes.string_at(0)\n", "crashed"),
    "gives up": ("import sys\nsys.exit(99)\n", "damaged"),
    "says nothing": ("", "damaged"),
    "says nonsense": ("import os\nos.write(1, bytes(range(256)) * 1000)\n", "damaged"),
    "opens a hundred files": ("import os\nfor i in range(100): os.dup(0)\n", "damaged"),
}


def barriers():
    """What the kernel offers: the version of Landlock, and whether seccomp is there."""
    libc = ctypes.CDLL(None, use_errno=True)
    landlock = max(libc.syscall(SYS_LANDLOCK_CREATE_RULESET, None, 0, 1), 0)
    seccomp = libc.prctl(PR_SET_SECCOMP, 2, 0, 0, 0) == -1 and ctypes.get_errno() == EFAULT
    return landlock, seccomp


class Sandbox(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = Path(temporary.name)
        self.folder = hand_in(self.root / "in", {})
        (self.folder / "paper.pdf").unlink()  # the stand-in would read it
        (self.root / "secret").write_text(SECRET)
        self.landlock, self.seccomp = barriers()

    def stand_in(self, name, script, folder):
        """A program in a folder of its own, and a PATH that begins with it."""
        (self.root / folder).mkdir()
        program = self.root / folder / name
        program.write_text(script)
        program.chmod(0o755)
        return program, f"{program.parent}:{os.environ['PATH']}"

    def finder(self, name, end, folder):
        scratch = self.root / f"scratch-{folder}"
        scratch.mkdir()
        for file in ("remove", "rename"):
            (scratch / file).write_text("x")
        attempts = {name: attempt for name, (_, attempt) in ATTEMPTS.items()}
        script = FIND_OUT.replace("@ATTEMPTS@", repr(attempts)) + end
        for word, path in (("PYTHON", PYTHON), ("NEIGHBOUR", self.folder / "good.md"), ("SECRET", self.root / "secret"), ("SUBMISSION", self.folder),
                           ("TMP", scratch), ("REMOVE", scratch / "remove"), ("RENAME", scratch / "rename")):
            script = script.replace(f"@{word}@", str(path))
        return self.stand_in(name, script, folder)

    def stopped(self):
        """The attempts that this kernel can stop."""
        there = {"landlock": self.landlock > 0, "seccomp": self.seccomp, "limits": True}
        return {name for name, (barrier, _) in ATTEMPTS.items() if there[barrier]}

    def test_a_program_that_tries_everything(self):
        control, _ = self.finder("pdftotext", PRINT, "control")
        before = self.contents()
        with open(self.folder / "letter.docx", "rb") as file:
            free = subprocess.run([control], stdin=file, capture_output=True, text=True, check=False, timeout=60)
        could = set(free.stdout.split())
        for name in ("read-secret", "list-submission", "write-tmp", "write-neighbour", "socket", "fork", "signal-parent"):
            self.assertIn(name, could, free.stderr)  # else it proves nothing that they are refused
        for path in set(self.contents()) - set(before):
            (self.folder / path).unlink()
        (self.folder / "good.md").write_bytes(OTHERS["good.md"])
        before = self.contents()

        _, path = self.finder("pdftotext", AS_PDF, "fake")
        run = check(PROGRAM, self.folder, environment={"PATH": path})
        others = run.of_others()
        (self.folder / "bad.pdf").write_bytes(samples.pdf(1))
        before["bad.pdf"] = samples.pdf(1)
        run = check(PROGRAM, self.folder, environment={"PATH": path})
        self.assertEqual(run.of_others(), others)
        self.assertEqual(self.contents(), before)
        self.assertEqual(run.outcomes()["bad.pdf"], "text", run.output)
        shown = Session(PROGRAM, ["words", "--show", self.folder / "bad.pdf"], {"PATH": path}).end().output
        possible = set(shown.split("possible:")[1].split()) & ({"nothing"} | set(ATTEMPTS))
        print(f"Landlock {self.landlock}, seccomp {self.seccomp}; {len(could)} of {len(ATTEMPTS)} attempts succeed unconfined, "
              f"{sorted(possible - {'nothing'})} confined")
        self.assertTrue(possible, shown)
        self.assertEqual(possible & self.stopped(), set())

    def test_a_program_that_opens_its_file_again(self):
        _, path = self.finder("ffprobe", AS_MEDIA, "fake")
        rubric = self.root / "song.rubric.yaml"
        rubric.write_text("rubricate: 1\nid: song\ntitle: A song\nparts:\n  - id: song\n    require:\n      - files: {count: 1, duration: exactly 1 seconds}\n")
        (self.folder / "song.wav").write_bytes(samples.wav())
        before = self.contents()
        run = check(PROGRAM, self.folder, rubric=rubric, environment={"PATH": path})
        self.assertEqual(self.contents(), before)
        if self.stopped() == set(ATTEMPTS):  # the length tells how many attempts succeeded
            self.assertEqual(run.requirement("song.files")["status"], "passed", run.output)

    def contents(self):
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}

    def test_our_own_readers(self):
        done = subprocess.run([PROGRAM, "doctor", "--output", "json"], capture_output=True, text=True, check=True, timeout=60)
        found = {trial["tried"]: "refused" if trial["refused"] else "possible" for trial in json.loads(done.stdout)["isolation"]["trials"]}
        self.assertEqual(set(found), {"file", "write", "change", "socket", "process", "signal", "limits", "priority"})
        wanted = {name: "refused" for name in found if (self.landlock or self.seccomp if name in ("file", "write") else self.seccomp)}
        self.assertEqual({name: found[name] for name in wanted}, wanted)

    def test_programs_out_of_hand(self):
        def one(numbered):
            number, (name, (script, wanted)) = numbered
            folder = hand_in(self.root / f"in{number}", {"bad.pdf": samples.pdf(1)})
            (folder / "paper.pdf").unlink()
            _, path = self.stand_in("pdftotext", f"#!{PYTHON} -IS\n{script}", f"wild{number}")
            try:
                run = check(PROGRAM, folder, environment={"PATH": path})
            except AssertionError as error:
                return name, wanted, str(error)
            good = {part["id"]: part["status"] for part in run.report["parts"] if part["id"] in ("good", "letter")}
            return name, wanted, run.outcomes()["bad.pdf"] if set(good.values()) == {"passed"} else run.output
        with ThreadPoolExecutor(3) as workers:
            for name, wanted, found in workers.map(one, enumerate(WILD.items())):
                with self.subTest(name):
                    self.assertEqual(found, wanted)

    def test_what_is_no_program(self):
        for number, content in enumerate(("", "no program\n", "#!/nonexistent\n")):
            with self.subTest(content):
                _, path = self.stand_in("pdftotext", content, f"none{number}")
                (self.folder / "bad.pdf").write_bytes(samples.pdf(1))
                run = check(PROGRAM, self.folder, environment={"PATH": path})
                self.assertEqual(run.outcomes()["bad.pdf"], "no-helper", run.output)


if __name__ == "__main__":
    if not os.access(PYTHON, os.X_OK):
        sys.exit(SKIPPED)
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    harness.adopt_orphans()
    unittest.main(verbosity=1)
