"""Who goes between whom: five roles by the groups that a path a → v → b joins (Gould & Fernandez 1989).

v brokers when a ≠ b and there is no tie a → b. With the groups of a, v, b: coordinator A-A-A,
itinerant A-B-A, representative A-A-B, gatekeeper A-B-B, liaison A-B-C. An undirected tie counts as two
directed ones. A node without a value belongs to no group: it and its ties are left out.

- `expected` as R `sna::brokerage`: the groups given, every graph with this density equally likely. With
  n nodes, density d, q = d²(1-d) and group sizes n_g, a node of group i expects coordinator
  q(n_i-1)(n_i-2), itinerant q sum_{g≠i} n_g(n_g-1), representative = gatekeeper q(n-n_i)(n_i-1), liaison
  q sum_{g≠h, both ≠i} n_g n_h; the network's figure is the sum over its nodes.
- `z_global` = (seen - mean) / sd over random deals of the same labels (sd with B-1). None where no deal
  changes the figure: the total never does. The analytic variance of `sna` misleads in sparse networks.

>>> from metastyr.analysis.network import Grouping, Network
>>> ties = [("A", "B"), ("A", "C"), ("B", "C"), ("B", "D"), ("C", "D"), ("D", "A")]
>>> net = Network.from_ties("ABCD", ties)
>>> seen = brokerage(net, Grouping.from_labels("unit", ["x", "x", "y", "y"]), permutations=0)
>>> {role: count for role, count in seen.node("D").items() if count}
{'itinerant': 1, 'representative': 1, 'total': 2}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.boundaries import dealt_labels, known_part
from metastyr.analysis.network import FloatArray, Grouping, IntArray, Network
from metastyr.analysis.watching import Watch, blocks

ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")
_STEPS_A_BLOCK = 20_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Brokerage:
    """Brokerage over one boundary. Columns in the order of `ROLES`.

    Shapes: `counts` (k, 6) for the k nodes in `ids` that have a group; `groups` (k,) their group names;
    `expected_groups` (G, 6) what one node of each group in `labels` expects.
    """

    attribute: str
    ids: tuple[str, ...]
    groups: tuple[str, ...]
    labels: tuple[str, ...]
    unknown: tuple[str, ...]
    counts: IntArray
    expected_groups: FloatArray
    counts_global: Mapping[str, int]
    expected_global: Mapping[str, float]
    z_global: Mapping[str, float | None]
    chance_global: Mapping[str, tuple[float, float] | None]
    permutations: int

    def node(self, node: str) -> dict[str, int]:
        """The roles of one node. ValueError for a node that has no group here."""
        return _named_counts(self.counts[self.ids.index(node)])

    @property
    def nodes(self) -> dict[str, dict[str, int]]:
        """The roles of every node, in the order of `ids`."""
        return {node: _named_counts(row) for node, row in zip(self.ids, self.counts, strict=True)}

    @property
    def expected(self) -> dict[str, dict[str, float]]:
        """What one node of each group expects."""
        return {
            label: _named_numbers(row) for label, row in zip(self.labels, self.expected_groups, strict=True)
        }


def brokerage(
    network: Network,
    grouping: Grouping,
    *,
    permutations: int = 2000,
    seed: int = 1,
    watch: Watch | None = None,
) -> Brokerage:
    """Brokerage roles of every node and of the whole network; see the module for the formulas.

    ValueError if the grouping has another number of nodes. `chance_global` holds the middle 95 % of the
    random deals. Without permutations it and `z_global` are None throughout. `watch` may raise `Stopped`.
    """
    kept, codes = known_part(network, grouping)
    sources, targets = _both_ways(kept)
    counts = roles_by_node(sources, targets, codes, len(grouping.labels))
    sizes = np.bincount(codes, minlength=len(grouping.labels))
    expected_groups = _expected(sizes, kept.n, sources.size)
    overall: IntArray = counts.sum(axis=0)
    dealt = _dealt(sources, targets, codes, len(grouping.labels), permutations, seed, watch)
    return Brokerage(
        attribute=grouping.attribute,
        ids=kept.ids,
        groups=tuple(grouping.labels[code] for code in codes.tolist()),
        labels=grouping.labels,
        unknown=tuple(node for node, known in zip(network.ids, grouping.known, strict=True) if not known),
        counts=counts,
        expected_groups=expected_groups,
        counts_global=_named_counts(overall),
        expected_global=_named_numbers(sizes @ expected_groups),
        z_global={role: _z(overall[i], dealt[:, i]) for i, role in enumerate(ROLES)},
        chance_global={role: _middle(dealt[:, i]) for i, role in enumerate(ROLES)},
        permutations=permutations,
    )


def roles_by_node(
    sources: IntArray, targets: IntArray, codes: IntArray, groups: int, *, dense: bool | None = None
) -> IntArray:
    """(n, 6): roles by node for directed ties; `dense` chooses the way of counting (None: the shorter)."""
    from metastyr.analysis.kernels import open_paths  # noqa: PLC0415  lazy: heavy start-up

    n = codes.size
    if dense is None:
        out, into = np.bincount(sources, minlength=n), np.bincount(targets, minlength=n)
        words = n // 64 + groups
        # A two-path by marks costs about as much as four words of bits; beyond 512 MB of bits, never.
        dense = sources.size * words < 4 * int(out @ into) and n * words * 8 < 2**29
    if dense:
        counts: IntArray = open_paths.by_bits(sources, targets, codes, groups)
    else:
        counts = open_paths.by_marks(sources, targets, codes)
    return counts


def _both_ways(network: Network) -> tuple[IntArray, IntArray]:
    if network.directed:
        return network.sources.copy(), network.targets.copy()  # one compiled loop serves both kinds
    return (
        np.concatenate((network.sources, network.targets)),
        np.concatenate((network.targets, network.sources)),
    )


def _expected(sizes: IntArray, n: int, ties: int) -> FloatArray:
    """(G, 6): expectation for one node of each group, from R `sna::brokerage`."""
    density = ties / (n * (n - 1)) if n > 1 else 0.0
    own = sizes.astype(np.float64)
    others = n - own
    other_pairs = (own * (own - 1)).sum() - own * (own - 1)
    other_squares = (own**2).sum() - own**2
    paths = np.column_stack(
        (
            (own - 1) * (own - 2),
            other_pairs,
            others * (own - 1),
            others * (own - 1),
            others**2 - other_squares,
            np.full(own.shape, float((n - 1) * (n - 2))),
        )
    )
    result: FloatArray = density**2 * (1 - density) * paths
    return result


def _dealt(
    sources: IntArray,
    targets: IntArray,
    codes: IntArray,
    groups: int,
    permutations: int,
    seed: int,
    watch: Watch | None,
) -> IntArray:
    """(B, 6): the whole network's roles after each random deal of the labels."""
    from metastyr.analysis.kernels import dealt_paths  # noqa: PLC0415  lazy: heavy start-up

    if permutations == 0:
        return np.zeros((0, len(ROLES)), dtype=np.int64)
    rng = np.random.default_rng(seed)
    standing, returned = dealt_paths.standing_counts(sources, targets, codes.size)
    size = max(1, min(500, _STEPS_A_BLOCK // max(1, 8 * sources.size + codes.size)))
    parts = []
    for start, stop in blocks(permutations, size, watch):
        deals = dealt_labels(codes, stop - start, rng)
        parts.append(dealt_paths.roles_when_dealt(sources, targets, standing, returned, deals, groups))
    return np.concatenate(parts)


def _z(seen: int, dealt: IntArray) -> float | None:
    if dealt.size < 2 or dealt.min() == dealt.max():
        return None
    return float((seen - dealt.mean()) / dealt.std(ddof=1))


def _middle(dealt: IntArray) -> tuple[float, float] | None:
    if dealt.size == 0:
        return None
    low, high = np.quantile(dealt, (0.025, 0.975))
    return float(low), float(high)


def _named_counts(row: IntArray) -> dict[str, int]:
    return {role: int(value) for role, value in zip(ROLES, row, strict=True)}


def _named_numbers(row: FloatArray) -> dict[str, float]:
    return {role: float(value) for role, value in zip(ROLES, row, strict=True)}
