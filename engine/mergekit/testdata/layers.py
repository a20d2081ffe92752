"""Makes layers.json, what mergekit makes of small models layer by layer.

    python layers.py

Every model has a width of 4, a head of its own and the same number in all its
weights, so that the result tells, tensor by tensor, by which weights it was mixed.
The final norms are ones, as all of Confusio's are. Versions of the values committed
here: mergekit 0.1.5, torch 2.15.0 (CPU), transformers 5.24.0, Python 3.11.7.
"""

import json
import tempfile
from pathlib import Path

import numpy as np
from mergekit.scripts.run_yaml import main as mergekit_yaml
from safetensors.numpy import load_file, save_file

WIDTH = 4
NORM = "model.norm.weight"

FADE = """merge_method: linear
models:
  - model: zeros
    parameters:
      weight: [1, 0.75, 0]
  - model: ones
    parameters:
      weight: [0, 0.25, 1]
parameters:
  confusio_seed: 7
dtype: float32
"""
SCALED = """merge_method: passthrough
models:
  - model: ones
    parameters:
      scale: 0.75
dtype: float32
"""
SPHERE = """merge_method: multislerp
base_model: zeros
models:
  - model: ones
    parameters:
      weight: 1
  - model: twos
    parameters:
      weight: 1
"""
THIRD = """  - model: threes
    parameters:
      weight: 1
"""
RATES = """merge_method: della
base_model: zeros
models:
  - model: twos
    parameters:
      weight: 1
parameters:
  density: 0.9
  epsilon: 0.2
dtype: float32
"""


def names(layers):
    yield "model.embed_tokens.weight"
    for i in range(layers):
        at = f"model.layers.{i}."
        yield at + "input_layernorm.weight"
        yield from (f"{at}self_attn.{p}_proj.weight" for p in "qkvo")
        yield at + "post_attention_layernorm.weight"
        yield from (f"{at}mlp.{p}_proj.weight" for p in ("gate", "up", "down"))
    yield NORM
    yield "lm_head.weight"


def write(folder, layers, value):
    folder.mkdir()
    weights = {n: np.full((WIDTH,) if "norm" in n else (WIDTH, WIDTH), 1 if n == NORM else value, np.float32) for n in names(layers)}
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    config = dict(architectures=["LlamaForCausalLM"], model_type="llama", hidden_size=WIDTH, intermediate_size=WIDTH, vocab_size=WIDTH,
                  num_attention_heads=1, num_key_value_heads=1, num_hidden_layers=layers, tie_word_embeddings=False)
    (folder / "config.json").write_text(json.dumps(config))


def merge(text, layers):
    """One number for each tensor of the result, or the error."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        models = {"zeros": 0, "ones": 1, "twos": 2, "threes": 3}
        for model, value in models.items():
            write(folder / model, layers, value)
        config = text
        for model in models:
            config = config.replace(f"model: {model}", f"model: {folder / model}")
        (folder / "config.yml").write_text(config)
        try:
            mergekit_yaml([str(folder / "config.yml"), str(folder / "out")], standalone_mode=False)
        except Exception as error:  # an error of mergekit is a result too
            return {"error": f"{type(error).__name__}: {error}".splitlines()[0][:120]}
        out = load_file(folder / "out" / "model.safetensors")
        return {"names": list(names(layers)), "values": [float(out[n].flat[0]) for n in names(layers)]}


def main():
    cases = [(FADE, n) for n in (1, 2, 3, 4)] + [(SCALED, 1), (SPHERE, 1), (SPHERE + THIRD, 1), (RATES, 1)]
    done = [{"yaml": text, "layers": layers, **merge(text, layers)} for text, layers in cases]
    (Path(__file__).parent / "layers.json").write_text("[\n" + ",\n".join(json.dumps(c) for c in done) + "\n]\n")


if __name__ == "__main__":
    main()
