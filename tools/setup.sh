#!/bin/sh
# Installs what is missing of the Debian 12 packages that a build needs; with --dev also what the tests need.
set -eu
packages="g++ cmake ninja-build pkg-config libcli11-dev libyaml-cpp-dev libfmt-dev libmd4c-dev libre2-dev
  nlohmann-json3-dev libutf8proc-dev nettle-dev libminizip-dev zlib1g-dev libexpat1-dev libexiv2-dev libseccomp-dev
  poppler-utils"
if [ "${1:-}" = --dev ]; then
  packages="$packages git doctest-dev clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev libfuzzer-19-dev
    python3 python3-jsonschema python3-yaml mandoc pandoc ffmpeg qpdf zip parallel strace
    libreoffice-writer-nogui libreoffice-impress-nogui"
fi
missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
root=""
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "These packages are missing:$missing" >&2
    echo "Run this as root, or install sudo." >&2
    exit 1
  fi
  root=sudo
fi
$root apt-get update -q
# shellcheck disable=SC2086 # a list of names
DEBIAN_FRONTEND=noninteractive $root apt-get install -q -y --no-install-recommends $missing
