#!/bin/sh
# Part of the GitHub Action: checks, and shows what was found as annotations and in the summary of the job.
# Takes RUBRIC, SUBMISSION or SUBMISSIONS, SHARD, FAIL_ON and REPORTS from the environment.
set -eu

if [ -z "$RUBRIC" ] && [ -z "$SUBMISSION$SUBMISSIONS" ]; then exit 0; fi # it was to be installed only
if [ -n "$SUBMISSION" ] && [ -n "$SUBMISSIONS" ]; then
  echo "submission and submissions are both given; leave one of them out." >&2
  exit 2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
verb=check
[ -z "$SUBMISSIONS" ] || verb="batch"
set -- "$verb" --rubric="$RUBRIC" --fail-on="$FAIL_ON" \
  --output="github:$folder/annotations" --output="markdown:$folder/summary"
[ -z "$SHARD" ] || set -- "$@" --shard="$SHARD"
while IFS= read -r report; do
  [ -z "$report" ] || set -- "$@" --output="$report"
done <<REPORTS
$REPORTS
REPORTS
set -- "$@" --
while IFS= read -r submission; do
  [ -z "$submission" ] || set -- "$@" "$submission"
done <<SUBMISSIONS
${SUBMISSION:-$SUBMISSIONS}
SUBMISSIONS

# Nothing that stands in a submission is a command to the runner: it obeys none until it reads the word again. It reads
# standard error beside standard output, so that all has to come by one way.
word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$word"
code=0
rubricate "$@" 2>&1 || code=$?
echo "::$word::"

[ ! -f "$folder/annotations" ] || cat "$folder/annotations"
[ ! -f "$folder/summary" ] || cat "$folder/summary" >>"$GITHUB_STEP_SUMMARY"
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
