"""Tokenizer, weights and settings out of the folder of a model, each with a plain error."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transcheck.errors import UsageError

Torch = Any


def device(wish: str) -> str:
    """`auto`: the first accelerator, else the processor."""
    import torch

    if wish != "auto":
        return wish
    return "cuda" if torch.cuda.is_available() else "cpu"


def hush() -> None:
    """Transformers prints no warnings and draws no bars of its own."""
    import transformers.utils.logging as talk

    quiet: Any = talk
    quiet.set_verbosity_error()
    quiet.disable_progress_bar()


def settings(folder: Path, name: str = "config.json") -> dict[str, Any]:
    """A JSON file of a checkpoint; {} where there is none."""
    path = folder / name
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}


def architectures(folder: Path) -> tuple[str, ...]:
    return tuple(settings(folder).get("architectures") or ())


def tokenizer(folder: Path, as_saved: bool = False) -> Any:
    """The tokenizer of a folder. UsageError where its files are missing.

    as_saved: `tokenizer.json` as it is, where there is one; a class of transformers puts its own
    splitting of white space in place of the saved one.
    """
    from transformers import AutoTokenizer, PreTrainedTokenizerFast

    raw = as_saved and (folder / "tokenizer.json").is_file()
    kind = PreTrainedTokenizerFast if raw else AutoTokenizer
    try:
        return kind.from_pretrained(str(folder), local_files_only=True, verbose=False)
    except (OSError, ValueError, ImportError) as error:
        raise UsageError(
            f"{folder}: the tokenizer cannot be loaded ({_first(error)}); the folder needs the "
            "tokenizer files of the model (tokenizer.json, or sentencepiece.bpe.model)"
        ) from error


def pretrained(kind: str, folder: Path, device: str, **options: Any) -> Any:
    """A model of transformers from a folder: safe formats only, no code from the checkpoint."""
    import transformers

    try:
        model = getattr(transformers, kind).from_pretrained(
            str(folder), local_files_only=True, trust_remote_code=False, **options
        )
    except (OSError, ValueError, RuntimeError, ImportError) as error:
        raise UsageError(f"{folder}: the model cannot be loaded: {_first(error)}") from error
    return model.float().eval().to(device)


def _first(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def padded(sequences: Sequence[Sequence[int]], pad: int, device: str) -> tuple[Torch, Torch]:
    """Ids filled up to one length, and the mask of what is real."""
    import torch

    width = max(len(s) for s in sequences)
    ids = torch.full((len(sequences), width), pad, dtype=torch.long)
    mask = torch.zeros((len(sequences), width), dtype=torch.long)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = torch.tensor(list(sequence), dtype=torch.long)
        mask[row, : len(sequence)] = 1
    return ids.to(device), mask.to(device)
