#!/usr/bin/env python3
"""Bad input and failing machines: a clear message, the right exit code, nothing lost. Usage: hostile.py PROGRAM"""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""
ROOT = pathlib.Path(__file__).resolve().parents[1]
RUBRIC = "nea-meaningful-partnership"
PASSING = ROOT / "examples" / RUBRIC / "passing"
SECONDS = 60
NOBODY = 65534


def run(*arguments, **options):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run([PROGRAM, *map(os.fspath, arguments)], capture_output=True, check=False, timeout=SECONDS,
                          env=environment, **options)


class Hostile(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name) / "handed-in"
        self.folder.mkdir()

    def check(self, *arguments, **options):
        return run("check", self.folder, "-r", RUBRIC, *arguments, **options)

    def expect(self, done, code, *texts):
        output = (done.stdout + done.stderr).decode("utf-8", "replace")
        self.assertEqual(done.returncode, code, output)
        for text in texts:
            self.assertIn(text, " ".join(output.split()))  # messages are wrapped
        return output

    def as_nobody(self):
        if os.geteuid() == 0:
            os.chmod(self.temporary.name, 0o755)
            return {"user": NOBODY}
        return {}

    def test_folder_missing_with_the_nearest_name(self):
        self.expect(run("check", f"{self.folder}x", "-r", RUBRIC), 3, "handed-inx")

    def test_folder_empty(self):
        self.expect(self.check(), 4, "nothing to check", "rubricate new submission")

    def test_folder_unreadable(self):
        os.chmod(self.folder, 0)
        self.expect(self.check(**self.as_nobody()), 3, "permission")

    def test_file_unreadable_loses_no_other_part(self):
        shutil.copytree(PASSING, self.folder, dirs_exist_ok=True)
        os.chmod(self.folder / "people.md", 0)
        output = self.expect(self.check(**self.as_nobody()), 3, "people.md", "permission")
        self.assertRegex(output, r"Part 1\. Overview: overview\.md +passed")

    def test_no_part_found(self):
        rubric = pathlib.Path(self.temporary.name) / "plan.yaml"
        rubric.write_text("rubricate: 1\nid: x\ntitle: X\nparts:\n  - id: plan\n    require: [words: 1-2]\n")
        for name in ("beach.jpg", "holiday.jpg"):
            (self.folder / name).write_bytes(b"\xff\xd8\xff")
        self.expect(run("check", self.folder, "-r", rubric), 4)

    def test_hidden_files_alone_are_told(self):
        (self.folder / ".overview.md").write_text("words")
        self.expect(self.check(), 4, "nothing to check", ".overview.md", "files/hidden")
        self.expect(run("words", self.folder), 4, ".overview.md", "files/hidden")

    def test_submission_and_rubric_both_wrong(self):
        self.expect(run("check", f"{self.folder}x", "-r", "nope"), 2, "handed-inx", "“nope”")

    def test_rubric_is_a_folder(self):
        self.expect(run("check", PASSING, "-r", ROOT / "rubrics"), 2, "is a folder")

    def test_rubric_unknown_with_the_nearest_id(self):
        self.expect(run("check", PASSING, "-r", "nea-meaningfull-partnership"), 2, RUBRIC)

    def test_rubric_not_named_and_none_near(self):
        (self.folder / "overview.md").write_text("words")
        self.expect(run("check", self.folder), 2, RUBRIC)

    def test_rubric_near_serves_and_several_do_not(self):
        source = (ROOT / "rubrics" / f"{RUBRIC}.rubric.yaml").read_text()
        inner = self.folder / "maria"
        shutil.copytree(PASSING, inner)
        (self.folder / "one.rubric.yaml").write_text(source)
        self.expect(run("check", inner), 0, "Complete", "one.rubric.yaml", "none was named")
        (inner / "mine.rubric.yaml").write_text("rubricate: 1\nid: x\ntitle: Asks for nothing\nparts:\n  - id: a\n")
        output = self.expect(run("check", inner), 0, "one.rubric.yaml")
        self.assertNotIn("Asks for nothing", output)
        (self.folder / "two.rubric.yaml").write_text(source)
        self.expect(run("check", inner), 2, "one.rubric.yaml", "two.rubric.yaml")

    def test_broken_rubric_is_no_failure_of_the_applicant(self):
        broken = self.folder / "broken.rubric.yaml"
        broken.write_text("rubricate: 1\nid: x\ntitle: X\nparts:\n  - id: a\n    require:\n      - word: 10-20\n")
        self.expect(run("check", PASSING, "-r", broken), 2, "broken.rubric.yaml:7:9", "words", "not in the submission")

    def test_a_check_that_waits_for_itself(self):
        circle = self.folder / "circle.rubric.yaml"
        circle.write_text("rubricate: 1\nid: x\ntitle: X\nparts:\n  - id: a\n    require:\n"
                          "      - finished: {when: b}\n  - id: b\n    require:\n      - finished: {when: a}\n")
        self.expect(run("check", PASSING, "-r", circle), 2, "rubric/condition-cycle")

    def test_a_chain_of_conditions(self):
        conditions, checks = b"rubric/too-many-conditions", b"rubric/too-many-checks"
        for length, told in ((50, set()), (150, {conditions}), (20_000, {conditions, checks})):
            chain = self.folder / "chain.rubric.yaml"
            lines = ["      - finished"] + [
                f"      - finished: {{id: f{i}, when: a.f{i - 1}}}" if i > 1 else "      - finished: {id: f1, when: a.finished}"
                for i in range(1, length + 1)]
            chain.write_text("rubricate: 1\nid: x\ntitle: X\nparts:\n  - id: a\n    require:\n" + "\n".join(lines) + "\n")
            done = run("check", self.folder / "nothing-here", "-r", chain)
            self.assertEqual(set(re.findall(rb"rubric/too-many-\w+", done.stderr)), told, done.stderr)

    def test_hundred_megabytes_of_markdown(self):
        line = b"Partnerships matter where I work, because of the mill. " * 19 + b"\n\n"
        with open(self.folder / "overview.md", "wb") as file:
            for _ in range(100 * 1024 * 1024 // len(line)):
                file.write(line)
        limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
        self.expect(self.check(preexec_fn=limit), 3, "overview.md", "too-large")

    def test_four_megabytes_within_the_limit(self):
        (self.folder / "overview.md").write_text("## Why partnerships matter\n\n" + "word " * 800_000)
        self.expect(self.check(), 1, "words/too-many")

    def test_ten_thousand_and_one_files(self):
        for i in range(10_001):
            (self.folder / f"note{i:05}.md").touch()
        (self.folder / "a-overview.md").write_text("words")
        self.expect(self.check(), 3, "10000", "too-many")

    def test_deep_nesting(self):
        (self.folder / "overview.md").write_text("> " * 20_000 + "deep\n\n" + "".join("  " * i + "- x\n" for i in range(2_000)))
        self.assertIn(self.check().returncode, (1, 3))

    def test_pathological_markdown(self):
        for name, text in {
            "brackets": "[a](" * 50_000, "stars": "*a **b " * 50_000, "ticks": "`" * 100_000, "references": "[a]\n" * 100_000,
            "table": "|".join("x" * 3_000) + "\n" + "|".join(["---"] * 3_000) + "\n" + "|".join("y" * 3_000) + "\n",
            "headings": "# Why partnerships matter\n" * 20_000, "bold": "**Why?** x\n\n" * 20_000,
            "items": "- **Ana** teacher, because\n" * 20_000, "angles": "<" * 100_000, "comments": "<!--" * 50_000,
        }.items():
            for part in ("overview", "people", "plan"):
                with self.subTest(name=name, part=part):
                    (self.folder / f"{part}.md").write_text(text)
                    self.assertIn(self.check().returncode, (1, 3))

    def test_escapes_in_names_and_headings_do_not_reach_the_terminal(self):
        evil = "\x1b]0;title\x07\x1b[31m\u202egnp.exe\u200b"
        (self.folder / f"overview {evil}.md").write_text(f"# {evil}\n\n[insert {evil} here]\n")
        (self.folder / "people.md").write_text(f"# A\x9b31m{evil}\n\nTBD\x1b[2J\n")
        for options in ([], ["-v"], ["-o", "json"], ["--color", "always", "-q"]):
            text = self.check(*options).stdout.decode()
            self.assertIn("insert", text)  # the evil text is there
            if "always" in options:  # our own escapes
                text = re.sub("\x1b\\[(0|1|2|3[0-7]|1;3[0-7])m", "", text)
            for bad in "\x1b\x07\x9b\u202e\u200b":
                self.assertNotIn(bad, text)

    def test_names_that_are_not_utf8_and_with_newlines(self):
        for name in (b"overview\xff.md", b"pe\nople.md"):
            with open(os.path.join(os.fsencode(self.folder), name), "w") as file:
                file.write("words")
        output = self.check("-o", "json").stdout
        json.loads(output)
        self.assertIn(self.check().returncode, (0, 1, 4))

    def test_fifo_and_links_do_not_block_and_do_not_lead_out(self):
        os.mkfifo(self.folder / "overview.md")
        os.symlink("/etc/passwd", self.folder / "people.md")
        os.symlink("..", self.folder / "plan")
        output = self.expect(self.check(), 3, "files/not-a-file", "files/symlink")
        self.assertNotIn("root:", output)

    def test_bytes_that_are_no_text(self):
        for name, content, text in (("overview", b"caf\xe9 au lait", "files/not-utf8"), ("people", "Ana".encode("utf-16"), "files/utf16"),
                                    ("plan", b"a\0b", "files/nul")):
            (self.folder / f"{name}.md").write_bytes(content)
            self.expect(self.check(), 3, text)

    def test_bom_crlf_and_empty(self):
        text = "\ufeff# Part 1. Overview\r\n\r\n## Why partnerships matter\r\n\r\nBecause.\r\n"
        (self.folder / "overview.md").write_bytes(text.encode())
        (self.folder / "people.md").touch()
        output = self.expect(self.check("-v"), 1, "people.md")
        self.assertRegex(output, r"why +line 5, by its heading")  # line and kind, CRLF and mark notwithstanding

    def test_word_files_are_recognised_and_not_tested(self):
        shutil.copytree(PASSING, self.folder, dirs_exist_ok=True)
        (self.folder / "plan.md").rename(self.folder / "plan.docx")
        self.expect(self.check(), 3, "plan.docx", "files/damaged")

    def test_report_to_a_full_disk(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "check", PASSING, "-r", RUBRIC], stdout=full, stderr=subprocess.PIPE, check=False, timeout=SECONDS)
        self.assertEqual(done.returncode, 3)
        self.assertIn("No space left", done.stderr.decode())
        self.expect(run("check", PASSING, "-r", RUBRIC, "-o", "json:/dev/full"), 3)

    def test_a_report_that_cannot_be_written_leaves_the_old_one(self):
        old = self.folder / "report.json"
        old.write_text("an old report of rubricate")
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        done = run("check", PASSING, "-r", RUBRIC, "-o", f"json:{old}", preexec_fn=limit)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual(old.read_text(), "an old report of rubricate")
        self.assertEqual([entry.name for entry in self.folder.iterdir()], ["report.json"])

    def test_a_report_never_replaces_what_is_handed_in(self):
        shutil.copytree(PASSING, self.folder, dirs_exist_ok=True)
        before = (self.folder / "plan.md").read_text()
        for place in ("plan.md", "report.txt", ".hidden", "sub/report.txt", "rubric.rubric.yaml"):
            self.expect(self.check("-o", f"text:{self.folder}/{place}"), 2, "among what was handed in")
        self.expect(run("check", ".", "-r", RUBRIC, "-o", "text:report.txt", cwd=self.folder), 2, "-o text:../report.txt")
        link = pathlib.Path(self.temporary.name) / "link.txt"
        link.symlink_to(self.folder / "plan.md")
        self.expect(self.check("-o", f"text:{link}"), 2, "among what was handed in")
        (self.folder / "out.txt").symlink_to("../outside.txt")
        self.expect(self.check("-o", f"text:{self.folder}/out.txt"), 2, "among what was handed in")
        self.expect(run("check", self.folder / "plan.md", "-r", RUBRIC, "-o", f"text:{self.folder}/plan.md"), 2, "overwrite")
        self.assertEqual((self.folder / "plan.md").read_text(), before)

    def test_a_report_never_replaces_the_rubric(self):
        rubric = pathlib.Path(self.temporary.name) / "my.yaml"
        shutil.copy(ROOT / "rubrics" / f"{RUBRIC}.rubric.yaml", rubric)
        before = rubric.read_bytes()
        self.expect(run("check", PASSING, "-r", rubric, "-o", f"json:{rubric}"), 2, "overwrite", "the rubric")
        self.assertEqual(rubric.read_bytes(), before)

    def test_a_report_never_replaces_a_read_only_file(self):
        report = pathlib.Path(self.temporary.name) / "report.txt"
        report.write_text("an old report of rubricate")
        report.chmod(0o444)
        self.expect(run("check", PASSING, "-r", RUBRIC, "-o", f"text:{report}"), 3, "read-only")
        self.assertEqual(report.read_text(), "an old report of rubricate")

    def test_a_report_never_replaces_what_is_none(self):
        essay = pathlib.Path(self.temporary.name) / "essay.md"
        essay.write_text("# Essay\n\nI have met them all.\n")
        for form in ("text", "markdown", "json", "csv", "html"):
            self.expect(run("check", PASSING, "-r", RUBRIC, "-o", f"{form}:{essay}"), 2, "no report")
        self.assertEqual(essay.read_text(), "# Essay\n\nI have met them all.\n")

    def test_words_says_what_it_left_out(self):
        deep = self.folder.joinpath(*["d"] * 34)
        deep.mkdir(parents=True)
        (deep / "plan.md").write_text("words")
        (self.folder / "top.md").write_text("words")
        self.expect(run("words", self.folder), 3, "files/too-deep", "1 word")

    def test_names_are_quoted_for_the_shell(self):
        laid_out = self.folder / "Ana's $(touch x)"
        output = self.expect(run("new", "submission", "-r", RUBRIC, laid_out), 0)
        command = output[output.index("  rubricate check"):].strip().removeprefix("rubricate")
        done = subprocess.run(["sh", "-c", f"{PROGRAM} {command}"], cwd=self.folder, capture_output=True, check=False)
        self.expect(done, 1, "prompts/unanswered")
        self.assertFalse((self.folder / "x").exists())
        evil = self.folder / "evil"
        evil.mkdir()
        (evil / "a'; touch x; '.md").write_text("words")
        (evil / "b.md").write_text("words")
        output = self.expect(run("check", evil, "-r", RUBRIC), 0)
        self.assertIn("`--part 'overview=a'\\''; touch x; '\\''.md'`", output)

    def test_closed_pipe_is_quiet(self):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([PROGRAM, "check", PASSING, "-r", RUBRIC], stdout=write, stderr=subprocess.PIPE, check=False, timeout=SECONDS)
        os.close(write)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_few_descriptors(self):
        shutil.copytree(PASSING, self.folder, dirs_exist_ok=True)
        limit = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))
        self.expect(self.check(preexec_fn=limit), 0, "Complete")

    def test_new_submission_then_check_says_still_to_write(self):
        laid_out = self.folder / "mine"
        self.expect(run("new", "submission", "-r", RUBRIC, laid_out), 0, "overview.md", "rubricate check")
        done = run("check", laid_out, "-r", RUBRIC)
        output = self.expect(done, 1, "prompts/unanswered")
        self.assertNotIn("cannot be used", output)
        before = {path: path.read_bytes() for path in laid_out.rglob("*") if path.is_file()}
        self.expect(run("new", "submission", "-r", RUBRIC, laid_out), 2, "Nothing was written")
        self.assertEqual(before, {path: path.read_bytes() for path in laid_out.rglob("*") if path.is_file()})

    def test_usage_errors(self):
        for arguments in (["check"], ["chekc", "x"], ["check", PASSING, "-r", RUBRIC, "-o", "xml"], ["check", PASSING, "-r", RUBRIC, "--part", "x"],
                          ["check", PASSING, "-r", RUBRIC, "--part", "nopart=plan.md"], ["check", PASSING, "-r", RUBRIC, "-o", "text", "-o", "json"],
                          ["explain", "wordz"], ["words"], []):
            self.expect(run(*arguments), 2, "help")


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=1)
