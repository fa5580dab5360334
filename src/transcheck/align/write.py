"""An alignment as text: beads, TSV, JSON, TMX 1.4."""

from __future__ import annotations

import json as json_module
from collections.abc import Callable, Sequence

from transcheck.model import Alignment

Side = Sequence[str]
Renderer = Callable[[Alignment, Side, Side, str, str], str]


def beads(alignment: Alignment, source: Side, target: Side, *_: str) -> str:
    """A line per bead: `[0, 1]:[0]`, a tab, the confidence; indices start at 0."""
    lines = (f"{list(b.source)}:{list(b.target)}\t{b.confidence:.4f}" for b in alignment.beads)
    return "".join(f"{line}\n" for line in lines)


def tsv(alignment: Alignment, source: Side, target: Side, *_: str) -> str:
    """Source text, target text, confidence; a gap is an empty cell."""
    rows = (
        (_joined(source, b.source), _joined(target, b.target), f"{b.confidence:.4f}")
        for b in alignment.beads
    )
    return "".join("\t".join(row) + "\n" for row in rows)


def json(alignment: Alignment, source: Side, target: Side, *_: str) -> str:
    """Method, signature, both sides and the beads; `moved`: it stands elsewhere in the target."""
    value = {
        "method": alignment.method,
        "signature": alignment.signature,
        "source": list(source),
        "target": list(target),
        "beads": [
            {
                "source": list(b.source),
                "target": list(b.target),
                "confidence": b.confidence,
                "moved": b.moved,
            }
            for b in alignment.beads
        ],
    }
    return json_module.dumps(value, ensure_ascii=False, indent=1) + "\n"


def moves(alignment: Alignment) -> list[str]:
    """A line per passage that moved, counting sentences from 1."""
    passages: list[list[int]] = []
    for bead in filter(lambda b: b.moved, alignment.beads):
        if passages and (bead.source[0], bead.target[0]) == (passages[-1][1], passages[-1][3]):
            passages[-1][1::2] = bead.source[-1] + 1, bead.target[-1] + 1
        else:
            passages.append(
                [
                    x + k
                    for side in (bead.source, bead.target)
                    for k, x in ((0, side[0]), (1, side[-1]))
                ]
            )
    return [
        f"moved: {_span(i, end)} of the source {'is' if end - i == 1 else 'are'} "
        f"{_span(j, stop)} of the translation"
        for i, end, j, stop in passages
    ]


def _span(start: int, end: int) -> str:
    return f"sentence {end}" if end - start == 1 else f"sentences {start + 1}–{end}"


def tmx(
    alignment: Alignment, source: Side, target: Side, source_language: str, target_language: str
) -> str:
    """A translation memory of the beads that have both sides."""
    from xml.etree import ElementTree as Tree

    root = Tree.Element("tmx", version="1.4")
    header = {"creationtool": "transcheck", "creationtoolversion": "1", "segtype": "sentence"}
    header |= {"o-tmf": "transcheck", "adminlang": "en", "srclang": source_language}
    Tree.SubElement(root, "header", header | {"datatype": "plaintext"})
    body = Tree.SubElement(root, "body")
    for bead in alignment.beads:
        if bead.source and bead.target:
            unit = Tree.SubElement(body, "tu")
            note = Tree.SubElement(unit, "prop", type="confidence")
            note.text = f"{bead.confidence:.4f}"
            _variant(unit, source_language, _joined(source, bead.source))
            _variant(unit, target_language, _joined(target, bead.target))
    Tree.indent(root)
    return Tree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _variant(unit, language: str, text: str) -> None:  # type: ignore[no-untyped-def]
    from xml.etree import ElementTree as Tree

    variant = Tree.SubElement(unit, "tuv", {"xml:lang": language})
    Tree.SubElement(variant, "seg").text = "".join(c for c in text if c.isprintable())


def _joined(side: Side, indices: Sequence[int]) -> str:
    return " ".join(" ".join(side[i].split()) for i in indices)


RENDERERS: dict[str, Renderer] = {"beads": beads, "tsv": tsv, "json": json, "tmx": tmx}
