"""Starting up loads nothing that was not asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "torch", "transformers", "sacrebleu", "langdetect", "py3langid", "numpy", "jinja2", "lxml",
    "sentencex", "simplemma", "rich", "pydantic",
)  # fmt: skip
HELP = "from transcheck.cli import app\ntry: app(['--help'])\nexcept SystemExit: pass"


@pytest.mark.parametrize("code", ["import transcheck", "import transcheck.audit", HELP])
def test_start_up_stays_light(code: str) -> None:
    told = f"{code}\nimport sys; print('LOADED', [m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "LOADED []"
