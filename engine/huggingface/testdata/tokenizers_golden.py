"""Makes small tokenizers of the kinds that are read, and the ids they give, by running
the tokenizers library.

    python tokenizers_golden.py

Writes tokenizers/NAME.json, as the library writes a tokenizer.json, and
tokenizers.json: texts, and of each tokenizer the ids of each text and the lengths in
bytes of the pieces that it is cut into before anything is merged.
Versions of the values committed here: tokenizers 0.23.3, Python 3.11.7.
"""

import json
import random
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, models, pre_tokenizers, processors, decoders, trainers
from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence, Split

HERE = Path(__file__).parent
FOLDER = HERE / "tokenizers"

LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
O200K = "|".join([
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?",
    r"\p{N}{1,3}", r" ?[^\s\p{L}\p{N}]+[\r\n/]*", r"\s*[\r\n]+", r"\s+(?!\S)", r"\s+"])
DEEPSEEK = [r"[\r\n]", r"\s?\p{L}+", r"\s?\p{P}+", "[一-龥ࠀ-一가-퟿]+", r"\p{N}+"]
ODD = r"(?:a|ab)c?|\x{20AC}\d{2,}?|[^\S\r\n]{2,3}|[\P{L}&&\S]".replace(r"|[\P{L}&&\S]", r"|\p{^L}|(?=.)\u00e9+|x{,2}y|z{2}|(?i:kel|[r-t]!)|l+?e")

TRAINING = [
    "Yesterday, a girl found the ball. She found it again and again.\n", "Gestern fand ein Mädchen den Ball; sie freute sich.\n",
    "昨天，一个女孩找到了球。她找到了它。\n", "وجدت البنت الكرة أمس.\n", "Вчера девочка нашла мяч, и ещё один.\n",
    "don't we'll they've I'm she'd it's you're DON'T WE'LL\n", "12 123 1234 3.14 100,000\n", "    indented\n\tand tabs\n\n\nlines\n",
    "abc abac abab cab\n", "€12 €345 éé zz yy xy xxy\n",
]

TEXTS = TRAINING + [
    "", " ", "  ", "   a", "a ", "a  ", "a   b", "\n", "\n\n", " \n ", "\r\n", "a\r\n\r\nb", "\t\tx", "x\t\t y", "\u00a0nbsp\u202fnarrow\u3000wide\u2003em", "\u0085next",
    "\x00\x01\x7f", "1", "12", "1234567", "١٢٣ Ⅳ ½ ²", "don't DON'T Don't d'ont 'S 'ſ 'Re ’s", "KELVIN \u212a 'll 'LL 'lL", "it'\u017f it'S we'LL I'vE she'\u017fa you'\u0433", 
    "CamelCase ABCdef ǅungla ʰmod e\u0301te\u0301 A\u030angstro\u0308m", "!?!? ... ¿Qué? «Ой»", "a/b//c /\n\n/", "_under-score\\back", "😀 👩‍👩‍👧‍👦 🏳️‍🌈", "\u200f\u200eRTL\u202e", "\ud7ff\ue000\uffff\U00010000\U0010ffff",
    "ﬀ ligature ZażółćGĘŚLĄ", "x²+y₃=½", "你好，世界。《书》「语」 한국어 ひらがな", "<bos>text<eos>", "a<|pad|>b <|pad|> c<|pad|><|padded|>", "[user]hi[/user]", "<bos", "tab\u000bvt\u000cff\u001cfs",
    "\u1c89\u1c8a\ua7cb \U000105c0\U0001e5d0", "\u0378\u0380 unassigned \ufdd0", "aaaa aaaaa aaaaaa", "abcabcabc", "abab ababab abababab cabab dcabab", "kel KEL \u212aEl r!S!\u017f!q! llle", "the the the", "€1 €12 €123456 éééé zzz xxy y", "اَلْعَرَبِيَّةُ हिन्दी ไทย",
]
random.seed(3)
ALPHABET = "aabcdehnst'lLrReEvV  \n\t\r 019²½éüñß你球мяʼ’.,!€-_\u00a0\u0301\u200d😀"
TEXTS += ["".join(random.choice(ALPHABET) for _ in range(random.randrange(1, 60))) for _ in range(100)]


def byte_level(prefix=False, regex=False):
    return ByteLevel(add_prefix_space=prefix, use_regex=regex)


def split(pattern, behavior="isolated", invert=False):
    return Split(Regex(pattern), behavior, invert)


# The way text is cut, whether every byte has a token, and what else is special.
KINDS = {
    "gpt2": dict(cut=byte_level(regex=True)),
    "gpt2-prefix": dict(cut=byte_level(prefix=True, regex=True)),
    "llama3": dict(cut=Sequence([split(LLAMA3), byte_level()]), whole=True),
    "qwen2": dict(cut=Sequence([split(QWEN2), byte_level()])),
    "o200k": dict(cut=Sequence([split(O200K, "removed", True), byte_level()])),
    "deepseek": dict(cut=Sequence([split(p) for p in DEEPSEEK] + [Digits(individual_digits=True), byte_level()])),
    "digits": dict(cut=Sequence([Digits(individual_digits=False), byte_level(regex=True)])),
    "odd": dict(cut=Sequence([split(ODD), Split(".", "isolated"), byte_level()])),
    "no-cut": dict(cut=byte_level()),
    "own-bytes": dict(cut=byte_level(regex=True), alphabet=False),
    "unknown": dict(cut=byte_level(regex=True), alphabet=False, unknown=True),
    "unknown-fused": dict(cut=byte_level(regex=True), alphabet=False, unknown=True, fuse=True),
    "out-of-order": dict(cut=byte_level(regex=True), shuffle=True),
    "early-merge": dict(cut=byte_level(regex=True), merges=[("c", "ab"), ("cab", "a"), ("ab", "a"), ("a", "b"), ("aba", "b")]),
    "early-left": dict(cut=byte_level(regex=True), merges=[("c", "ab"), ("cab", "a"), ("a", "b")]),
    "whole": dict(cut=byte_level(regex=True), whole=True, shuffle=True),
}


def train(kind):
    unknown = "<unk>" if kind.get("unknown") else None
    tokenizer = Tokenizer(models.BPE(unk_token=unknown, fuse_unk=kind.get("fuse", False)))
    tokenizer.pre_tokenizer = kind["cut"]
    tokenizer.decoder = decoders.ByteLevel()
    specials = ["<bos>", "<eos>"] + (["<unk>"] if unknown else [])
    alphabet = ByteLevel.alphabet() if kind.get("alphabet", True) else []
    texts = TRAINING if kind.get("alphabet", True) else TRAINING[:2]
    trainer = trainers.BpeTrainer(vocab_size=330, special_tokens=specials, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator(texts * 3, trainer)
    tokenizer.add_tokens([AddedToken("[user]", normalized=False), AddedToken("[/user]", normalized=True), AddedToken("<|padded|>")])
    tokenizer.add_special_tokens([AddedToken("<|pad|>")])
    tokenizer.post_processor = processors.TemplateProcessing(single="<bos> $A", special_tokens=[("<bos>", 0)])
    data = json.loads(tokenizer.to_str())
    if kind.get("merges"):
        data["model"]["merges"] = kind["merges"]
        vocab = data["model"]["vocab"]
        for name in ("ab", "aba", "abab", "cab", "caba"):
            vocab.setdefault(name, len(vocab))
        for i, added in enumerate(a for a in data["added_tokens"] if a["content"] not in vocab):
            added["id"] = len(vocab) + i
    if kind.get("whole"):
        data["model"]["ignore_merges"] = True
    if kind.get("shuffle"):
        random.Random(5).shuffle(data["model"]["merges"])
    return data


def main():
    FOLDER.mkdir(exist_ok=True)
    golden = {"texts": TEXTS, "ids": {}, "pieces": {}}
    for name, kind in KINDS.items():
        text = json.dumps(train(kind), ensure_ascii=False, separators=(",", ":"))
        (FOLDER / f"{name}.json").write_text(text + "\n")
        tokenizer = Tokenizer.from_str(text)
        golden["pieces"][name] = [[len(p) for p, _ in tokenizer.pre_tokenizer.pre_tokenize_str(t)] for t in TEXTS]
        golden["ids"][name] = [tokenizer.encode(t, add_special_tokens=False).ids for t in TEXTS]
    (HERE / "tokenizers.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


main()
