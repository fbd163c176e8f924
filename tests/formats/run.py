#!/usr/bin/env python3
"""What `check` writes for CI servers, code hosts and spreadsheets holds to their rules, and says what was found.

    run.py PROGRAM WRITE [--update]

Reports on three submissions (one that passes, one that fails, one that is hostile) are held against the files in
tests/golden/formats, which --update writes, and against validators that others have made: SARIF against Microsoft's
multitool and the schema it brings along, JUnit against xmllint and junitparser, Code Quality against ajv, CSV against
csvkit. Then texts of all kinds go through WRITE, and must be read again as they were by decoders that know nothing of ours.
Ends with 77 where a validator is missing; what needs none is tested first.
"""
import csv
import html.parser
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema

from texts import all_texts, seen

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent
EXAMPLES = TESTS.parent / "examples/nea-meaningful-partnership"
GOLDEN = TESTS / "golden/formats"
MODULES = TESTS / "node_modules"
RUBRIC = "nea-meaningful-partnership"
FORMATS = {"sarif": "sarif", "junit": "xml", "junit-gitlab": "gitlab.xml", "github": "github.txt", "gitlab": "json",
           "csv": "csv", "markdown": "md"}
HEADINGS = ["submission", "part", "address", "asked", "status", "found", "wanted", "place", "message"]
SUMMARY_LIMIT = 1 << 20
HOSTILE_FILES = {
    "overview.md": "# =cmd|' /C calc'!A0\n\n<script>alert(1)</script> ]]> [insert %0A::error::date] TBD\n",
    "people [x](http:é.example).md": "# Our people\n\n- @ana, https://example.org | \u202eeditor\n",
    "event/a,b:c%0A::error::d.txt": "[[ATTACHMENT|/etc/passwd]]\n",
    "event/=1+1.txt": "\x1b[31m words\n",
    "event/@x|y <b>&.txt": "words\n",
    "plan.md": "TODO: write the plan here\n",
}

problems = []
missing = []


def expect(holds, problem):
    if not holds:
        problems.append(problem)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, check=False, timeout=300, **options)


# --- decoders ---

def github_commands(text):
    """As the runner reads a log: (type, properties, message) of each command."""
    for line in text.split("\n"):
        match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        if not match:
            continue
        unescape = lambda part, signs: re.sub("|".join(signs), lambda m: signs[m.group()], part)
        data = {"%25": "%", "%0D": "\r", "%0A": "\n"}
        properties = dict(each.split("=", 1) for each in match.group(2).split(",") if each)
        values = {name: unescape(value, {**data, "%3A": ":", "%2C": ","}) for name, value in properties.items()}
        yield match.group(1), values, unescape(match.group(3), data)


def sarif_text(text):
    """A message's text as SARIF 2.1.0, 3.11.5 and 3.11.6 have it read; a link or placeholder in it is a problem."""
    def unescape(match):
        slashes = len(match.group(1))
        expect(slashes % 2 == 1, f"sarif: a link may begin in {text!r}")
        return "\\" * ((slashes - 1) // 2) + "]("
    expect(not re.search(r"(?<!\{)(\{\{)*\{(?!\{)", text), f"sarif: a placeholder in {text!r}")
    return re.sub(r"(\\*)\]\(", unescape, text).replace("{{", "{").replace("}}", "}")


def junit_text(text):
    expect("[[ATTACHMENT|" not in text, f"junit: an attachment in {text!r}")
    return re.sub(r"\[( *) \[ATTACHMENT", r"[\1[ATTACHMENT", text)


def unguarded(cell):
    return cell[1:] if re.match(r"'+[=+\-@\t\r\0]", cell) else cell


class Cells(html.parser.HTMLParser):
    """The text of each table cell; anything in one that is no text is noted."""
    def __init__(self):
        super().__init__()
        self.rows, self.tags = [], set()
        self.inside = False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True
        elif self.inside:
            self.tags.add(tag)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


# --- reports of the program ---

def reports(program, folder):
    """Writes all formats for all submissions into `folder`: (case, format) → path."""
    shutil.copytree(EXAMPLES / "passing", folder / "passing")
    shutil.copytree(EXAMPLES / "missing-part", folder / "missing-part")
    for path, text in HOSTILE_FILES.items():
        target = folder / "hostile %0A::error::=x" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    paths = {}
    for name, code in (("passing", 0), ("missing-part", 1), ("hostile %0A::error::=x", 1)):
        case = name.split(" ", maxsplit=1)[0]
        for form, suffix in FORMATS.items():
            path = folder / f"{case}.{suffix}"
            done = run(program, "check", name, "-r", RUBRIC, "-o", form, cwd=folder)
            expect(done.returncode == code, f"{case} {form}: exit {done.returncode}: {done.stderr.decode()}")
            again = run(program, "check", str(folder / name), "-r", RUBRIC, "-o", form, cwd="/")
            expect(str(folder).encode() not in again.stdout, f"{case} {form}: an absolute path is told")
            path.write_bytes(done.stdout)
            paths[case, form] = path
    return paths


def hold_against_golden(paths, update):
    for path in paths.values():
        golden = GOLDEN / path.name
        if update:
            GOLDEN.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, golden)
        else:
            expect(golden.exists() and golden.read_bytes() == path.read_bytes(), f"{golden} differs from what is written")


def check_meaning(paths):
    """The formats agree with the JSON report's findings: how many there are, and where."""
    for (case, form), path in paths.items():
        text = path.read_bytes().decode()
        expect(form == "markdown" or "\u202e" not in text and "\x1b" not in text, f"{case} {form}: a control character")
    for case in {case for case, _ in paths}:
        results = json.loads(paths[case, "sarif"].read_text())["runs"][0]["results"]
        issues = json.loads(paths[case, "gitlab"].read_text())
        commands = list(github_commands(paths[case, "github"].read_text()))
        expect(len(results) == len(issues), f"{case}: {len(results)} results, {len(issues)} issues")
        shown = sum(min(10, sum(kind == type_ for kind, _, _ in commands)) for type_ in ("error", "warning", "notice"))
        expect(shown == len(commands) <= len(results), f"{case}: {len(commands)} annotations")
        order = [("error", "warning", "notice").index(kind) for kind, _, _ in commands]
        expect(order == sorted(order), f"{case}: annotations not by weight")
        expect(len({issue["fingerprint"] for issue in issues}) == len(issues), f"{case}: doubled fingerprints")
        for result in results:
            hash_ = result["partialFingerprints"]["primaryLocationLineHash"]
            expect(re.fullmatch(r"[0-9a-f]{16}:\d+", hash_), f"{case}: fingerprint {hash_}")
            expect((result["kind"] == "review") == (result["level"] == "none"), f"{case}: {result['ruleId']} has no level")
        expect(len(paths[case, "markdown"].read_bytes()) < SUMMARY_LIMIT, f"{case}: the summary is too large")


def check_moved_lines(program, folder):
    """A finding keeps its fingerprint when lines are put above it."""
    def prints():
        done = run(program, "check", "placeholder", "-r", RUBRIC, "-o", "sarif", cwd=folder)
        results = json.loads(done.stdout)["runs"][0]["results"]
        return {result["partialFingerprints"]["primaryLocationLineHash"]:
                result["locations"][0]["physicalLocation"]["region"]["startLine"] for result in results
                if result["ruleId"].startswith("finished/")}
    shutil.copytree(EXAMPLES / "placeholder", folder / "placeholder")
    before = prints()
    for path in sorted((folder / "placeholder").glob("*.md")):
        path.write_text("Two lines more.\n\n" + path.read_text())
    after = prints()
    expect(before and before.keys() == after.keys(), f"fingerprints moved: {before} {after}")
    expect(before != after, "no line has moved")


def check_excerpts(program, folder):
    sys.path.insert(0, str(TESTS))
    import schema
    (folder / "every").mkdir()
    (folder / "every/part.md").write_text(schema.EVERY_MISTAKE)
    (folder / "every.rubric.yaml").write_text(schema.EVERY_CHECK)
    for form in FORMATS:
        done = run(program, "check", "every", "-r", "every.rubric.yaml", "--no-excerpts", "-o", form, cwd=folder)
        expect(schema.MARK.encode() not in done.stdout, f"{form}: the applicant's words in spite of --no-excerpts")


def batch(program, folder, form, *more):
    """Of all examples, as they lie in `folder`."""
    if not (folder / "all").exists():
        shutil.copytree(EXAMPLES, folder / "all")
    done = run(program, "batch", "all", "-r", RUBRIC, "-o", form, *more, cwd=folder)
    expect(done.returncode in (0, 1), f"batch {form}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def check_missing_parts(program, folder):
    """What is not there at all is what many trip over, in every report that tells that."""
    lines = batch(program, folder, "markdown").splitlines()
    told = [line for line in lines if line.startswith("| reflection (missing) | 1 | 0 | 10 |")]
    expect(len(told) == 1, f"markdown: a missing part is not told: {lines[:12]}")
    expect("| all/missing-part | **failed** | reflection (missing) |" in lines, f"markdown: what is missing: {lines[20:]}")
    page = batch(program, folder, "html")
    expect('<li data-address="reflection">' in page and "1 of 11 missing" in page, "html: a missing part is not told")
    data = re.search(r'<template id="data">(.*?)</template>', page, re.S).group(1)
    of = {row["n"]: row.get("x", []) for row in json.loads(data)["rows"]}
    expect(of["all/missing-part"][:1] == ["reflection"], f"html: no filter for a missing part: {of['all/missing-part']}")


def check_names_in_messages(program, folder):
    """A message may begin with a file's name, which is told as it is written."""
    shutil.copytree(EXAMPLES / "passing", folder / "left-over")
    (folder / "left-over/notes.jpg").write_bytes(b"words")
    for form in FORMATS:
        text = run(program, "check", "left-over", "-r", RUBRIC, "-o", form, cwd=folder).stdout.decode()
        expect("otes.jpg" in text and "Notes.jpg" not in text, f"{form}: the name of a file is changed")


def check_limit(program, folder):
    """What --limit leaves out was not asked for: that is no want of room."""
    told = {"text": "Of these, 2 were chosen.", "markdown": "Of these, 2 are listed.",
            "html": "Of these, 2 are listed and drawn here."}
    for form, words in told.items():
        text = batch(program, folder, form, "--limit", "2")
        expect(words in text and "want of room" not in text, f"{form}: what --limit left out is not told: {text[-600:]}")
        expect("Of these" not in batch(program, folder, form), f"{form}: all are listed")


def check_names_alike(program, folder):
    """Submissions of one name in two folders are told apart, named by absolute paths too."""
    for each in ("one", "two"):
        shutil.copytree(EXAMPLES / "missing-part", folder / each / "ana")
    for form in ("csv", "junit", "markdown", "gitlab"):
        done = run(program, "batch", folder / "one", folder / "two", "-r", RUBRIC, "-o", form, cwd=folder)
        text = done.stdout.decode()
        expect("one/ana" in text.replace("\\", "") and "two/ana" in text.replace("\\", "") or form == "gitlab", f"{form}: names alike: {text[:600]}")
        if form == "gitlab":
            prints = [issue["fingerprint"] for issue in json.loads(text)]
            expect(len(set(prints)) == len(prints) > 1, "gitlab: doubled fingerprints of names alike")


# --- validators ---

def tool(name, path):
    if path is None or not pathlib.Path(path).exists():
        missing.append(name)
        return None
    return str(path)


def validate(paths, folder):
    of = lambda form: [str(path) for (_, each), path in paths.items() if each == form]
    node = tool("node", shutil.which("node"))
    if tool("sarif-multitool", MODULES / f"@microsoft/sarif-multitool-{sys.platform}/Sarif.Multitool"):
        validate_sarif(of("sarif"), folder)
    if node and tool("ajv", MODULES / "ajv"):
        done = run(node, HERE / "validate.cjs", HERE / "gitlab.schema.json", *of("gitlab"))
        expect(done.returncode == 0, f"gitlab: {done.stdout.decode()}{done.stderr.decode()}")
    if xmllint := tool("xmllint", shutil.which("xmllint")):
        done = run(xmllint, "--noout", "--nonet", "--schema", HERE / "junit.xsd", *of("junit"))
        expect(done.returncode == 0, f"junit: {done.stderr.decode()}")
        for path in of("junit-gitlab"):
            strict = re.sub(r'(<testcase[^>]*) file="[^"]*"', r"\1", pathlib.Path(path).read_text())
            done = run(xmllint, "--noout", "--nonet", "--schema", HERE / "junit.xsd", "-", input=strict.encode())
            expect(done.returncode == 0, f"{path}: {done.stderr.decode()}")
    try:
        validate_with_junitparser(of("junit") + of("junit-gitlab"))
    except ImportError:
        missing.append("junitparser")
    if csvclean := tool("csvkit", shutil.which("csvclean")):
        for path in of("csv"):
            done = run(csvclean, "-n", path)
            expect(done.returncode == 0 and b"No errors" in done.stdout, f"{path}: {done.stdout.decode()}{done.stderr.decode()}")


def validate_sarif(paths, folder):
    package = MODULES / f"@microsoft/sarif-multitool-{sys.platform}"
    schema = jsonschema.Draft202012Validator(json.loads((package / "sarif-2.1.0.json").read_text()))
    for path in paths:
        for error in schema.iter_errors(json.loads(pathlib.Path(path).read_text())):
            problems.append(f"{path}: {error.message}")
        told = folder / "told.sarif"
        told.unlink(missing_ok=True)
        # Not by way of the package's script, which gives the semicolon to a shell.
        done = run(package / "Sarif.Multitool", "validate", path, "--rule-kind", "Sarif;Ghas", "--output", told,
                   "--log", "ForceOverwrite")
        if not told.exists():
            problems.append(f"{path}: the multitool says nothing: {done.stdout.decode()}{done.stderr.decode()}")
            continue
        ran = json.loads(told.read_text())["runs"][0]
        for result in ran.get("results", []):
            if result.get("level", "warning") in ("error", "warning"):
                problems.append(f"{path}: {result['ruleId']}: {result.get('message')} {result.get('locations')}"[:400])


def validate_with_junitparser(paths):
    sys.path.append("/usr/lib/python3/dist-packages")  # Debian's, whichever Python runs the tests
    import junitparser
    for path in paths:
        for suite in junitparser.JUnitXml.fromfile(path):
            cases = list(suite)
            kinds = [type(result).__name__ for case in cases for result in case.result]
            for kind, count in (("Failure", suite.failures), ("Error", suite.errors), ("Skipped", suite.skipped)):
                expect(kinds.count(kind) == count, f"{path}: {count} {kind} told, {kinds.count(kind)} written")
            expect(len(cases) == suite.tests, f"{path}: {suite.tests} tests told, {len(cases)} written")
            names = [(case.classname, case.name) for case in cases]
            expect(len(set(names)) == len(names), f"{path}: tests of one name")


# --- texts of all kinds ---

def sentence(text):
    """As messages are written: with a full stop, and as they begin, which may be a path."""
    return text if not text or text[-1] in ".!?:" else text + "."


def written(write, form, texts, *options):
    given = b"".join(b"%d\n%s" % (len(text.encode()), text.encode()) for text in texts)
    done = run(write, form, *options, input=given)
    expect(done.returncode == 0, f"write {form}: {done.stderr.decode()}")
    return done.stdout.decode()


def same(form, what, text, found, wanted):
    expect(found == wanted, f"{form}: {what} of {text!r} reads {found!r}, not {wanted!r}")


def check_texts(write):
    texts = all_texts()
    for number, (text, run_) in enumerate(zip(texts, by_submission(json.loads(written(write, "sarif", texts))))):
        same("sarif", "message", text, sarif_text(run_["message"]["text"]), sentence(text))
        same("sarif", "excerpt", text, run_["properties"].get("excerpt", ""), text)
        uri = run_["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri), f"sarif: uri {uri}")
        path = f"s{number}/{text}" if text else "a.rubric.yaml"
        same("sarif", "uri", text, urllib.parse.unquote(uri, errors="strict"), path)
    issues = json.loads(written(write, "gitlab", texts))
    for text, issue in zip(texts, issues):
        expect(issue["description"].endswith(sentence(text)), f"gitlab: description of {text!r}: {issue['description']!r}")
        same("gitlab", "path", text, issue["location"]["path"].partition("/")[2], text)
    expect(len({issue["fingerprint"] for issue in issues}) == len(texts), "gitlab: doubled fingerprints")
    for form in ("junit", "junit-gitlab"):
        suites = ElementTree.fromstring(written(write, form, texts)).findall("testsuite")
        expect(len(suites) == len(texts), f"{form}: {len(suites)} suites")
        for text, suite in zip(texts, suites):
            failure = suite.find("testcase/failure")
            shown = xml_seen(sentence(text))
            same(form, "message", text, junit_text(failure.get("message")), shown or "failed")
            expect(shown in junit_text(failure.text), f"{form}: text of {text!r}: {failure.text!r}")
            expect(f"Found: {xml_seen(text)}\n" in junit_text(failure.text) or not text, f"{form}: {text!r}: {failure.text!r}")
    # Ten of them at a time, since no more are written.
    for at in range(0, len(texts), 10):
        some = texts[at:at + 10]
        commands = list(github_commands(written(write, "github", some)))
        expect(len(commands) == len(some), f"github: {len(commands)} commands for {some!r}")
        for text, (kind, properties, message) in zip(some, commands):
            same("github", "type", text, kind, "error")
            expect(message.endswith(seen(sentence(text))), f"github: message of {text!r}: {message!r}")
            same("github", "file", text, properties.get("file", "/").partition("/")[2], seen(text))
    check_csv_texts(texts, written(write, "csv", texts))
    check_markdown_texts(write, texts)


def check_interrupted(write, folder):
    """A run that was interrupted says so in every format, as rules and readers allow; one that was not does not."""
    paths = {}
    for form, suffix in FORMATS.items():
        text = written(write, form, ["words"], "interrupted")
        told = form not in ("github", "markdown", "sarif")
        expect("interrupted" in text or not told, f"{form}: that the run was interrupted is not told")
        expect("interrupted" not in written(write, form, ["words"]), f"{form}: a run was not interrupted")
        paths["interrupted", form] = folder / f"interrupted.{suffix}"
        paths["interrupted", form].write_text(text, newline="")
    suite = ElementTree.parse(paths["interrupted", "junit"]).findall("testsuite")[-1]
    expect((suite.get("name"), suite.get("errors")) == ("rubricate", "1"), f"junit: {suite.attrib}")
    issue = json.loads(written(write, "gitlab", [], "interrupted"))
    expect([each["severity"] for each in issue] == ["blocker"], f"gitlab: {issue}")
    rows = list(csv.reader(io.StringIO(written(write, "csv", ["words"], "interrupted"), newline=""), strict=True))
    expect(len(rows[-1]) == len(HEADINGS) and rows[-1][4] == "interrupted", f"csv: last row {rows[-1]}")
    return {key: path for key, path in paths.items() if key[1] in ("junit", "junit-gitlab", "gitlab", "csv")}


def by_submission(log):
    results = log["runs"][0]["results"]
    return sorted(results, key=lambda result: int(result["properties"]["submission"][1:]))


def xml_seen(text):
    return seen(text).replace("\ufffe", "<U+FFFE>").replace("\uffff", "<U+FFFF>")


def check_csv_texts(texts, table):
    expect(table.startswith("\ufeff") and table.endswith("\r\n"), "csv: no byte order mark, or no CRLF")
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""), strict=True))
    expect(rows[0] == HEADINGS, f"csv: headings {rows[0]}")
    expect(len(rows) == len(texts) + 1, f"csv: {len(rows)} rows")
    for text, row in zip(texts, rows[1:]):
        cells = dict(zip(HEADINGS, row))
        for cell in row:
            expect(not cell or cell[0] not in "=+-@\t\r\0", f"csv: a formula: {cell!r}")
        same("csv", "found", text, unguarded(cells["found"]), seen(text))
        same("csv", "message", text, unguarded(cells["message"]), seen(sentence(text)))


def check_markdown_texts(write, texts):
    """Held against pandoc, which knows GitHub's dialect: what is seen in the table of requirements, blanks aside."""
    pandoc = tool("pandoc", shutil.which("pandoc"))
    page = written(write, "markdown", texts, "alone") if pandoc else ""
    if not pandoc:
        return
    done = run(pandoc, "-f", "gfm+autolink_bare_uris+tex_math_dollars+emoji", "-t", "html", "--wrap=none", input=page.encode())
    cells = Cells()
    cells.feed(done.stdout.decode())
    expect(not cells.tags - {"strong"}, f"markdown: {cells.tags} in cells")
    rows = [row for row in cells.rows if row[0] == "part.words"]
    expect(len(rows) == len(texts), f"markdown: {len(rows)} rows")
    expect(not re.search(r"@[A-Za-z0-9]|#[0-9]|:[/A-Za-z0-9]", page.replace("-->:", "")), "markdown: a name that is called")
    blanks = lambda text: " ".join(text.split())
    for text, row in zip(texts, rows):
        wanted = text if len(text.encode()) <= 300 else text.encode()[:300].decode(errors="ignore") + "…"
        same("markdown", "found", text, blanks(row[2]), blanks(seen(wanted, kept="")))


def main():
    program, write = map(str, map(pathlib.Path.resolve, map(pathlib.Path, sys.argv[1:3])))
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        paths = reports(program, folder)
        hold_against_golden(paths, "--update" in sys.argv)
        check_meaning(paths)
        check_moved_lines(program, folder)
        check_excerpts(program, folder)
        check_missing_parts(program, folder)
        check_names_in_messages(program, folder)
        check_limit(program, folder)
        check_names_alike(program, folder)
        check_texts(write)
        paths |= check_interrupted(write, folder)
        validate(paths, folder)
    print("\n".join(problems) or "every format holds to its rules")
    if missing:
        print("missing, and so not asked:", ", ".join(missing), "(sh tools/setup.sh --dev installs them)")
    return 1 if problems else 77 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
