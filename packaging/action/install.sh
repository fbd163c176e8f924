#!/bin/sh
# Part of the GitHub Action: sees to it that `rubricate` is there. Takes VERSION, SHA256
# and RELEASES, where releases lie, from the environment.
set -eu

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

if [ -z "$VERSION" ]; then
  if command -v rubricate >/dev/null; then exit 0; fi
  echo "Building rubricate, which takes some minutes; name a version to install a release instead."
  cd "$GITHUB_ACTION_PATH"
  sh tools/setup.sh
  cmake --preset release
  cmake --build --preset release
  as_root cmake --install build/release
  exit 0
fi

case $VERSION in
  *[!0-9.]*)
    echo "A version is made of numbers, such as 0.1.0." >&2
    exit 2
    ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
package=rubricate_$VERSION-0upstream1_$(dpkg --print-architecture).deb
from=$RELEASES/v$VERSION
fetch() { curl --fail --silent --show-error --location --proto '=https' --retry 3 --output "$folder/$1" "$from/$1"; }

fetch "$package"
if [ -n "$SHA256" ]; then
  echo "$SHA256  $package" >"$folder/sums"
else
  fetch SHA256SUMS
  awk -v name="$package" '$2 == name' "$folder/SHA256SUMS" >"$folder/sums"
fi
if ! (cd "$folder" && sha256sum --strict --check sums); then
  echo "This is not the package that was meant: its checksum is another. Nothing was installed." >&2
  exit 1
fi
as_root apt-get install -q -y "$folder/$package"
