#!/bin/sh
# The main job on a bundled article: sets up .venv, audits, writes reports/*.html.
cd "$(dirname "$0")/.." || exit 1
wanted=
. tools/setup.sh
"$venv/bin/transcheck" audit corpora/demo/harbour.txt --report-dir reports --fail-on never
"$venv/bin/transcheck" audit corpora/demo/harbour.txt --fail-on never
echo "The page is reports/harbour.html"
