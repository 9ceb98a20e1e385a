"""How ties lie over one boundary: inside against across, seen against chance, and who carries it.

A node without a value belongs to no group: it and its ties are left out and counted (`unknown`,
`ties_left_out`); everything below is over the n nodes and m ties that remain.
- E-I = (across - inside) / m (Krackhardt & Stern 1988): -1 all inside, 1 all across, None without ties;
- expected when the same labels are dealt out at random: 1 - 2 sum_g n_g(n_g-1) / (n(n-1)), exactly;
- p = (1 + #{|EI* - expected| >= |EI - expected|}) / (B + 1) over B random deals, compared in whole
  numbers; `ei_low`..`ei_high` hold the middle 95 % of those deals: what chance alone could give;
- mixing: ties between every two groups, how many there could be, and how many the deals give on average
  (m times the share of possible pairs);
- a bridge is a node with ties across; `share` = its ties across / its ties; a tie that is returned counts
  as two. It is a sole bridge towards a group when nobody else in its own group has a tie with that group
  (so a group of one always is).

>>> from metastyr.analysis.network import Grouping, Network
>>> net = Network.from_ties("abcd", [("a", "b"), ("c", "d"), ("b", "c")], directed=False)
>>> seen = boundary(net, Grouping.from_labels("sector", ["x", "x", "y", "y"]), kind="stakeholder")
>>> round(seen.ei, 4), round(seen.ei_expected, 4)
(-0.3333, 0.3333)
>>> [(bridge.node, bridge.cross_ties, bridge.share, bridge.sole_towards) for bridge in seen.bridges]
[('b', 1, 0.5, ('y',)), ('c', 1, 0.5, ('x',))]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from metastyr.analysis.network import FloatArray, Grouping, IntArray, Network
from metastyr.analysis.watching import Watch, blocks

Codes = NDArray[np.signedinteger]
_CELLS_A_BLOCK = 4_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Mixing:
    """Ties from group (row) to group (column); symmetric when the network is undirected.

    Shapes: `counts`, `possible`, `expected` (G, G) in the order of `labels`.
    """

    labels: tuple[str, ...]
    counts: IntArray
    possible: IntArray
    expected: FloatArray

    @property
    def density(self) -> tuple[tuple[float | None, ...], ...]:
        """Ties / possible ties; None where there can be none (inside a group of one)."""
        return tuple(
            tuple(int(c) / int(p) if p else None for c, p in zip(counts, possible, strict=True))
            for counts, possible in zip(self.counts, self.possible, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Bridge:
    """One node with ties across: how many, which share of its ties, and where it alone carries them."""

    node: str
    group: str
    cross_ties: int
    share: float
    sole_towards: tuple[str, ...]

    @property
    def sole_bridge(self) -> bool:
        return bool(self.sole_towards)


@dataclass(frozen=True, slots=True, eq=False)
class Boundary:
    """One boundary of a network, seen against chance. `bridges` stand in the order of the nodes."""

    kind: str
    attribute: str
    groups: Mapping[str, int]
    nodes: int
    unknown: tuple[str, ...]
    ties: int
    ties_left_out: int
    external: int
    internal: int
    ei: float | None
    ei_expected: float | None
    ei_low: float | None
    ei_high: float | None
    p_two_sided: float | None
    permutations: int
    group_ei: Mapping[str, float | None]
    mixing: Mixing
    bridges: tuple[Bridge, ...]
    unbridged: tuple[tuple[str, str], ...]


def boundary(
    network: Network,
    grouping: Grouping,
    *,
    kind: str,
    permutations: int = 2000,
    seed: int = 1,
    watch: Watch | None = None,
) -> Boundary:
    """One boundary of `network` by `grouping` (one code a node); see the module for the formulas.

    `kind` names the boundary type and is passed on. ValueError if the grouping has another number of nodes.
    `watch` may raise `Stopped`.
    """
    kept, codes = known_part(network, grouping)
    sizes = np.bincount(codes, minlength=len(grouping.labels))
    mixing = _mixing(kept, codes, sizes, grouping.labels)
    internal = int(np.count_nonzero(codes[kept.sources] == codes[kept.targets]))
    n, m = kept.n, kept.m
    same_pairs = int((sizes * (sizes - 1)).sum())
    expected = 1 - 2 * same_pairs / (n * (n - 1)) if n > 1 else None
    p = low = high = None
    if m and permutations:
        dealt = _internal_by_chance(kept, codes, permutations, seed, watch)
        # |EI* - expected| in whole numbers, so that equal is equal: both sides times m n(n-1) / 2.
        off = np.abs(dealt * (n * (n - 1)) - m * same_pairs)
        as_far = int(np.count_nonzero(off >= abs(internal * n * (n - 1) - m * same_pairs)))
        p = (1 + as_far) / (permutations + 1)
        low, high = (float(value) for value in np.quantile(1 - 2 * dealt / m, (0.025, 0.975)))
    return Boundary(
        kind=kind,
        attribute=grouping.attribute,
        groups=grouping.sizes,
        nodes=n,
        unknown=tuple(node for node, known in zip(network.ids, grouping.known, strict=True) if not known),
        ties=m,
        ties_left_out=network.m - m,
        external=m - internal,
        internal=internal,
        ei=(m - 2 * internal) / m if m else None,
        ei_expected=expected,
        ei_low=low,
        ei_high=high,
        p_two_sided=p,
        permutations=permutations,
        group_ei=_group_ei(mixing, directed=network.directed),
        mixing=mixing,
        bridges=_bridges(kept, codes, grouping.labels),
        unbridged=_unbridged(mixing),
    )


def known_part(network: Network, grouping: Grouping) -> tuple[Network, IntArray]:
    """The nodes that have a value, the ties among them, and their group codes."""
    if grouping.codes.shape != (network.n,):
        raise ValueError(
            f"the grouping {grouping.attribute!r} has {grouping.codes.size} nodes, the network {network.n}"
        )
    known = grouping.known
    return network.among(known), grouping.codes[known]


def dealt_labels(codes: Codes, deals: int, rng: np.random.Generator) -> Codes:
    """(deals, n): the same labels dealt out at random, once a row."""
    return rng.permuted(np.broadcast_to(codes, (deals, codes.size)), axis=1)


def _internal_by_chance(
    network: Network, codes: IntArray, permutations: int, seed: int, watch: Watch | None
) -> IntArray:
    """(B,): ties inside groups after each random deal of the labels."""
    rng = np.random.default_rng(seed)
    narrow = np.int16 if codes.max(initial=0) < 2**15 else np.int64
    small = codes.astype(narrow)
    dealt = np.empty(permutations, dtype=np.int64)
    size = max(1, min(500, _CELLS_A_BLOCK // max(network.m, network.n)))
    for start, stop in blocks(permutations, size, watch):
        # One row a node: gathering a tie's end then copies a whole row of deals at once.
        rows = np.ascontiguousarray(
            rng.permuted(np.broadcast_to(small, (stop - start, small.size)), axis=1).T
        )
        dealt[start:stop] = np.count_nonzero(rows[network.sources] == rows[network.targets], axis=0)
    return dealt


def _mixing(network: Network, codes: IntArray, sizes: IntArray, labels: tuple[str, ...]) -> Mixing:
    groups = len(labels)
    cells = codes[network.sources] * groups + codes[network.targets]
    counts = np.bincount(cells, minlength=groups * groups).reshape(groups, groups)
    possible = np.outer(sizes, sizes) - np.diag(sizes)
    pairs = network.n * (network.n - 1)
    if not network.directed:
        counts = counts + counts.T - np.diag(np.diag(counts))
        possible = possible - np.diag(np.diag(possible) // 2)
        pairs //= 2
    expected = network.m * possible / pairs if pairs else np.zeros(possible.shape)
    return Mixing(labels=labels, counts=counts, possible=possible, expected=expected)


def _group_ei(mixing: Mixing, *, directed: bool) -> dict[str, float | None]:
    """E-I of the ties that touch each group; None for a group without ties."""
    result: dict[str, float | None] = {}
    for i, label in enumerate(mixing.labels):
        inside = int(mixing.counts[i, i])
        across = int(mixing.counts[i].sum()) - inside
        if directed:
            across += int(mixing.counts[:, i].sum()) - inside
        ties = inside + across
        result[label] = (across - inside) / ties if ties else None
    return result


def _unbridged(mixing: Mixing) -> tuple[tuple[str, str], ...]:
    """Pairs of groups that no tie joins, either way."""
    joined = mixing.counts + mixing.counts.T
    return tuple(
        (a, b)
        for i, a in enumerate(mixing.labels)
        for j, b in enumerate(mixing.labels)
        if i < j and joined[i, j] == 0
    )


def _bridges(network: Network, codes: IntArray, labels: tuple[str, ...]) -> tuple[Bridge, ...]:
    here = np.concatenate((network.sources, network.targets))
    there = np.concatenate((network.targets, network.sources))
    across = codes[here] != codes[there]
    own = np.bincount(here, minlength=network.n)
    cross = np.bincount(here[across], minlength=network.n)
    groups = max(1, len(labels))
    carriers = np.unique(here[across] * groups + codes[there[across]])
    node, towards = carriers // groups, carriers % groups
    sides, where, holders = np.unique(codes[node] * groups + towards, return_inverse=True, return_counts=True)
    alone = holders[where] == 1 if sides.size else np.zeros(0, dtype=bool)
    sole: dict[int, list[str]] = {}
    for i, group in zip(node[alone].tolist(), towards[alone].tolist(), strict=True):
        sole.setdefault(i, []).append(labels[group])
    return tuple(
        Bridge(
            node=network.ids[i],
            group=labels[codes[i]],
            cross_ties=int(cross[i]),
            share=int(cross[i]) / int(own[i]),
            sole_towards=tuple(sole.get(i, ())),
        )
        for i in np.flatnonzero(cross).tolist()
    )
