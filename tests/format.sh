#!/bin/sh
# Fails when a C++ file is not formatted as .clang-format says. To mend: clang-format-19 -i FILE.
set -eu
cd "$(dirname "$0")/.."
find src include tests -name '*.[ch]pp' -print0 | xargs -0 clang-format-19 --dry-run -Werror
