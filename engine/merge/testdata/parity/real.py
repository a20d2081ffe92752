"""Merges whole models with mergekit and with Confusio, and compares every weight.

    python real.py FOLDER

From the shipped experts it makes models, files of mergekit and both merges in
FOLDER, which is created, and prints a table. The merges run as mergekit's own
command lines, mergekit-yaml and mergekit-multi, in this process; only
torch.bernoulli is replaced, by Confusio's masks. A weight counts as different
beyond 1e-6 of the largest of its tensor, and every such weight is traced by running
mergekit again with one thing changed:

    one       it is the final norm's gain, which Confusio keeps at one
    ties      it agrees once torch sorts equal magnitudes in Confusio's order
    norms     it agrees once torch's norms are summed in float64, too
    rounding  it agrees once mergekit computes in float64, too: a score at the limit
              (arcee_fusion), a vote on a sign that ends in a draw

What is left has no explanation, and the script fails. della, which rescales all
that it keeps of a tensor, has a line more: how far apart the factors are that ties
lead to. Versions: see large.py, and transformers 5.24.0. It needs Go as README.md
has it.
"""

import logging
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import make  # stand-ins for what is missing
import mergekit.merge_methods.generalized_task_arithmetic as arithmetic
import mergekit.sparsify as sparsify
import numpy as np
import torch
from large import with_exact_norms
from mergekit.scripts.multimerge import main as mergekit_multi
from mergekit.scripts.run_yaml import main as mergekit_yaml
from philox import MASK, uint64
from safetensors.numpy import load_file

ROOT = make.HERE.parents[3]
FINAL_NORM = "model.norm.weight"
LANGUAGES = ["en", "de", "ru", "fr", "zh", "ar", "es", "it", "nl", "tr"]
BASE = "untrained"

# method, experts (so many, or these), with a base, weights, knobs
MERGES = [
    ("linear", 10, False, None, {}),
    ("linear", 2, False, "0.6,0.4", {"normalize": 0}),
    ("slerp", 2, False, None, {"t": 0.3}),
    ("nuslerp", 2, False, "0.7,0.3", {}),
    ("nuslerp", 2, True, "0.7,0.3", {}),
    ("nuslerp", 2, False, "0.7,0.3", {"vectors": 1}),
    ("nuslerp", 2, False, "0.7,0.3", {"vectors": 2}),
    ("multislerp", 3, False, "0.5,0.2,0.9", {}),
    ("multislerp", 2, True, "0.5,0.9", {}),
    ("multislerp", 10, False, None, {}),
    ("karcher", 3, False, None, {}),
    ("karcher", 10, False, None, {}),
    ("passthrough", 1, False, None, {"scale": 0.7}),
    ("nearswap", 2, False, None, {"t": 0.01}),
    ("arcee_fusion", 2, False, None, {}),
    ("arcee_fusion", "de,fr", False, None, {}),
    ("arcee_fusion", "nl,ar", False, None, {}),
    ("task_arithmetic", 3, True, "0.5,-0.2,0.9", {"lambda": 0.7}),
    ("ties", 2, True, None, {"density": 0.5}),
    ("ties", 3, True, "0.6,0.4,0.3", {"density": 0.3}),
    ("ties", 10, True, None, {"density": 0.2, "rescale": 1}),
    ("breadcrumbs", 2, True, None, {"density": 0.6, "gamma": 0.02}),
    ("breadcrumbs_ties", 3, True, "0.6,0.4,0.3", {"density": 0.6, "gamma": 0.02}),
    ("dare_linear", 3, True, "0.6,0.4,0.3", {"density": 0.6}),
    ("dare_ties", 3, True, "0.6,0.4,0.3", {"density": 0.6}),
    ("della", 3, True, "0.6,0.4,0.3", {"density": 0.6}),
    ("della", 3, True, "0.6,0.4,0.3", {"density": 0.6, "rescale": 0}),
    ("della_linear", 3, True, "0.6,0.4,0.3", {"density": 0.6}),
    ("della_linear", 3, True, "0.6,0.4,0.3", {"density": 0.6, "rescale": 0}),
    ("model_stock", 3, True, None, {}),
    ("model_stock", 10, True, None, {}),
    ("model_stock", 3, True, None, {"filter_wise": 1}),
    ("sce", 3, True, None, {"select_topk": 0.3}),
    ("ram", 3, True, None, {}),
    ("ramplus_tl", 3, True, None, {}),
]
RULES = "weight.0~mlp:0:1,weight.1~mlp:1:0,weight.1:0.25"

STAGES = """name: both
merge_method: slerp
base_model: {0}/en
models:
  - model: {0}/en
  - model: {0}/de
parameters:
  t: 0.25
dtype: float32
out_dtype: float16
---
merge_method: task_arithmetic
base_model: {0}/untrained
models:
  - model: both
    parameters:
      weight: 0.7
  - model: {0}/ru
    parameters:
      weight: 0.5
dtype: float32
"""


def confusio(*args):
    subprocess.run(["go", "run", "./build", "confusio", *map(str, args)], cwd=ROOT, check=True, capture_output=True)


class Masks:
    """Confusio's random masks in mergekit: a task vector tells its model and tensor."""

    def __init__(self, folder, models):
        self.places, self.place, self.sparsify = {}, None, arithmetic.sparsify
        base = load_file(folder / BASE / "model.safetensors")
        for i, name in enumerate(models):
            weights = load_file(folder / name / "model.safetensors")
            for j, (tensor, x) in enumerate(weights.items()):
                self.places[key(x.astype(np.float32) - base[tensor].astype(np.float32))] = i, j
        arithmetic.sparsify, torch.bernoulli = self.note, self.draw

    def note(self, delta, *args, **named):
        self.place = self.places[key(delta.float().numpy())]
        return self.sparsify(delta, *args, **named)

    def draw(self, p):
        model, tensor = self.place
        drawn = uniform53(p.numel(), model, tensor).reshape(p.shape)
        return torch.from_numpy(drawn < p.double().numpy()).to(p.dtype)


def key(delta):
    return sha256(np.ascontiguousarray(delta).tobytes()).digest()


def uniform53(n, model, tensor):
    """Confusio's draws for a mask of seed 0."""
    return (uint64(n, 0, MASK, model, tensor << 32) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def theirs(config, out, staged=False):
    """The weights that mergekit makes of a file."""
    shutil.rmtree(out, ignore_errors=True)
    if staged:
        stages = out.with_name(out.name + "-stages")
        shutil.rmtree(stages, ignore_errors=True)
        mergekit_multi([str(config), "--intermediate-dir", str(stages), "--out-path", str(out)], standalone_mode=False)
    else:
        mergekit_yaml([str(config), str(out)], standalone_mode=False)
    return load_file(out / "model.safetensors")


def beyond(ours, other):
    """By tensor: differences as a share of the largest element, and which are beyond 1e-6."""
    shares = {n: np.abs(x.astype(np.float64) - other[n]) / max(np.abs(other[n]).max(), 1e-300) for n, x in ours.items()}
    return shares, {n: x > 1e-6 for n, x in shares.items()}


def in_order(call):
    """Calls with sorts that put the first of equal magnitudes where Confusio has it."""
    plain = torch.argsort, torch.sort, torch.topk

    def argsort(x, dim=-1, descending=False):
        return plain[0](x, dim=dim, descending=descending, stable=True)

    def sort(x, dim=-1, descending=False):
        indices = argsort(x, dim, True).flip(dim)  # breadcrumbs: the first of equals counts as the largest
        return torch.return_types.sort((x.gather(dim, indices), indices))

    def topk(x, k, largest=True):
        indices = argsort(x, -1, largest)[:k]
        return torch.return_types.topk((x[indices], indices))

    torch.argsort, torch.sort, torch.topk = argsort, sort, topk
    try:
        return call()
    finally:
        torch.argsort, torch.sort, torch.topk = plain


def trace(config, out, ours, other):
    """The number of differing weights by cause, and of those without one."""
    left = beyond(ours, other)[1]
    double = config.with_name(config.stem + "-double.yml")
    double.write_text(config.read_text().replace("dtype: float32", "dtype: float64"))
    found = {"one": int(left[FINAL_NORM][ours[FINAL_NORM] == 1].sum())}
    left[FINAL_NORM] &= ours[FINAL_NORM] != 1
    for cause, rerun in {
        "ties": lambda: in_order(lambda: theirs(config, out)),
        "norms": lambda: in_order(lambda: with_exact_norms(lambda: theirs(config, out))),
        "rounding": lambda: in_order(lambda: theirs(double, out)),
    }.items():
        found[cause] = 0
        if any(x.any() for x in left.values()):
            still = beyond(ours, rerun())[1]
            found[cause] = sum(int((x & ~still[n]).sum()) for n, x in left.items())
            left = {n: x & still[n] for n, x in left.items()}
    return found, sum(int(x.sum()) for x in left.values())


def factors(config, out):
    """By how much, at most, the factors that restore sums of magnitudes differ
    between torch's order of equal magnitudes and Confusio's, as a share."""
    plain, found = sparsify.rescaled_masked_tensor, []

    def note(x, mask, norm):
        before, after = (float(v.double().abs().sum()) for v in (x, x * mask))
        found.append(before / after if after else 1.0)
        return plain(x, mask, norm)

    sparsify.rescaled_masked_tensor = note
    try:
        theirs(config, out)
        in_order(lambda: theirs(config, out))
    finally:
        sparsify.rescaled_masked_tensor = plain
    one, other = np.split(np.array(found), 2)
    return np.abs(one / other - 1).max()


CAUSES = ["ties", "norms", "rounding", "one"]
HEAD = f"{'merge':60} {'largest difference':>18} {'beyond':>7}" + "".join(f" {c:>8}" for c in CAUSES) + "  unexplained"


def row(name, ours, other, found, unexplained):
    shares, out = beyond(ours, other)
    shares.pop(FINAL_NORM)
    print(f"{name:60} {max(x.max() for x in shares.values()):18.1e} {sum(int(x.sum()) for x in out.values()):7}"
          + "".join(f" {found[c]:8}" for c in CAUSES) + f" {unexplained:12}", flush=True)
    return unexplained


def compare(folder, number, method, experts, base, weights, knobs, rules=""):
    """Makes one merge on both sides and prints its row; returns what has no explanation."""
    languages = experts.split(",") if isinstance(experts, str) else LANGUAGES[:experts]
    config, file = folder / f"{number}.yml", folder / f"{number}.safetensors"
    flags = [folder / f"{name}.safetensors" for name in languages] + ["--method", method]
    flags += ["--base", folder / f"{BASE}.safetensors"] if base else []
    flags += ["--weights", weights] if weights else []
    flags += ["--rules", rules] if rules else []
    for name, value in knobs.items():
        flags += ["--knob", f"{name}={value}"]
    confusio("merge", *flags, "--mergekit", config, "--float32", "-o", file)
    out = folder / str(number)
    ours, other = load_file(file), theirs(config, out)
    label = " ".join([method, "ten" if experts == 10 else ",".join(languages), BASE if base else "", rules and "rules"]
                     + [f"{k}={v}" for k, v in knobs.items()])
    left = row(" ".join(label.split()), ours, other, *trace(config, out, ours, other))
    if method.startswith("della") and knobs.get("rescale") != 0:
        print(f"    its factors differ by {factors(config, out):.1e} at most", flush=True)
    return left


def stages(folder):
    """A merge of a merge: its first stage, which both round, and the second, made
    by mergekit from its own first stage and from Confusio's."""
    config, one, rest = (folder / f"{name}.yml" for name in ("stages", "first", "second"))
    config.write_text(STAGES.format(folder))
    first, second = config.read_text().split("---\n")
    one.write_text(first)
    rest.write_text(second.replace("model: both", f"model: {folder}/first"))
    confusio("merge", "--config", one, "-o", folder / "first.safetensors")
    confusio("export", folder / "first.safetensors")
    confusio("merge", "--config", config, "--float32", "-o", folder / "staged.safetensors")
    last = theirs(config, folder / "staged", staged=True)
    stage = folder / "staged-stages" / "both"
    ours, other = load_file(folder / "first.safetensors"), load_file(stage / "model.safetensors")
    confusio("import", stage, "--mix", "en,de", "-o", folder / "imported.safetensors")
    if any((x != other[n]).any() for n, x in load_file(folder / "imported.safetensors").items()):
        sys.exit("mergekit's folder is imported with other weights")
    steps = [np.abs(x.view(np.int16).astype(int) - other[n].view(np.int16)) for n, x in ours.items()]
    ours = load_file(folder / "staged.safetensors")
    print(f"first of two stages: {sum(int((s > 0).sum()) for s in steps)} weights differ, by {max(s.max() for s in steps)} "
          f"step of float16; the result by {max(x.max() for x in beyond(ours, last)[0].values()):.1e}")
    other = theirs(rest, folder / "second")
    left = sum(int(x.sum()) for x in beyond(ours, other)[1].values())
    return row("second of two stages, from Confusio's first", ours, other, dict.fromkeys(CAUSES, 0), left)


def main():
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True)
    logging.disable(logging.WARNING)
    torch.set_num_threads(1)
    confusio("train", "--steps", 0, "--warmup", 0, "--mix", "en", "-o", folder / f"{BASE}.safetensors")
    confusio("export", folder / f"{BASE}.safetensors")
    for name in LANGUAGES:
        shutil.copy(ROOT / "public" / "models" / f"{name}.safetensors", folder)
        confusio("export", folder / f"{name}.safetensors")
    Masks(folder, LANGUAGES)
    print(HEAD)
    unexplained = sum(compare(folder, i, *m) for i, m in enumerate(MERGES))
    unexplained += compare(folder, len(MERGES), "linear", 2, False, None, {}, RULES)
    unexplained += stages(folder)
    sys.exit(f"{unexplained} weights differ without an explanation" if unexplained else 0)


if __name__ == "__main__":
    main()
