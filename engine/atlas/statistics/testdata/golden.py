"""Makes golden.json: what scipy and numpy say of the samples below.

    python3 -m venv venv
    venv/bin/pip install scipy==1.14.1 numpy==1.26.4
    venv/bin/python engine/atlas/statistics/testdata/golden.py

What scipy does not have (Holm, the maximum of t over sign flips, QAP) is written here by its
definition, in another way than in Go.
"""
import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy import stats

x = [0.31, -0.12, 0.44, 0.08, 0.27, 0.19, -0.05, 0.36, 0.22, 0.15]
y = [0.20, -0.30, 0.41, 0.00, 0.11, 0.25, -0.15, 0.30, 0.05, 0.10]
tied = [1.0, 2.0, 2.0, 3.0, 5.0, 5.0, 5.0, 8.0, 9.0, 9.5]
p = [0.04, 0.001, 0.03, 0.5, 0.011]


def holm(p):
    m, order = len(p), np.argsort(p, kind="stable")
    steps = [min(1.0, (m - k) * p[i]) for k, i in enumerate(order)]
    out = [0.0] * m
    for k, i in enumerate(order):
        out[i] = max(steps[: k + 1])
    return out


def signflip(x):
    x = np.array(x)
    found = abs(x.mean())
    return float(np.mean([abs((x * s).mean()) >= found - 1e-12 for s in itertools.product([1, -1], repeat=len(x))]))


def maxt(rows, level):
    a = np.array(rows)
    n = len(a)
    residuals = a - a.mean(axis=0)
    largest = []
    for s in itertools.product([1, -1], repeat=n):
        b = residuals * np.array(s)[:, None]
        largest.append(np.max(np.abs(b.mean(axis=0) / (b.std(axis=0, ddof=1) / np.sqrt(n)))))
    c = np.quantile(largest, level, method="inverted_cdf")
    half = c * a.std(axis=0, ddof=1) / np.sqrt(n)
    return [[float(m - h), float(m + h)] for m, h in zip(a.mean(axis=0), half)]


def qap(values, other):
    a, b = np.array(values), np.array(other)
    n = len(a)
    upper = np.triu_indices(n, 1)
    found = stats.spearmanr(a[upper], b[upper]).statistic
    far = [abs(stats.spearmanr(a[upper], b[np.ix_(q, q)][upper]).statistic) >= abs(found) - 1e-12
           for q in itertools.permutations(range(n))]
    return [float(found), float(np.mean(far))]


rng = np.random.default_rng(5)
rows = np.round(rng.normal(size=(8, 4)) + rng.normal(size=(8, 1)), 3).tolist()
square = np.round(rng.normal(size=(6, 6)), 2)
square = np.triu(square, 1) + np.triu(square, 1).T
other = np.round(0.6 * square + rng.normal(size=(6, 6)), 2)
other = np.triu(other, 1) + np.triu(other, 1).T

mean = stats.t.interval(0.95, len(x) - 1, loc=np.mean(x), scale=stats.sem(x))
d = np.array(x) - np.array(y)
paired = stats.ttest_rel(x, y).confidence_interval(0.9)
logs = np.log(np.array(tied) / np.arange(1, 11))
ratio = np.exp(stats.t.interval(0.9, 9, loc=logs.mean(), scale=stats.sem(logs)))
bca = stats.bootstrap((x,), np.mean, confidence_level=0.95, n_resamples=200_000, method="BCa", random_state=1).confidence_interval

golden = {
    "versions": {"scipy": scipy.__version__, "numpy": np.__version__},
    "x": x, "y": y, "tied": tied, "p": p, "rows": rows, "square": square.tolist(), "other": other.tolist(),
    "mean": [float(np.mean(x)), *map(float, mean)],
    "paired": [float(d.mean()), float(paired.low), float(paired.high)],
    "ratio": [float(np.exp(logs.mean())), *map(float, ratio)],
    "bca": [float(bca.low), float(bca.high)],
    "signflip": signflip(x), "signflip_paired": signflip(d),
    "holm": holm(p),
    "spearman": float(stats.spearmanr(x, tied).statistic),
    "qap": qap(square, other),
    "maxt": maxt(rows, 0.95),
    "slope": float(np.polyfit(np.log2([2, 3, 4, 6, 8, 10]), [0.4, 0.31, 0.3, 0.2, 0.22, 0.1], 1)[0]),
    "crossing": float(np.exp(np.interp(0.5, [0.05, 0.42, 0.68], np.log([580, 387, 290])))),
}
(pathlib.Path(__file__).parent / "golden.json").write_text(json.dumps(golden, indent=1) + "\n", encoding="utf-8")
