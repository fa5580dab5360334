#!/usr/bin/env bash
# What the action of GitHub runs. Everything comes through the environment, one value a line, and
# reaches transcheck as one word: nothing of it is read by the shell.
set -uo pipefail
work=${RUNNER_TEMP:-$(mktemp -d)}
sarif=$work/transcheck.sarif
summary=$work/transcheck-summary.md
annotations=$work/transcheck-annotations.txt

words=()
lines() { while IFS= read -r line; do [ -n "$line" ] && words+=("$line"); done <<< "$1"; }
lines "${TRANSCHECK_OPTIONS:-}"
[ -n "${TRANSCHECK_SOURCE:-}" ] && words+=(--source "$TRANSCHECK_SOURCE")
[ -n "${TRANSCHECK_CHANGED_SINCE:-}" ] && words+=(--changed-since "$TRANSCHECK_CHANGED_SINCE")
words+=(--)
lines "${TRANSCHECK_PATHS:-.}"

transcheck audit --format github --output "$annotations" --format sarif --output "$sarif" \
  --format markdown --output "$summary" "${words[@]}"
code=$?
[ -f "$annotations" ] && cat "$annotations"
[ -f "$summary" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$summary" >> "$GITHUB_STEP_SUMMARY"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'sarif=%s\nexit-code=%s\n' "$sarif" "$code" >> "$GITHUB_OUTPUT"
fi
exit "$code"
