"""Makes slices.json, what mergekit makes of models in slices.

    python slices.py

The models have a head of their own, gains everywhere, and 2, 3 and 3 layers. Their weights
follow from a formula that slices_parity_test.go repeats; `half` has no head of its own. A case
holds all weights of the result, in the order of a model, or the error. Versions of the
values committed here: mergekit 0.1.5, torch 2.15.0 (CPU), transformers 5.24.0,
Python 3.11.7.
"""

import contextlib
import io
import json
import tempfile
from pathlib import Path

import numpy as np
from mergekit.scripts.run_yaml import main as mergekit_yaml
from safetensors.numpy import load_file, save_file

WIDTH, HEADS, FF, VOCAB = 4, 2, 3, 5
MODELS = {"two": (0, 2), "three": (1, 3), "other": (2, 3), "base": (3, 3)}  # seed, layers

PASS = "merge_method: passthrough\ndtype: float32\n"
LINEAR = "merge_method: linear\ndtype: float32\n"


def slices(*all):
    """Each slice is a list of (model, first, end, parameters), or that and lines behind."""
    text = "slices:\n"
    for sources, *behind in all:
        text += "  - sources:\n"
        for model, first, end, *parameters in sources:
            text += f"      - model: {model}\n        layer_range: [{first}, {end}]\n"
            text += "".join(f"        parameters: {p}\n" for p in parameters)
        text += "".join(f"    {line}\n" for line in behind)
    return text


CASES = {
    "frankenmerge": PASS + slices([[("two", 0, 2)]], [[("three", 1, 3)]]),
    "pruned": PASS + slices([[("three", 1, 2)]]),
    "repeated": PASS + slices([[("two", 0, 2)]], [[("two", 0, 2)]], [[("three", 2, 3)]]),
    "scaled": PASS + slices([[("two", 0, 2, "{scale: [{filter: o_proj, value: 0}, {value: 0.5}]}")]], [[("three", 1, 3)], "parameters: {scale: [1, 2]}"]),
    "filters of the models' own layers": PASS + "parameters: {scale: [{filter: layers.1., value: 2}, {filter: layers.2., value: 3}, {value: 1}]}\n"
    + slices([[("three", 1, 2)]], [[("two", 0, 1)]], [[("three", 2, 3)]]),
    "mixed": LINEAR + "parameters: {weight: 1}\n" + slices([[("two", 0, 1), ("three", 1, 2, "{weight: 3}")]], [[("three", 2, 3), ("other", 0, 1)], "parameters: {weight: 0.25, normalize: false}"]),
    "weights by layers": LINEAR + "parameters: {normalize: false, weight: [{filter: layers.1., value: 2}, {filter: layers.2., value: 3}, {value: 1}]}\n"
    + slices([[("two", 0, 1), ("three", 1, 2)]], [[("three", 2, 3), ("other", 1, 2)]]),
    "gradients": LINEAR + "parameters: {normalize: false, weight: [0, 1]}\n" + slices([[("two", 0, 1)]], [[("three", 0, 3)]], [[("other", 0, 2)]]),
    "slerp": "merge_method: slerp\nbase_model: three\ndtype: float32\nparameters:\n  t:\n    - filter: self_attn\n      value: [0, 0.5, 1]\n    - filter: layers.1.\n      value: 0.75\n    - value: 0.25\n"
    + slices([[("other", 0, 2), ("three", 1, 3)]], [[("three", 0, 1), ("other", 2, 3)], "parameters: {t: 0.5}"]),
    "bases": "merge_method: slerp\ndtype: float32\nparameters: {t: 0.25}\n" + slices([[("two", 0, 1), ("three", 1, 2)], "base_model: two"], [[("two", 0, 1), ("three", 1, 2)], "base_model: three"]),
    "nuslerp": "merge_method: nuslerp\nbase_model: base\ndtype: float32\nparameters: {weight: 1}\n"
    + slices([[("base", 1, 2), ("two", 0, 1, "{weight: 3}"), ("three", 2, 3)]], [[("three", 0, 1), ("other", 1, 2), ("base", 2, 3)]]),
    "task arithmetic": "merge_method: task_arithmetic\nbase_model: base\ndtype: float32\nparameters: {weight: 0.5, lambda: 2}\n"
    + slices([[("base", 2, 3), ("two", 0, 1)]], [[("base", 0, 2), ("three", 1, 3), ("other", 0, 2, "{weight: [0, 1]}")], "parameters: {lambda: 1}"]),
    "ties": "merge_method: ties\nbase_model: base\ndtype: float32\nparameters: {density: 0.5, weight: 1}\n"
    + slices([[("two", 0, 2), ("three", 0, 2), ("base", 1, 3)]], [[("other", 1, 2, "{density: [{filter: mlp, value: 1}, {value: 0.25}]}"), ("base", 1, 2)], "parameters: {normalize: false}"]),
    "a head of another": PASS + slices([[("half", 0, 1)]], [[("three", 2, 3)]]),
    "beyond": PASS + slices([[("two", 0, 3)]]),
    "negative": PASS + slices([[("two", -1, 1)]]),
    "of several lengths": LINEAR + "parameters: {weight: 1}\n" + slices([[("two", 0, 1), ("three", 0, 2)]]),
    "twice": LINEAR + "parameters: {weight: 1}\n" + slices([[("two", 0, 1), ("two", 1, 2)]]),
    "a base elsewhere": "merge_method: ties\nbase_model: base\nparameters: {weight: 1}\n" + slices([[("two", 0, 1)]]),
}


def shapes(layers):
    yield "model.embed_tokens.weight", (VOCAB, WIDTH)
    for i in range(layers):
        at = f"model.layers.{i}."
        yield at + "input_layernorm.weight", (WIDTH,)
        yield from ((f"{at}self_attn.{p}_proj.weight", (WIDTH, WIDTH)) for p in "qkvo")
        yield at + "post_attention_layernorm.weight", (WIDTH,)
        yield from ((f"{at}mlp.{p}_proj.weight", s) for p, s in (("gate", (FF, WIDTH)), ("up", (FF, WIDTH)), ("down", (WIDTH, FF))))
    yield "model.norm.weight", (WIDTH,)
    yield "lm_head.weight", (VOCAB, WIDTH)


def write(folder, seed, layers, tied=False):
    folder.mkdir()
    weights = {}
    for i, (name, shape) in enumerate(shapes(layers)):
        j = np.arange(int(np.prod(shape)))
        weights[name] = ((seed * 7919 + i * 104729 + j * 1299709) ** 2 % 65521 / 65536 - 0.5).astype(np.float32).reshape(shape)
    if tied:
        del weights["lm_head.weight"]
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    config = dict(architectures=["LlamaForCausalLM"], model_type="llama", hidden_size=WIDTH, intermediate_size=FF, vocab_size=VOCAB,
                  num_attention_heads=HEADS, num_key_value_heads=HEADS, num_hidden_layers=layers, tie_word_embeddings=tied)
    (folder / "config.json").write_text(json.dumps(config))


def merge(text):
    """The weights of the result and its number of layers, or the error."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for model, (seed, layers) in MODELS.items():
            write(folder / model, seed, layers)
        write(folder / "half", 4, 2, tied=True)
        for model in [*MODELS, "half"]:
            text = text.replace(f"model: {model}\n", f"model: {folder / model}\n")
        (folder / "config.yml").write_text(text)
        try:
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                mergekit_yaml([str(folder / "config.yml"), str(folder / "out")], standalone_mode=False)
        except Exception as error:  # an error of mergekit is a result too
            return {"error": f"{type(error).__name__}: {error}".splitlines()[0][:60]}
        out = load_file(folder / "out" / "model.safetensors")
        config = json.loads((folder / "out" / "config.json").read_text())
        layers = config["num_hidden_layers"]
        values = np.concatenate([out[n].ravel() for n, _ in shapes(layers) if n in out])
        return {"layers": layers, "tied": config["tie_word_embeddings"], "values": [float(f"{v:.8g}") for v in values]}


def main():
    done = [{"name": name, "yaml": text, **merge(text)} for name, text in CASES.items()]
    (Path(__file__).parent / "slices.json").write_text("[\n" + ",\n".join(json.dumps(c) for c in done) + "\n]\n")


if __name__ == "__main__":
    main()
