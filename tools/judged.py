"""What a reader said of findings: a fault of the translation, arguable, or a false alarm.

`bench/judged.tsv` holds a key and a verdict per line. The key is a digest of the direction, the
corpus, the rule and the words around the finding, so that no sentence of the data stands here, and
a finding that moves or changes is asked again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from transcheck.model import Finding

TABLE = Path(__file__).parents[1] / "bench" / "judged.tsv"
VERDICTS = ("fault", "arguable", "false")
AROUND = 40


def key(where: tuple[str, str], finding: Finding, raw: str) -> str:
    start, end = finding.span.start, finding.span.end
    words = " ".join(raw[max(0, start - AROUND) : end + AROUND].split())
    return sha256("|".join((*where, finding.rule, words)).encode()).hexdigest()[:16]


def known() -> dict[str, str]:
    lines = TABLE.read_text("utf-8").splitlines() if TABLE.exists() else []
    return dict(line.split("\t") for line in lines)


def report(keys: Iterable[str], words: int) -> str:
    """The verdicts on these findings, and the range of false alarms per 1000 words."""
    said, every = known(), list(keys)
    counts = Counter(said.get(k, "not judged") for k in every)
    told = ", ".join(f"{name} {counts[name]}" for name in (*VERDICTS, "not judged"))
    least = 1000 * counts["false"] / words if words else 0.0
    most = 1000 * (counts["false"] + counts["not judged"]) / words if words else 0.0
    return f"judged by a reader: {told}; false per 1000 words {least:.2f} to {most:.2f}"


def line(
    where: tuple[str, str], finding: Finding, target: str, source: str, width: int = 160
) -> str:
    """A finding as a reader needs it to judge."""
    start, end = finding.span.start, finding.span.end
    around = (
        f"{target[max(0, start - width) : start]}[[{target[start:end]}]]{target[end : end + width]}"
    )
    cells = (key(where, finding, target), *where, finding.rule, finding.message, around, source)
    return "\t".join(" ".join(cell.split()) for cell in cells)
