"""What unbabel-comet itself says of the tiny checkpoints; writes comet_scores.json beside it.

    python3 -m venv comet && comet/bin/pip install 'setuptools<80' torch==2.13.0 \\
        unbabel-comet==2.2.7
    comet/bin/python tests/neural/comet_oracle.py
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import tiny
from comet.models import load_from_checkpoint

HERE = Path(__file__).parent


def main() -> None:
    told = {}
    for kind in tiny.KINDS:
        with tempfile.TemporaryDirectory() as folder:
            path = tiny.comet(Path(folder), kind) / "checkpoints" / "model.ckpt"
            model = load_from_checkpoint(str(path), local_files_only=True)
            told[kind] = _scores(model.eval(), kind)
    (HERE / "comet_scores.json").write_text(json.dumps(told, indent=1) + "\n")


def _scores(model, kind):  # type: ignore[no-untyped-def]
    rows = [{"src": s, "mt": t} for s, t in tiny.ROWS]
    if tiny.KINDS[kind]["class_identifier"] == "regression_metric":
        rows = [{**r, "ref": o} for r, o in zip(rows, tiny.REFERENCES, strict=False)]
    said = model.predict(rows, batch_size=4, gpus=0, progress_bar=False, num_workers=0)
    spans = said["metadata"]["error_spans"] if "metadata" in said else None
    keys = ("start", "end", "severity", "confidence")
    return {
        "scores": [float(v) for v in said["scores"]],
        "spans": spans and [[[span[k] for k in keys] for span in row] for row in spans],
    }


if __name__ == "__main__":
    main()
