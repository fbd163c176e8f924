#!/usr/bin/env python3
"""How fast files are opened, one worker, beside `pdftotext` and `pandoc` alone: no test. Needs pandoc, pdftotext and soffice.
Usage: artifacts.py PROGRAM [FILES]: so many copies of each (50 unless given); medians of 5 rounds, starts of processes included."""
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
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 50
    print(f"{'':<24}{'rubricate':>12}{'files/s':>10}{'pdftotext':>12}{'ratio':>8}{'pandoc':>12}{'ratio':>8}   (milliseconds a file)")
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary)
        for number, (name, source) in enumerate(make(root).items()):
            folder = root / f"in{number}"
            folder.mkdir()
            files = [folder / f"{i:04}{source.suffix}" for i in range(count)]
            for file in files:
                file.write_bytes(source.read_bytes())
            ours = milliseconds(count, lambda: quietly([program, "words", folder]))
            line = f"{name:<24}{ours:>12.2f}{1000 / ours:>10.0f}"
            if source.suffix == ".pdf":
                bare = milliseconds(count, lambda: each(["pdftotext", "-enc", "UTF-8", "-"], files))
                line += f"{bare:>12.2f}{ours / bare:>8.2f}"
            elif source.suffix != ".jpg":
                few = files[:max(1, count // 10)]
                other = milliseconds(len(few), lambda: each(["pandoc", "-t", "plain"], few))
                line += f"{'':>20}{other:>12.2f}{other / ours:>7.0f}×"
            print(line, flush=True)


if __name__ == "__main__":
    main()
