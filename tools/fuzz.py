"""A long run of the fuzzers of the readers, one format after the other.

    python tools/fuzz.py [--examples 5000] [FORMAT…]

Each damaged file must be read soundly or refused by name. A crash is printed with its file,
shrunk; it then becomes a test in tests/test_formats.py.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, given, settings

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))


def fuzzed(name: str, examples: int) -> bool:
    """Runs the fuzzer on one format; did it hold?"""
    from test_formats import damaged, read_or_refused

    quiet = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        quiet(given(damaged(name))(read_or_refused))()
    except Exception:
        traceback.print_exc()
        return False
    return True


def main() -> None:
    from formats import SAMPLES
    from test_formats import CONTAINERS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", default=sorted([*SAMPLES, *CONTAINERS]))
    parser.add_argument("--examples", type=int, default=5000)
    given_ = parser.parse_args()
    for name in given_.formats:
        start = time.monotonic()
        held = fuzzed(name, given_.examples)
        print(
            f"{name}: {'held' if held else 'CRASHED'}, {time.monotonic() - start:.0f} s", flush=True
        )


if __name__ == "__main__":
    main()
