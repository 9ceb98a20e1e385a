"""Inner products of a matrix under many node permutations with fixed columns: QAP's and MRQAP's inner loop.

For four permutations at a time, some rows of the permuted matrix are gathered into a short buffer that
stays in the nearest cache and multiplied with the same stretch of two fixed columns at once; thirty-two
permutations share each stretch. Gathering stands in a loop of its own: merged with the products it is four
times slower.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from metastyr.analysis.kernels.compiled import compiled, compiled_sum

_SHARING = 32
_STRETCH = 400


@compiled
def _gather(line: Any, order: Any, row: Any) -> None:
    for v in range(order.size):
        row[v] = line[order[v]]


@compiled_sum
def _four_by_one(row_a: Any, row_b: Any, row_c: Any, row_d: Any, fixed: Any) -> Any:
    a = b = c = d = 0.0
    for v in range(fixed.size):
        number = fixed[v]
        a += row_a[v] * number
        b += row_b[v] * number
        c += row_c[v] * number
        d += row_d[v] * number
    return a, b, c, d


@compiled_sum
def _four_by_two(row_a: Any, row_b: Any, row_c: Any, row_d: Any, fixed: Any, other: Any) -> Any:
    a = b = c = d = 0.0
    e = f = g = h = 0.0
    for v in range(fixed.size):
        one, two = fixed[v], other[v]
        cell = row_a[v]
        a += cell * one
        e += cell * two
        cell = row_b[v]
        b += cell * one
        f += cell * two
        cell = row_c[v]
        c += cell * one
        g += cell * two
        cell = row_d[v]
        d += cell * one
        h += cell * two
    return (a, b, c, d), (e, f, g, h)


@compiled_sum
def permuted_products(matrix: Any, fixed: Any, orders: Any, upper: bool) -> Any:
    """(B, K): sum over u, v of matrix[p_u, p_v] · fixed[k, (u, v)] for every row p of `orders`.

    Shapes: `matrix` (n, n), `orders` (B, n) of uint16, `fixed` (K, n²) row by row, or with `upper`
    (K, n(n-1)/2): only v > u, row by row.
    """
    n = matrix.shape[0]
    many = fixed.shape[0]
    deals = orders.shape[0]
    products = np.zeros((deals + 4, many))
    high = max(1, _STRETCH // max(1, n))
    rows = np.zeros((4, high * n))
    for group in range(0, deals, _SHARING):
        begin = 0
        for u in range(0, n, high):
            length = 0
            for start in range(group, min(group + _SHARING, deals), 4):
                for d in range(start, min(start + 4, deals)):
                    order = orders[d]
                    length = 0
                    for w in range(u, min(u + high, n)):
                        first = w + 1 if upper else 0
                        _gather(matrix[order[w]], order[first:], rows[d - start, length : length + n - first])
                        length += n - first
                # Each row on its own: a slice of all four would lose that its numbers lie side by side.
                near = rows[0, :length], rows[1, :length], rows[2, :length], rows[3, :length]
                end = begin + length
                for k in range(0, many - 1, 2):
                    one, two = _four_by_two(*near, fixed[k, begin:end], fixed[k + 1, begin:end])
                    for d in range(4):
                        products[start + d, k] += one[d]
                        products[start + d, k + 1] += two[d]
                if many % 2:
                    one = _four_by_one(*near, fixed[many - 1, begin:end])
                    for d in range(4):
                        products[start + d, many - 1] += one[d]
            begin += length
    return products[:deals]
