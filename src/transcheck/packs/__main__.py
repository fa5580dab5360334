"""`python -m transcheck.packs`: write the cached form that the package ships."""

from __future__ import annotations

from transcheck.packs import _compile, targets


def main() -> None:
    folder = _compile.HERE / "compiled"
    folder.mkdir(exist_ok=True)
    for target in targets():
        text = "\n".join(_compile.build(target)) + "\n"
        (folder / f"{target}.jsonl").write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
