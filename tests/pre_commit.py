#!/usr/bin/env python3
"""The hooks for pre-commit stop a commit of a doubtful rubric or of a submission that fails, and no other.

    pre_commit.py PROGRAM

Ends with 77 when pre-commit or git is not there."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOOD = """rubricate: 1
id: club
title: A club
version: 1.0.0
note: One may hand in again.
counting: {rule: standard, skip: [prompts]}
parts:
  - id: plan
    title: Our plan
    require: [{words: 3-5}]
"""
CONFIGURATION = """repos:
  - repo: {hooks}
    rev: {commit}
    hooks:
      - id: rubricate-lint
      - id: rubricate-check
        args: [hand-in, -r, club.rubric.yaml]
"""

# What is committed, and which of the two hooks fail.
CASES = [
    ("all is well", {}, (True, True)),
    ("a number that nothing can reach", {"club.rubric.yaml": GOOD.replace("3-5", "5-3")}, (False, False)),
    ("a plan that is too short", {"hand-in/plan.md": "Two words.\n"}, (True, False)),
    ("a second rubric, with a blank in its name", {"my club.rubric.yaml": GOOD.replace("id: club", "id: ")}, (False, True)),
    ("a rubric that is named like an option", {"-x.rubric.yaml": GOOD.replace("id: club", "id: x")}, (True, True)),
]


class Project:
    def __init__(self, folder, program):
        self.folder = folder
        (folder / "bin").mkdir()
        (folder / "bin" / "rubricate").symlink_to(program)
        self.environment = {"PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8",
                            "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(folder / "cache")}
        for key in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{key}_NAME": "A", f"GIT_{key}_EMAIL": "a@example.org"}
        self.hooks = folder / "hooks"
        self.hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", self.hooks)
        self.work = folder / "work"
        self.work.mkdir()

    def run(self, *command, where):
        return subprocess.run(command, cwd=where, env=self.environment, capture_output=True, text=True, check=False,
                              timeout=120)

    def commit(self, where):
        for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
            done = self.run("git", *command, where=where)
            if done.returncode:
                raise RuntimeError(f"git {command[0]}: {done.stderr}")
        return self.run("git", "rev-parse", "HEAD", where=where).stdout.strip()

    def hook(self, name):
        done = self.run("pre-commit", "run", "--all-files", name, where=self.work)
        if done.returncode not in (0, 1):
            raise RuntimeError(done.stdout + done.stderr)
        return done.returncode == 0, done.stdout + done.stderr


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


def problems(project):
    first = {"club.rubric.yaml": GOOD, "hand-in/plan.md": "# Our plan\n\nThree words only.\n"}
    commit = project.commit(project.hooks)
    for what, files, wanted in CASES:
        shutil.rmtree(project.work)
        project.work.mkdir()
        write(project.work, first | files)
        write(project.work, {".pre-commit-config.yaml": CONFIGURATION.format(hooks=project.hooks, commit=commit)})
        project.commit(project.work)
        for name, passes in zip(("rubricate-lint", "rubricate-check"), wanted):
            passed, output = project.hook(name)
            if passed != passes:
                yield f"{what}: {name} {'passed' if passed else 'failed'}\n{output}"


def main():
    program = os.path.abspath(sys.argv[1])
    if not (shutil.which("pre-commit") and shutil.which("git")):
        print("pre-commit or git is not there")
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        found = list(problems(Project(pathlib.Path(temporary), program)))
    print("\n".join(found) or "the hooks stop what they should")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
