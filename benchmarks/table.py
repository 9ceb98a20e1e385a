"""The measured times as a Markdown table: theirs, ours, the ratio, whether the answers agree, the limit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.cases import BROKERAGE_NODES, EI_NODES, MRQAP_NODES

_HEADS = ("sum", "R", "ours", "times faster", "largest difference", "our rate, of this machine's limit")


def written(
    ours: dict[str, Any],
    compiling: dict[str, Any],
    loading: dict[str, Any],
    theirs: dict[str, Any] | None,
    *,
    cores: int,
) -> str:
    limit = ours["limits"]
    lines = [
        "# Our sums beside R's",
        "",
        f"{limit['processor']}, {cores} cores, one thread used by each side. CPU seconds on both "
        "sides (user + system), so that other work on the machine counts least. "
        f"Python {limit['python']}, numpy {limit['numpy']}, numba {limit['numba']}, BLAS {limit['blas']}.",
        "",
        f"This machine at most, one thread: {limit['gflops']:.0f} GFLOP/s (matrix product), "
        f"{limit['memory']:.1f} GB/s read from memory, {limit['gathers']:.2f} · 10⁹ gathers/s from the "
        f"nearest cache, {limit['words']:.2f} · 10⁹ words/s of and-not and bit count in it.",
        "",
        _row(_HEADS),
        _row(["---"] * len(_HEADS)),
        *_mrqap_rows(ours, theirs),
        _brokerage_row(ours, theirs),
        _ei_row(ours, theirs),
        "",
        "Ours: median of warm runs (inner loops compiled), reading and checking of the input included. "
        f"First call of all, compiling: MRQAP {compiling['mrqap']:.1f} s, brokerage "
        f"{compiling['brokerage']:.1f} s; first call of a later process, loading from disk: "
        f"MRQAP {loading['mrqap']:.2f} s, brokerage {loading['brokerage']:.2f} s.",
        "",
        f"10,000 permutations at n = 500 (three predictors, 40,000 fits): {ours['long']['cpu']:.1f} CPU "
        f"seconds, {ours['long']['seconds']:.1f} s on the clock, "
        f"{ours['long']['signs']} signs of progress, at most {ours['long']['silence']:.2f} s apart; "
        "any of them may stop it.",
    ]
    if theirs is not None:
        lines += ["", _how(theirs)]
    return "\n".join(lines) + "\n"


def _mrqap_rows(ours: dict[str, Any], theirs: dict[str, Any] | None) -> list[str]:
    rows = []
    for n in MRQAP_NODES:
        here = ours[f"mrqap_{n}"]
        # Four terms, 1,000 renamings each, one gather for every cell.
        rate = 4 * 1000 * n * n / here["seconds"] / 1e9
        share = f"{rate:.2f} · 10⁹ gathers/s, {rate / ours['limits']['gathers']:.0%}"
        for key, name in (("netlm_1000", "`sna::netlm`"), ("hand_1000", "`.lm.fit` by hand")):
            there = theirs[f"mrqap_{n}"] if theirs else None
            apart = _apart(here["coef"] + here["t"], there["coef"] + there["t"]) if there else None
            title = f"MRQAP n = {n}, 3 predictors, 1,000 permutations, R {name}"
            rows.append(_line(title, there[key] if there else None, here["seconds"], apart, share))
    return rows


def _brokerage_row(ours: dict[str, Any], theirs: dict[str, Any] | None) -> str:
    here, there = ours["brokerage"], theirs["brokerage"] if theirs else None
    rate = here["ties"] * BROKERAGE_NODES / 64 / here["seconds"] / 1e9
    return _line(
        f"brokerage n = {BROKERAGE_NODES:,}, 10 % of all ties, 5 groups, R `sna::brokerage`",
        there["seconds"] if there else None,
        here["seconds"],
        _apart(here["raw"] + here["expected"], there["raw"] + there["expected"]) if there else None,
        f"{rate:.2f} · 10⁹ words/s, {rate / ours['limits']['words']:.0%}",
    )


def _ei_row(ours: dict[str, Any], theirs: dict[str, Any] | None) -> str:
    here, there = ours["ei"], theirs["ei"] if theirs else None
    rate = 2 * 2000 * here["ties"] / here["seconds"] / 1e9
    return _line(
        f"E–I n = {EI_NODES}, {here['ties']:,} ties, 2,000 deals, R `replicate`",
        there["seconds"] if there else None,
        here["seconds"],
        _apart([here["ei"]], [there["ei"]]) if there else None,
        f"{rate:.2f} · 10⁹ labels/s",
    )


def _how(theirs: dict[str, Any]) -> str:
    ran = {n: theirs[f"mrqap_{n}"]["permutations"] for n in MRQAP_NODES}
    counts = "; ".join(f"n = {n}: {many['netlm']} and {many['hand']}" for n, many in ran.items())
    return (
        f"R ran fewer permutations of netlm and of the loop by hand ({counts}); its times are scaled to "
        "1,000: netlm by the slope between two runs, the loop in proportion. Everything else ran in full. "
        "Largest difference: over coefficients and t, or over the network's counts and expectations, "
        "relative where they exceed 1."
    )


def _apart(here: Sequence[float], there: Sequence[float]) -> float:
    return max(abs(a - b) / max(1.0, abs(b)) for a, b in zip(here, there, strict=True))


def _line(title: str, there: float | None, here: float, apart: float | None, share: str) -> str:
    ratio = "" if there is None else f"{there / here:,.0f}"
    difference = "" if apart is None else f"{apart:.0e}"
    return _row(
        [title, "not installed" if there is None else _time(there), _time(here), ratio, difference, share]
    )


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:,.1f} s"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
