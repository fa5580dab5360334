"""The first page of the docs, done as a new user would: every file written, every command run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PREK = shutil.which("prek", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
BLOCK = re.compile(
    r'(?:<!-- exit (?P<exit>\d) -->\n)?```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n'
    r"(?P<body>.*?)```",
    re.S,
)


def steps() -> Iterator[tuple[str, str, int]]:
    """Files to write (`title`, body) and commands to run (``, body), with the exit code."""
    text = (ROOT / "docs" / "index.md").read_text("utf-8")
    for block in BLOCK.finditer(text):
        if block["title"] or block["kind"] == "console":
            yield block["title"] or "", block["body"], int(block["exit"] or 0)


@pytest.mark.skipif(PREK is None, reason="needs prek")
def test_from_an_empty_folder_to_a_hook(tmp_path: Path) -> None:
    here, tools = tmp_path / "new", tmp_path / "bin"
    here.mkdir()
    tools.mkdir()
    (tools / "transcheck").write_text(f'#!/bin/sh\nexec {sys.executable} -m transcheck "$@"\n')
    (tools / "transcheck").chmod(0o755)
    (tools / "prek").symlink_to(str(PREK))
    env = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tmp_path)}
    env |= {"PYTHONPATH": str(ROOT / "src"), "COLUMNS": "200"}
    for title, body, code in steps():
        if title:
            (here / title).parent.mkdir(parents=True, exist_ok=True)
            (here / title).write_text(body, "utf-8")
        else:
            command, *expected = body.rstrip("\n").split("\n")
            told = command.removeprefix("$ ")
            done = subprocess.run(
                ["sh", "-c", told], cwd=here, env=env, capture_output=True, text=True, check=False
            )
            assert done.returncode == code, (command, done.stdout, done.stderr)
            said(expected, done.stdout)
    assert (here / "reports" / "index.html").exists()


def said(expected: list[str], output: str) -> None:
    """Every expected line stands in the output; … stands for anything."""
    for line in expected:
        pattern = ".*".join(re.escape(part) for part in line.strip().split("…"))
        assert re.search(pattern, output), (line, output)


def test_every_page_is_in_the_menu() -> None:
    menu = (ROOT / "mkdocs.yml").read_text("utf-8")
    pages = {path.name for path in (ROOT / "docs").glob("*.md")}
    assert {page for page in pages if page not in menu} == set()
