"""Other programs that look at Markdown, told as much of the NEA guidelines as they can be told."""
import json
import pathlib
import typing

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE / "node_modules/.bin"
INSTALL = f"npm ci --prefix {HERE.relative_to(HERE.parents[1])}"

# The title of each file, its band of words, and a word or two of what is asked under each of its headings.
FILES = {
    "overview.md": ("Overview", (450, 550), ["why", "want|hop", "previous|past", "scope", "success"]),
    "people.md": ("People", (250, 350), []),
    "plan.md": ("Plan", (400, 500), ["groups", "why|reason", "concern", "scope", "tactic"]),
    "reflection.md": ("Reflection", (400, 500), ["chang", "work", "topic"]),
    "event/flyer.md": ("", None, []),
}


def mdschema(file):
    """Title, band of words, headings, nothing left to fill in. JSON is YAML as well."""
    title, band, headings = FILES[file]
    section = {"heading": {"pattern": f"# {title or '.*'}", "regex": True}, "allow_additional": True,
               "children": [{"heading": {"pattern": f"## (?i:.*({words}).*)", "regex": True}, "allow_additional": True} for words in headings],
               "forbidden_text": [{"pattern": r"(?i)\b(todo|tbd|xxx)\b|\[(insert|your)|lorem ipsum", "regex": True}]}
    if band:
        section["word_count"] = {"min": band[0], "max": band[1]}
    return {"structure": [section], "heading_rules": {"no_skip_levels": True, "unique": True}}


def markdownlint(file):
    """Title and number of headings, their levels, no two alike. It counts no words."""
    title, _, headings = FILES[file]
    wanted = [f"# {title}" if title else "?", *(["?"] * len(headings) or ["*"]), *(["*"] if file == "reflection.md" else [])]
    return {"config": {"default": False, "MD001": True, "MD024": True, "MD025": True, "MD041": True, "MD043": {"headings": wanted}},
            "noBanner": True, "noProgress": True}


class Peer(typing.NamedTuple):
    name: str
    program: str
    rules: typing.Callable
    ending: str  # of the file with its rules
    arguments: list
    before: str  # what stands in front of each file's name
    part: int  # one in so many submissions is measured


PEERS = [Peer("mdschema", "mdschema", mdschema, ".yml", ["check", "--schema"], "", 10),
         Peer("markdownlint-cli2", "markdownlint-cli2", markdownlint, ".markdownlint-cli2.jsonc", ["--config"], ":", 50)]


def version(peer):
    for path in (HERE / "node_modules").glob("**/package.json"):
        package = json.loads(path.read_text())
        if peer.program in (package.get("bin") or {} if isinstance(package.get("bin"), dict) else {}):
            return package["version"]
    return "?"


def command(peer, submissions, count, folder):
    """For the first `count` submissions, in two processes at once; a set of rules can be for one kind of file only. It runs
    in the folder `submissions`, and what it needs is written to `folder`."""
    folder.mkdir(parents=True)
    jobs = []
    names = sorted(path.name for path in submissions.iterdir())[:count]
    for file in FILES:
        rules = folder / f"{pathlib.Path(file).stem}{peer.ending}"
        rules.write_text(json.dumps(peer.rules(file)))
        for half in range(2):
            files = folder / f"{rules.name}.{half}"
            files.write_text("".join(f"{peer.before}{name}/{file}\0" for name in names[half::2] if (submissions / name / file).exists()))
            jobs.append(f"xargs -0 -s 1000000 -a {files} {PROGRAMS / peer.program} {' '.join(peer.arguments)} {rules}\n")
    (folder / "jobs").write_text("".join(jobs))
    return ["xargs", "-P", "2", "-d", "\n", "-I", "{}", "-a", folder / "jobs", "sh", "-c", "{} > /dev/null 2>&1 || [ $? -eq 123 ]"]
