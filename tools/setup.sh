# Sourced: makes the virtual environment in $TRANSCHECK_VENV (default .venv) and installs transcheck
# with the dependency groups named in $wanted and the extras named in $extras ("[formats]").
set -eu
venv=${TRANSCHECK_VENV:-.venv}
if [ ! -x "$venv/bin/python" ]; then
  for python in "${PYTHON:-}" python3.14 python3.13 python3.12 python3.11 python3; do
    if [ -n "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      break
    fi
    python=
  done
  [ -n "$python" ] || { echo "transcheck needs Python 3.11 or later (set PYTHON=…)" >&2; exit 1; }
  "$python" -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --upgrade 'pip>=25.1'
fi
groups=
for group in ${wanted:-}; do groups="$groups --group $group"; done
# shellcheck disable=SC2086
"$venv/bin/python" -m pip install --quiet --editable ".${extras:-}" $groups
