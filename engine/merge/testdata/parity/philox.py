"""The numbers of package engine/random, for inputs that both sides can make."""

import numpy as np

MASK, NOISE = 4, 9  # purposes
LOW = np.uint64(0xFFFFFFFF)
HALF = np.uint64(32)


def uint64(n, seed, purpose, step, first=0):
    """The 64-bit numbers at the indices first … first+n-1: Philox4x32-10 of the
    counter (index, step, purpose) under the key seed; Salmon et al. 2011."""
    index = np.arange(first, first + n, dtype=np.uint64)
    a, b = index & LOW, index >> HALF
    c, d = np.full(n, step, np.uint64), np.full(n, purpose, np.uint64)
    key0, key1 = seed & 0xFFFFFFFF, seed >> 32
    for _ in range(10):
        p, q = a * np.uint64(0xD2511F53), c * np.uint64(0xCD9E8D57)
        a, b, c, d = (q >> HALF) ^ b ^ np.uint64(key0), q & LOW, (p >> HALF) ^ d ^ np.uint64(key1), p & LOW
        key0, key1 = (key0 + 0x9E3779B9) & 0xFFFFFFFF, (key1 + 0xBB67AE85) & 0xFFFFFFFF
    return a | b << HALF


def uniform(n, seed, purpose, step):
    """Multiples of 2^-24 in [0,1)."""
    return (uint64(n, seed, purpose, step) >> np.uint64(40)).astype(np.float64) * 2.0**-24


def bell(n, seed, purpose, step):
    """Nearly normal with deviation 0.41: the sum of eight bytes, less its mean,
    in multiples of 2^-9."""
    x = uint64(n, seed, purpose, step)
    return (sum(((x >> np.uint64(8 * i)) & np.uint64(255)).astype(np.int64) for i in range(8)) - 1020) / 512
