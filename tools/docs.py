"""Write the generated pages of docs/ (one per check and pack), or say which are stale.

python tools/docs.py            write them
python tools/docs.py --check    exit 1 when a page is stale
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from transcheck import handbook
from transcheck.check import checks
from transcheck.packs import _compile, proof, targets

HOME = Path(__file__).parents[1] / "docs" / "rules"


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
    index = ["# Rules", "", "## Checks", ""]
    index += [f"- [{c.ID}](checks/{c.ID}.md)" for c in checks()]
    index += ["", "## Packs", "", *(f"- [{n}]({n}.md): {len(t)} rules" for n, t in packs.items())]
    yield HOME / "index.md", "\n".join(index) + "\n"


def main() -> int:
    wanted = dict(pages())
    here = set(HOME.rglob("*.md"))
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
