#!/usr/bin/env python3
"""What `inspect -o json` writes holds to the schema that the program prints, says the same bytes twice and agrees with
the exit code, for every file that the repository has for tests and for some odd ones."""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[1]
READ_WELL = ("none", "text", "facts")
ODD_FILES = {
    "empty.docx": b"",
    "cut.docx": b"PK\x03\x04\x14\0\x08\0 and no more",
    "event.jpg": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03\x08\0\0\0\0",
    "noise.mp4": bytes(range(256)) * 8,
    "latin.md": b"caf\xe9\n",
    "link.url": b"[InternetShortcut]\r\nURL=https://example.org/\r\n",
    "odd\x1b[2J\u202e.txt": b"text\n",
}


def inspect(program, path):
    done = subprocess.run([program, "inspect", path, "-o", "json"], capture_output=True, check=False, timeout=120)
    return done.returncode, done.stdout


def problems_of(program, path, validator):
    code, text = inspect(program, path)
    if inspect(program, path) != (code, text):
        yield "a second run gives other bytes"
    if b"\x1b" in text or "\u202e" in text.decode():
        yield "a character that a terminal obeys"
    value = json.loads(text)
    yield from (error.message for error in validator.iter_errors(value))
    if (code == 3) == value["complete"] or code not in (0, 3):
        yield f"exit code {code}, and complete is {value['complete']}"
    for file in value["files"]:
        is_known = file["opening"] in READ_WELL and file["state"] != "unreadable"
        if not is_known and value["complete"]:
            yield f"{file['path']} was not opened, and all is said to be complete"
        if not is_known and not any(finding["help"] for finding in file["findings"]):
            yield f"{file['path']} was not opened, and nothing says what to do"


def main():
    program = sys.argv[1]
    printed = subprocess.run([program, "schema", "inspect"], capture_output=True, check=True, timeout=60).stdout
    mistakes = []
    if printed != (ROOT / "man/inspect.schema.json").read_bytes():
        mistakes.append("`schema inspect` prints another schema than the one in man/")
    schema = json.loads(printed)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    with tempfile.TemporaryDirectory() as temporary:
        for name, content in ODD_FILES.items():
            (pathlib.Path(temporary) / name).write_bytes(content)
        folders = [pathlib.Path(temporary), *sorted((ROOT / "examples").glob("*/*/")), ROOT / "tests/cases"]
        for folder in folders:
            mistakes += [f"{folder}: {problem}" for problem in problems_of(program, folder, validator)]
    print("\n".join(mistakes))
    print(f"{len(folders)} folders, {len(mistakes)} problems")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
