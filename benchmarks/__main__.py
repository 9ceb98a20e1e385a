"""Run R beside ours, one thread each, and write the ratios with the machine's limit to RESULTS.md."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.cases import MRQAP_NODES, write_for_r
from benchmarks.table import written

HERE = Path(__file__).resolve().parent
# R's permutations by nodes: netlm few and more (its cost per permutation is the slope), the loop by hand.
R_PERMUTATIONS = {50: (20, 220), 200: (5, 45), 500: (2, 12)}
HAND_PERMUTATIONS = {50: 400, 200: 100, 500: 25}
# One thread each; some machines pin an old BLAS kernel, which a benchmark must not inherit.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
PINNED = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in PINNED}
    return kept | dict.fromkeys(ONE_THREAD, "1") | more


def answer(command: list[str], **more: str) -> Any:
    run = subprocess.run(
        command, env=environment(**more), capture_output=True, text=True, check=False, cwd=HERE.parent
    )
    if run.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{run.stderr}")
    return json.loads(run.stdout.strip().splitlines()[-1])


def ours(*arguments: str, **more: str) -> Any:
    return answer([sys.executable, "-m", "benchmarks.ours", *arguments], **more)


def theirs(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for n in MRQAP_NODES:
        few, more = R_PERMUTATIONS[n]
        hand = HAND_PERMUTATIONS[n]
        say(f"R: MRQAP, {n} nodes, netlm with {few} and {more} permutations, .lm.fit with {hand}")
        script = str(HERE / "mrqap.R")
        counts = [str(value) for value in (n, few, more, hand)]
        seen = answer(["Rscript", "--vanilla", script, str(folder / f"mrqap_{n}.bin"), *counts])
        slope = (seen["more"] - seen["few"]) / (more - few)
        seen["netlm_1000"] = seen["more"] + slope * (1000 - more)
        seen["hand_1000"] = seen["hand"] * 1000 / hand
        seen["permutations"] = {"netlm": more, "hand": hand}
        found[f"mrqap_{n}"] = seen
    for name in ("brokerage", "ei"):
        say(f"R: {name}")
        found[name] = answer(["Rscript", "--vanilla", str(HERE / f"{name}.R"), str(folder / f"{name}.bin")])
    return found


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    say("ours: warm runs, and the machine's limit")
    here = ours()
    with tempfile.TemporaryDirectory() as empty:
        say("ours: the first call of all, then the first call of a new process")
        compiling, loading = ours("first", NUMBA_CACHE_DIR=empty), ours("first", NUMBA_CACHE_DIR=empty)
    there = None
    if shutil.which("Rscript"):
        with tempfile.TemporaryDirectory() as folder:
            write_for_r(Path(folder))
            there = theirs(Path(folder))
    else:
        say("R is not installed: only our own times are shown")
    text = written(here, compiling, loading, there, cores=os.cpu_count() or 1)
    (HERE / "RESULTS.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
