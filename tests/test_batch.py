"""Many articles: the cache, the order, what has changed, and an end in the middle."""

from __future__ import annotations

import os
import pickle
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from transcheck import batch
from transcheck.audit import Article
from transcheck.batch import _cache
from transcheck.batch._pool import in_order
from transcheck.changed import only_changed
from transcheck.config import Config, Waiver
from transcheck.errors import UsageError

CONFIG = Config(target_language="en")
LINES = (
    "The council met in March and and spoke about the old bridge.",
    "Nobody knew that the the mayor had already signed the paper.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for n in range(4):
        (tmp_path / f"{n}.md").write_text(f"# Report {n}\n\n" + "\n\n".join(LINES) + "\n", "utf-8")
    return tmp_path


def run(folder: Path, plan: batch.Plan, config: Config = CONFIG) -> batch.Result:
    return batch.run(batch.articles([str(folder)], None, (), None), config, plan)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles that were really audited."""
    seen: list[str] = []
    real = _cache.audit

    def audit(article: object, config: Config) -> object:
        seen.append(article.path)  # type: ignore[attr-defined]
        return real(article, config)  # type: ignore[arg-type]

    monkeypatch.setattr(_cache, "audit", audit)
    return seen


def test_a_second_run_audits_only_what_has_changed(folder: Path, counted: list[str]) -> None:
    plan = batch.Plan(cache=folder / "cache")
    first = run(folder, plan)
    assert len(counted) == 4
    assert run(folder, plan) == first
    assert len(counted) == 4
    (folder / "2.md").write_text("# Report\n\nAll is well with the bridge.\n", "utf-8")
    run(folder, plan)
    assert [Path(p).name for p in counted[4:]] == ["2.md"]


@pytest.mark.parametrize(
    "change",
    [
        lambda f: Config(target_language="en", min_confidence=0.1),
        lambda f: (f / "0.md.transcheck.toml").write_text("[[suppress]]\nrule='a'\nreason='b'\n"),
    ],
)
def test_settings_and_sidecars_are_part_of_the_key(
    folder: Path, counted: list[str], change: Callable[[Path], object]
) -> None:
    plan = batch.Plan(cache=folder / "cache")
    run(folder, plan)
    made = change(folder)
    run(folder, plan, made if isinstance(made, Config) else CONFIG)
    assert len(counted) > 4


def test_a_foreign_cache_runs_no_code(folder: Path, counted: list[str]) -> None:
    plan = batch.Plan(cache=folder / "cache")
    first = run(folder, plan)
    for file in (folder / "cache").glob("*/*.report"):
        file.write_bytes(pickle.dumps(Evil(folder / "owned")))
    assert run(folder, plan) == first
    assert not (folder / "owned").exists()


class Evil:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self.path),))


def test_order_and_results_do_not_depend_on_the_jobs(folder: Path) -> None:
    assert run(folder, batch.Plan(jobs=3)) == run(folder, batch.Plan())


def test_every_end_is_heard(folder: Path) -> None:
    heard: list[str] = []
    result = run(folder, batch.Plan(jobs=2, done=(lambda o: heard.append(o.path),)))
    assert sorted(heard) == [o.path for o in result.outcomes]


def test_what_was_done_before_an_interrupt_is_kept(folder: Path, counted: list[str]) -> None:
    def stop(outcome: batch.Outcome) -> None:
        if outcome.path.endswith("1.md"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(folder, batch.Plan(cache=folder / "cache", done=(stop,)))
    run(folder, batch.Plan(cache=folder / "cache"))
    assert [Path(p).name for p in counted] == ["0.md", "1.md", "2.md", "3.md"]


def test_old_entries_are_forgotten(folder: Path) -> None:
    run(folder, batch.Plan(cache=folder / "cache"))
    one, *rest = (folder / "cache").glob("*/*.report")
    os.utime(one, (0, 0))
    kept = _cache.Cache(folder / "cache")
    kept.prune()
    assert one.exists(), "looked today already"
    (folder / "cache" / ".looked").unlink()
    kept.prune()
    assert not one.exists()
    assert all(file.exists() for file in rest)


def test_one_after_the_other_and_spread() -> None:
    assert in_order(abs, [-3, 2, -1], 1) == in_order(abs, [-3, 2, -1], 2) == [3, 2, 1]


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "one")
    return folder


def found(folder: Path) -> dict[str, list[int]]:
    articles = only_changed(batch.articles([str(folder)], None, (), None), "HEAD")
    result = batch.run(articles, CONFIG)
    return {
        Path(r.document.path).name: [
            r.document.raw.count("\n", 0, f.span.start) + 1 for f in r.findings
        ]
        for r in result.reports
    }


def test_only_lines_that_git_says_changed(repository: Path) -> None:
    assert found(repository) == {}
    path = repository / "1.md"
    path.write_text(path.read_text("utf-8").replace("the the mayor", "that that mayor"), "utf-8")
    (repository / "new.md").write_text("\n\n".join(LINES) + "\n", "utf-8")
    assert found(repository) == {"1.md": [5], "new.md": [1, 3]}


def test_a_changed_source_counts(repository: Path) -> None:
    (repository / "src.fr.md").write_text("Le conseil.\n", "utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "two")
    (repository / "src.fr.md").write_text("Le grand conseil.\n", "utf-8")
    pair = batch.articles([str(repository / "0.md")], str(repository / "src.fr.md"), (), None)
    assert [a.lines for a in only_changed(pair, "HEAD")] == [((), ((1, 1),))]


def test_an_unknown_revision_is_wrong_use(repository: Path) -> None:
    articles = batch.articles([str(repository)], None, (), None)
    with pytest.raises(UsageError, match="git says: "):
        only_changed(articles, "no-such-revision")


def dying(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), 9)
    return number


def test_a_process_that_dies_takes_no_other_task_with_it() -> None:
    told = in_order(dying, [1, 2, 3, 4, 5], 2, lost=lambda task: -task)
    assert told == [1, 2, -3, 4, 5]


def test_a_crash_is_one_lost_article(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = batch.audit

    def crash(article: Any, config: Config) -> object:
        if article.path.endswith("1.md"):
            raise RecursionError("too deep")
        return real(article, config)

    monkeypatch.setattr(batch, "audit", crash)
    result = run(folder, batch.Plan())
    assert result.exit_code == 3
    assert [o.error for o in result.outcomes if o.error] == [
        f"{folder}/1.md: transcheck crashed here: RecursionError: too deep"
    ]


def test_decisions_over_many_articles_are_told_once(folder: Path) -> None:
    place = f"{folder}/transcheck.toml:1"
    waivers = (
        Waiver("doubled-word", "a joke", where=place),
        Waiver("quote-space", "nothing", where=place),
        Waiver("quote-mixed", "over", until=date(2001, 1, 1), where=place),
    )
    result = run(folder, batch.Plan(), Config(target_language="en", suppress=waivers))
    told = [(Path(r.document.path).name, f.rule) for r in result.reports for f in r.findings
            if f.rule.startswith("suppression-")]  # fmt: skip
    assert told == [("0.md", "suppression-expired"), ("0.md", "suppression-orphaned")]
    assert all(f.suppressed for r in result.reports for f in r.findings if f.rule == "doubled-word")


def test_a_changed_glossary_is_another_audit(tmp_path: Path) -> None:
    terms, text, source = (tmp_path / name for name in ("terms.csv", "a.txt", "b.txt"))
    text.write_text("The municipal board met on Monday evening.\n", "utf-8")
    source.write_text("Le conseil municipal s'est réuni lundi soir.\n", "utf-8")
    told = Config(glossary=(str(terms),), source_language="fr", target_language="en")
    plan = batch.Plan(cache=tmp_path / "cache")
    rules = []
    for row in ("lune,moon\n", "conseil municipal,town council\n"):
        terms.write_text(f"source,target\n{row}", "utf-8")
        made = [batch.article(str(text), str(source), (), False)]
        result = batch.run(made, told, plan)
        rules.append([f.rule for r in result.reports for f in r.findings])
    assert rules == [[], ["glossary-term"]]


@pytest.mark.parametrize("other", ["text", "source", "reference"])
def test_longer_files_are_refused_where_the_configuration_says_so(
    tmp_path: Path, other: str
) -> None:
    for name in ("text", "source", "reference"):
        long = 20 if name == other else 1
        (tmp_path / f"{name}.txt").write_text(f"{LINES[0]}\n\n" * long, "utf-8")
    path, source, reference = (str(tmp_path / f"{n}.txt") for n in ("text", "source", "reference"))
    config = Config(target_language="en", max_characters=500)
    (outcome,) = batch.run([Article(path, source, (reference,))], config).outcomes
    assert f"{other}.txt: more than 500 characters" in str(outcome.error)
