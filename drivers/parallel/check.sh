#!/bin/sh
# Checks a batch in shards with GNU parallel, on this computer or, with --sshlogin, on others that see the same folders.
#
#   check.sh FOLDER RUBRIC SHARDS OUT
#
# OUT gets a file for each shard, report.json and report.txt, and parallel's log. Run it again after a failure: each
# shard has a journal and goes on where it was. Ends with the exit code of `rubricate merge`.
set -eu
folder=$1 rubric=$2 shards=$3 out=$4
mkdir -p "$out"

# A shard in which something failed (1) or could not be checked (3) is done; it is no reason to stop.
# shellcheck disable=SC2016 # parallel's own shell expands it
shard='rubricate batch {1} -r {2} --shard {4}/{3} --journal {5}/{4}.journal --resume -o ndjson:{5}/{4}.ndjson -qq
code=$?; case $code in 0|1|3) exit 0;; *) exit $code;; esac'
parallel --will-cite --halt soon,fail=20% --joblog "$out/joblog" "$shard" \
  ::: "$folder" ::: "$rubric" ::: "$shards" ::: $(seq "$shards") ::: "$out" > "$out/sums.txt"

rubricate merge "$out"/*.ndjson -o text -o "json:$out/report.json" -o "text:$out/report.txt"
