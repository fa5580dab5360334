"""What the class of MetricX itself says of the tiny checkpoint; writes metricx_scores.json.

Needs a checkout of google-research/metricx (its metricx23/models.py) and transformers 4:

    PYTHONPATH=metricx comet/bin/python tests/neural/metricx_oracle.py
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import tiny
import torch
from metricx23 import models
from transformers import PreTrainedTokenizerFast


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = tiny.metricx(Path(name))
        model = models.MT5ForRegression.from_pretrained(folder).eval()
        model.config.use_cache = False  # its one step needs none, and transformers 4.5x trips on it
        words = PreTrainedTokenizerFast.from_pretrained(folder)
        texts = {
            "24": [f"source: {s} candidate: {t}" for s, t in tiny.ROWS],
            "23": [f"candidate: {t} source: {s}" for s, t in tiny.ROWS],
        }
        told = {v: [_one(model, words(x)["input_ids"][:-1]) for x in t] for v, t in texts.items()}
    place = Path(__file__).parent / "metricx_scores.json"
    place.write_text(json.dumps(told, indent=1) + "\n")


def _one(model, ids):  # type: ignore[no-untyped-def]
    with torch.no_grad():
        ids = torch.tensor([ids])
        return float(model(input_ids=ids, attention_mask=torch.ones_like(ids)).predictions[0])


if __name__ == "__main__":
    main()
