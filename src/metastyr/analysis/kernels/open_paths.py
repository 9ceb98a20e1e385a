"""Counts open two-paths a → v → b (a ≠ b, no tie a → b) by whose groups they join: brokerage's inner loops.

Ties come as two columns (m,) of directed ties, each once, no loops. Two ways count the same: by bits
(one row of 64-bit words a node, groups side by side) where ties are dense, by marks where they are few.
Roles are columns in the order coordinator, itinerant, representative, gatekeeper, liaison, total.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from metastyr.analysis.kernels.compiled import compiled


@compiled
def ones(word: Any) -> Any:
    """How many bits are set (Warren, Hacker's Delight 5-1; the compiler makes one instruction of it)."""
    word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    word = (word & np.uint64(0x3333333333333333)) + ((word >> np.uint64(2)) & np.uint64(0x3333333333333333))
    word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((word * np.uint64(0x0101010101010101)) >> np.uint64(56))


@compiled
def rows_of_ties(starts: Any, ends: Any, n: int) -> Any:
    """(n+1,), (m,): where each node's ties begin, and the tie numbers sorted by `starts`, stable."""
    first = np.zeros(n + 1, np.int64)
    for k in range(starts.size):
        first[starts[k] + 1] += 1
    for i in range(n):
        first[i + 1] += first[i]
    place = first[:-1].copy()
    order = np.empty(starts.size, np.int64)
    for k in range(starts.size):
        order[place[starts[k]]] = k
        place[starts[k]] += 1
    return first, order


@compiled
def by_bits(sources: Any, targets: Any, codes: Any, groups: int) -> Any:
    """(n, 6): what each node brokers, by bit rows: m · n/64 steps."""
    n = codes.size
    first_word = np.zeros(groups + 1, np.int64)
    for i in range(n):
        first_word[codes[i] + 1] += 1
    for g in range(groups):
        first_word[g + 1] = first_word[g] + (first_word[g + 1] + 63) // 64
    filled = np.zeros(groups, np.int64)
    word = np.empty(n, np.int64)
    bit = np.empty(n, np.uint64)
    for i in range(n):
        g = codes[i]
        word[i] = first_word[g] + filled[g] // 64
        bit[i] = np.uint64(1) << np.uint64(filled[g] % 64)
        filled[g] += 1
    words = first_word[groups]
    out = np.zeros((n, words), np.uint64)
    for k in range(sources.size):
        out[sources[k], word[targets[k]]] |= bit[targets[k]]
    roles = np.zeros((n, 6), np.int64)
    for k in range(sources.size):
        a, v = sources[k], targets[k]
        ga, gv = codes[a], codes[v]
        from_a, from_v = out[a], out[v]
        total = 0
        for w in range(words):
            total += ones(from_v[w] & ~from_a[w])
        with_v = 0
        for w in range(first_word[gv], first_word[gv + 1]):
            with_v += ones(from_v[w] & ~from_a[w])
        back = 1 if from_v[word[a]] & bit[a] else 0  # the way back to a is no path to a third
        total -= back
        if ga == gv:
            with_v -= back
            roles[v, 0] += with_v
            roles[v, 2] += total - with_v
        else:
            with_a = -back
            for w in range(first_word[ga], first_word[ga + 1]):
                with_a += ones(from_v[w] & ~from_a[w])
            roles[v, 1] += with_a
            roles[v, 3] += with_v
            roles[v, 4] += total - with_v - with_a
        roles[v, 5] += total
    return roles


@compiled
def by_marks(sources: Any, targets: Any, codes: Any) -> Any:
    """(n, 6): what each node brokers, by marking whom a reaches: one step a two-path."""
    n = codes.size
    first, order = rows_of_ties(sources, targets, n)
    reached = np.full(n, -1, np.int64)
    roles = np.zeros((n, 6), np.int64)
    for a in range(n):
        for i in range(first[a], first[a + 1]):
            reached[targets[order[i]]] = a
        reached[a] = a
        for i in range(first[a], first[a + 1]):
            v = targets[order[i]]
            for j in range(first[v], first[v + 1]):
                b = targets[order[j]]
                if reached[b] == a:
                    continue
                ga, gv, gb = codes[a], codes[v], codes[b]
                if ga == gv:
                    role = 0 if gb == gv else 2
                elif gb == gv:
                    role = 3
                else:
                    role = 1 if ga == gb else 4
                roles[v, role] += 1
                roles[v, 5] += 1
    return roles
