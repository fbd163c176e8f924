#!/usr/bin/env python3
"""How fast many submissions are checked, beside others that read the same files: no test.

Prints a page in Markdown. What is measured takes turns, round after round, so that a machine that slows down slows down all;
figures are medians, ratios those of each round. For mdschema and markdownlint: npm ci --prefix tests/bench"""
import argparse
import filecmp
import functools
import itertools
import os
import pathlib
import platform
import shutil
import statistics
import sys
import tempfile

import peers
from make_batch import EXAMPLES, make
from measure import Measured, measured

RUBRIC = ["-r", "nea-meaningful-partnership", "-qq"]
FLOOR, COUNT, JSON = "`xargs -P 2 cat`", "`xargs -P 2 wc -w`", "`rubricate batch -o json:FILE`"
CHECKED = (0, 1)


def table(heads, rows):
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def times(ratio):
    return f"{ratio:.2f}×" if ratio < 10 else f"{ratio:.0f}×"


def median(rounds):
    return Measured(*map(statistics.median, zip(*rounds)))


def of_all(peer, folder, batch, count):
    """What a peer would take for all: measured on a part of them, and on two to know what comes but once."""
    few, many = 2, max(4, count // peer.part)
    small, large = (peers.command(peer, batch, part, folder / f"{peer.name}-{part}") for part in (few, many))

    def measure():
        first, then = measured(small, cwd=batch), measured(large, cwd=batch)
        grown = [a + (b - a) / (many - few) * (count - few) for a, b in zip(first[:2], then[:2])]
        return Measured(*grown, then.peak)

    return f"{peer.name} {peers.version(peer)}, of 1 in {peer.part}", measure


def contestants(program, folder, batch, count, others):
    """(name, function that measures it once) of all that take turns."""
    files = sorted(path for path in batch.rglob("*") if path.is_file())
    names = folder / "files"
    names.write_text("".join(f"{path.relative_to(batch)}\0" for path in files))
    everyone = []
    for name, words in ((FLOOR, ["cat"]), (COUNT, ["wc", "-w"])):
        everyone.append((name, functools.partial(measured, ["xargs", "-0", "-P", "2", "-a", names, *words], cwd=batch)))
    for shown, more in (("-o json:FILE", []), ("-o ndjson:FILE", []), ("-o html:FILE", []), ("-o json:FILE --jobs 1", ["--jobs", "1"])):
        output = shown.split()[1].replace("FILE", str(folder / "report"))
        command = [program, "batch", batch, *RUBRIC, "-o", output, *more]
        everyone.append((f"`rubricate batch {shown}`", functools.partial(measured, command, CHECKED)))
    for peer in peers.PEERS if others else []:
        if (peers.PROGRAMS / peer.program).exists():
            everyone.append(of_all(peer, folder, batch, count))
        else:
            print(f"{peer.name} is left out; get it with: {peers.INSTALL}", file=sys.stderr)
    return len(files), sum(path.stat().st_size for path in files), everyone


def prove(program, folder, batch, count):
    """What does not do its work cannot be timed."""
    proof = folder / "proof"
    proof.touch()
    measured([program, "batch", batch, *RUBRIC, "-o", f"ndjson:{proof}"], CHECKED)
    with proof.open("rb") as lines:
        found = sum(line.startswith(b'{"type":"submission"') for line in lines)
    if found != count:
        raise SystemExit(f"{program} tells of {found} submissions; {count} were made")


def race(everyone, rounds):
    """{name: [measured, …]}, of which the first round only warms up."""
    found = {name: [] for name, _ in everyone}
    for number in range(rounds + 1):
        at = number % len(everyone)
        for name, measure in everyone[at:] + everyone[:at]:
            result = measure()
            if number > 0:
                found[name].append(result)
        print(f"round {number} of {rounds}", file=sys.stderr)
    return found


def ratio(found, name, other):
    return statistics.median(a.seconds / b.seconds for a, b in zip(found[name], found[other]))


def one_folder(program, runs):
    """(what a check of one folder takes, what `wc -w` takes for the same files)."""
    folder = EXAMPLES / "passing"
    files = sorted(path for path in folder.rglob("*.md"))
    pairs = [(measured([program, "check", folder, *RUBRIC], CHECKED), measured(["wc", "-w", *files])) for _ in range(runs)]
    return [median(column) for column in zip(*pairs)]


def link(batch, target, count):
    """A batch of `count` submissions that are those of `batch`, again and again. Few files, for a file bears but so many names."""
    sources = [[(path, path.relative_to(one)) for path in one.rglob("*") if path.is_file()] for one in sorted(batch.iterdir())]
    for number, source in zip(range(count), itertools.cycle(sources)):
        folder = target / f"applicant-{number:06}"
        (folder / "event").mkdir(parents=True)
        for path, name in source:
            os.link(path, folder / name)


def large(program, folder, batch, count):
    """Rows of a table about `count` submissions: all, none with a file, and four shards that are merged."""
    many, empty = folder / "many", folder / "empty"
    link(batch, many, count)
    empty.mkdir()
    for number in range(count):
        (empty / f"{number:06}").mkdir()
    whole = measured([program, "batch", many, *RUBRIC, "-o", f"json:{folder}/whole"], CHECKED)
    none = measured([program, "batch", empty, *RUBRIC, "-o", f"json:{folder}/none"], (3,))
    shards = [folder / f"shard{i}" for i in range(1, 5)]
    parts = [measured([program, "batch", many, *RUBRIC, "--shard", f"{i}/4", "-o", f"ndjson:{shard}"], CHECKED)
             for i, shard in enumerate(shards, 1)]
    merged = measured([program, "merge", *shards, "-qq", "-o", f"json:{folder}/merged"], CHECKED)
    if not filecmp.cmp(folder / "whole", folder / "merged", shallow=False):
        raise SystemExit("four shards that are merged differ from one run")
    shard = Measured(max(part.seconds for part in parts), max(part.processor for part in parts), max(part.peak for part in parts))
    for name, took in ((JSON, whole), (f"the same, {count:,} empty folders", none), ("one of 4 shards, the slowest", shard),
                       ("`rubricate merge` of the shards, the same bytes as one run", merged)):
        yield name, took


def row(name, took, *compared):
    return [name, f"{took.seconds:.2f}", f"{took.processor:.2f}", *compared, f"{took.peak:.0f}"]


def processor_name():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines() if os.path.exists("/proc/cpuinfo") else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def page(arguments, folder):
    batch, count = folder / "batch", arguments.submissions
    make(batch, count, 5, 1)
    files, size, everyone = contestants(arguments.program, folder, batch, count, not arguments.alone)
    prove(arguments.program, folder, batch, count)
    found = race(everyone, arguments.rounds)
    check, wc = one_folder(arguments.program, arguments.checks)
    print(f"{count:,} submissions for the NEA's rubric, {files:,} files with {size / 1e6:.0f} MB, no two alike, "
          f"one in five with a mistake; on {os.cpu_count()} cores ({processor_name()}), medians of {arguments.rounds} rounds:\n")
    print(table(["", "seconds", "of processor", "beside `wc -w`", "peak MB"],
                [row(name, median(took), times(ratio(found, name, COUNT))) for name, took in found.items()]))
    goals = [["batch with a JSON report, beside `wc -w`", times(ratio(found, JSON, COUNT)), "at most 1×"]]
    goals += [[f"{name.split(',')[0]}, beside that batch", times(ratio(found, name, JSON)), "at least 10×" if "mdschema" in name else ""]
              for name in found if not name.startswith("`")]
    goals += [[f"peak memory of batch, {count:,} submissions", f"{median(found[JSON]).peak:.0f} MB", "under 64 MB"]]
    if arguments.large:
        rows = list(large(arguments.program, folder, small_batch(batch), arguments.large))
        goals += [[f"peak memory of batch, {arguments.large:,} submissions", f"{rows[0][1].peak:.0f} MB", "under 64 MB"]]
    goals += [[f"`rubricate check` of one folder, median of {arguments.checks}", f"{check.seconds * 1000:.1f} ms", "under 10 ms"],
              ["the same, time of processor", f"{check.processor * 1000:.1f} ms", ""],
              ["`wc -w` of its files, for comparison", f"{wc.seconds * 1000:.1f} ms", ""]]
    if arguments.large:
        print(f"{arguments.large:,} submissions, measured once:\n")
        print(table(["", "seconds", "of processor", "peak MB"], [row(name, took) for name, took in rows]))
    print(table(["", "measured", "wanted"], goals), end="")


def small_batch(batch):
    """The first thousand of it, and nothing else."""
    for path in sorted(batch.iterdir())[1000:]:
        shutil.rmtree(path)
    return batch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="rubricate, built with the preset bench or release")
    parser.add_argument("--submissions", type=int, default=10_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--checks", type=int, default=50, metavar="N", help="how often one folder is checked")
    parser.add_argument("--large", type=int, default=0, metavar="N",
                        help="also a batch of N submissions, N empty folders, and shards, in 3 GB of disk for 100000")
    parser.add_argument("--alone", action="store_true", help="without mdschema and markdownlint")
    parser.add_argument("--folder", type=pathlib.Path, help="where the submissions are made, and removed again")
    arguments = parser.parse_args()
    if arguments.submissions < 4:
        parser.error("fewer than four submissions measure nothing")
    found = shutil.which(arguments.program)
    if found is None:
        parser.error(f"there is no program {arguments.program}")
    arguments.program = pathlib.Path(found).resolve()
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        page(arguments, pathlib.Path(name))


if __name__ == "__main__":
    main()
