#!/bin/sh
# Sets up, builds and does the main job on an example.
set -eu
cd "$(dirname "$0")/.."
sh tools/setup.sh
cmake --preset release >/dev/null
cmake --build --preset release
echo
./build/release/rubricate check examples/nea-meaningful-partnership/passing -r nea-meaningful-partnership
