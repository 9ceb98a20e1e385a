"""How a network hangs together: density, returned ties, centralisation, go-betweens, closed circles.

With n nodes and m ties:
- density = m / (n(n-1)), undirected 2m / (n(n-1)); None below two nodes;
- reciprocity = returned ties / ties (edgewise, as R `sna::grecip(measure="edgewise")`): an undirected
  network has 1, a network without ties has None;
- degree = ties out + ties in (directed) or neighbours (undirected);
- centralisation = sum(max - c) / the largest such sum a network of n nodes can have, no loops
  (Freeman 1979, as R `sna::centralization`): directed degree (n-1)(2n-4), in- and outdegree (n-1)²,
  undirected degree (n-1)(n-2), betweenness (n-1)²(n-2), undirected half of it. None where that is 0;
- betweenness = sum over pairs of the share of shortest paths that pass a node (Freeman 1977), unscaled;
- constraint c_i = sum_j (p_ij + sum_q p_iq p_qj)² over i's contacts j, with p_ij the share of i's ties
  (a_ij + a_ji) that j holds (Burt 1992); an isolate has None.

>>> from metastyr.analysis.network import Network
>>> star = Network.from_ties("abcde", [("a", leaf) for leaf in "bcde"], directed=False)
>>> seen = structure(star)
>>> seen.constraint
(0.25, 1.0, 1.0, 1.0, 1.0)
>>> seen.centralisation.degree, seen.betweenness.tolist()
(1.0, [6.0, 0.0, 0.0, 0.0, 0.0])
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import igraph
import numpy as np

from metastyr.analysis.network import FloatArray, IntArray, Network
from metastyr.analysis.watching import Watch, blocks

EXACT_UP_TO = 5000
SAMPLED_SOURCES = 200
_SOURCES_A_BLOCK = 100


@dataclass(frozen=True, slots=True)
class Centralisation:
    """How far the ties gather in one node: 0 alike, 1 a star. None where a network is too small to say."""

    degree: float | None
    indegree: float | None
    outdegree: float | None
    betweenness: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Structure:
    """The shape of one network; every column is in the order of `ids`.

    Shapes: `degree`, `betweenness` (n,); `indegree`, `outdegree` (n,) or None when undirected.
    `betweenness_sources` is None when betweenness is exact, else the number of nodes it was sampled from.
    """

    ids: tuple[str, ...]
    nodes: int
    ties: int
    directed: bool
    density: float | None
    reciprocity: float | None
    isolate_ids: tuple[str, ...]
    centralisation: Centralisation
    degree: IntArray
    indegree: IntArray | None
    outdegree: IntArray | None
    betweenness: FloatArray
    betweenness_sources: int | None
    constraint: tuple[float | None, ...]

    @property
    def isolates(self) -> int:
        return len(self.isolate_ids)


def structure(
    network: Network, *, seed: int = 1, exact_up_to: int = EXACT_UP_TO, watch: Watch | None = None
) -> Structure:
    """The structure of one network.

    Betweenness is exact up to `exact_up_to` nodes; above it is estimated from 200 nodes drawn by `seed`
    (Brandes & Pich 2007) and the result says so. `watch` may raise `Stopped`.
    """
    n, m = network.n, network.m
    out = np.bincount(network.sources, minlength=n)
    into = np.bincount(network.targets, minlength=n)
    degree = out + into
    graph = _graph(network)
    betweenness, sources = _betweenness(graph, network, seed=seed, exact_up_to=exact_up_to, watch=watch)
    pairs = n * (n - 1) if network.directed else n * (n - 1) // 2
    return Structure(
        ids=network.ids,
        nodes=n,
        ties=m,
        directed=network.directed,
        density=m / pairs if pairs else None,
        reciprocity=_reciprocity(network),
        isolate_ids=tuple(node for node, ties in zip(network.ids, degree, strict=True) if ties == 0),
        centralisation=_centralisation(network, degree, out, into, betweenness),
        degree=degree,
        indegree=into if network.directed else None,
        outdegree=out if network.directed else None,
        betweenness=betweenness,
        betweenness_sources=sources,
        constraint=tuple(
            None if ties == 0 else float(value)
            for value, ties in zip(graph.constraint() if n else [], degree, strict=True)
        ),
    )


def _graph(network: Network) -> Any:
    ends = np.column_stack((network.sources, network.targets))
    return igraph.Graph(n=network.n, edges=ends, directed=network.directed)


def _reciprocity(network: Network) -> float | None:
    if network.m == 0:
        return None
    if not network.directed:
        return 1.0
    forth = network.sources * network.n + network.targets
    back = network.targets * network.n + network.sources
    return float(np.isin(forth, back, assume_unique=True).mean())


def _betweenness(
    graph: Any, network: Network, *, seed: int, exact_up_to: int, watch: Watch | None
) -> tuple[FloatArray, int | None]:
    n = network.n
    sampled = n > exact_up_to
    if sampled:
        starts = np.sort(np.random.default_rng(seed).choice(n, min(SAMPLED_SOURCES, n), replace=False))
    else:
        starts = np.arange(n)
    total = np.zeros(n)
    for start, stop in blocks(starts.size, _SOURCES_A_BLOCK, watch):
        total += graph.betweenness(directed=network.directed, sources=starts[start:stop].tolist())
    if not sampled:
        return total, None
    return total * (n / starts.size), int(starts.size)


def _centralisation(
    network: Network, degree: IntArray, out: IntArray, into: IntArray, betweenness: FloatArray
) -> Centralisation:
    n = network.n
    if not network.directed:
        return Centralisation(
            degree=_gathered(degree, (n - 1) * (n - 2)),
            indegree=None,
            outdegree=None,
            betweenness=_gathered(betweenness, (n - 1) ** 2 * (n - 2) / 2),
        )
    return Centralisation(
        degree=_gathered(degree, (n - 1) * (2 * n - 4)),
        indegree=_gathered(into, (n - 1) ** 2),
        outdegree=_gathered(out, (n - 1) ** 2),
        betweenness=_gathered(betweenness, (n - 1) ** 2 * (n - 2)),
    )


def _gathered(column: IntArray | FloatArray, largest: float) -> float | None:
    """Freeman's sum of distances to the most central node, as a share of the largest possible."""
    if column.size < 2 or largest <= 0:
        return None
    return float((column.max() - column).sum() / largest)
