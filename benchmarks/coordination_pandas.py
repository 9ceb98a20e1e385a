"""The same bootstrap in pandas, and reading the file with it; run by any Python that has pandas."""

from __future__ import annotations

import json
import sys
from time import process_time

import numpy as np


def main(points: str, groups: str, raters: int, draws: int, csv: str) -> None:
    """CPU seconds a draw of 70 means in ten groups, and CPU seconds to read the file. One JSON line."""
    import pandas as pd  # noqa: PLC0415  not one of the project's packages

    wide = pd.DataFrame(np.fromfile(points, np.uint8).reshape(70, raters).T.astype(np.float64))
    group = np.fromfile(groups, np.uint8)
    rng = np.random.default_rng(1)
    start = process_time()
    for _ in range(draws):
        drawn = rng.integers(0, raters, raters)
        wide.take(drawn).groupby(group[drawn]).mean()
    seconds = (process_time() - start) / draws
    del wide
    start = process_time()
    pd.read_csv(csv)
    print(json.dumps({"draw": seconds, "read": process_time() - start, "version": pd.__version__}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5])
