#!/bin/sh
# Times `rubricate check` against `wc -w` on one applicant's folder of the usual shape, and prints the ratio.
#   compare.sh PROGRAM [TIMES]     each is started TIMES times (200 unless given) in each of 5 rounds; the medians count
set -eu

program=$(command -v "$1") || { echo "usage: compare.sh PROGRAM [TIMES]" >&2; exit 2; }
case $program in /*) ;; *) program=$PWD/$program ;; esac
times=${2:-200}
rounds=5

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
mkdir "$folder/in" "$folder/in/event"

# paragraphs TITLE NUMBER: as many paragraphs of 45 words under headings
paragraphs() {
  echo "# $1"
  n=0
  while [ "$n" -lt "$2" ]; do
    n=$((n + 1))
    printf '\n## Question %s\n\n' "$n"
    echo "We met the families at the library in the evening, because **many of them** work all day."
    echo "They told us what their children need, and we listened; then we asked which groups could help us."
    echo "The food bank, the nurses and the parks office said yes."
  done
}
paragraphs "Part 1. Overview" 10 > "$folder/in/overview.md"
paragraphs "Artifact 2. Plan" 9 > "$folder/in/plan.md"
paragraphs "Part 3. Reflection" 9 > "$folder/in/reflection.md"
{
  printf '# Artifact 1. People\n'
  for name in Ana Bo Cy Dee Eli; do
    printf '\n- **%s**\n  - Role: teacher\n  - Reason: %s knows the families of the lower school and speaks with them often, ' "$name" "$name"
    printf 'so that nobody has to begin anew when we ask for help in the autumn.\n'
  done
} > "$folder/in/people.md"
printf '# A walk\n\nCome with us on Saturday.\n' > "$folder/in/event/flyer.md"

cd "$folder"
set -- in/overview.md in/people.md in/plan.md in/reflection.md in/event/flyer.md
rubric=nea-meaningful-partnership

now() { date +%s%N; }

check() { "$program" check in -r "$rubric" > out 2> err || [ $? -eq 1 ]; }
count() { wc -w "$@" > out; }

# timed COMMAND…: microseconds for one start
timed() {
  i=0
  begin=$(now)
  while [ "$i" -lt "$times" ]; do
    "$@"
    i=$((i + 1))
  done
  echo $((($(now) - begin) / times / 1000))
}

median() { sort -n | sed -n "$(((rounds + 1) / 2))p"; }

check || { cat err >&2; exit 1; }  # what does not run cannot be timed
round=0
while [ "$round" -lt "$rounds" ]; do
  timed count "$@" >> wc.times
  timed check >> check.times
  round=$((round + 1))
done
wc_time=$(median < wc.times)
check_time=$(median < check.times)
echo "$(cat "$@" | wc -c) bytes in $# files, medians of $rounds rounds of $times starts, process start included"
printf '%-18s %6s µs\n' "wc -w" "$wc_time" "rubricate check" "$check_time"
echo "$wc_time $check_time" | awk '{printf "%-18s %6.1f\n", "ratio", $2 / $1}'
