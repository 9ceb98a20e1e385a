"""Inner products of a matrix under many node permutations with fixed matrices: QAP's and MRQAP's inner loop.

Rows of the permuted matrix are gathered, for eight permutations at a time, into a short buffer that stays in
the nearest cache, and multiplied four at once with the same row of every fixed matrix. Gathering stands in
a loop of its own: merged with the products, the compiler picks the processor's gather, which is slower.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from metastyr.analysis.kernels.compiled import compiled, compiled_sum

_TOGETHER = 8


@compiled
def _gather(line: Any, order: Any, row: Any) -> None:
    for v in range(order.size):
        row[v] = line[order[v]]


@compiled_sum
def _four_products(row_a: Any, row_b: Any, row_c: Any, row_d: Any, fixed: Any) -> Any:
    a = b = c = d = 0.0
    for v in range(fixed.size):
        number = fixed[v]
        a += row_a[v] * number
        b += row_b[v] * number
        c += row_c[v] * number
        d += row_d[v] * number
    return a, b, c, d


@compiled_sum
def permuted_products(matrix: Any, fixed: Any, orders: Any, upper: bool) -> Any:
    """(B, K): sum over u, v of matrix[p_u, p_v] · fixed[u, k, v] for every row p of `orders`.

    Shapes: `matrix` (n, n), `fixed` (n, K, n), `orders` (B, n) of uint16. `upper` takes only v > u.
    """
    n = matrix.shape[0]
    many = fixed.shape[1]
    deals = orders.shape[0]
    products = np.zeros((deals + _TOGETHER, many))
    rows = np.zeros((_TOGETHER, n))
    for start in range(0, deals, _TOGETHER):
        stop = min(start + _TOGETHER, deals)
        for u in range(n):
            first = u + 1 if upper else 0
            for d in range(start, stop):
                order = orders[d]
                _gather(matrix[order[u]], order[first:], rows[d - start, first:])
            for k in range(many):
                beside = fixed[u, k, first:]
                for d in range(0, stop - start, 4):
                    a, b, c, e = _four_products(
                        rows[d, first:], rows[d + 1, first:], rows[d + 2, first:], rows[d + 3, first:], beside
                    )
                    products[start + d, k] += a
                    products[start + d + 1, k] += b
                    products[start + d + 2, k] += c
                    products[start + d + 3, k] += e
    return products[:deals]
