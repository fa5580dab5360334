"""The one-way import rule, the one-door rule and the size rule, read from the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "transcheck"
GROUND = {
    "model",
    "folded",
    "boosted",
    "errors",
    "config",
    "folder",
    "languages",
    "packs",
    "lexicon",
    "neural",
}
STAGES = {"read", "segment", "infer", "align", "check", "weigh", "score", "report"}
UPPER = {
    "audit": STAGES | GROUND | {"select", "suppress", "standing", "trees", "units"},
    "select": STAGES | GROUND | {"suppress"},
}
UPPER |= {"standing": GROUND, "units": GROUND, "trees": GROUND}
UPPER |= {"compare": {"audit", "batch", *STAGES, *GROUND}}
UPPER |= {"fix": {"audit", "read", *GROUND}}
UPPER |= {"pairing": {"audit", *STAGES, *GROUND}}
UPPER |= {"handbook": {"check", "suppress", *GROUND}}
UPPER |= {"baseline": {"report", *GROUND}, "settings": GROUND}
UPPER |= {"suppress": {"report", "settings", *GROUND}, "changed": {"audit", *GROUND}}
UPPER |= {
    "batch": {"audit", "select", "suppress", "pairing", "baseline", "trees", *STAGES, *GROUND}
}
UPPER |= {"cli": {*UPPER, *STAGES, *GROUND}, "__main__": {"cli"}}
MAY = dict.fromkeys(GROUND, GROUND) | {s: GROUND | {s} for s in STAGES} | UPPER
DOORS = {
    "typer": {"cli"},
    "rich": {"cli"},
    "sacrebleu": {"score"},
    "langdetect": {"languages"},
    "py3langid": {"languages"},
    "transformers": {"neural", "score"},
    "torch": {"neural", "score"},
    "jinja2": {"report"},
    "sentencex": {"segment"},
    "pyarrow": {"report"},
}
FILES = sorted(ROOT.rglob("*.py"))
LONGEST_FUNCTION = 40
LONGEST_FILE = 360


def layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Imported names, and whether they are imported when the module is."""
    tree = ast.parse(path.read_text("utf-8"))
    inner = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        else:
            continue
        yield from ((name, id(node) not in inner) for name in names)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    here = layer(path)
    if here == "__init__":
        return
    for name, _ in imports(path):
        top, *rest = name.split(".")
        if top == "transcheck" and rest[0] != "__version__":
            assert rest[0] in MAY[here] | {here}, f"{here} may not import {rest[0]}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_each_heavy_library_has_one_door(path: Path) -> None:
    for name, at_import in imports(path):
        top = name.split(".")[0]
        if top in DOORS:
            assert layer(path) in DOORS[top], f"{top} comes in only through {DOORS[top]}"
            assert top == "typer" or not at_import, f"{top} must be imported inside a function"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_one_look_is_enough(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION or path.parent.name == "cli", node.name
