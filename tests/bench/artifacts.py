#!/usr/bin/env python3
"""How fast files are opened beside `pdftotext` and `pandoc` alone: no test. Needs pandoc, pdftotext and soffice.
Usage: artifacts.py BUILD [FILES [ENDING]]: a folder where the preset `bench` was built, how many copies of each file (50 unless given), and
of which kind (all unless given).
`words` counts all of them with one worker, starts of processes included; "1 thread" and "2 threads" only open them, which is what
the others do as well. Medians of 5 rounds, milliseconds a file; ratios are those of one thread."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from artifacts import samples  # noqa: E402

ROUNDS = 5
WORDS = "the families of our school meet at the library because many of them work all day and need someone to ask".split()


def essay(words):
    """A Markdown text of about so many words, with titles, lists and a table, as essays have them."""
    lines, count = ["# Our garden", ""], 2
    while count < words:
        lines += [f"## Part {count}", ""]
        for start in range(3):
            sentence = [WORDS[(start * 7 + i * 5 + count) % len(WORDS)] for i in range(40)]
            lines += [" ".join(sentence).capitalize() + ".", ""]
        lines += ["- *one* thing", "- **another** thing", "", "| Name | Role |", "|---|---|", "| Ana | cook |", ""]
        count += 132
    return "\n".join(lines)


def quietly(command, **more):
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)


def make(folder):
    """One file of each kind, as {name: path}."""
    made = {}
    for name, words in (("essay, 500 words", 500), ("report, 10 pages", 4000)):
        text = folder / f"{words}.md"
        text.write_text(essay(words))
        for ending in ("docx", "odt"):
            made[f"{name}, {ending}"] = text.with_suffix(f".{ending}")
            quietly(["pandoc", text, "-o", text.with_suffix(f".{ending}")])
        quietly(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", folder,
                 text.with_suffix(".docx")])
        made[f"{name}, pdf"] = text.with_suffix(".pdf")
    photo = folder / "photo.jpg"
    frame = samples.jpg(4000, 3000)
    photo.write_bytes(frame[:-2] + samples.NOISE.replace(b"\xff", b"\0") * 125 + frame[-2:])
    made["photo, 3 MB, jpg"] = photo
    return made


def milliseconds(count, work):
    """For one of `count` files; the median of the rounds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000 / count)
    return statistics.median(times)


def each(command, files):
    for file in files:
        quietly([*command[:-1], file, "-"] if command[-1] == "-" else [*command, file])


def main():
    build, count = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 50
    print(f"{'':<24}{'words':>8}{'1 thread':>10}{'files/s':>9}{'2 threads':>11}{'':>6}{'peer':<16}{'ms':>8}{'ratio':>9}")
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        for number, (name, source) in enumerate(make(root).items()):
            if not source.suffix.endswith(sys.argv[3] if len(sys.argv) > 3 else ""):
                continue
            folder = root / f"in{number}"
            folder.mkdir()
            files = [folder / f"{i:04}{source.suffix}" for i in range(count)]
            for file in files:
                file.write_bytes(source.read_bytes())
            words = milliseconds(count, lambda: quietly([build / "rubricate", "words", folder]))
            one, two = (milliseconds(count, lambda: quietly([build / "tests/bench/open_files", threads, *files])) for threads in "12")
            line = f"{name:<24}{words:>8.2f}{one:>10.2f}{1000 / one:>9.0f}{two:>11.2f}"
            few = files[:max(1, count // 10)]
            if source.suffix == ".pdf":
                for arguments in ([], ["-bbox-layout"]):
                    peer = milliseconds(count, lambda: each(["pdftotext", *arguments, "-"], files))
                    print(f"{line}{'':>6}{'bbox-layout' if arguments else 'pdftotext':<16}{peer:>8.2f}{one / peer:>9.2f}", flush=True)
                    line = " " * len(line)
            elif source.suffix == ".jpg":
                print(line, flush=True)
            else:
                peer = milliseconds(len(few), lambda: each(["pandoc", "-t", "plain"], few))
                print(f"{line}{'':>6}{'pandoc':<16}{peer:>8.2f}{peer / one:>8.0f}×", flush=True)


if __name__ == "__main__":
    main()
