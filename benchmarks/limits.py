"""What this machine can do at most on one thread, in the steps our inner loops are made of."""

from __future__ import annotations

import platform
from pathlib import Path
from time import process_time
from typing import Any

import numba
import numpy as np


@numba.njit
def _gather(line: Any, order: Any, row: Any, times: int) -> None:
    for _ in range(times):
        for v in range(order.size):
            row[v] = line[order[v]]


@numba.njit
def _words(one: Any, other: Any, times: int) -> Any:
    total = np.uint64(0)
    for i in range(times):
        one[0] = np.uint64(i)
        for w in range(one.size):
            word = one[w] & ~other[w]
            word = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
            word = (word & np.uint64(0x3333333333333333)) + (
                (word >> np.uint64(2)) & np.uint64(0x3333333333333333)
            )
            word = (word + (word >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
            total += (word * np.uint64(0x0101010101010101)) >> np.uint64(56)
    return total


def limits() -> dict[str, Any]:
    """Best of several: GFLOP/s of a matrix product, GB/s read from memory, 10⁹ gathers and words a second."""
    size = 1200
    square = np.random.default_rng(0).normal(size=(size, size))
    flops = 2 * size**3 / _best(lambda: square @ square)
    far = np.ones(32_000_000)
    read = far.nbytes / _best(lambda: far.sum())
    line, row = np.ones(500), np.ones(500)
    order = np.random.default_rng(0).permutation(500).astype(np.uint16)
    gathers = 500 * 20_000 / _best(lambda: _gather(line, order, row, 20_000))
    one, other = np.ones(512, np.uint64), np.zeros(512, np.uint64)
    words = 512 * 20_000 / _best(lambda: _words(one, other, 20_000))
    return {
        "gflops": flops / 1e9,
        "memory": read / 1e9,
        "gathers": gathers / 1e9,
        "words": words / 1e9,
        "processor": _processor(),
        "blas": np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"],
        "python": platform.python_version(),
        "numpy": np.__version__,
        "numba": numba.__version__,
    }


def _best(run: Any) -> float:
    run()
    spent = []
    for _ in range(9):
        start = process_time()
        run()
        spent.append(process_time() - start)
    return min(spent)


def _processor() -> str:
    lines = Path("/proc/cpuinfo")
    if lines.exists():
        for line in lines.read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()
