"""Write `docs/measured.md`: every figure of the docs with the command that prints it.

python tools/measured.py          needs ../shared/data; some minutes

What measures time runs alone, the rest two at once.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs" / "measured.md"
DATA = "../shared/data"
PARTS = (
    ("Annotated articles that no rule author saw, without the source",
     "tools/measure.py corpora --split held-out", 75),
    ("The same, with the source", "tools/measure.py corpora --split held-out --with-source", 75),
    ("Slips of one kind each, in sentences whose authors saw no rule", "bench/probes.py", 20),
    ("The same with the source at hand, and free translations without a slip",
     "bench/source_probes.py", 24),
    ("False alarms on careful translations, with the source", "bench/clean.py --each 4", 110),
    ("False alarms on native English news",
     f"tools/measure.py native {DATA}/native/en.txt.gz --domain news --every 6 --samples 0", 12),
    ("False alarms on native French", f"tools/measure.py native {DATA}/native/fr.txt.gz --samples 0", 6),
    ("False alarms on native Spanish", f"tools/measure.py native {DATA}/native/es.txt.gz --samples 0", 6),
    ("False alarms on native German", f"tools/measure.py native {DATA}/native/de.txt.gz --samples 0", 6),
    ("The origin, every document judged by what the others teach",
     "bench/origin_crossed.py --picture docs/images/origin-reliability.svg", 200),
    ("The origin, on documents and articles that were never used for learning",
     "bench/origin.py --lengths 300,1000 --every 4", 100),
    ("Start-up, and cost by number of rules", "bench/speed.py", 8),
    ("Alignment against human and synthetic gold", "bench/align.py textberg_de-fr newstest2013_fr-en_synth newstest2013_de-en_synth newstest2013_es-en_synth parice_en-is hunalign_hu-en", 24),
    ("Pairs that people verified, and planted errors (DEMETR)", "bench/bilingual.py --every 6", 60),
)  # fmt: skip
TIMED = ("bench/speed.py",)
AT_ONCE = 2
HEAD = """# Measured

Every block is printed by the command above it; `python tools/measured.py` writes this page again. The data under
`../shared` is not part of the project. Precision counts findings above neutral that overlap an annotated span;
recall counts annotated spans that a finding overlaps (without the source: those that can be seen without it).

![Reliability of the origin](images/origin-reliability.svg)
"""


def block(title: str, command: str, lines: int) -> str:
    print(f"running {command}", flush=True)
    words = [sys.executable, *command.split(" ")]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: {done.stderr[-800:]}")
    shown = "\n".join(done.stdout.rstrip().splitlines()[:lines])
    return f"\n## {title}\n\n    python {command}\n\n```\n{shown}\n```\n"


def main() -> None:
    told = {part: block(*part) for part in PARTS if part[1] in TIMED}
    rest = [part for part in PARTS if part not in told]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        told |= dict(zip(rest, pool.map(lambda part: block(*part), rest), strict=True))
    OUT.write_text(HEAD + "".join(told[part] for part in PARTS), "utf-8", newline="\n")
    print(f"{OUT.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
