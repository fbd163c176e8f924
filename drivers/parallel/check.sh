#!/bin/sh
# Checks the submissions in FOLDERs with GNU parallel, in 16 shards, and makes one report of them. With
# --sshloginfile, parallel spreads them over computers that share the folders:
#
#     sh check.sh RUBRIC FOLDER...
set -eu
rubric=$1
shift
shards=16
mkdir -p shards
# `merge` refuses when a shard is missing, whatever became of it; what each ended with stands in shards/log.
parallel --will-cite --quote --joblog shards/log \
  rubricate batch --shard={}/$shards --rubric="$rubric" --fail-on=never --output=ndjson:shards/{}.ndjson -- "$@" \
  ::: $(seq $shards) || true
rubricate merge --fail-on=never --output=html:report.html --output=json:report.json -- shards/*.ndjson
