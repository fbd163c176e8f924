#!/usr/bin/env python3
"""The most hostile file costs one line in a report: bombs, torn files, mutants, wrong names, archives with evil names,
children that are killed, programs that are missing. Each run has to end by itself, leave nothing behind, and say of all
other files what it says without the bad one (artifacts/harness.py). Usage: hostile_artifacts.py PROGRAM [TEST…]"""
import io
import os
import random
import signal
import socket
import stat
import sys
import tempfile
import threading
import time
import unittest
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from artifacts import bombs, harness, samples, zips
from artifacts.harness import OTHERS, SECRET, Session, check, count, hand_in
from artifacts.zips import Entry, deflated, repeated, stored

PROGRAM = ""
SEED = 4711
MUTANTS = 1000  # of each format
WORKERS = 2
BROKEN = {"damaged", "encrypted", "too-large", "unsupported"}
HARMLESS = {"text", "seen", "no-text", "empty", *BROKEN}
SAMPLES = samples.all_samples()


def mutant(content, dice):
    """A file with a few bytes changed, taken out, put in, doubled, or swapped for others of it."""
    bytes_ = bytearray(content)
    for _ in range(dice.choice((1, 1, 2, 4, 16, 64))):
        at, size = dice.randrange(len(bytes_)), dice.choice((1, 1, 2, 4, 64, 1024))
        elsewhere = dice.randrange(len(bytes_))
        change = dice.randrange(6)
        if change == 0:
            bytes_[at] ^= 1 << dice.randrange(8)
        elif change == 1:
            bytes_[at:at + size] = dice.randbytes(len(bytes_[at:at + size]))
        elif change == 2:
            bytes_[at:at + size] = dice.choice((b"\0", b"\xff")) * len(bytes_[at:at + size])
        elif change == 3 and len(bytes_) > size + 64:
            del bytes_[at:at + size]
        elif change == 4:
            bytes_[at:at] = bytes_[elsewhere:elsewhere + size]
        else:
            bytes_[at:at + size] = bytes_[elsewhere:elsewhere + size]
    return bytes(bytes_)


def unpacked_mutant(ending, dice):
    """A mutant of an office file whose archive is whole: the change is in a part, so that it reaches the reader of XML."""
    with zipfile.ZipFile(io.BytesIO(SAMPLES[ending])) as whole:
        entries = [(name, whole.read(name)) for name in whole.namelist() if not name.startswith(("Pictures", "word/media", "ppt/media"))]
    chosen = dice.randrange(len(entries))
    entries[chosen] = (entries[chosen][0], mutant(entries[chosen][1], dice))
    return samples.archive(entries)


class Artifacts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        harness.adopt_orphans()
        with tempfile.TemporaryDirectory() as folder:
            cls.alone = check(PROGRAM, hand_in(Path(folder) / "in", {}))
        statuses = {part["id"]: part["status"] for part in cls.alone.report["parts"]}
        assert statuses == {"good": "passed", "letter": "passed", "paper": "passed", "photo": "cannot-tell", "bad": "inapplicable"}, statuses

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name) / "in"

    def check(self, files=None, folder=None, same=True, **more):
        """Checks a folder with files beside those that are whole, of which nothing else may be said."""
        folder = hand_in(folder or self.folder, files or {})
        run = check(PROGRAM, folder, **more)
        if same:
            self.assertEqual(run.of_others(), self.alone.of_others(), run.output[-3000:])
        return run

    def each(self, tasks, work):
        """Calls `work(folder, task)` for each, two at a time."""
        def one(numbered):
            with tempfile.TemporaryDirectory() as temporary:
                return work(Path(temporary) / "in", numbered)
        with ThreadPoolExecutor(WORKERS) as workers:
            for task, error in zip(tasks, workers.map(lambda task: self.error_of(one, task), tasks)):
                with self.subTest(task=task if isinstance(task, str) else task[:2]):
                    if error is not None:
                        raise error

    @staticmethod
    def error_of(work, task):
        try:
            work(task)
        except Exception as error:  # told by the thread that may tell it
            return error
        return None

    # --- files that mean harm ---

    def test_bombs(self):
        def one(folder, bomb):
            secret = folder.parent / "secret"
            secret.write_text(SECRET)
            content = bomb.make().replace(b"SECRET", os.fsencode(secret))
            run = self.check({f"bad.{bomb.ending}": content}, folder)
            outcome = run.outcomes("bad.")[f"bad.{bomb.ending}"]
            self.assertIn(outcome, bomb.outcomes, run.output[-2000:])
            status = run.requirement("bad.words")["status"]
            self.assertIn(status, ("passed", "failed", "inapplicable") if outcome == "text" else ("untested", "inapplicable", "cannot-tell"))
            self.assertEqual(run.code == 3, outcome not in ("text", "empty"))
        self.each(sorted(bombs.ALL, key=lambda bomb: bomb.name not in bombs.SLOW), one)

    # --- torn and changed files ---

    def test_cut_off(self):
        """At each KiB, and at 100 places by chance. What has an end of its own must not pass for whole."""
        counts = {}

        def one(folder, ending):
            content = SAMPLES[ending]
            dice = random.Random(SEED)
            places = sorted({*range(0, len(content), 1024), *(dice.randrange(len(content)) for _ in range(100))})
            run = self.check({f"cut/{at:06}.{ending}": content[:at] for at in places}, folder)
            counts[ending] = count(run, "cut/")
            self.assertLessEqual(set(counts[ending]), HARMLESS, run.output[-2000:])
            # Poppler makes a table of its own for a PDF without one, and a drawing has no end that it must have.
            if ending not in ("pdf", "svg"):
                self.assertLessEqual(set(counts[ending]), BROKEN | {"empty"}, run.outcomes("cut/"))
        self.each(list(SAMPLES), one)
        print(harness.table("cut off", counts))

    def test_mutants(self):
        counts = {}

        def one(folder, task):
            ending, of_parts = task
            dice = random.Random(f"{SEED} {task}")
            make = lambda: unpacked_mutant(ending, dice) if of_parts else mutant(SAMPLES[ending], dice)
            files = {f"mutants/{i:04}.{ending}": make() for i in range(MUTANTS // 2)}
            run = self.check(files, folder)
            name = ending + (" part" if of_parts else "")
            counts[name] = counts.get(name, harness.Counter()) + count(run, "mutants/")
            self.assertEqual(sum(counts[name].values()) % (MUTANTS // 2), 0)
            # Programs of others may break down over a mutant; our own readers may not.
            allowed = HARMLESS | {"document/limit"} | ({"crashed", "timed-out", "out-of-memory"} if ending in ("pdf", "png", "jpg") else set())
            self.assertLessEqual(set(counts[name]), allowed, run.output[-2000:])
        office = ("docx", "odt", "pptx", "odp")
        self.each([(ending, True) for ending in office] + [(ending, False) for ending in office] +
                  [(ending, i) for ending in ("pdf", "png", "jpg") for i in (0, "")], one)
        print(harness.table("mutants", counts))

    def test_polyglots(self):
        pdf, docx, png, jpg = (SAMPLES[ending] for ending in ("pdf", "docx", "png", "jpg"))
        files = {"pdf-zip.pdf": (pdf + docx, "pdf"), "zip-pdf.docx": (samples.archive([("a", pdf[:900]), ("b", b"x")], 0) + b"\n", ""),
                 "png-zip.png": (png + docx, "png"), "jpg-zip.jpg": (jpg + docx, "jpg"), "pdf-zip.docx": (pdf + docx, "pdf"),
                 "zip-png.docx": (docx + png, ""), "html-pdf.html": (b"<html><body><!-- " + pdf[:900] + b" --></body></html>", ""),
                 "html-pdf.pdf": (b"<html><body><!-- " + pdf + b" --></body></html>", ""), "gif-pdf.gif": (b"GIF89a" + pdf, "")}
        run = self.check({f"poly/{name}": content for name, (content, _) in files.items()})
        self.assertLessEqual(set(count(run, "poly/")), HARMLESS)
        kinds = {file["path"]: file["kind"] for file in run.report["submission"]["files"]}
        self.assertEqual([kinds[f"poly/{name}"] for name in ("pdf-zip.pdf", "png-zip.png", "jpg-zip.jpg", "pdf-zip.docx")],
                         ["document", "image", "image", "document"])

    def test_misnamed(self):
        """Every format under the name of every other one."""
        endings = [*SAMPLES, "doc", "mp3", "md", "txt"]
        files = {f"names/{real}.{said}": content for real, content in SAMPLES.items() for said in endings if real != said}
        run = self.check(files)
        told = {finding["path"]: finding["message"] for finding in run.report["findings"]
                if finding["id"] in ("files/other-kind", "files/damaged")}
        tolerated = {f"names/svg.{said}" for said in ("md", "txt")}  # which is a text
        self.assertEqual({path for path in files if path not in told} - tolerated, set())
        for real, said, words in (("png", "jpg", "a PNG picture"), ("docx", "pdf", "a Word document"), ("pdf", "docx", "a PDF"),
                                  ("zip", "odt", "a zip archive"), ("pptx", "md", "a PowerPoint presentation")):
            self.assertIn(words, told[f"names/{real}.{said}"])

    # --- what is no file ---

    def test_special_files(self):
        hand_in(self.folder, {})
        os.symlink("/etc/passwd", self.folder / "link.docx")
        os.symlink("letter.docx", self.folder / "inner.docx")
        os.symlink("/dev/zero", self.folder / "endless.pdf")
        os.mkfifo(self.folder / "pipe.docx")
        (self.folder / "folder.docx").mkdir()
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(self.folder / "socket.pdf"))
        names = {"link.docx": "symlink", "inner.docx": "symlink", "endless.pdf": "symlink", "pipe.docx": "not-a-file", "socket.pdf": "not-a-file"}
        if os.geteuid() == 0:
            try:
                os.mknod(self.folder / "zero.png", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
                names["zero.png"] = "not-a-file"
            except PermissionError:  # a container without devices
                pass
        found = self.check().outcomes()
        self.assertEqual({name: found[name] for name in names}, names)

    def test_many_files_with_few_descriptors(self):
        formats = list(SAMPLES)
        files = {f"many/{i:03}.{formats[i % len(formats)]}": SAMPLES[formats[i % len(formats)]] for i in range(300)}
        plain, few = self.check(files), self.check(files, descriptors=64)
        self.assertEqual(few.outcomes("many/"), plain.outcomes("many/"))
        self.assertEqual(set(count(plain, "many/")), {"text", "seen"})
        self.check({}, descriptors=20)

    def test_a_file_that_changes_meanwhile(self):
        hand_in(self.folder, {})
        whole, stop = SAMPLES["docx"] + samples.NOISE * 20, threading.Event()

        def write():
            with open(self.folder / "bad.docx", "wb", buffering=0) as file:
                while not stop.is_set():
                    file.write(whole)
                    file.truncate(len(whole) // 2)
                    file.seek(0)
                    file.truncate(0)
        writer = threading.Thread(target=write)
        writer.start()
        try:
            found = harness.Counter(self.check().outcomes()["bad.docx"] for _ in range(40))
        finally:
            stop.set()
            writer.join()
        print("changing:", dict(found))
        self.assertLessEqual(set(found), HARMLESS | {"changed", "crashed"})

    # --- what happens to processes ---

    def test_children_killed(self):
        formats = [ending for ending in SAMPLES if ending != "svg"]
        files = {f"many/{i:03}.{formats[i % len(formats)]}": SAMPLES[formats[i % len(formats)]] for i in range(400)}
        hand_in(self.folder, files)
        before = check(PROGRAM, self.folder)
        dice = random.Random(SEED)
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as rubric:
            rubric.write(harness.RUBRIC)
            rubric.flush()
            session = Session(PROGRAM, ["check", self.folder, "-r", rubric.name])
            killed = 0
            while not session.is_over():
                children = [pid for pid, state in harness.processes(session.process.pid).items() if pid != session.process.pid and state != "Z"]
                if children and killed < 60:
                    # One of them only begins the others: it is missed by nobody when it ends between two files.
                    try:
                        os.kill(dice.choice(children), signal.SIGKILL)
                        killed += 1
                    except ProcessLookupError:
                        pass
                time.sleep(dice.random() * 0.02)
            after = session.end()
        self.assertIn(after.code, (0, 1, 3))
        found, wanted = after.outcomes(), before.outcomes()
        lost = {path for path in wanted if found[path] != wanted[path]}
        print(f"killed: {killed} children, {len(lost)} files of {len(wanted)} lost")
        self.assertGreater(killed, 5)
        self.assertGreater(len(lost), 0)
        self.assertLessEqual(len(lost), killed)
        self.assertEqual({found[path] for path in lost}, {"crashed"})

    def test_interrupted(self):
        slow = next(bomb for bomb in bombs.PDFS if bomb.name.startswith("a chain of forms")).make()
        hand_in(self.folder, {"bad.pdf": slow})
        archive = Path(self.folder.parent) / "slow.zip"
        archive.write_bytes(samples.archive([("a.pdf", slow), *OTHERS.items()], zipfile.ZIP_STORED))
        for what in (self.folder, archive):
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL):
                with self.subTest(what=what.name, signal=number.name):
                    session = Session(PROGRAM, ["words", what])
                    deadline = time.monotonic() + 60
                    while len(harness.processes(session.process.pid)) < 2 and time.monotonic() < deadline:
                        time.sleep(0.005)
                    time.sleep(0.2)
                    os.kill(session.process.pid, number)
                    run = session.end(killed=True)
                    self.assertIn(run.code, (-number, 128 + number))
                    self.assertLess(run.seconds, 60)

    def test_programs_missing(self):
        run = self.check({"bad.pdf": SAMPLES["pdf"], "song.wav": SAMPLES["wav"]}, same=False, environment={"PATH": "/nonexistent"})
        self.assertEqual(run.requirement("bad.words")["status"], "untested")
        self.assertEqual(run.requirement("letter.words")["status"], "passed")
        self.assertIn("apt install poppler-utils", " ".join(run.output.split()))
        rubric = self.folder.parent / "film.rubric.yaml"
        rubric.write_text("rubricate: 1\nid: film\ntitle: A film\nparts:\n  - id: song\n    require:\n      - files: {count: 1, duration: 1-5 seconds}\n")
        run = check(PROGRAM, self.folder, rubric=rubric, environment={"PATH": "/nonexistent"})
        self.assertEqual(run.requirement("song.files")["status"], "untested")
        self.assertIn("ffmpeg", run.output)

    # --- archives handed in in place of a folder ---

    def check_archive(self, content, **more):
        archive = self.folder.parent / "handed-in.zip"
        archive.write_bytes(content)
        return check(PROGRAM, archive, **more)

    def test_archive_is_its_folder(self):
        pdf_first = sorted(OTHERS.items(), key=lambda entry: not entry[0].endswith(".pdf"))
        for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
            run = self.check_archive(samples.archive(pdf_first, method))
            self.assertEqual(run.of_others(), self.alone.of_others())

    def test_archive_with_evil_names(self):
        whole = [deflated(name.encode(), content) for name, content in OTHERS.items()]
        secret = b"evil words that nobody asked for"
        evil = [b"../evil.md", b"a/../../evil.md", b"/etc/evil.md", b"C:\\evil.md", b"..\\evil.md", b"\\\\host\\evil.md", b"evil\0.md", b"",
                b"evil\x1b[31m\x1b]0;title\x07.md", b"evil\n\r.md", b"evil\xff\xfe.md", "evil\u202egpj.md".encode(), b"evil" * 1000 + b".md",
                b"d/" * 2000 + b"evil.md", b"back\\slash\\evil.md", b"./evil.md", b"CON", b"evil.md "]
        archive = zips.put_together(whole + [stored(name, secret) for name in evil] + [
            stored(b"link.md", b"/etc/passwd", mode=0o120777), stored(b"pipe.md", b"", mode=0o010644), stored(b"device.md", b"", mode=0o020644),
            deflated(b"locked.md", b"words", flags=1), deflated(b"torn.md", b"words", checksum=7), stored(b"folder/", b"", mode=0o040755)])
        before = set(os.listdir(self.folder.parent))
        run = self.check_archive(archive)
        self.assertEqual(run.of_others(), self.alone.of_others())
        self.assertEqual(set(os.listdir(self.folder.parent)) - before, {"handed-in.zip"})
        self.assertFalse(os.path.exists("/etc/evil.md"))
        ids = {finding["id"] for finding in run.report["findings"]}
        self.assertIn("files/strange-name", ids)
        found = run.outcomes()
        self.assertFalse([path for path in found if path.startswith("/") or ".." in path.split("/") or "\\" in path])
        for name, words in (("link.md", "link"), ("locked.md", "password"), ("torn.md", "packed")):
            self.assertEqual(found[name], "unreadable")
            self.assertIn(words, next(finding["message"] for finding in run.report["findings"] if finding["path"] == name))

    def test_archives_that_are_refused(self):
        whole = [deflated(name.encode(), content) for name, content in OTHERS.items()]
        for name, content in {
            "20,000 entries": zips.put_together(whole + [stored(b"n%05d.md" % i, b"x") for i in range(20_000)]),
            "two entries of one name": zips.put_together(whole + whole[:1]),
            "entries over one another": zips.quoted(whole, [b"q%02d" % i for i in range(20)]),
            "an archive without an end": zips.put_together(whole)[:-30],
            "nothing but its beginning": b"PK\3\4" + bytes(26),
        }.items():
            with self.subTest(name):
                run = self.check_archive(content)
                self.assertEqual(run.code, 3, run.output)
                self.assertIn("Unpack it yourself", " ".join(run.output.split()))

    def test_archive_with_a_bomb(self):
        whole = [deflated(name.encode(), content) for name, content in OTHERS.items()]
        nested = samples.archive([("bomb.md", bytes(1 << 20))])
        archive = zips.put_together(whole + [repeated(b"bomb.md", bytes(1 << 20), 1100), stored(b"nested.zip", nested),
                                             deflated(b"bad.docx", bombs.XMLS[0].make())])
        run = self.check_archive(archive)
        self.assertEqual(run.of_others(), self.alone.of_others())
        self.assertEqual(run.outcomes()["bomb.md"], "unreadable")
        self.assertEqual(run.outcomes()["bad.docx"], "damaged")

    def test_archive_where_nothing_can_be_written(self):
        archive = self.folder.parent / "handed-in.zip"
        archive.write_bytes(samples.archive(OTHERS.items()))
        session = Session(PROGRAM, ["words", archive], {"TMPDIR": "/nonexistent"})
        run = session.end()
        self.assertEqual(run.code, 3, run.output)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
