#!/usr/bin/env python3
"""Tests of run.py with a stand-in for the program."""

import contextlib
import io
import stat
import tempfile
import unittest
from pathlib import Path

import run

# Says its arguments; fails when told to; cannot load a rubric that holds "broken".
PROGRAM = """#!/bin/sh
if [ "$1" = new ]; then
  if grep -q broken "$4"; then echo "broken rubric" >&2; exit 2; fi
  echo "Laid out in $5:"; exit 0
fi
if [ "$1" = fail ]; then echo "out"; echo "err" >&2; exit 3; fi
if [ "$1" = env ]; then echo "home=[$HOME] no_color=[$NO_COLOR]"; exit 0; fi
echo "said: $*"
"""


class SplitBlocks(unittest.TestCase):
    def test_takes_fences_in_order(self):
        blocks = run.split_blocks("a\n```yaml file=x.yaml\nk: v\n```\n\n```console\n$ ls\n```\n")
        self.assertEqual([(b.language, b.file, b.text) for b in blocks],
                         [("yaml", "x.yaml", ["k: v"]), ("console", None, ["$ ls"])])

    def test_a_longer_fence_may_hold_a_shorter_one(self):
        blocks = run.split_blocks("````markdown file=a.md\n```\ncode\n```\n````\n")
        self.assertEqual(len(blocks), 1)
        self.assertEqual(blocks[0].text, ["```", "code", "```"])

    def test_inline_code_is_no_fence(self):
        self.assertEqual(run.split_blocks("``` not `a` fence\n"), [])

    def test_an_open_fence_is_a_mistake(self):
        with self.assertRaises(run.PageError):
            run.split_blocks("```console\n$ ls\n")

    def test_example_comment(self):
        blocks = run.split_blocks("<!-- example: examples/a/passing -->\n")
        self.assertEqual(blocks[0].info, "example examples/a/passing")


class Pages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = self.folder / "program"
        self.program.write_text(PROGRAM, encoding="utf-8")
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)
        self.page = self.folder / "page.md"

    def run_page(self, text, *more):
        self.page.write_text(text, encoding="utf-8")
        with contextlib.redirect_stdout(io.StringIO()) as said:
            code = run.main(["--program", str(self.program), *more, str(self.page)])
        return code, said.getvalue()

    def test_right_output_passes(self):
        self.assertEqual(self.run_page("```console\n$ rubricate a b\nsaid: a b\n```\n"), (0, ""))

    def test_wrong_output_is_shown_as_a_difference(self):
        code, said = self.run_page("```console\n$ rubricate a\nsaid: b\n```\n")
        self.assertEqual(code, 1)
        self.assertIn("-said: b", said)
        self.assertIn("+said: a", said)

    def test_update_rewrites_only_console_blocks(self):
        code, _ = self.run_page("# T\n```text\n$ x\n```\n```console\n$ rubricate a\nold\n$ rubricate b\n```\nend\n",
                                "--update")
        self.assertEqual(code, 0)
        self.assertEqual(self.page.read_text(encoding="utf-8"),
                         "# T\n```text\n$ x\n```\n```console\n$ rubricate a\nsaid: a\n$ rubricate b\nsaid: b\n```\nend\n")
        self.assertEqual(run.main(["--program", str(self.program), str(self.page)]), 0)

    def test_exit_code_is_part_of_the_output(self):
        self.assertEqual(self.run_page("```console\n$ rubricate fail\nout\nerr\n[exit 3]\n```\n")[0], 0)
        self.assertEqual(self.run_page("```console\n$ rubricate fail\nout\nerr\n```\n")[0], 1)

    def test_files_are_written_for_the_commands(self):
        self.assertEqual(self.run_page("```text file=in/a.txt\nhello\n```\n```console\n$ cat in/a.txt\nhello\n```\n")[0], 0)

    def test_nothing_is_written_outside(self):
        code, said = self.run_page("```text file=../a.txt\nhello\n```\n")
        self.assertEqual(code, 1)
        self.assertIn("no name inside", said)

    def test_environment(self):
        self.assertEqual(self.run_page("```console\n$ rubricate env\nhome=[] no_color=[1]\n```\n")[0], 0)

    def test_a_whole_rubric_must_load(self):
        self.assertEqual(self.run_page("```yaml\nrubricate: 1\nid: a\n```\n")[0], 0)
        code, said = self.run_page("```yaml\nrubricate: 1\nid: broken\n```\n")
        self.assertEqual(code, 1)
        self.assertIn("broken rubric", said)

    def test_a_piece_of_a_rubric_is_left_alone(self):
        self.assertEqual(self.run_page("```yaml\nid: broken\n```\n")[0], 0)

    def test_a_missing_example_is_told(self):
        code, said = self.run_page("<!-- example: examples/no-such-thing -->\n")
        self.assertEqual(code, 1)
        self.assertIn("no folder", said)

    def test_a_console_block_without_a_command_is_told(self):
        self.assertEqual(self.run_page("```console\nhello\n```\n")[0], 1)


if __name__ == "__main__":
    unittest.main()
