"""Forced decoding: how likely does a translation model (Marian, NLLB) find the translation?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.neural.load import architectures, padded, pretrained, settings, tokenizer
from transcheck.score._neural.contract import Result, Row

NAME = "forced-decoding"
HIGHER_IS_BETTER = True
SCALE = (-20.0, 0.0)
NEEDS = "source"
MODELS = ("MarianMTModel", "M2M100ForConditionalGeneration", "MBartForConditionalGeneration")
USUAL_LENGTH = 512
IGNORED = -100


def fits(folder: Path) -> bool:
    return any(a in MODELS for a in architectures(folder))


def load(folder: Path, device: str) -> Forced:
    model = pretrained("AutoModelForSeq2SeqLM", folder, device)
    return Forced(model, tokenizer(folder), device, settings(folder, "languages.json"))


class Forced:
    """Mean log probability per token of the target, given the source, in one pass.

    A model of many languages needs `languages.json` in its folder:
    `{"source": "fra_Latn", "target": "eng_Latn"}`.
    """

    def __init__(self, model: Any, words: Any, device: str, languages: dict[str, str]) -> None:
        self.model, self.words, self.device = model, words, device
        told = getattr(model.config, "max_position_embeddings", None)
        self.limit = min(int(told or USUAL_LENGTH), USUAL_LENGTH)
        for side, code in languages.items():
            setattr(words, "src_lang" if side == "source" else "tgt_lang", code)

    def score(self, rows: Sequence[Row]) -> list[Result]:
        import torch

        sources = self.words([r.source for r in rows])["input_ids"]
        targets = self.words(text_target=[r.target for r in rows])["input_ids"]
        pad = self.words.pad_token_id
        ids, mask = padded([self._cut(s) for s in sources], pad, self.device)
        labels, real = padded([self._cut(t) for t in targets], pad, self.device)
        told = labels.masked_fill(real == 0, IGNORED)
        with torch.inference_mode():
            out = self.model(input_ids=ids, attention_mask=mask, labels=told)
            logs = torch.log_softmax(out.logits, -1).gather(2, labels.unsqueeze(-1)).squeeze(-1)
        means = (logs * real).sum(1) / real.sum(1)
        cut = [max(len(s), len(t)) > self.limit for s, t in zip(sources, targets, strict=True)]
        return [Result(float(m), c) for m, c in zip(means.tolist(), cut, strict=True)]

    def _cut(self, ids: list[int]) -> list[int]:
        """The first tokens, and the end of the sentence kept."""
        return ids if len(ids) <= self.limit else [*ids[: self.limit - 1], ids[-1]]
