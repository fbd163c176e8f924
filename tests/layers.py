#!/usr/bin/env python3
"""Fails when a folder of src/ includes what it may not know, and when one name stands for two types.

The table is the house's plan. Two types of one name in one namespace link without a word, and the program breaks when it
runs: one's functions are taken for the other's."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
PUBLIC = {"rubricate"}
MAY_KNOW = {
    "util": set(),
    "rubric": {"util"},
    "document": {"util"},
    "extract": {"util", "document"},
    "submission": {"util", "document", "extract"},
    "checks": {"util", "document"},
    "verdict": {"util", "document", "checks"},
    "agree": {"util", "rubric"},  # of rubric/ how names are compared
    "score": {"util", "rubric", "verdict"},  # of rubric/ how names are compared
    "resubmission": {"util"},
    "similarity": {"util", "document", "checks", "verdict"},
    "lint": {"util", "rubric"},  # of rubric/ the wording of messages, and the tree that mends are made on
    "marks": {"util", "rubric"},  # of rubric/ the reading of YAML
    "report": {"util", "document", "checks"},  # of document/ and checks/ what of a text counts as words
    "batch": {"util", "submission", "verdict", "report"},
    "guide": {"util", "report"},
    "schema": {"util", "rubric"},
    "interop": {"util", "rubric", "document", "report"},  # of report/ what all JSON is made of, of document/ HTML's entities
    "app": {"util", "rubric", "document", "extract", "submission", "checks", "verdict", "lint", "marks", "score", "report", "guide", "schema", "interop", "similarity", "agree", "resubmission", "batch"},
}
# Libraries with one owner.
OWNERS = {
    "yaml-cpp/": {"rubric"},
    "md4c": {"document"},
    "CLI/": {"app"},
    "nlohmann/": {"report", "schema", "interop"},
    "re2/": {"util"},
    "nettle/": {"util"},
    "utf8proc": {"util", "document"},
    "minizip": {"extract"},
    "zlib": {"extract"},
    "expat": {"extract", "interop"},
    "exiv2": {"extract"},
    "seccomp": {"extract"},
}


def mistakes(path, folder):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = re.match(r'\s*#include\s+[<"]([^>"]+)[>"]', line)
        if not match:
            continue
        include = match.group(1)
        head = include.split("/")[0]
        if head in MAY_KNOW and "/" in include and head != folder and head not in MAY_KNOW[folder]:
            yield f"{path.relative_to(ROOT)}:{number}: {folder}/ may not know {head}/"
        for library, owners in OWNERS.items():
            if include.startswith(library) and folder not in owners:
                yield f"{path.relative_to(ROOT)}:{number}: only {', '.join(sorted(owners))} may know {library}"


def types(path):
    """The types that a file defines for the whole program, as (namespace::name, number of the line).

    clang-format indents what stands in a class and nothing in a namespace, so a type of a namespace begins its line."""
    # Where a namespace holds one line, clang-format leaves its end without a comment.
    text = re.sub(r"^(namespace .*\{\n.*\n\})$", r"\1  // namespace", path.read_text(), flags=re.MULTILINE)
    spaces = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := re.match(r"(?:inline )?namespace\s*([\w:]*) \{", line):
            spaces.append(match.group(1))
        elif line.startswith("}  // namespace"):
            spaces.pop()
        elif "" not in spaces:  # an unnamed one is its file's own
            match = re.match(r"(?:template <.*?> )?(?:struct|class|union|enum(?: class| struct)?) ([\w:<>]+)(.*)", line)
            if match and ("{" in match.group(2) or ";" not in match.group(2)):
                yield "::".join([*spaces, match.group(1)]), number
    if spaces:
        raise ValueError(f"{path.relative_to(ROOT)}: no }}  // namespace for {spaces}")


def clashes():
    """Types that two files define. The unit tests are one program with what they test."""
    first = {}
    for folder in ("include", "src", "tests/unit"):
        for path in sorted((ROOT / folder).rglob("*.[ch]pp")):
            for name, number in types(path):
                other, line = first.setdefault(name, (path, number))
                if other != path:
                    yield f"{path.relative_to(ROOT)}:{number}: {name} is defined in {other.relative_to(ROOT)}:{line} too"


def main():
    found = []
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        parts = path.relative_to(ROOT / "src").parts
        if len(parts) == 1:
            continue  # main.cpp
        if parts[0] not in MAY_KNOW:
            found.append(f"src/{parts[0]} is not in the plan")
            continue
        found += mistakes(path, parts[0])
    for path in sorted((ROOT / "include").rglob("*.hpp")):
        for line in path.read_text().splitlines():
            match = re.match(r"#include <([a-z]+)/", line)
            if match and match.group(1) in MAY_KNOW:
                found.append(f"{path.relative_to(ROOT)}: public headers know nothing of src/: {line}")
    found += clashes()
    print("\n".join(found) or "every folder knows only what it may, and every name stands for one type")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
