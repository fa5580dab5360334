"""What a repository takes from us: the hook, the action, the template of GitLab, `init`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import valid
import yaml

from transcheck.cli.init import GITHUB, GITLAB, HOOK

ROOT = Path(__file__).parents[1]
PREK = shutil.which("prek", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
CLEAN = (
    "The council met on Tuesday evening and agreed to repair the bridge before the winter. "
    "Work will begin in October, the mayor said, and should take about six weeks to complete.\n"
)


@pytest.fixture
def tools(tmp_path: Path) -> dict[str, str]:
    """An environment in which `transcheck` is this one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "transcheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m transcheck "$@"\n', "utf-8")
    script.chmod(0o755)
    known = {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")}
    path = f"{folder}:{os.environ['PATH']}"
    return {**known, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "HOME": str(tmp_path)}


def test_our_hook_names_a_command_that_there_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {"id", "name", "entry", "language", "types_or"} <= hook.keys()
    assert hook["entry"].split()[:2] == ["transcheck", "audit"]


@pytest.mark.parametrize("text", [HOOK, GITHUB, GITLAB])
def test_what_init_writes_is_yaml(text: str) -> None:
    assert yaml.safe_load(text)


def test_no_input_of_the_action_is_read_by_a_shell() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
    told = next(s for s in action["runs"]["steps"] if s.get("id") == "audit")["env"]
    named = {value.split("inputs.")[1].split(" ")[0] for value in told.values()}
    assert named == action["inputs"].keys() - {"python-version"}


def act(folder: Path, tools: dict[str, str], **told: str) -> subprocess.CompletedProcess[str]:
    work = folder / "work"
    work.mkdir(exist_ok=True)
    files = {
        "RUNNER_TEMP": work,
        "GITHUB_OUTPUT": work / "out",
        "GITHUB_STEP_SUMMARY": work / "sum",
    }
    env = {**tools, **{k: str(v) for k, v in files.items()}, **told}
    command = ["bash", str(ROOT / "ci" / "action.sh")]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_the_action_annotates_sums_up_and_writes_sarif(
    tmp_path: Path, tools: dict[str, str], demo: str
) -> None:
    (tmp_path / "a b.txt").write_text(demo, "utf-8")
    done = act(tmp_path, tools, TRANSCHECK_PATHS="a b.txt\n", TRANSCHECK_OPTIONS="--min-score\n1\n")
    assert done.returncode == 1, done.stderr
    assert valid.faults("github", done.stdout) == []
    assert "file=a b.txt,line=" in done.stdout
    told = dict(line.split("=", 1) for line in (tmp_path / "work/out").read_text().splitlines())
    assert told["exit-code"] == "1"
    assert valid.faults("sarif", Path(told["sarif"]).read_text("utf-8")) == []
    assert "gate failed" in (tmp_path / "work/sum").read_text("utf-8")


def test_the_action_runs_nothing_that_an_input_says(tmp_path: Path, tools: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, "utf-8")
    evil = "$(touch owned); `touch owned`; a.txt && touch owned"
    done = act(tmp_path, tools, TRANSCHECK_PATHS=evil, TRANSCHECK_SOURCE=evil)
    assert done.returncode == 3
    assert not (tmp_path / "owned").exists()


def test_the_template_of_gitlab_writes_its_reports(
    tmp_path: Path, tools: dict[str, str], demo: str
) -> None:
    (tmp_path / "a.txt").write_text(demo, "utf-8")
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))[".transcheck"]
    env = {**tools, **{key: str(value) for key, value in job["variables"].items()}}
    (script,) = job["script"]
    done = subprocess.run(
        ["sh", "-c", script], cwd=tmp_path, env=env, capture_output=True, check=False
    )
    assert done.returncode == 1, done.stderr
    told = job["artifacts"]["reports"]
    quality = (tmp_path / told["codequality"]).read_text("utf-8")
    assert json.loads(quality)
    assert valid.faults("gitlab", quality) == []
    assert valid.faults("junit", (tmp_path / told["junit"]).read_text("utf-8")) == []


@pytest.mark.skipif(PREK is None, reason="needs prek")
def test_a_commit_fails_then_passes(tmp_path: Path, tools: dict[str, str], demo: str) -> None:
    folder = tmp_path / "repo"
    folder.mkdir()

    def call(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=folder, env=tools, capture_output=True, text=True, check=False
        )

    call("git", "init", "-q")
    assert call("transcheck", "init", "pre-commit").returncode == 0
    (folder / "a.md").write_text(demo, "utf-8")
    call("git", "add", "-A")
    failed = call(str(PREK), "run", "--all-files")
    assert failed.returncode == 1
    assert "a.md" in failed.stdout
    (folder / "a.md").write_text(CLEAN, "utf-8")
    call("git", "add", "-A")
    assert call(str(PREK), "run", "--all-files").returncode == 0
