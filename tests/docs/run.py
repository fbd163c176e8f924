#!/usr/bin/env python3
"""Runs the examples of the project's Markdown pages, so that no page shows what the program does not do.

    run.py --program PATH [--update] FILE...

Of each page the fenced blocks are taken in order; the rest is left alone:

    ```yaml file=NAME       (also `markdown` and `text`) is written as NAME into a fresh folder
    ```console              lines `$ COMMAND`, each followed by what a terminal shows, and `[exit N]` where N is not 0
    ```yaml                 when it begins with `rubricate: 1`, it must load without a finding
    <!-- example: PATH -->  copies this folder of the repository into the fresh folder, under its own name

Commands run with sh in that folder, with the program on PATH as `rubricate`. Differences are shown as a unified diff,
and the exit code is 1; with --update the page is rewritten instead.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIME_LIMIT = 30  # seconds for one command
FENCE = re.compile(r"^(`{3,})\s*([^`]*?)\s*$")
EXAMPLE = re.compile(r"^<!--\s*example:\s*(\S+)\s*-->\s*$")
EXIT = re.compile(r"^\[exit (\d+)\]$")
WRITTEN = ("yaml", "markdown", "text")


class PageError(Exception):
    """A page that cannot be run: what is wrong with it, and in which line."""


@dataclass
class Block:
    """A fenced block, or an `example` comment, at a line of the page (0-based)."""

    line: int
    info: str
    text: list[str] = field(default_factory=list)

    @property
    def language(self) -> str:
        return self.info.split()[0] if self.info else ""

    @property
    def file(self) -> str | None:
        for word in self.info.split()[1:]:
            if word.startswith("file="):
                return word[len("file="):]
        return None


def split_blocks(page: str) -> list[Block]:
    """The blocks of a page in order; `example` comments come as blocks whose language is `example`."""
    blocks: list[Block] = []
    fence = ""  # the one that is open
    for number, line in enumerate(page.split("\n")):
        if fence:
            mark = line.strip()
            if mark.startswith(fence) and not mark.strip("`"):
                fence = ""
            else:
                blocks[-1].text.append(line)
        elif found := FENCE.match(line):
            fence = found[1]
            blocks.append(Block(number, found[2]))
        elif found := EXAMPLE.match(line):
            blocks.append(Block(number, f"example {found[1]}"))
    if fence:
        raise PageError(f"line {blocks[-1].line + 1}: this block is never closed")
    return blocks


def commands(block: Block) -> list[str]:
    """The commands of a console block."""
    found = [line[2:] for line in block.text if line.startswith("$ ")]
    if not block.text or not block.text[0].startswith("$ "):
        raise PageError(f"line {block.line + 2}: a console block begins with `$ ` and a command")
    return found


class Folder:
    """The fresh folder that the commands of one page run in."""

    def __init__(self, program: Path, top: Path):
        self.top = top
        self.work = top / "work"
        self.work.mkdir()
        (top / "bin").mkdir()
        (top / "bin" / "rubricate").symlink_to(program)
        self.environment = {
            "PATH": f"{top / 'bin'}:/usr/local/bin:/usr/bin:/bin",
            "HOME": "",
            "NO_COLOR": "1",
            "LC_ALL": "C.UTF-8",
        }

    def inside(self, name: str, line: int) -> Path:
        path = (self.work / name).resolve()
        if not path.is_relative_to(self.work.resolve()) or path == self.work.resolve():
            raise PageError(f"line {line + 1}: {name} is no name inside the page's folder")
        return path

    def write(self, block: Block) -> None:
        path = self.inside(block.file or "", block.line)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(block.text) + "\n", encoding="utf-8")

    def copy_example(self, block: Block) -> None:
        source = ROOT / block.info.split()[1]
        if not source.is_dir():
            raise PageError(f"line {block.line + 1}: there is no folder {block.info.split()[1]} in the repository")
        shutil.copytree(source, self.inside(source.name, block.line), dirs_exist_ok=True)

    def run(self, command: str) -> list[str]:
        """What a terminal shows: standard output and standard error, and the exit code where it is not 0."""
        try:
            done = subprocess.run(
                ["sh", "-c", command],
                cwd=self.work,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=TIME_LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return [f"(stopped after {TIME_LIMIT} seconds)"]
        lines = done.stdout.decode("utf-8", "replace").split("\n")
        if lines[-1] == "":
            lines.pop()
        if done.returncode != 0:
            lines.append(f"[exit {done.returncode}]")
        return lines

    def load(self, block: Block) -> list[str]:
        """What the program says when it loads a rubric: nothing, when all is well."""
        number = block.line + 1
        (self.top / f"block-{number}.rubric.yaml").write_text("\n".join(block.text) + "\n", encoding="utf-8")
        said = self.run(f"rubricate new submission -r ../block-{number}.rubric.yaml ../laid-out-{number}")
        return [] if said and said[0].startswith("Laid out in ") else said


def render(page: str, program: Path) -> tuple[str, list[str]]:
    """The page as it should be, and complaints that no rewriting mends."""
    lines = page.split("\n")
    complaints: list[str] = []
    changes: list[tuple[int, int, list[str]]] = []
    with tempfile.TemporaryDirectory(prefix="rubricate-docs-") as top:
        folder = Folder(program, Path(top))
        for block in split_blocks(page):
            if block.language == "example":
                folder.copy_example(block)
            elif block.file and block.language in WRITTEN:
                folder.write(block)
            elif block.file:
                raise PageError(f"line {block.line + 1}: only {', '.join(WRITTEN)} blocks can be written to a file")
            elif block.language == "console":
                shown: list[str] = []
                for command in commands(block):
                    shown += [f"$ {command}", *folder.run(command)]
                if any(line.startswith("```") for line in shown):
                    raise PageError(f"line {block.line + 1}: the output holds a fence; show something else")
                changes.append((block.line + 1, block.line + 1 + len(block.text), shown))
            elif block.language == "yaml" and block.text and block.text[0].strip() == "rubricate: 1":
                for line in folder.load(block):
                    complaints.append(f"line {block.line + 1}: the rubric does not load: {line}")
    for begin, end, shown in reversed(changes):
        lines[begin:end] = shown
    return "\n".join(lines), complaints


def run_page(path: Path, program: Path, update: bool) -> bool:
    """True when the page shows what the program does (or was made to)."""
    page = path.read_text(encoding="utf-8")
    try:
        wanted, complaints = render(page, program)
    except PageError as error:
        print(f"{path}: {error}")
        return False
    for complaint in complaints:
        print(f"{path}: {complaint}")
    if wanted == page:
        return not complaints
    if update:
        path.write_text(wanted, encoding="utf-8")
        print(f"{path}: rewritten")
        return not complaints
    difference = difflib.unified_diff(
        page.splitlines(), wanted.splitlines(), f"{path} (the page)", f"{path} (the program)", lineterm=""
    )
    print("\n".join(difference))
    return False


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Runs the examples of Markdown pages.")
    parser.add_argument("--program", required=True, type=Path, help="the rubricate to run")
    parser.add_argument("--update", action="store_true", help="rewrite the pages with what the program says")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    program = options.program.resolve()
    if not os.access(program, os.X_OK):
        print(f"{program} is no program", file=sys.stderr)
        return 2
    good = [run_page(path, program, options.update) for path in options.files]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
