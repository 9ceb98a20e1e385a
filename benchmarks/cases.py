"""The made-up data that both sides get: written once as raw columns, read by Python and by R."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from metastyr.analysis.dyads import Matrix
from metastyr.analysis.network import Grouping, Network

MRQAP_NODES = (50, 200, 500)
BROKERAGE_NODES = 2000
BROKERAGE_GROUPS = 5
EI_NODES = 500
EI_TIES = 5000


@dataclass(frozen=True, slots=True)
class TieCase:
    """An outcome and three predictors: another network, the same office or not, years apart."""

    outcome: Matrix
    predictors: tuple[Matrix, Matrix, Matrix]


def tie_case(n: int) -> TieCase:
    rng = np.random.default_rng(n)
    other = (rng.random((n, n)) < 0.15).astype(float)
    office = rng.integers(0, 4, n)
    same = (office[:, None] == office[None, :]).astype(float)
    years = rng.gamma(2.0, 6.0, n)
    apart = np.abs(years[:, None] - years[None, :])
    outcome = (rng.random((n, n)) < 0.05 + 0.25 * other + 0.1 * same).astype(float)
    return TieCase(
        Matrix("outcome", outcome), (Matrix("other", other), Matrix("same", same), Matrix("apart", apart))
    )


def grouped_network(n: int, density: float, groups: int) -> tuple[Network, Grouping]:
    rng = np.random.default_rng(n)
    ties = rng.random((n, n)) < density
    np.fill_diagonal(ties, False)
    sources, targets = np.nonzero(ties)
    labels = [f"g{code}" for code in rng.integers(0, groups, n)]
    return Network(tuple(map(str, range(n))), sources, targets), Grouping.from_labels("group", labels)


def brokerage_case() -> tuple[Network, Grouping]:
    return grouped_network(BROKERAGE_NODES, 0.10, BROKERAGE_GROUPS)


def ei_case() -> tuple[Network, Grouping]:
    return grouped_network(EI_NODES, EI_TIES / EI_NODES / (EI_NODES - 1), 5)


def write_for_r(folder: Path) -> None:
    """Raw float64 and int32 columns, a matrix column by column as R keeps it."""
    for n in MRQAP_NODES:
        case = tie_case(n)
        stack = [matrix.values.T for matrix in (case.outcome, *case.predictors)]
        np.stack(stack).astype("<f8").tofile(folder / f"mrqap_{n}.bin")
    for name, (network, grouping) in (("brokerage", brokerage_case()), ("ei", ei_case())):
        head = [network.n, network.m]
        columns = [np.array(head), grouping.codes + 1, network.sources + 1, network.targets + 1]
        np.concatenate(columns).astype("<i4").tofile(folder / f"{name}.bin")
