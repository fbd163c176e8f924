#!/usr/bin/env python3
"""The same text counts the same, in whatever format it comes, and as LibreOffice counts it.

    counts.py --program PATH [TEXT.md…]

Each Markdown text (by default those of the examples that pass, and those in counts/) is made DOCX and ODT by pandoc;
LibreOffice makes a PDF of the DOCX, saves the ODT as DOCX in its own way, and tells how many words it counts itself.
A table is printed; what has to hold is:

    DOCX, ODT          each element as in the Markdown
    resaved, PDF       the sum, in a PDF within 1 % (but a word may always be more or less)
    LibreOffice        the sum

where from LibreOffice's count the labels of lists are taken, which it counts and we do not, and where descriptions of
pictures are only asked for in DOCX: pandoc writes none into ODT, a PDF shows none, and LibreOffice counts none.
Exits with 77 when pandoc or LibreOffice is missing.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples"
SECONDS = 300
SKIPPED = 77
PANDOC = ["pandoc", "--from", "gfm+footnotes"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
BOXES = ("\u2610 ", "\u2611 ", "\u2612 ")  # that tasks begin with; they are labels, too


def run(command, **more):
    return subprocess.run(command, check=True, capture_output=True, timeout=SECONDS, **more).stdout


def texts():
    return sorted(EXAMPLES.glob("*/passing/**/*.md")) + sorted((HERE / "counts").glob("*.md"))


def office(folder, target, sources):
    """Converts files with LibreOffice, and gives the folder with what came out. A profile of its own lets it run beside
    another LibreOffice."""
    out = folder / target.split(":")[0].join(("out-", "-" + sources[0].suffix[1:]))
    profile = (folder / "profile").as_uri()
    run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir", out, *sources])
    return out


def tally(program, file):
    """Words by element, or None where the file cannot be read."""
    output = subprocess.run([program, "words", file], capture_output=True, timeout=SECONDS)
    if output.returncode != 0:
        return None
    parts = re.findall(r"^ *(\d+) in (\w+)", output.stdout.decode(), re.MULTILINE)
    return {element: int(count) for count, element in parts}


def descriptions(node):
    """The descriptions of pictures in a text, as pandoc's tree has it."""
    if isinstance(node, dict):
        if node.get("t") == "Image":
            return ["".join(plain(node["c"][1]))]
        node = list(node.values())
    return [one for child in node for one in descriptions(child)] if isinstance(node, list) else []


def plain(inlines):
    for inline in inlines:
        kind = inline["t"]
        if kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind == "Str":
            yield inline["c"]
        elif isinstance(inline.get("c"), list):
            yield from plain([part for part in inline["c"] if isinstance(part, dict) and "t" in part])


def labels(docx):
    """How many labels of lists LibreOffice shows, and counts: those that are blank, too."""
    body = xml.etree.ElementTree.fromstring(zipfile.ZipFile(docx).read("word/document.xml"))
    found = 0
    for paragraph in body.iter(W + "p"):
        text = "".join(one.text or "" for one in paragraph.iter(W + "t"))
        if paragraph.find(f"{W}pPr/{W}numPr") is not None:
            found += 1 + text.startswith(BOXES)
    return found


def own_count(odt):
    meta = xml.etree.ElementTree.fromstring(zipfile.ZipFile(odt).read("meta.xml"))
    return int(next(meta.iter(META + "document-statistic")).get(META + "word-count"))


def without(tally, words):
    rest = dict(tally)
    rest["captions"] = rest.get("captions", 0) - words
    return {element: count for element, count in rest.items() if count}


def measure(program, sources, folder):
    """Rows of (source, Markdown, descriptions, DOCX, ODT, resaved, PDF, LibreOffice)."""
    made = []
    for number, source in enumerate(sources):
        name = folder / f"{number:04}.md"
        shutil.copy(source, name)
        for target in ("docx", "odt"):
            run([*PANDOC, "--resource-path", source.parent, name, "--output", name.with_suffix("." + target)])
        tree = json.loads(run([*PANDOC, "--to", "json", name]))
        alone = folder / f"{number:04}-descriptions.md"
        alone.write_text("\n\n".join(descriptions(tree["blocks"])) + "\n")
        made.append((name, alone))
    docx = [name.with_suffix(".docx") for name, _ in made]
    odt = [name.with_suffix(".odt") for name, _ in made]
    pdf = office(folder, "pdf", docx)
    saved = office(folder, "odt", docx)
    resaved = office(folder, "docx:MS Word 2007 XML", odt)
    for source, (name, alone) in zip(sources, made):
        stem = name.stem
        files = [name, alone, folder / f"{stem}.docx", folder / f"{stem}.odt", resaved / f"{stem}.docx", pdf / f"{stem}.pdf"]
        markdown, described, *others = (tally(program, file) for file in files)
        own = own_count(saved / f"{stem}.odt") - labels(folder / f"{stem}.docx")
        yield source, markdown, sum(described.values()), *others, own


def mistakes(markdown, described, docx, odt, resaved, pdf, own):
    total = sum(markdown.values()) - described
    if docx != markdown:
        yield f"DOCX: {docx}, Markdown: {markdown}"
    if odt != without(markdown, described):
        yield f"ODT: {odt}, Markdown: {without(markdown, described)}"
    if resaved is None or sum(resaved.values()) != total:
        yield f"DOCX saved by LibreOffice: {resaved}"
    if pdf is None or abs(sum(pdf.values()) - total) > max(1, total / 100):
        yield f"PDF: {pdf}"
    if own != total:
        yield f"LibreOffice counts {own} of {total} words"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("texts", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    if not shutil.which("pandoc") or not shutil.which("soffice"):
        print("pandoc or LibreOffice is missing")
        return SKIPPED
    sources = [text.resolve() for text in arguments.texts] or texts()
    wrong = 0
    print(f"{'Markdown':>8} {'described':>9} {'DOCX':>6} {'ODT':>6} {'resaved':>7} {'PDF':>6} {'LibreOffice':>11}")
    with tempfile.TemporaryDirectory() as folder:
        for source, *row in measure(arguments.program.resolve(), sources, pathlib.Path(folder)):
            widths = (8, 9, 6, 6, 7, 6, 11)
            sums = [sum(cell.values()) if isinstance(cell, dict) else "-" if cell is None else cell for cell in row]
            name = source.relative_to(HERE.parent) if source.is_relative_to(HERE.parent) else source
            print(" ".join(f"{cell:>{width}}" for cell, width in zip(sums, widths)), f" {name}")
            for mistake in mistakes(*row):
                wrong += 1
                print(f"  WRONG {mistake}")
    print(f"{len(sources)} texts, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
