"""`transcheck init`: a commented configuration, a hook or a workflow to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from transcheck.errors import UsageError

NAME = "init"
HOOK = """# `pip install pre-commit && pre-commit install` makes every commit pass this.
repos:
  - repo: local
    hooks:
      - id: transcheck
        name: transcheck
        entry: transcheck audit
        language: system
        types_or: [markdown, plain-text, html]
        require_serial: true
        # With sources, name the two folders once instead of passing file by file:
        # entry: transcheck audit content/en --source content/fr
        # pass_filenames: false
"""
GITHUB = """name: transcheck
on: [push, pull_request]
permissions:
  contents: read
jobs:
  audit:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: { python-version: "3.12" }
      - run: pip install transcheck
      # annotations beside the lines; the job summary is the Markdown report
      - run: |
          transcheck audit . --format github --output - \\
            --format markdown --output summary.md || code=$?
          cat summary.md >> "$GITHUB_STEP_SUMMARY"
          exit "${code:-0}"
"""
GITLAB = """transcheck:
  image: python:3.12-slim
  before_script:
    - pip install --quiet transcheck
  script:
    - >-
      transcheck audit . --format text --output -
      --format gitlab --output quality.json --format junit --output junit.xml
  artifacts:
    when: always
    reports:
      codequality: quality.json
      junit: junit.xml
"""


def command(
    kind: Annotated[str, typer.Argument(help="config, pre-commit, github or gitlab.")] = "config",
) -> None:
    """Write a commented transcheck.toml, a pre-commit entry or a CI workflow."""
    from transcheck.settings.template import template

    made = {
        "config": ("transcheck.toml", template()),
        "pre-commit": (".pre-commit-config.yaml", HOOK),
        "github": (".github/workflows/transcheck.yml", GITHUB),
        "gitlab": (".gitlab-ci.yml", GITLAB),
    }
    if kind not in made:
        raise UsageError(f"init knows {', '.join(made)}; not {kind!r}")
    name, text = made[kind]
    if Path(name).exists():
        raise UsageError(f"{name} is there already; nothing was written")
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8", newline="\n")
    typer.echo(f"{name} written")
