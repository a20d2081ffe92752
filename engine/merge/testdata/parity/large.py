"""Makes the golden merges of large tensors by running mergekit.

    python large.py

It writes large.safetensors and large.json: merges of one matrix of 2048 × 96, the
size of an embedding here, where float32's rounding of long sums shows. The models are made
by formulas that the test has too, and of each result only a digest is kept:
every 389th element, and the sum of each 384. Versions of the values committed
here: mergekit 0.1.5, torch 2.15.0 on a CPU with AVX-512, one thread, numpy 2.4.6,
safetensors 0.8.0, Python 3.11.7.

A merge whose difference is listed is made three times: in float32, in float64,
and in float32 with torch's two norms replaced by norms summed in float64. Of
arcee_fusion the elements taken over are kept, as bits, and of a result in float16,
as a stage of several has it, the elements that float64 rounds to another value.
"""

import base64
import json

import numpy as np
import torch
from make import HERE, SEED, run
from philox import MASK, NOISE, bell, uniform
from safetensors.numpy import save_file

SHAPE = (2048, 96)
SIZE = SHAPE[0] * SHAPE[1]
STRIDE, BLOCK = 389, 384
FORMULAS = {
    "strangers": lambda i: bell(SIZE, SEED, NOISE, i),
    "siblings": lambda i: bell(SIZE, SEED, NOISE, 0) + bell(SIZE, SEED, NOISE, i) * (i > 0) / 2,
    "opposed": lambda i: bell(SIZE, SEED, NOISE, 0) * (-1) ** i + bell(SIZE, SEED, NOISE, i) * (i > 0) / 4,
    "twins": lambda i: bell(SIZE, SEED, NOISE, 0) + bell(SIZE, SEED, NOISE, i) * (i > 0) / 64,
    "fine": lambda i: uniform(SIZE, SEED, NOISE, i) - 0.5,
}
NORMS = torch.norm, torch.linalg.vector_norm


def models(name):
    """The base, number 0, and three models."""
    names = ["base", "model0", "model1", "model2"]
    return {m: FORMULAS[name](i).astype(np.float32).reshape(SHAPE) for i, m in enumerate(names)}


def listed():
    """Merges that differ by the rounding of norms."""
    weights = [0.5, 0.2, 0.9]
    for base in (False, True):
        yield dict(method="multislerp", set="strangers", models=3, base=base, weights=weights, settings={})
    yield dict(method="karcher", set="strangers", models=3, base=False, weights=None, settings={})
    yield dict(method="model_stock", set="strangers", models=3, base=True, weights=None, settings={})
    yield dict(method="nuslerp", set="strangers", models=2, base=True, weights=[0.7, 0.3], settings={})
    yield dict(method="nuslerp", set="siblings", models=2, base=False, weights=[0.7, 0.3], settings={})
    columns = {"nuslerp_flatten": False, "nuslerp_row_wise": True}
    yield dict(method="nuslerp", set="opposed", models=2, base=False, weights=[0.7, 0.3], settings=columns)
    yield dict(method="slerp", set="siblings", models=2, base="first", weights=None, settings={"t": 0.3})
    yield dict(method="karcher", set="siblings", models=3, base=False, weights=None, settings={})


def others():
    """Merges of the remaining methods, which agree."""
    def case(method, settings, models=3, base=True, weights=(0.5, -0.2, 0.9)):
        return dict(method=method, set="fine", models=models, base=base,
                    weights=list(weights[:models]) if weights else None, settings=settings)

    yield case("linear", {}, base=False)
    yield case("passthrough", {"scale": 0.7}, models=1, base=False, weights=None)
    yield case("nearswap", {"t": 0.01}, models=2, base="first", weights=None)
    yield case("nuslerp", {"nuslerp_flatten": False}, models=2, base=False, weights=(0.7, 0.3))
    yield case("task_arithmetic", {"lambda": 0.7})
    yield case("ties", {"density": 0.5, "rescale": True})
    for method in ("breadcrumbs", "breadcrumbs_ties"):
        yield case(method, {"density": 0.6, "gamma": 0.12, "rescale": True})
    for method in ("dare_linear", "dare_ties"):
        yield case(method, {"density": 0.6})
    for method in ("della", "della_linear"):
        yield case(method, {"density": 0.5, "epsilon": 0.2})
    yield case("model_stock", {"filter_wise": True}, weights=None)
    yield case("sce", {"select_topk": 0.4}, weights=None)
    yield case("ram", {"epsilon": 0.1}, weights=None)
    yield case("ramplus_tl", {"epsilon": 0.1}, weights=None)


def with_exact_norms(call):
    """Calls with norms that are summed in float64 and rounded once."""
    torch.norm, torch.linalg.vector_norm = (
        lambda x, *args, norm=norm, **named: norm(x.double(), *args, **named).to(x.dtype) for norm in NORMS)
    try:
        return call()
    finally:
        torch.norm, torch.linalg.vector_norm = NORMS


def digest(x):
    x = x.astype(np.float64).reshape(-1)
    return {"places": x[::STRIDE].astype(np.float32), "sums": x.reshape(-1, BLOCK).sum(1).astype(np.float32)}


def main():
    torch.set_num_threads(1)
    golden, done = {}, []
    draws = [uniform(SIZE, SEED, MASK, i).astype(np.float32) for i in range(3)]

    def keep(case, results):
        for name, x in results.items():
            golden.update({f"out/{len(done)}/{name}/{part}": d for part, d in digest(x).items()})
        done.append(case)

    for case in listed():
        given = models(case["set"])
        keep(case, {"float32": run(case, given, draws), "float64": run(case, given, draws, "float64"),
                    "norms": with_exact_norms(lambda: run(case, given, draws))})
    for case in others():
        keep(case, {"float32": run(case, models(case["set"]), draws)})
    stage = dict(method="linear", set="fine", models=3, base=False, weights=[0.5, 0.3, 0.2], settings={})
    single, double = (run(stage, models("fine"), draws, dtype, "float16") for dtype in ("float32", "float64"))
    stage["neighbours"] = [[int(j), float(single.reshape(-1)[j])] for j in np.flatnonzero(single != double)]
    keep(stage, {"float16": single})
    fusion = dict(method="arcee_fusion", set="twins", models=2, base="first", weights=None, settings={})
    single, double = (run(fusion, models("twins"), draws, dtype) for dtype in ("float32", "float64"))
    taken, exactly = ((x != models("twins")["model0"]).reshape(-1) for x in (single, double))
    fusion["taken"] = base64.b64encode(np.packbits(taken, bitorder="little").tobytes()).decode()
    fusion["flipped"] = np.flatnonzero(taken != exactly).tolist()  # from float64
    keep(fusion, {"float32": single, "float64": double})
    save_file(golden, str(HERE / "large.safetensors"))
    (HERE / "large.json").write_text("[\n" + ",\n".join(json.dumps(c) for c in done) + "\n]\n")


if __name__ == "__main__":
    main()
