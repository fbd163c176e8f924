#!/usr/bin/env python3
"""HTML reports are valid, ask nothing of the network, run no script but their own whatever an applicant is called or writes, and
can be used by everybody: judged by the Nu validator, by axe-core and in Chromium, by keyboard alone, and without JavaScript.

Ends with 77 where one of these is not installed: Java, Node, Chromium, and in tests/node_modules playwright-core, axe-core and
vnu-jar."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXAMPLES = HERE.parent / "examples" / "nea-meaningful-partnership"
RUBRIC = "nea-meaningful-partnership"

# What must stay words, wherever it stands.
HOSTILE = [
    "<script>window.ran = 1; alert(1)</script>",
    "</script><script>window.ran = 1; alert(2)</script>",
    "</template></noscript></style></title><script>window.ran = 1</script>",
    "<img src=x onerror=\"window.ran = 1; alert(3)\">",
    "\"><svg onload=alert(4)>",
    "' onmouseover='alert(5)' x='",
    "javascript:alert(6)",
    "${alert(7)} {{constructor.constructor('alert(8)')()}} #{alert(9)}",
    "\\u003cscript\\u003ealert(10)\\u003c/script\\u003e &lt;script&gt;alert(11)&lt;/script&gt;",
    "<!--<script>alert(12)//--> <![CDATA[ ]]> <?php ?>",
    "line\u2028separator\u2029ends; \u202egnp.exe\u202c \u2066isolated\u2069 zero\u200bwidth",
    "<style>body { display: none }</style><base href=//x.invalid><meta http-equiv=refresh content=0>",
    "<iframe src=//x.invalid></iframe><link rel=stylesheet href=//x.invalid/x.css>",
    "<form action=//x.invalid><input autofocus onfocus=alert(13)>",
    "שלום עולם مرحبا بالعالم Ω≈ç√ 田中さん 👩‍👩‍👧 ﷽",
]
HOSTILE_RUBRIC = """
rubricate: 1
id: hostile
title: '</title><script>window.ran = 1; alert(20)</script> & <b>"title"</b>'
language: 'en" onload="alert(21)'
scales:
  pass: ['<i>No</i>', 'Yes & "so"']
parts:
  - id: essay
    title: '<img src=x onerror=alert(22)>'
    require:
      - words: 3-5
      - prompts: {ask: [{id: why, ask: 'Why <script>alert(23)</script>?'}, {id: how, ask: 'How do you know that?'}]}
      - finished
      - links
      - images
      - list: {of: member, items: at least 50, fields: [name, role]}
    judge:
      - scale: pass
        levels:
          'Yes & "so"': '<script>alert(24)</script>'
"""


def run(*command, ok=(0, 1, 3)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, errors="replace")
    if done.returncode not in ok:
        sys.exit(f"{command}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done


def hostile_submission(folder):
    """A folder whose files are called, and say, everything of HOSTILE."""
    folder.mkdir()
    text = ["# Essay", "## How do you know that? " + HOSTILE[0]]
    for words in HOSTILE:
        text += [words, "`" + words + "`", "- " + words, "[" + words + "](javascript:alert(30))", "![](" + words + ")", "TODO"]
    text += ["| a | b |", "|---|---|", "| " + HOSTILE[3] + " | **x** |", "", "> quoted [insert " + HOSTILE[0] + "]", "", "1. one\n   - two\n     - three"]
    text += ["<a href='javascript:alert(31)' onclick='alert(32)'>press</a> <details open ontoggle=alert(33)>", "<!-- " + "hidden words " * 20 + "-->"]
    (folder / "essay.md").write_text("\n\n".join(text[:-5]) + "\n\n" + "\n".join(text[-5:]) + "\n", encoding="utf-8")
    for number, words in enumerate(HOSTILE):
        name = words.replace("/", "\u2215")[:60]
        (folder / f"{number}{name}.txt").write_text(words, encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def reports(program, work):
    """Pages on single submissions, with what must be seen on each."""
    rubric = work / "hostile.rubric.yaml"
    rubric.write_text(HOSTILE_RUBRIC, encoding="utf-8")
    inputs = [(EXAMPLES / name, RUBRIC, []) for name in ("passing", "too-short", "placeholder")]
    inputs.append((EXAMPLES / "unanswered-question", RUBRIC, ["--no-excerpts"]))
    inputs.append((hostile_submission(work / "hostile <b onclick=alert(1)>&amp;\u202e"), rubric, []))
    inputs.append((EXAMPLES / "passing", RUBRIC, ["--previous", work / "report-1.json"]))
    for number, (folder, wanted, options) in enumerate(inputs):
        page, data = work / f"report-{number}.html", work / f"report-{number}.json"
        run(program, "check", folder, "-r", wanted, *options, "-q", "-o", f"html:{page}", "-o", f"json:{data}")
        report = json.loads(data.read_text(encoding="utf-8"))
        words = ["Nothing left this computer."] + [finding["message"] for finding in report["findings"] if finding["message"].isascii()]
        html = page.read_text(encoding="utf-8")
        text = (EXAMPLES / "unanswered-question" / "plan.md").read_text(encoding="utf-8").splitlines()[-1]
        if "--no-excerpts" in options and text[:40] in html:
            sys.exit("--no-excerpts leaves words of the applicant in")
        if "\u202e" in html or "\u2028" in html or "\u200b" in html:
            sys.exit(f"{page.name} holds characters that nobody sees")
        yield {"path": str(page), "batch": False, "findings": len(report["findings"]), "words": words}


def batches(program, work):
    """Pages on many submissions, where the program makes them."""
    if subprocess.run([program, "batch", "--help"], capture_output=True).returncode != 0:
        print("without `batch`: only single reports are looked at")
        return
    folders = work / "folders"
    shutil.copytree(EXAMPLES, folders)
    for readme in folders.glob("*.md"):
        readme.unlink()
    hostile = work / "all hostile"
    hostile.mkdir()
    for number, words in enumerate(HOSTILE):
        hostile_submission(hostile / f"{number}{words.replace('/', chr(0x2215))[:60]}")
    for name, folder, wanted in (("usual", folders, RUBRIC), ("hostile", hostile, work / "hostile.rubric.yaml")):
        page = work / f"batch-{name}.html"
        run(program, "batch", folder, "-r", wanted, "-q", "-o", f"html:{page}")
        rows = sum(1 for _ in folder.iterdir())
        yield {"path": str(page), "batch": True, "rows": rows, "statuses": 2 if name == "usual" else 1, "words": ["Nothing left this computer."]}


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    modules = next((folder for folder in (HERE / "node_modules", *map(pathlib.Path, os.environ.get("NODE_PATH", "").split(":")))
                    if (folder / "playwright-core").is_dir() and (folder / "axe-core").is_dir()), None)
    validator = next(iter(modules.glob("vnu-jar/build/dist/vnu.jar")), None) if modules else None
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not (modules and validator and chromium and shutil.which("node") and shutil.which("java")):
        print("skipped: needs java, node, chromium, and playwright-core, axe-core and vnu-jar in tests/node_modules")
        return 77
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        pages = [*reports(program, work), *batches(program, work)]
        nu = run("java", "-jar", validator, "--stdout", *[page["path"] for page in pages])
        (work / "pages.json").write_text(json.dumps(pages))
        seen = run("node", HERE / "html" / "browser.cjs", modules, chromium, work / "pages.json", ok=(0, 1, 2))
        told = (nu.stdout + nu.stderr + seen.stdout + seen.stderr).strip()
        print(told or f"{len(pages)} pages are well")
        return 1 if told or seen.returncode != 0 else 0


sys.exit(main())
