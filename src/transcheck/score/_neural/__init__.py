"""Published neural scorers, run with plain transformers: one module per layout of checkpoint.

A layout has `NAME`, `HIGHER_IS_BETTER`, `SCALE`, `NEEDS`, `fits(folder) -> bool` and
`load(folder, device) -> Scorer`.
"""
