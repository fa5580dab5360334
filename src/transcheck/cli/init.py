"""`transcheck init`: a commented configuration, a hook or a workflow to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from transcheck.errors import UsageError

NAME = "init"
HOOK = """repos:
  - repo: local
    hooks:
      - id: transcheck
        name: transcheck
        entry: transcheck audit --quiet
        language: system
        types_or: [markdown, plain-text, html]
"""
WORKFLOW = """name: transcheck
on: [push, pull_request]
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: { python-version: "3.12" }
      - run: pip install transcheck
      - run: transcheck audit content --format github
"""


def command(
    kind: Annotated[str, typer.Argument(help="config, pre-commit or github.")] = "config",
) -> None:
    """Write a commented transcheck.toml, a pre-commit entry or a CI workflow."""
    from transcheck.settings.template import template

    made = {
        "config": ("transcheck.toml", template()),
        "pre-commit": (".pre-commit-config.yaml", HOOK),
        "github": (".github/workflows/transcheck.yml", WORKFLOW),
    }
    if kind not in made:
        raise UsageError(f"init knows {', '.join(made)}; not {kind!r}")
    name, text = made[kind]
    if Path(name).exists():
        raise UsageError(f"{name} is there already; nothing was written")
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8", newline="\n")
    typer.echo(f"{name} written")
