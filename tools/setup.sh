#!/bin/sh
# Installs what is missing of the Debian 12 packages that a build needs; with --dev also what the tests need, from Debian
# and from npm.
set -eu
packages="g++ cmake ninja-build pkg-config libcli11-dev libyaml-cpp-dev libfmt-dev libmd4c-dev libre2-dev
  nlohmann-json3-dev libutf8proc-dev nettle-dev libminizip-dev zlib1g-dev libexpat1-dev libexiv2-dev libseccomp-dev
  poppler-utils"
if [ "${1:-}" = --dev ]; then
  packages="$packages git doctest-dev clang-19 clang-tidy-19 clang-format-19 libclang-rt-19-dev libfuzzer-19-dev
    python3 python3-jsonschema python3-yaml mandoc pandoc ffmpeg qpdf zip strace
    zsh fish lintian pre-commit shellcheck mmdebstrap slurm-wlm parallel
    libreoffice-writer-nogui libreoffice-impress-nogui
    nodejs libxml2-utils python3-junitparser csvkit chromium openjdk-17-jre-headless"
  # Node.js of other makers brings npm along, and takes no other.
  command -v npm >/dev/null || packages="$packages npm"
fi
missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
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
fi
[ "${1:-}" = --dev ] || exit 0
# Not again where what is installed is what the lock file names.
tests=$(dirname "$0")/../tests
if ! cmp -s "$tests/package-lock.json" "$tests/node_modules/.installed"; then
  npm ci --prefix "$tests" --no-audit --no-fund --no-update-notifier --loglevel=error
  cp "$tests/package-lock.json" "$tests/node_modules/.installed"
fi
