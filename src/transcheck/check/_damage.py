"""The traces of text that was decoded with the wrong table."""

from __future__ import annotations

import re

PAIR = re.compile(
    r"(?:[ÂÃÄÅÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    r"|â[€‚][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]?|ï¿½|ï»¿|Ã\s(?=[^\W\d_]))"
)
LOST = "\ufffd"


def damaged(text: str) -> bool:
    return LOST in text or PAIR.search(text) is not None
