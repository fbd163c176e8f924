#!/usr/bin/env python3
"""Makes a folder of N submissions of one shape, each a little different, some with mistakes: what `batch` is measured on.

The same arguments always make the same folder."""
import argparse
import pathlib
import random
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples/nea-meaningful-partnership"
MISTAKES = ["too-short", "missing-part", "placeholder", "unanswered-question"]


def texts_of(folder):
    return {path.relative_to(folder): path.read_text() for path in sorted(folder.rglob("*")) if path.suffix == ".md"}


def varied(text, number, rng):
    """Two sentences of the same words in another order, and a name: no two submissions are the same."""
    words = text.split(" ")
    at = rng.randrange(len(words) // 2, len(words) - 1)
    if "\n" not in words[at] + words[at + 1] and words[at].isalpha() and words[at + 1].isalpha():
        words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words) + f"\n<!-- submission {number} -->\n"


def make(target, count, share, seed):
    """Writes `count` submissions, one in `share` of them with a mistake."""
    rng = random.Random(seed)
    passing = texts_of(EXAMPLES / "passing")
    mistaken = [texts_of(EXAMPLES / name) for name in MISTAKES if (EXAMPLES / name).is_dir()]
    for number in range(count):
        texts = rng.choice(mistaken) if share and rng.randrange(share) == 0 else passing
        folder = target / f"applicant-{number:06}"
        for path, text in texts.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(varied(text, number, rng))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=pathlib.Path, help="the folder to make; one that is there is replaced")
    parser.add_argument("count", type=int)
    parser.add_argument("--mistakes", type=int, default=5, metavar="N", help="one in N has a mistake; 0: none")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.target.exists():
        shutil.rmtree(arguments.target)
    arguments.target.mkdir(parents=True)
    make(arguments.target, arguments.count, arguments.mistakes, arguments.seed)


if __name__ == "__main__":
    main()
