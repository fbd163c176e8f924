#!/bin/sh
# Builds the Debian package build/release/rubricate_VERSION-0upstream1_ARCH.deb; the same source gives the same bytes.
set -eu
umask 022
cd "$(dirname "$0")/.."
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
cmake --preset release >/dev/null
cmake --build --preset release
cpack --config build/release/CPackConfig.cmake -B build/release
