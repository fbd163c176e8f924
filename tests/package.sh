#!/bin/sh
# The Debian package of a build: made twice with the same bytes, without a complaint of lintian, and at work in a fresh
# Debian, for an ordinary user. Not one of the daily tests, as the fresh Debian comes from the network.
#
#     sh tests/package.sh [BUILD]      (build/release; built before, by tools/package.sh)
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }; }

umask 022
for time in 1 2; do
  quietly cpack --config "$build/CPackConfig.cmake" -B "$folder/$time"
  mv "$folder/$time"/*.deb "$folder/rubricate$time.deb"
  sleep 1
done
cmp "$folder/rubricate1.deb" "$folder/rubricate2.deb"
echo "The package is the same byte for byte when it is made again."

lintian --allow-root --fail-on error,warning "$folder/rubricate1.deb"
echo "lintian has nothing to say."

# What the user in the fresh Debian does; the same commands without one.
cat >"$folder/try" <<'TRY'
set -eu
cd /tmp
rubricate --version
rubricate check example -r nea-meaningful-partnership | tail -2
rubricate lint /usr/share/rubricate/rubrics/partnership-charter.rubric.yaml -qq
test -s /usr/share/rubricate/rubric.schema.json
test -s /usr/share/bash-completion/completions/rubricate
test -s /usr/share/zsh/vendor-completions/_rubricate
test -s /usr/share/fish/vendor_completions.d/rubricate.fish
TRY
if [ "$(id -u)" != 0 ] || ! command -v mmdebstrap >/dev/null; then
  echo "Not tried in a fresh Debian: that needs root, and mmdebstrap." >&2
  exit 77
fi
root=$folder/root
mmdebstrap --quiet --variant=apt bookworm "$root"
cp "$folder/rubricate1.deb" "$root/tmp/rubricate.deb"
cp -r examples/nea-meaningful-partnership/passing "$root/tmp/example"
cp "$folder/try" "$root/tmp/try"
quietly chroot "$root" apt-get update
quietly chroot "$root" apt-get install -y --no-install-recommends /tmp/rubricate.deb
chroot "$root" setpriv --reuid=65534 --regid=65534 --clear-groups sh /tmp/try
chroot "$root" dpkg --verify rubricate
quietly chroot "$root" apt-get purge -y rubricate
if chroot "$root" find /usr -name '*rubricate*' | grep .; then
  echo "The package leaves this behind." >&2
  exit 1
fi
echo "It is at work in a fresh Debian, for an ordinary user, and leaves nothing behind."
