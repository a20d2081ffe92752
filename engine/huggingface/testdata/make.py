"""Makes golden.json: what transformers and tokenizers say of an exported model.

    python3 -m venv venv
    venv/bin/pip install torch==2.5.1 transformers==4.46.3 tokenizers==0.20.3 safetensors==0.4.5 numpy==1.26.4
    go test ./engine/experiment -run Transformers -write FOLDER    # the model and texts.json; fails until golden.json is made
    venv/bin/python engine/huggingface/testdata/make.py FOLDER

The folder is thrown away; the values stand in golden.json beside this script.
"""
import json
import pathlib
import sys

import tokenizers
import torch
import transformers

folder = pathlib.Path(sys.argv[1])
texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
model = transformers.AutoModelForCausalLM.from_pretrained(folder, torch_dtype=torch.float32)
model.eval()

ids = [tokenizer(text, add_special_tokens=False).input_ids for text in texts]
for text, encoded in zip(texts, ids):
    assert tokenizer.decode(encoded, skip_special_tokens=False) == text, text
read = tokenizer(texts[0]).input_ids
assert read[0] == 0 and read[1:] == ids[0]
with torch.no_grad():
    logits = model(torch.tensor([read])).logits[0]

golden = {
    "versions": {"torch": torch.__version__, "transformers": transformers.__version__, "tokenizers": tokenizers.__version__},
    "ids": ids,
    "read": read,
    # Every logit of the last token, and the largest of each token before it.
    "last": [round(float(x), 6) for x in logits[-1]],
    "best": [[int(i), round(float(x), 6)] for x, i in zip(*logits.max(dim=-1))],
}
(pathlib.Path(__file__).parent / "golden.json").write_text(json.dumps(golden) + "\n", encoding="utf-8")
