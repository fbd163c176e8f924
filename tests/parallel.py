#!/usr/bin/env python3
"""The driver for GNU parallel does what it says: one report of all shards, also when some were stopped before."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples/nea-meaningful-partnership"
RUBRIC = "nea-meaningful-partnership"


def main():
    if shutil.which("parallel") is None:
        print("GNU parallel is not installed")
        return 77
    program = pathlib.Path(sys.argv[1]).resolve()
    found = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        (folder / "bin/rubricate").symlink_to(program)
        shutil.copytree(EXAMPLES, folder / "hand ins")
        environment = os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": name}

        def run(*command):
            return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, timeout=300)

        whole = run("rubricate", "batch", "hand ins", "-r", RUBRIC, "-o", "text", "-o", "json:whole.json")
        driver = str(ROOT / "drivers/parallel/check.sh")
        for attempt in range(3):
            done = run(driver, "hand ins", RUBRIC, "3", "out")
            if (done.returncode, done.stdout) != (whole.returncode, whole.stdout):
                found.append(f"run {attempt}: exit {done.returncode}: {done.stderr.decode()}")
            elif (folder / "out/report.json").read_bytes() != (folder / "whole.json").read_bytes():
                found.append(f"run {attempt}: another report")
            else:  # as if a shard had been stopped
                os.truncate(folder / "out/2.journal", (folder / "out/2.journal").stat().st_size // 2)
                (folder / "out/2.ndjson").unlink()
        refused = run(driver, "nosuch", RUBRIC, "2", "other")
        if refused.returncode == 0:
            found.append("a folder that is not there is no failure")
    print("\n".join(found) or "shards that parallel checks make the report of one run")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
