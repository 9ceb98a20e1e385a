"""Whole-network brokerage under many random deals of the labels: the paths stay, their groups change.

The open two-paths a → v → b of a network never change when labels are dealt out. So four sums are enough:
paths with a, v alike; with v, b alike; with a, b alike; with all three alike. The first two are sums over
ties of a number that stays; the third is counted by node less what is closed or returns; only the fourth
asks for triangles inside groups: by bits or by marks, whichever is fewer steps in this deal.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from metastyr.analysis.kernels.compiled import compiled
from metastyr.analysis.kernels.open_paths import ones, rows_of_ties


@compiled
def standing_counts(sources: Any, targets: Any, n: int) -> Any:
    """What no deal changes: (3, m) open paths that start with the tie, that end with it, two-paths beside it,
    and (m,) whether the tie is returned."""
    m = sources.size
    first, order = rows_of_ties(sources, targets, n)
    into = np.zeros(n, np.int64)
    for k in range(m):
        into[targets[k]] += 1
    tie_to = np.full(n, -1, np.int64)
    closed = np.zeros((3, m), np.int64)
    returned = np.zeros(m, np.int64)
    for a in range(n):
        for i in range(first[a], first[a + 1]):
            tie_to[targets[order[i]]] = order[i]
        for i in range(first[a], first[a + 1]):
            k = order[i]
            v = targets[k]
            for j in range(first[v], first[v + 1]):
                b = targets[order[j]]
                if b == a:
                    returned[k] = 1
                elif tie_to[b] >= 0:
                    closed[0, k] += 1
                    closed[1, order[j]] += 1
                    closed[2, tie_to[b]] += 1
        for i in range(first[a], first[a + 1]):
            tie_to[targets[order[i]]] = -1
    for k in range(m):
        a, v = sources[k], targets[k]
        closed[0, k] = first[v + 1] - first[v] - returned[k] - closed[0, k]
        closed[1, k] = into[a] - returned[k] - closed[1, k]
    return closed, returned


@compiled
def roles_when_dealt(
    sources: Any, targets: Any, standing: Any, returned: Any, deals: Any, groups: int
) -> Any:
    """(B, 6): the roles counted over the whole network for each row of labels in `deals` (B, n)."""
    m = sources.size
    n = deals.shape[1]
    out_first, out_order = rows_of_ties(sources, targets, n)
    in_first, in_order = rows_of_ties(targets, sources, n)
    after = targets[out_order]
    before = sources[in_order]
    total = 0
    all_returned = 0
    for k in range(m):
        total += standing[0, k]
        all_returned += returned[k]
    seen = np.zeros(groups, np.int64)
    inner_first = np.zeros(n + 1, np.int64)
    inner = np.empty(m, np.int64)
    reached = np.empty(n, np.int64)
    place = np.empty(n, np.int64)
    result = np.zeros((deals.shape[0], 6), np.int64)
    for d in range(deals.shape[0]):
        code = deals[d]
        seen[:] = 0
        for i in range(n):
            place[i] = seen[code[i]]
            seen[code[i]] += 1
        words = 0
        for g in range(groups):
            words = max(words, (seen[g] + 63) // 64)
        seen[:] = 0
        ends_alike = -all_returned
        all_alike = 0
        for v in range(n):
            for i in range(in_first[v], in_first[v + 1]):
                seen[code[before[i]]] += 1
            own_out = 0
            for j in range(out_first[v], out_first[v + 1]):
                g = code[after[j]]
                ends_alike += seen[g]
                if g == code[v]:
                    inner[inner_first[v] + own_out] = after[j]
                    own_out += 1
            inner_first[v + 1] = inner_first[v] + own_out
            all_alike += seen[code[v]] * own_out
            for i in range(in_first[v], in_first[v + 1]):
                seen[code[before[i]]] = 0
        two_paths_inside = all_alike
        start_alike = 0
        end_alike = 0
        for k in range(m):
            if code[sources[k]] == code[targets[k]]:
                start_alike += standing[0, k]
                end_alike += standing[1, k]
                ends_alike -= standing[2, k]
                all_alike -= returned[k]
        if (inner_first[n] + n) * words < two_paths_inside:
            all_alike -= _closed_by_bits(inner_first, inner, place, words)
        else:
            all_alike -= _closed_by_marks(inner_first, inner, reached)
        result[d, 0] = all_alike
        result[d, 1] = ends_alike - all_alike
        result[d, 2] = start_alike - all_alike
        result[d, 3] = end_alike - all_alike
        result[d, 4] = total - start_alike - end_alike - ends_alike + 2 * all_alike
        result[d, 5] = total
    return result


@compiled
def _closed_by_marks(first: Any, ends: Any, reached: Any) -> Any:
    """Paths a → v → b with a tie a → b, all inside groups."""
    closed = 0
    reached[:] = -1
    for a in range(first.size - 1):
        for i in range(first[a], first[a + 1]):
            reached[ends[i]] = a
        for i in range(first[a], first[a + 1]):
            v = ends[i]
            for j in range(first[v], first[v + 1]):
                if reached[ends[j]] == a:
                    closed += 1
    return closed


@compiled
def _closed_by_bits(first: Any, ends: Any, place: Any, words: int) -> Any:
    """The same by bit rows; groups may share bits, since both ends of a tie lie in one group."""
    n = first.size - 1
    rows = np.zeros((n, words), np.uint64)
    for a in range(n):
        for i in range(first[a], first[a + 1]):
            rows[a, place[ends[i]] // 64] |= np.uint64(1) << np.uint64(place[ends[i]] % 64)
    closed = 0
    for a in range(n):
        for i in range(first[a], first[a + 1]):
            row = rows[ends[i]]
            for w in range(words):
                closed += ones(rows[a, w] & row[w])
    return closed
