"""What COMET has beside transformers: layer mix, sentence pooling, the estimator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Torch = Any
EPSILON = 1e-12


def mix_weights(state: Mapping[str, Torch], layers: int, how: str) -> Torch | None:
    """The share of each layer; None where the checkpoint reads one layer alone."""
    import torch

    if "layerwise_attention.gamma" not in state:
        return None
    name = "layerwise_attention.scalar_parameters.{}"
    raw = torch.cat([state[name.format(n)] for n in range(layers)]).float()
    share = sparsemax(raw) if how == "sparsemax" else torch.softmax(raw, 0)
    return share * state["layerwise_attention.gamma"].float()


def sparsemax(raw: Torch) -> Torch:
    """The nearest point of the simplex (Martins and Astudillo 2016)."""
    import torch

    high, _ = torch.sort(raw, descending=True)
    sums = torch.cumsum(high, 0) - 1
    rank = torch.arange(1, len(raw) + 1, dtype=raw.dtype)
    last = int((high * rank > sums).sum())
    return torch.clamp(raw - sums[last - 1] / last, min=0)


def mixed(layers: Sequence[Torch], weights: Torch, mask: Torch, normal: bool) -> Torch:
    """The weighted sum of the layers, each normalised over its sentence where told."""
    total: Torch = 0
    for weight, layer in zip(weights, layers, strict=True):
        total = total + weight * (_normal(layer, mask) if normal else layer)
    return total


def _normal(layer: Torch, mask: Torch) -> Torch:
    """Mean 0 and variance 1 over all real tokens and all dimensions of a sentence."""
    import torch

    real = mask.unsqueeze(-1).to(layer.dtype)
    count = (mask.sum(1) * layer.shape[-1]).view(-1, 1, 1)
    mean = (layer * real).sum((1, 2), keepdim=True) / count
    variance = (((layer - mean) * real) ** 2).sum((1, 2), keepdim=True) / count
    return (layer - mean) / torch.sqrt(variance + EPSILON)


def pooled(how: str, layer: Torch, last: Torch, mask: Torch) -> Torch:
    """One vector per sentence."""
    real = mask.unsqueeze(-1).to(layer.dtype)
    if how == "avg":
        return (layer * real).sum(1) / real.sum(1)
    if how == "max":
        return layer.masked_fill(real == 0, float("-inf")).max(1)[0]
    return layer[:, 0] if how == "cls" else last[:, 0]


def estimator(state: Mapping[str, Torch], inner: str, final: str | None) -> Torch:
    """The feed-forward head, its shape read from the checkpoint."""
    import torch

    numbers = sorted({int(k.split(".")[2]) for k in state if k.startswith("estimator.ff.")})
    parts: list[Torch] = []
    for number in numbers:
        weight, bias = (state[f"estimator.ff.{number}.{n}"].float() for n in ("weight", "bias"))
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0])
        linear.load_state_dict({"weight": weight, "bias": bias})
        parts += [linear, activation(inner)]
    parts[-1:] = [activation(final)] if final else []
    return torch.nn.Sequential(*parts)


def activation(name: str) -> Torch:
    import torch

    return getattr(torch.nn, name.title())()
