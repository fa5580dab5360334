"""Report → text, json, html, sarif …; one file per output.

A renderer is a module of this folder with `NAME` (the word after `--format`), `SUFFIX` (of a
file that holds it) and `render(reports, run) -> str`. What it returns can be written as UTF-8
as it is: lone surrogates are gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType, ModuleType
from typing import Literal

from transcheck.config import Config
from transcheck.errors import UsageError
from transcheck.folder import modules


def _empty() -> MappingProxyType[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a call failed: an article missed the gate, or could not be read or checked."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """What all articles of one call share.

    packs: pack name → digest. pages: rule → its page in Markdown, for formats that carry help.
    configs: path → configuration of that article, where it is not `config`.
    help_url: address of a rule's page with `{rule}` in it. color and width (columns) matter
    to the text report alone.
    """

    version: str
    signature: str
    config: Config = field(default_factory=Config)
    packs: Mapping[str, str] = field(default_factory=_empty)
    gate: Literal["passed", "failed"] = "passed"
    failures: tuple[Failure, ...] = ()
    configs: Mapping[str, Config] = field(default_factory=lambda: MappingProxyType({}))
    pages: Mapping[str, str] = field(default_factory=_empty)
    help_url: str | None = None
    color: bool = False
    width: int = 100

    def of(self, path: str) -> Config:
        """The configuration of one article."""
        return self.configs.get(path, self.config)


def renderers() -> tuple[ModuleType, ...]:
    """Every output format, by name."""
    return modules(__name__, ("NAME", "SUFFIX", "render"))


def renderer(name: str) -> ModuleType:
    """The output format called `name`; UsageError lists the names where there is none."""
    known = {module.NAME: module for module in renderers()}
    if name not in known:
        raise UsageError(f"no report format {name!r}; there are: {', '.join(sorted(known))}")
    return known[name]
