"""Sentence embeddings (LaBSE, multilingual-e5, MiniLM): pooled and projected as the files say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.errors import UsageError
from transcheck.neural.load import architectures, padded, pretrained, settings, tokenizer

ENCODERS = ("BertModel", "XLMRobertaModel", "MPNetModel", "RobertaModel", "DistilBertModel")
USUAL_LENGTH = 512
E5 = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])")
E5_PREFIX = "query: "
ACTIVATIONS = ("Identity", "Tanh", "ReLU", "GELU")


def fits(folder: Path) -> bool:
    return (folder / "modules.json").is_file() or any(a in ENCODERS for a in architectures(folder))


class Embedder:
    """Pooling and dense layer as the folder's sentence-transformers modules say."""

    def __init__(self, folder: Path, device: str) -> None:
        self.device = device
        self.pooling = _pooling(folder)
        self.model = pretrained("AutoModel", folder, device)
        self.words = tokenizer(folder, as_saved=True)
        room = getattr(self.model.config, "max_position_embeddings", USUAL_LENGTH + 2) - 2
        told = settings(folder, "sentence_bert_config.json").get("max_seq_length")
        self.limit = min(int(told or USUAL_LENGTH), room)
        self.dense = _dense(folder, device)
        self.prefix = prefix(folder)

    def embed(self, texts: Sequence[str]) -> tuple[Any, list[bool]]:
        """A vector of length 1 per text, and whether the model saw less than all of it."""
        import torch

        told = [self.prefix + t for t in texts]
        whole = self.words(told)["input_ids"]
        cut = self.words(told, truncation=True, max_length=self.limit)["input_ids"]
        ids, mask = padded(cut, self.words.pad_token_id, self.device)
        with torch.inference_mode():
            out = self.model(input_ids=ids, attention_mask=mask)
            vectors = _pooled(self.pooling, out, mask)
            vectors = self.dense(vectors) if self.dense else vectors
            vectors = torch.nn.functional.normalize(vectors)
        return vectors, [len(w) > self.limit for w in whole]


def prefix(folder: Path) -> str:
    """What the model was trained to see before a text: its default prompt, else that of e5."""
    told = settings(folder, "config_sentence_transformers.json")
    default = (told.get("prompts") or {}).get(told.get("default_prompt_name"))
    return str(default) if default else E5_PREFIX if E5.search(_names(folder)) else ""


def _names(folder: Path) -> str:
    """How the folder, the folder of a downloaded commit, the settings and the card name a model."""
    card = folder / "README.md"
    head = card.read_text("utf-8", errors="replace")[:2000] if card.is_file() else ""
    titles = re.findall(r"^(?:[- ]*name:|base_model:|#) *(.+)$", head, re.MULTILINE)
    repository = folder.parent.parent.name if folder.parent.name == "snapshots" else ""
    own = str(settings(folder).get("_name_or_path", ""))
    return " ".join((folder.name, repository, own, *titles)).lower()


def _pooled(how: str, out: Any, mask: Any) -> Any:
    if how == "cls":
        return out.last_hidden_state[:, 0]
    weights = mask.unsqueeze(-1).to(out.last_hidden_state.dtype)
    return (out.last_hidden_state * weights).sum(1) / weights.sum(1)


def _pooling(folder: Path) -> str:
    """The one way of pooling that the files name; the mean where they name none."""
    told = settings(folder / "1_Pooling")
    modes = [k.removeprefix("pooling_mode_") for k, v in told.items() if v is True]
    modes = [m for m in modes if m != "include_prompt"]
    mode = str(told.get("pooling_mode") or "+".join(modes) or "mean")
    short = mode.removesuffix("_tokens").removesuffix("_token")
    if short not in ("mean", "cls"):
        raise UsageError(f"{folder}: pooling by {mode} is not known; mean and cls are")
    return short


def _dense(folder: Path, device: str) -> Any | None:
    """The dense layer after the pooling (LaBSE has one), or None."""
    import torch
    from safetensors.torch import load_file

    place = folder / "2_Dense"
    if not place.is_dir():
        return None
    told = settings(place)
    safe = place / "model.safetensors"
    state = (
        load_file(str(safe))
        if safe.is_file()
        else torch.load(place / "pytorch_model.bin", map_location="cpu", weights_only=True)
    )
    linear = torch.nn.Linear(told["in_features"], told["out_features"], bias=told.get("bias", True))
    linear.load_state_dict({k.removeprefix("linear."): v for k, v in state.items()})
    name = str(told.get("activation_function", "Identity")).rsplit(".", 1)[-1]
    if name not in ACTIVATIONS:
        raise UsageError(f"{place}: activation {name} is not known; {', '.join(ACTIVATIONS)} are")
    return torch.nn.Sequential(linear, getattr(torch.nn, name)()).eval().to(device)
