"""Makes categories.txt: the general category of every code point, and what is white
space, as the tokenizers library sees them.

    python categories.py

Tokenizers cut text by regular expressions with classes such as \\p{L}. Which code
points they are depends on the version of Unicode that the library's engine for
expressions has, so the library is asked. The first line lists the categories. The
second goes through all code points, surrogates as Cn: of each run a letter, a for the
first category, and its length in decimal where it is not one. The third is the white
space, in hexadecimal: START or START+COUNT. So it is a third of what ranges take.
Version of the values committed here: tokenizers 0.23.3 (Unicode 16), Python 3.11.7.
"""

from itertools import groupby
from pathlib import Path

from tokenizers import Regex
from tokenizers.pre_tokenizers import Split

CATEGORIES = (
    "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cn".split())
POINTS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]  # no text holds a surrogate
STEP = 4096


def members(pattern):
    split, found = Split(Regex(pattern), "removed"), []
    for i in range(0, len(POINTS), STEP):
        chunk = POINTS[i:i + STEP]
        kept = set()
        for _, (start, end) in split.pre_tokenize_str("".join(map(chr, chunk))):
            kept.update(range(start, end))
        found.extend(c for k, c in enumerate(chunk) if k not in kept)
    return found


def runs(points):
    out = []
    for c in points:
        if out and c == out[-1][0] + out[-1][1]:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return " ".join(f"{start:x}" + (f"+{n:x}" if n > 1 else "") for start, n in out)


def main():
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    of = {c: letters[CATEGORIES.index("Cn")] for c in range(0xD800, 0xE000)}
    for letter, name in zip(letters, CATEGORIES):
        found = members(r"\p{%s}" % name)
        assert not of.keys() & set(found), name
        of.update((c, letter) for c in found)
    assert len(of) == 0x110000
    text = "".join(letter + (str(n) if n > 1 else "")
                   for letter, n in ((k, len(list(g))) for k, g in groupby(of[c] for c in range(0x110000))))
    lines = [" ".join(CATEGORIES), text, runs(members(r"\s"))]
    (Path(__file__).parent.parent / "categories.txt").write_text("\n".join(lines) + "\n")


main()
