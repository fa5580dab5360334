"""Write the generated pages of docs/ (one per check and pack), or say which are stale.

python tools/docs.py            write them
python tools/docs.py --check    exit 1 when a page is stale
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from transcheck import handbook
from transcheck.check import checks
from transcheck.config import Config
from transcheck.languages import style, styles
from transcheck.packs import _compile, proof, targets
from transcheck.settings.template import schema, written
from transcheck.suppress import PAGES

DOCS = Path(__file__).parents[1] / "docs"
HOME = DOCS / "rules"
SETTINGS = DOCS / "configuration.md"
SCHEMA = DOCS / "settings.schema.json"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page: its path and its text."""
    packs: dict[str, list[str]] = defaultdict(list)
    for path in (p for target in targets() for p in _compile.files(target)):
        name = path.parent.name
        packs[name] += [handbook.rule_page(rule) for rule, _ in proof.rules(path)]
    for check in checks():
        yield HOME / "checks" / f"{check.ID}.md", handbook.check_page(check)
    for name, texts in packs.items():
        nested = (
            "\n".join(f"#{line}" if line.startswith("#") else line for line in text.splitlines())
            for text in texts
        )
        yield (
            HOME / f"{name}.md",
            f"# Pack {name}\n\n{len(texts)} rules.\n\n" + "\n\n".join(nested) + "\n",
        )
    for name in PAGES:
        yield HOME / "checks" / f"{name}.md", handbook.page(name)
    index = ["# Rules", "", "## Checks", ""]
    index += [f"- [{n}](checks/{n}.md)" for n in sorted([*(c.ID for c in checks()), *PAGES])]
    index += ["", "## Packs", "", *(f"- [{n}]({n}.md): {len(t)} rules" for n, t in packs.items())]
    yield HOME / "index.md", "\n".join(index) + "\n"


def settings() -> str:
    """The page of the configuration, with its two tables made from the settings themselves."""
    text = SETTINGS.read_text("utf-8")
    keys = ["| key | default | |", "|---|---|---|"]
    for setting in fields(Config):
        value = written(setting.name, getattr(Config(), setting.name)).partition(" = ")[2]
        shown = f"`{value}`" if value else "–"
        keys.append(f"| `{setting.name}` | {shown} | {setting.metadata.get('says', '')} |")
    houses = ["| style | | after |", "|---|---|---|"]
    houses += [f"| `{c}` | {style(c).name} | {style(c).source} |" for c in styles()]
    for name, lines in (("settings", keys), ("styles", houses)):
        table = "\n".join([f"<!-- {name} -->", "", *lines, ""])
        old = re.compile(rf"<!-- {name} -->\n(?:\n(?:\|[^\n]*\n)+)?")
        text = old.sub(table.replace("\\", r"\\"), text)
    return text


def main() -> int:
    wanted = dict(pages())
    wanted |= {SETTINGS: settings(), SCHEMA: json.dumps(schema(), indent=1) + "\n"}
    here = {*HOME.rglob("*.md"), SETTINGS, SCHEMA}
    stale = [p for p, text in wanted.items() if p not in here or p.read_text("utf-8") != text]
    extra = here - wanted.keys()
    if "--check" in sys.argv:
        for path in (*stale, *extra):
            print(f"stale: {path.relative_to(HOME.parents[1])} (run python tools/docs.py)")
        return 1 if stale or extra else 0
    for path in extra:
        path.unlink()
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[path], "utf-8", newline="\n")
    print(f"{len(wanted)} pages, {len(stale)} written, {len(extra)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
