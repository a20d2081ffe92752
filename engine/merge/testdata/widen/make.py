"""Makes the golden merges of this folder by running WIDEN as its authors published it.

    git clone https://github.com/yule-BUAA/MergeLLM
    python make.py MergeLLM

writes golden.safetensors (bases, models and results) and cases.json. Versions of the
values committed here: MergeLLM 9178ef9, torch 2.8.0 (CPU), numpy 2.2.6, safetensors
0.6.2, tqdm 4.67.1, Python 3.11.7. What MergeLLM imports and no merge uses is replaced by
stand-ins. Everything is float32, as its merges are.
"""

import json
import sys
from pathlib import Path
from unittest.mock import MagicMock

for name in ["transformers", "model_merging_methods.mask_weights_utils"]:
    sys.modules[name] = MagicMock()
sys.path.insert(0, sys.argv[1])

import numpy as np
import torch
import torch.nn as nn
from model_merging_methods.merging_methods import MergingMethod
from safetensors.numpy import save_file

HERE = Path(__file__).parent
SEED = 20260726


class Holder(nn.Module):
    """A place in the tree of names."""


def network(weights):
    """A module whose parameters have these names and values."""
    root = Holder()
    for name, value in weights.items():
        *path, last, kind = name.split(".")
        node = root
        for part in path:
            if part not in node._modules:
                node.add_module(part, Holder())
            node = node._modules[part]
        x = torch.from_numpy(value.copy())
        if x.dim() == 1:
            leaf = Holder()
        elif last == "embed_tokens":
            leaf = nn.Embedding(*x.shape)
        else:
            leaf = nn.Linear(x.shape[1], x.shape[0], bias=False)
        leaf.register_parameter(kind, nn.Parameter(x))
        node.add_module(last, leaf)
    return root


SHAPES = {
    "model.embed_tokens.weight": (14, 6),
    "model.layers.0.self_attn.q_proj.weight": (5, 9),
    "model.layers.0.mlp.down_proj.weight": (7, 4),
    "model.layers.0.mlp.up_proj.weight": (1, 5),
    "model.layers.0.input_layernorm.weight": (9,),
    "lm_head.weight": (8, 6),
}


def sets():
    """Bases and models, by name of the set."""
    rng = np.random.default_rng(SEED)

    def normal(scale):
        return {n: (scale * rng.standard_normal(s)).astype(np.float32) for n, s in SHAPES.items()}

    def near(base, scale):
        return {n: (x + scale * rng.standard_normal(x.shape)).astype(np.float32) for n, x in base.items()}

    base = normal(1)
    apart = [near(base, 0.3 * (1 + i)) for i in range(5)]
    # Changes of few values, so that several vectors move equally far.
    grid = {n: np.round(2 * x).astype(np.float32) / 2 for n, x in base.items()}
    tied = [{n: (x + np.round(rng.standard_normal(x.shape)).astype(np.float32)).astype(np.float32) for n, x in grid.items()} for _ in range(2)]
    fresh = normal(0.02)
    return {"apart": (base, apart), "tied": (grid, tied), "strangers": (fresh, [normal(1), normal(1)])}


CASES = [("apart", n, a, c) for n in (1, 2, 5) for a, c in ((1.0, 1.0), (0.5, 0.75), (1.5, 0.0), (3.0, 1.0))]
CASES += [("tied", 2, 1.0, 1.0), ("strangers", 2, 1.0, 1.0), ("strangers", 2, 0.0, 0.5)]


def main():
    all_sets, tensors, table = sets(), {}, []
    for name, (base, models) in all_sets.items():
        for i, weights in enumerate([base] + models):
            for n, x in weights.items():
                tensors[f"{name}/{i}/{n}"] = x
    for i, (name, count, above, calibration) in enumerate(CASES):
        base, models = all_sets[name]
        merged = MergingMethod("widen_merging").widen_merging(
            merged_model=network(base), models_to_merge=[network(m) for m in models[:count]], exclude_param_names_regex=[],
            above_average_value_ratio=above, score_calibration_value=calibration)
        for n, x in merged.items():
            tensors[f"case{i}/{n}"] = np.ascontiguousarray(x.detach().numpy())
        table.append({"set": name, "models": count, "above_average": above, "calibration": calibration})
    save_file(tensors, HERE / "golden.safetensors")
    (HERE / "cases.json").write_text(json.dumps(table, indent=1) + "\n")


if __name__ == "__main__":
    main()
