"""Sequence regression over a pair: MonoTransQuest and any classifier with one label."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.neural.load import architectures, padded, pretrained, settings, tokenizer
from transcheck.score._neural.contract import Result, Row

NAME = "pair-regression"
HIGHER_IS_BETTER = True
SCALE = (0.0, 1.0)
NEEDS = "source"
USUAL_LENGTH = 512


def fits(folder: Path) -> bool:
    return any(a.endswith("ForSequenceClassification") for a in architectures(folder))


def load(folder: Path, device: str) -> PairRegression:
    told = settings(folder, "model_args.json").get("max_seq_length", USUAL_LENGTH)
    model = pretrained("AutoModelForSequenceClassification", folder, device)
    return PairRegression(model, tokenizer(folder, as_saved=True), device, int(told))


class PairRegression:
    """The first logit of `<s> source </s></s> target </s>`."""

    def __init__(self, model: Any, words: Any, device: str, limit: int) -> None:
        room = getattr(model.config, "max_position_embeddings", limit + 2) - 2
        self.model, self.words, self.device = model, words, device
        self.limit = min(limit, room)

    def score(self, rows: Sequence[Row]) -> list[Result]:
        import torch

        sources, targets = [r.source for r in rows], [r.target for r in rows]
        whole = self.words(sources, targets)["input_ids"]
        told = self.words(sources, targets, truncation="longest_first", max_length=self.limit)
        ids, mask = padded(told["input_ids"], self.words.pad_token_id, self.device)
        extra = {}
        if "token_type_ids" in told and getattr(self.model.config, "type_vocab_size", 0) > 1:
            extra["token_type_ids"], _ = padded(told["token_type_ids"], 0, self.device)
        with torch.inference_mode():
            logits = self.model(input_ids=ids, attention_mask=mask, **extra).logits[:, 0]
        return [
            Result(float(v), len(w) > self.limit)
            for v, w in zip(logits.tolist(), whole, strict=True)
        ]
