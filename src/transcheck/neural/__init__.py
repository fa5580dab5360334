"""Published models from a folder or a hub, run with plain transformers: what all stages share.

Weights are read as plain tensors; code of a checkpoint never runs.
"""
