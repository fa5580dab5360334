"""Tiny checkpoints in the published layouts; every weight follows from its own name.

Runs with transformers 4 and 5 alike, so that the original libraries read the same files.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import torch
import yaml
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import AutoModel, XLMRobertaConfig, XLMRobertaXLConfig

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèêàçûœ0123456789.,;:!?'’-«»%"
WORDS = [
    "the",
    "of",
    "and",
    "le",
    "la",
    "les",
    "de",
    "des",
    "house",
    "maison",
    "river",
    "bridge",
    "pont",
    "eau",
    "water",
    "old",
    "vieux",
]
SHAPE: Mapping[str, int] = {
    "hidden_size": 32, "num_hidden_layers": 4, "num_attention_heads": 4, "intermediate_size": 64,
    "max_position_embeddings": 66, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2,
    "type_vocab_size": 1,
}  # fmt: skip
ROWS = (
    ("Le vieux pont passe la rivière.", "The old bridge crosses the river."),
    ("La maison, les eaux de 1910 ?", "The house, and the waters of 1911?"),
    ("Oui.", ""),
    ("a", "Déjà vu « test » 12,5 %"),
    ("le pont de la maison " * 12, "the bridge of the house " * 14),
    ("Les eaux ont monté.", "Les eaux ont monté."),
)
REFERENCES = tuple(target[::-1] or "nothing" for _, target in ROWS)
REFERENCELESS = {
    "class_identifier": "referenceless_regression_metric",
    "pool": "avg",
    "layer": "mix",
}
UNIFIED = {"sent_layer": "mix", "word_layer": 3, "input_segments": ["mt", "src"]}
KINDS: Mapping[str, Mapping[str, Any]] = {
    "wmt20-comet-qe-da": {
        **REFERENCELESS, "layer_norm": True, "layer_transformation": "softmax",
    },
    "sparse": {**REFERENCELESS, "layer_norm": False, "layer_transformation": "sparsemax"},
    "wmt22-comet-da": {
        "class_identifier": "regression_metric", "pool": "avg", "layer": "mix",
        "layer_norm": False, "layer_transformation": "sparsemax",
    },
    "wmt22-cometkiwi-da": {
        "class_identifier": "unified_metric", **UNIFIED, "word_level_training": False,
        "layer_norm": False, "layer_transformation": "sparsemax",
    },
    "word-level": {
        "class_identifier": "unified_metric", **UNIFIED, "word_level_training": True,
        "layer_norm": True, "layer_transformation": "sparsemax",
        "error_labels": ["minor", "major", "critical"],
    },
    "xcomet": {
        "class_identifier": "xcomet_metric", "sent_layer": "mix", "word_layer": 3,
        "layer_norm": False, "layer_transformation": "sparsemax",
    },
}  # fmt: skip


def filled(name: str, like: torch.Tensor, width: float = 0.15) -> torch.Tensor:
    """Weights that follow from a name: the same in every version of every library."""
    dice = torch.Generator().manual_seed(crc32(name.encode()))
    middle = 1.0 if name.lower().endswith("norm.weight") else 0.0
    return middle + torch.randn(like.shape, generator=dice) * width


def words(folder: Path, kind: str = "XLMRobertaTokenizer") -> int:
    """Write a tokenizer of letters and a few words; its size."""
    pieces = [(s, 0.0) for s in SPECIAL] + [("▁", -3.0)]
    pieces += [(c, -6.0) for c in LETTERS] + [(f"▁{w}", -4.0) for w in WORDS] + [("<mask>", 0.0)]
    made = Tokenizer(models.Unigram(pieces, unk_id=3))
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    made.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    made.add_special_tokens([*SPECIAL, "<mask>"])
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> </s> $B </s>",
        special_tokens=[("<s>", 0), ("</s>", 2)],
    )
    folder.mkdir(parents=True, exist_ok=True)
    made.save(str(folder / "tokenizer.json"))
    told = {
        "tokenizer_class": kind, "bos_token": "<s>", "eos_token": "</s>", "sep_token": "</s>",
        "cls_token": "<s>", "unk_token": "<unk>", "pad_token": "<pad>", "mask_token": "<mask>",
        "model_max_length": 64,
    }  # fmt: skip
    (folder / "tokenizer_config.json").write_text(json.dumps(told))
    return len(pieces)


def comet(folder: Path, kind: str) -> Path:
    """A COMET checkpoint in the published layout: hparams.yaml, checkpoints/model.ckpt."""
    encoder = folder / "encoder"
    large = kind == "xcomet"
    make = XLMRobertaXLConfig if large else XLMRobertaConfig
    config = make(vocab_size=words(encoder), layer_norm_eps=1e-5, **SHAPE)
    config.save_pretrained(encoder)
    told = {
        **KINDS[kind], "encoder_model": "XLM-RoBERTa-XL" if large else "XLM-RoBERTa",
        "pretrained_model": str(encoder), "hidden_sizes": [24, 16], "activations": "Tanh",
        "dropout": 0.1,
    }  # fmt: skip
    (folder / "hparams.yaml").write_text(yaml.safe_dump(told))
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n")
    (folder / "checkpoints").mkdir()
    state = {f"encoder.model.{k}": v for k, v in _encoder(config).items()} | _head(told)
    kept = {k: v for k, v in told.items() if k != "class_identifier"}
    torch.save(
        {"state_dict": state, "hyper_parameters": kept, "pytorch-lightning_version": "2.0.0"},
        folder / "checkpoints" / "model.ckpt",
    )
    return folder


def _encoder(config: Any) -> dict[str, torch.Tensor]:
    model = AutoModel.from_config(config, add_pooling_layer=False)
    return {k: filled(k, v) if v.is_floating_point() else v for k, v in model.state_dict().items()}


def _head(told: Mapping[str, Any]) -> dict[str, torch.Tensor]:
    blocks = {"referenceless_regression_metric": 4, "regression_metric": 6}
    sizes = [32 * blocks.get(told["class_identifier"], 1), *told["hidden_sizes"], 1]
    state = {
        f"layerwise_attention.scalar_parameters.{n}": filled(f"mix {n}", torch.zeros(1), 0.7)
        for n in range(5)
    }
    state["layerwise_attention.gamma"] = torch.tensor([1.3])
    for n, (wide, narrow) in enumerate(itertools.pairwise(sizes)):
        state[f"estimator.ff.{3 * n}.weight"] = filled(f"head {n}", torch.zeros(narrow, wide), 0.4)
        state[f"estimator.ff.{3 * n}.bias"] = filled(f"bias {n}", torch.zeros(narrow))
    if told.get("word_level_training", told["class_identifier"] == "xcomet_metric"):
        state["hidden2tag.weight"] = filled("tag", torch.zeros(4, 32), 0.3)
        state["hidden2tag.bias"] = filled("tag bias", torch.zeros(4))
    return state


def metricx(folder: Path) -> Path:
    """A MetricX checkpoint: an mT5 with the full vocabulary, so that token 250089 exists."""
    from safetensors.torch import save_file
    from transformers import MT5Config, MT5Model

    words(folder, "PreTrainedTokenizerFast")
    config = MT5Config(
        vocab_size=250_112, d_model=16, d_kv=8, d_ff=32, num_layers=2, num_decoder_layers=2,
        num_heads=2, feed_forward_proj="gated-gelu", decoder_start_token_id=0,
        architectures=["MT5ForRegression"],
    )  # fmt: skip
    config.tie_word_embeddings = False  # transformers 5 overrides what the constructor is told
    config.save_pretrained(folder)
    names = {k: v for k, v in MT5Model(config).state_dict().items() if "embed_tokens" not in k}
    state = {k: filled(k, v, 0.4) for k, v in names.items()}
    state["lm_head.weight"] = filled("head", state["shared.weight"], 0.4)
    state["lm_head.weight"][250_089] = filled("answer", torch.zeros(16), 2.0)
    save_file(state, folder / "model.safetensors", {"format": "pt"})
    return folder


def pair_regression(folder: Path) -> Path:
    """The layout of MonoTransQuest: a classifier with one label, and model_args.json."""
    from transformers import XLMRobertaForSequenceClassification

    size = words(folder)
    _save(
        XLMRobertaForSequenceClassification,
        XLMRobertaConfig(vocab_size=size, num_labels=1, **SHAPE),
        folder,
    )
    (folder / "model_args.json").write_text(json.dumps({"max_seq_length": 40}))
    return folder


def embeddings(folder: Path) -> Path:
    """The layout of sentence-transformers with a dense layer, as LaBSE has."""
    from transformers import XLMRobertaModel

    size = words(folder)
    _save(XLMRobertaModel, XLMRobertaConfig(vocab_size=size, **SHAPE), folder)
    (folder / "modules.json").write_text("[]")
    for name, told in (
        ("1_Pooling", {"pooling_mode_cls_token": True}),
        ("2_Dense", {"in_features": 32, "out_features": 8, "activation_function": "torch.nn.Tanh"}),
    ):
        (folder / name).mkdir()
        (folder / name / "config.json").write_text(json.dumps(told))
    state = {"linear.weight": filled("dense", torch.zeros(8, 32)), "linear.bias": torch.zeros(8)}
    torch.save(state, folder / "2_Dense" / "pytorch_model.bin")
    return folder


def translation(folder: Path) -> Path:
    """A translation model in the layout of NLLB."""
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    size = words(folder, "PreTrainedTokenizerFast")
    config = M2M100Config(
        vocab_size=size, d_model=16, encoder_layers=2, decoder_layers=2, encoder_ffn_dim=32,
        decoder_ffn_dim=32, encoder_attention_heads=2, decoder_attention_heads=2, pad_token_id=1,
        bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, max_position_embeddings=64,
    )  # fmt: skip
    _save(M2M100ForConditionalGeneration, config, folder)
    return folder


def _save(kind: Any, config: Any, folder: Path) -> None:
    model = kind(config)
    _fill(model, 0.15)
    model.save_pretrained(folder)


def _fill(model: Any, width: float) -> None:
    with torch.no_grad():
        for name, weights in model.named_parameters():
            weights.copy_(filled(name, weights, width))
