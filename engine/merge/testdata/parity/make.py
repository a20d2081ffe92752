"""Makes the golden merges of this folder by running mergekit.

    python make.py
    python make.py tied
    python make.py ends

The first writes golden.safetensors (inputs, uniform draws and results) and
cases.json, the second tied.safetensors and tied.json: merges of models whose
changes take few values, so that many of one magnitude stand at every cut and many
elections end in a draw; of della it also keeps the masks. The third writes
ends.safetensors and ends.json: settings at the ends of their ranges. Beside it, large.py makes merges of large tensors,
real.py those of whole models.
Versions of the values committed here: mergekit 0.1.5, torch 1.13.0 (CPU),
numpy 1.26.4, safetensors 0.8.0, forbiddenfruit 0.1.4, Python 3.11.2; of the other
two mergekit 0.1.5, torch 2.15.0 (CPU), numpy 2.4.6, safetensors 0.8.0, Python
3.11.7. Packages that mergekit imports but that no merge of raw tensors uses are
replaced by stand-ins if missing.

mergekit runs as its own command line, mergekit-pytorch, on safetensors files.
Only torch.bernoulli is replaced, by a comparison with draws that are written
beside the results, so that another implementation can use the same masks.
"""

import importlib
import importlib.machinery
import json
import sys
import tempfile
from pathlib import Path
from unittest.mock import MagicMock

UNUSED = ["peft", "peft.tuners", "peft.tuners.lora", "accelerate", "transformers.initialization",
          "transformers.conversion_mapping", "transformers.core_model_loading"]
for name in UNUSED:
    try:
        importlib.import_module(name)
    except ImportError:
        sys.modules[name] = MagicMock(__spec__=importlib.machinery.ModuleSpec(name, None))

import numpy as np
import torch
import yaml

if not hasattr(torch.dtype, "itemsize"):  # torch before 2.1
    from forbiddenfruit import curse

    curse(torch.dtype, "itemsize", property(lambda dtype: torch.empty((), dtype=dtype).element_size()))

from mergekit.scripts.merge_raw_pytorch import main as mergekit_pytorch
from safetensors.numpy import load_file, save_file

HERE = Path(__file__).parent
SEED = 20260725


def normal_set(rng, models):
    """A base and models near it, of one matrix, one vector and one element."""
    shapes = {"matrix": (6, 10), "vector": (9,), "one": (1,)}
    base = {n: rng.standard_normal(s).astype(np.float32) for n, s in shapes.items()}
    out = {"base": base}
    for i in range(models):
        out[f"model{i}"] = {n: (x + 0.6 * rng.standard_normal(x.shape)).astype(np.float32) for n, x in base.items()}
    return out


def edge_set(rng):
    """Zeros, opposite signs, parallel models, a wide range; three models."""
    x = rng.standard_normal((4, 5)).astype(np.float32)
    wide = (rng.standard_normal((3, 7)) * 10.0 ** rng.integers(-6, 3, (3, 7))).astype(np.float32)
    zero = np.zeros((4, 5), np.float32)
    return {
        "base": {"zeros": zero, "opposite": zero, "parallel": x, "wide": zero[:3, :1] * np.zeros((3, 7), np.float32)},
        "model0": {"zeros": zero, "opposite": x, "parallel": 2 * x, "wide": wide},
        "model1": {"zeros": zero, "opposite": -0.5 * x, "parallel": 1.5 * x, "wide": wide[::-1].copy()},
        "model2": {"zeros": zero, "opposite": 0.25 * x, "parallel": 3 * x, "wide": -0.3 * wide},
    }


def cases():
    """Every method: name, set, number of models, with a base, weights, settings."""
    two, three = [0.7, 0.3], [0.5, -0.2, 0.9]
    ten = [0.1 + 0.05 * i for i in range(10)]

    def each(method, settings, base=True, weighted=True, least=1, most=None):
        for name, count, weights in (("two", 2, two), ("edge", 3, three), ("ten", 10, ten)):
            n = min(count, most or count)
            if n >= least:
                yield dict(method=method, set=name, models=n, base=base, weights=weights[:n] if weighted else None,
                           settings=settings)

    yield from each("linear", {}, base=False)
    yield from each("linear", {"normalize": False}, base=False)
    for t in (0.0, 0.3, 1.0):
        yield from each("slerp", {"t": t}, base="first", weighted=False, least=2, most=2)
    for base in (False, True):
        yield from each("nuslerp", {}, base=base, least=2, most=2)
        yield from each("multislerp", {}, base=base, least=2)
    yield from each("nuslerp", {"nuslerp_flatten": False}, base=False, least=2, most=2)
    yield from each("nuslerp", {"nuslerp_flatten": False, "nuslerp_row_wise": True}, base=False, least=2, most=2)
    yield from each("multislerp", {"normalize_weights": False}, base=False, least=2)
    yield from each("karcher", {}, base=False, weighted=False, least=2)
    yield from each("karcher", {"max_iter": 2}, base=False, weighted=False, least=2)
    yield from each("passthrough", {"scale": 0.7}, base=False, weighted=False, most=1)
    yield from each("nearswap", {"t": 0.05}, base="first", weighted=False, least=2, most=2)
    yield from each("arcee_fusion", {}, base="first", weighted=False, least=2, most=2)
    yield from each("task_arithmetic", {"lambda": 0.7})
    yield from each("task_arithmetic", {"normalize": True})
    for extra in ({}, {"normalize": False, "lambda": 0.4}, {"rescale": True}):
        yield from each("ties", {"density": 0.5, **extra})
    for method in ("dare_linear", "dare_ties"):
        yield from each(method, {"density": 0.6})
        yield from each(method, {"density": 0.6, "rescale": False, "normalize": True})
    for method in ("breadcrumbs", "breadcrumbs_ties"):
        yield from each(method, {"density": 0.6, "gamma": 0.12})
        yield from each(method, {"density": 0.8, "gamma": 0.35})
        yield from each(method, {"density": 0.5, "gamma": 0.0})
    for method in ("della", "della_linear"):
        yield from each(method, {"density": 0.5, "epsilon": 0.2})
        yield from each(method, {"density": 0.5, "epsilon": 0.2, "rescale": False})
        yield from each(method, {})
    yield from each("model_stock", {}, weighted=False, least=2)
    yield from each("model_stock", {"filter_wise": True}, weighted=False, least=2)
    yield from each("sce", {}, weighted=False, least=2)
    yield from each("sce", {"select_topk": 0.4}, weighted=False, least=2)
    yield from each("ram", {"epsilon": 0.5}, weighted=False, least=2)
    yield from each("ramplus_tl", {"epsilon": 0.5}, weighted=False, least=2)
    yield from each("ramplus_tl", {"epsilon": 0.5, "r": 0.6, "alpha": 3.0}, weighted=False, least=2)


def tied_set(rng):
    """Changes on a grid of 17 values from a base of zeros; two models."""
    zero = np.zeros((24, 40), np.float32)
    out = {"base": {"grid": zero}}
    for i in range(2):
        out[f"model{i}"] = {"grid": (rng.integers(-8, 9, zero.shape) / 16).astype(np.float32)}
    return out


def tied_cases():
    """The methods that keep weights by their magnitude, of one model and of two."""
    for models in (1, 2):
        for method, settings in (
            ("ties", {"density": 0.5}),
            ("breadcrumbs", {"density": 0.6, "gamma": 0.12}),
            ("breadcrumbs_ties", {"density": 0.6, "gamma": 0.12}),
            ("della", {"density": 0.5, "epsilon": 0.2, "rescale": False}),
            ("della_linear", {"density": 0.5, "epsilon": 0.2, "rescale": False}),
            ("sce", {"select_topk": 0.4}),
        ):
            if method == "sce" and models == 1:
                continue
            yield dict(method=method, set="tied", models=models, base=True,
                       weights=None if method == "sce" else [0.75, 0.5][:models], settings=settings)


def rescaled_cases():
    """della with the sum of magnitudes restored, of one model and of two."""
    for models in (1, 2):
        for method in ("della", "della_linear"):
            yield dict(method=method, set="tied", models=models, base=True, weights=[0.75, 0.5][:models],
                       settings={"density": 0.5, "epsilon": 0.2, "rescale": True})


def end_sets(rng):
    """Two models near a base, and two that are the base."""
    base = rng.standard_normal((6, 10)).astype(np.float32)
    near = {f"model{i}": {"x": (base + 0.6 * rng.standard_normal(base.shape)).astype(np.float32)} for i in range(2)}
    return {"near": {"base": {"x": base}, **near}, "still": {m: {"x": base} for m in ("base", *near)}}


def end_cases():
    """Rates outside (0, 1), weights that cancel, a wide tolerance, no threshold."""
    def case(method, settings, weights=None, base=True, set="near"):
        return dict(method=method, set=set, models=2, base=base, weights=weights, settings=settings)

    for method in ("della", "della_linear"):
        for density in (0.0, 0.05, 0.95):
            yield case(method, {"density": density, "epsilon": 0.1}, [0.7, 0.3])
    yield case("linear", {}, [1.0, -1.0], base=False)
    yield case("multislerp", {}, [1.0, -1.0], base=False)
    for method in ("task_arithmetic", "dare_linear", "breadcrumbs", "della_linear"):
        yield case(method, {"normalize": True}, [1.0, -1.0])
    yield case("karcher", {"tol": 1.0}, base=False)
    yield case("ramplus_tl", {"epsilon": 0.0}, set="still")


def drawn_cases():
    """The methods that elect a sign, at weights by which 0.6·2 = 0.4·3 up to rounding."""
    for method in ("ties", "dare_ties", "breadcrumbs_ties", "della"):
        yield dict(method=method, set="drawn", models=2, base=True, weights=[0.6, 0.4], settings={"density": 1.0})


def run(case, models, draws, dtype="float32", out_dtype=None, masks=None):
    """Runs one case on one tensor of each model; returns the tensor, or the error.
    What mergekit keeps at random is added to masks."""
    calls = iter(draws)

    def bernoulli(p, *_, **__):
        u = torch.from_numpy(next(calls)).reshape(p.shape)
        if masks is not None:
            masks.append((u < p).numpy().astype(np.float16))
        return (u < p).to(p.dtype)

    torch.bernoulli = bernoulli
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, tensor in models.items():
            paths[name] = str(Path(folder) / f"{name}.safetensors")
            save_file({"x": tensor}, paths[name])
        entries = []
        for i in range(case["models"]):
            entry = {"model": paths[f"model{i}"], "parameters": {}}
            if case["weights"]:
                entry["parameters"]["weight"] = case["weights"][i]
            entries.append(entry)
        config = {"merge_method": case["method"], "models": entries, "parameters": case["settings"], "dtype": dtype}
        if out_dtype:
            config["out_dtype"] = out_dtype
        if case["base"]:
            config["base_model"] = paths["model0" if case["base"] == "first" else "base"]
        (Path(folder) / "config.yml").write_text(yaml.safe_dump(config))
        try:
            mergekit_pytorch([str(Path(folder) / "config.yml"), str(Path(folder) / "out")], standalone_mode=False)
        except Exception as error:  # an error of mergekit is a result too
            return f"{type(error).__name__}: {error}".splitlines()[0][:120]
        return load_file(str(Path(folder) / "out" / "model.safetensors"))["x"]


def main():
    rng = np.random.default_rng(SEED)
    if sys.argv[1:] == ["tied"]:
        sets = {"tied": tied_set(rng), "drawn": tied_set(np.random.default_rng(SEED + 1))}
        make(rng, sets, [*tied_cases(), *drawn_cases(), *rescaled_cases()], "tied.safetensors", "tied.json")
    elif sys.argv[1:] == ["ends"]:
        make(rng, end_sets(rng), end_cases(), "ends.safetensors", "ends.json")
    else:
        sets = {"two": normal_set(rng, 2), "edge": edge_set(rng), "ten": normal_set(rng, 10)}
        make(rng, sets, cases(), "golden.safetensors", "cases.json")


def make(rng, sets, cases, weights, table):
    golden = {f"in/{s}/{m}/{t}": x for s, models in sets.items() for m, ts in models.items() for t, x in ts.items()}
    draws = {}
    for s, models in sets.items():
        for t, x in models["base"].items():
            draws[s, t] = rng.random((len(models) - 1,) + x.shape, dtype=np.float32)
            golden[f"draw/{s}/{t}"] = draws[s, t]
    done = []
    for number, case in enumerate(cases):
        case["errors"] = {}
        for t in sets[case["set"]]["base"]:
            models = {m: ts[t] for m, ts in sets[case["set"]].items()}
            masks = []
            result = run(case, models, list(draws[case["set"], t]), masks=masks)
            if case["set"] == "tied" and masks:
                golden[f"mask/{number}/{t}"] = np.stack(masks)
            if isinstance(result, str):
                case["errors"][t] = result
            else:
                golden[f"out/{number}/{t}"] = result
        done.append(case)
    save_file(golden, str(HERE / weights))
    (HERE / table).write_text("[\n" + ",\n".join(json.dumps(c) for c in done) + "\n]\n")


if __name__ == "__main__":
    main()
