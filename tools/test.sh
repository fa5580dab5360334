#!/bin/sh
# All tests in .venv (or $TRANSCHECK_VENV); arguments go to pytest.
cd "$(dirname "$0")/.." || exit 1
wanted=test
extras='[formats,data]'
. tools/setup.sh
exec "$venv/bin/python" -m pytest -n 2 "$@"
