"""MetricX-23 and -24: an mT5 whose first decoder step holds the error score, 0 (best) to 25."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.errors import UsageError
from transcheck.neural.load import architectures, padded, pretrained, settings, tokenizer
from transcheck.score._neural.contract import Result, Row

NAME = "metricx"
HIGHER_IS_BETTER = False
SCALE = (0.0, 25.0)
NEEDS = "source"
MODELS = ("MT5ForConditionalGeneration", "MT5ForRegression")
ANSWER = 250_089
HEAD = "lm_head.weight"
LENGTHS = {"23": 1024, "24": 1536}


def fits(folder: Path) -> bool:
    return any(a in MODELS for a in architectures(folder)) or (
        settings(folder).get("model_type") == "mt5"
    )


def load(folder: Path, device: str) -> MetricX:
    """MetricX-23 where `metricx.json` or the folder's name says 23, else MetricX-24."""
    told = settings(folder, "metricx.json")
    version = str(told.get("version") or ("23" if "metricx-23" in folder.name.lower() else "24"))
    model = pretrained("MT5Model", folder, device)
    return MetricX(model, answer(folder).to(device), tokenizer(folder, as_saved=True), version)


def answer(folder: Path) -> Any:
    """The row of the head that gives the score, read from the file.

    transformers 5 ties the head of an mT5 to its embeddings whatever the checkpoint says.
    """
    import torch
    from safetensors import safe_open

    for path in sorted(folder.glob("*.safetensors")):
        with safe_open(str(path), "pt") as file:
            if HEAD in file.keys():  # noqa: SIM118
                return file.get_slice(HEAD)[ANSWER : ANSWER + 1].float().squeeze(0)
    for path in sorted(folder.glob("*.bin")):
        state = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
        if HEAD in state:
            return state[HEAD][ANSWER].float()
    raise UsageError(f"{folder}: no weights file holds {HEAD}; is this a MetricX checkpoint?")


class MetricX:
    """The logit of `<extra_id_10>` at the first step, clipped."""

    def __init__(self, model: Any, row: Any, words: Any, version: str) -> None:
        self.model, self.row, self.words, self.version = model, row, words, version
        self.device = str(row.device)
        self.limit = LENGTHS[version]

    def text(self, row: Row) -> str:
        """The input as each version was trained on it; 23 knows no `source:` with a reference."""
        if self.version == "23":
            other = f" reference: {row.reference}" if row.reference else f" source: {row.source}"
            return f"candidate: {row.target}{other}"
        told = f"source: {row.source} candidate: {row.target}"
        return f"{told} reference: {row.reference}" if row.reference else told

    def score(self, rows: Sequence[Row]) -> list[Result]:
        whole = self.words([self.text(r) for r in rows])["input_ids"]
        values = self.values([ids[: self.limit][:-1] for ids in whole])
        return [Result(v, len(ids) > self.limit) for v, ids in zip(values, whole, strict=True)]

    def values(self, sequences: Sequence[Sequence[int]]) -> list[float]:
        import torch

        ids, mask = padded(sequences, 0, self.device)
        first = torch.zeros((len(sequences), 1), dtype=torch.long, device=self.device)
        with torch.inference_mode():
            out = self.model(input_ids=ids, attention_mask=mask, decoder_input_ids=first)
        values = (out.last_hidden_state[:, 0] @ self.row).clamp(0, 25)
        return [float(v) for v in values.tolist()]
