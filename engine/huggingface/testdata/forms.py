"""Makes a tiny model of each form that is read, and its golden logits, by running
transformers.

    python forms.py write     # with transformers 5: forms/NAME/ and forms.json
    python forms.py check     # with transformers 4: forms/NAME/config.transformers-4.json

The first writes each model as save_pretrained does and the logits that it gives for
some tokens. The second reads the same weights, writes config.json in the older
shape and asserts that its logits are the same.
Versions of the values committed here: transformers 5.23.0 and 4.57.3, torch 2.15.0
(CPU), safetensors 0.8.0, Python 3.11.7.
"""

import json
import os
import shutil
import sys
from pathlib import Path

import torch
import transformers
from transformers import LlamaConfig, LlamaForCausalLM

HERE = Path(__file__).parent
FOLDER = HERE / "forms"
TOKENS = 40
LLAMA3 = {"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0, "original_max_position_embeddings": 32}

# Beside the common shape: what makes the form, as version 4 is told it; its type of
# numbers, and the size of its shards.
FORMS = {
    "gain": dict(),
    "untied": dict(tie_word_embeddings=False),
    "attention-bias": dict(attention_bias=True),
    "mlp-bias": dict(mlp_bias=True),
    "head-dim": dict(head_dim=8),
    "epsilon": dict(rms_norm_eps=0.01),
    "theta": dict(rope_theta=500.0, head_dim=8),
    "linear": dict(rope_scaling={"rope_type": "linear", "factor": 4.0}),
    "dynamic": dict(rope_scaling={"rope_type": "dynamic", "factor": 2.0}),
    "llama3": dict(rope_theta=1000.0, rope_scaling=LLAMA3, head_dim=8),
    "everything": dict(
        rope_theta=500000.0, rope_scaling=LLAMA3, head_dim=8, attention_bias=True, mlp_bias=True, rms_norm_eps=1e-5,
        tie_word_embeddings=False, num_key_value_heads=2),
    "double": dict(dtype=torch.float64),
    "sharded": dict(dtype=torch.bfloat16, shard="4KB", num_hidden_layers=3),
    "half": dict(dtype=torch.float16),
}


def shape(form):
    """The keyword arguments of LlamaConfig, for the version that runs."""
    settings = dict(
        vocab_size=256, hidden_size=8, intermediate_size=12, num_hidden_layers=2, num_attention_heads=2,
        num_key_value_heads=1, max_position_embeddings=64, tie_word_embeddings=True, rms_norm_eps=1e-6,
        bos_token_id=0, eos_token_id=1)
    settings.update({k: v for k, v in FORMS[form].items() if k not in ("dtype", "shard")})
    if int(transformers.__version__.split(".")[0]) >= 5:
        rope = {"rope_theta": settings.pop("rope_theta", 10000.0), "rope_type": "default"}
        rope.update(settings.pop("rope_scaling", {}))
        settings["rope_parameters"] = rope
    return settings


def fill(model, seed):
    """Weights large enough that every part matters, and that half precision holds."""
    torch.manual_seed(seed)
    with torch.no_grad():
        for name, p in model.named_parameters():
            noise = torch.randn(p.shape)
            value = 1 + 0.3 * noise if "norm" in name else 0.5 * noise
            p.copy_(value.to(torch.bfloat16))  # the buffers of rotary positions stay exact
    return model


def logits(model):
    torch.manual_seed(7)
    tokens = torch.randint(0, model.config.vocab_size, (1, TOKENS))
    with torch.no_grad():
        return tokens[0].tolist(), model(tokens).logits[0]


def write():
    golden = {}
    shutil.rmtree(FOLDER, ignore_errors=True)
    for i, (form, more) in enumerate(FORMS.items()):
        model = fill(LlamaForCausalLM(LlamaConfig(**shape(form), attn_implementation="eager")), i).eval()
        tokens, out = logits(model)
        kept = [0, 1, TOKENS // 2, TOKENS - 1]
        golden[form] = {"tokens": tokens, "rows": kept, "logits": [[round(x, 6) for x in out[r].tolist()] for r in kept]}
        model.to(more.get("dtype", torch.float32)).save_pretrained(FOLDER / form, max_shard_size=more.get("shard", "1GB"))
        os.remove(FOLDER / form / "generation_config.json")
    (HERE / "forms.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


def check():
    golden = json.loads((HERE / "forms.json").read_text())
    for form in FORMS:
        config = LlamaConfig(**shape(form), attn_implementation="eager")
        model = LlamaForCausalLM.from_pretrained(FOLDER / form, config=config, dtype=torch.float32).eval()
        tokens, out = logits(model)
        assert tokens == golden[form]["tokens"]
        for row, want in zip(golden[form]["rows"], golden[form]["logits"]):
            worst = (out[row] - torch.tensor(want)).abs().max().item()
            assert worst < 2e-5, (form, row, worst)
        config.architectures = ["LlamaForCausalLM"]
        config.dtype = FORMS[form].get("dtype", torch.float32)
        config.to_json_file(FOLDER / form / "config.transformers-4.json")
        print(form, "agrees")


if __name__ == "__main__":
    {"write": write, "check": check}[sys.argv[1]]()
