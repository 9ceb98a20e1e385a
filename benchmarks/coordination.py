"""Relational coordination of a million raters beside pandas and R: `python -m benchmarks.coordination`.

Writes COORDINATION.md. Pandas is none of the project's packages: where this Python has none, name one that
has in METASTYR_BENCHMARK_PANDAS. What is not installed is said to be so. About two minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import numpy as np

from benchmarks.__main__ import HERE, answer, say
from metastyr.analysis.coordination.answers import DIMENSION_IDS, Answers
from metastyr.analysis.coordination.matrix import coordination

RATERS, GROUPS, SEVEN = 1_000_000, 10, len(DIMENSION_IDS)
ROWS = RATERS * GROUPS
DRAWS = 3
SCALED = 1_000


def written(folder: Path) -> dict[str, Path]:
    """A million raters in ten groups who rate all ten on seven dimensions, in every form a side reads."""
    rng = np.random.default_rng(1)
    group = rng.integers(0, GROUPS, RATERS).astype(np.uint8)
    # Levels of raters and cells differ, so that the figures do.
    level = rng.normal(3.4, 0.6, RATERS)[:, None] + 0.1 * ((group[:, None] * 7 + np.arange(GROUPS)) % 9)
    columns = [
        np.clip(np.rint(level + rng.normal(0, 0.8, level.shape)), 1, 5).astype(np.uint8).ravel()
        for _ in range(SEVEN)
    ]
    rater = np.repeat(np.arange(RATERS), GROUPS)
    digits = (rater[:, None] // 10 ** np.arange(6, -1, -1)) % 10 + ord("0")
    line = np.full((ROWS, 7 + 2 * (2 + SEVEN) + 1), ord(","), np.uint8)
    line[:, :7] = digits
    named = [np.repeat(group, GROUPS) + ord("a"), np.tile(np.arange(GROUPS), RATERS) + ord("a")]
    for place, column in enumerate([*named, *(points + ord("0") for points in columns)]):
        line[:, 8 + 2 * place] = column
    line[:, -1] = ord("\n")
    with (folder / "a.csv").open("wb") as file:
        file.write(",".join(["rater", "rater_group", "target_group", *DIMENSION_IDS]).encode() + b"\n")
        line.tofile(file)
    group.tofile(folder / "groups")
    wide = np.stack(columns).reshape(SEVEN, RATERS, GROUPS).transpose(2, 0, 1)
    np.ascontiguousarray(wide).tofile(folder / "points")
    ids = [rater, np.repeat(group, GROUPS), np.tile(np.arange(GROUPS), RATERS)]
    np.concatenate(ids, dtype=np.int64).tofile(folder / "ids")
    np.concatenate(columns, dtype=np.float64).tofile(folder / "dimensions")
    return {name: folder / name for name in ("a.csv", "groups", "points", "ids", "dimensions")}


def read(files: dict[str, Path]) -> Answers:
    """Nothing but the columns from disk into memory: what the sums are measured against."""
    rater, rater_group, target_group = np.fromfile(files["ids"], np.int64).reshape(3, ROWS)
    dimensions = tuple(np.fromfile(files["dimensions"]).reshape(SEVEN, ROWS))
    return Answers(tuple("abcdefghij"), RATERS, rater, rater_group, target_group, dimensions)


def spent(run: Callable[[], Any], times: int) -> tuple[float, Any]:
    seconds = []
    for _ in range(times):
        result = None
        start = process_time()
        result = run()
        seconds.append(process_time() - start)
    return median(seconds), result


def ours(folder: Path) -> dict[str, Any]:
    """Median CPU seconds of reading raw columns, and of everything after it."""
    files = {name: folder / name for name in ("ids", "dimensions")}
    reading, answers = spent(lambda: read(files), 5)
    coordination(answers)
    summing, seen = spent(lambda: coordination(answers), 5)
    cell = seen.cell("a", "a")
    told = sum(1 + len(cell.dimensions) for cell in seen.cells)
    return {"reading": reading, "sums": summing, "intervals": told, "index": cell.index.value}


def pandas_side(files: dict[str, Path]) -> dict[str, Any] | None:
    python = os.environ.get("METASTYR_BENCHMARK_PANDAS", sys.executable)
    script = str(HERE / "coordination_pandas.py")
    arguments = [str(files["points"]), str(files["groups"]), str(RATERS), str(DRAWS), str(files["a.csv"])]
    try:
        return dict(answer([python, script, *arguments]))
    except SystemExit:
        return None


def r_side(files: dict[str, Path]) -> dict[str, Any]:
    if not shutil.which("Rscript"):
        return {}
    arguments = [str(files["points"]), str(files["groups"]), str(RATERS), str(DRAWS), str(files["a.csv"])]
    return dict(answer(["Rscript", "--vanilla", str(HERE / "coordination.R"), *arguments]))


def table(here: dict[str, Any], pandas: dict[str, Any] | None, r: dict[str, Any]) -> str:
    sums = here["sums"]
    draws = {
        "pandas: take, groupby, mean of 70 columns": pandas and pandas["draw"],
        "R data.table: mean of 70 columns by group": r.get("data_table"),
        "R boot: the index alone, 10 columns": r.get("boot"),
    }
    reads = {
        "raw columns from the disk's copy in memory, numpy": here["reading"],
        "the CSV, pandas `read_csv`": pandas and pandas["read"],
        "the CSV, R `data.table::fread`": r.get("fread"),
    }
    lines = [
        "# Relational coordination of a million raters",
        "",
        f"{RATERS:,} raters × {GROUPS} groups × {SEVEN} dimensions, {ROWS:,} rows. CPU seconds, one thread "
        f"each side. Ours: every check, 100 cells with index and seven dimensions, {here['intervals']} "
        f"intervals, totals and pairs: **{sums:.2f} s** (median of five warm runs, columns already read). "
        f"Theirs: {DRAWS} draws of the means alone, scaled to {SCALED:,}.",
        "",
        f"| bootstrap of {SCALED:,} draws | theirs | times ours |",
        "| --- | --- | --- |",
        *(
            _line(name, one and f"{one * SCALED:,.0f} s", one and f"{one * SCALED / sums:,.0f}")
            for name, one in draws.items()
        ),
        "",
        "| one pass that only reads the file into columns | seconds | our sums, in such passes |",
        "| --- | --- | --- |",
        *(_line(name, one and f"{one:.2f} s", one and f"{sums / one:.2f}") for name, one in reads.items()),
    ]
    return "\n".join(lines) + "\n"


def _line(name: str, theirs: str | None, ratio: str | None) -> str:
    return f"| {name} | {theirs or 'not installed'} | {ratio or ''} |"


def main() -> None:
    if sys.argv[1:2] == ["ours"]:
        print(json.dumps(ours(Path(sys.argv[2]))))
        return
    with tempfile.TemporaryDirectory() as name:
        say("writing a million raters")
        files = written(Path(name))
        say("ours")
        here = answer([sys.executable, "-m", "benchmarks.coordination", "ours", name])
        say("pandas")
        pandas = pandas_side(files)
        say("R")
        r = r_side(files)
    if "mean" in r and abs(r["mean"] - here["index"]) > 1e-9:
        sys.exit("the two sides did not see the same data")
    text = table(here, pandas, r)
    (HERE / "COORDINATION.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
