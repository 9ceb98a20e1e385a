"""Small random networks and groupings for the properties."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st

from metastyr.analysis.network import Grouping, Network


@st.composite
def networks(draw: st.DrawFn, *, max_nodes: int = 12, directed: bool | None = None) -> Network:
    n = draw(st.integers(0, max_nodes))
    two_way = directed if directed is not None else draw(st.booleans())
    pairs = [(a, b) for a in range(n) for b in range(n) if a != b and (two_way or a < b)]
    ties = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    ids = [f"p{i}" for i in range(n)]
    return Network.from_ties(ids, [(ids[a], ids[b]) for a, b in ties], directed=two_way)


@st.composite
def grouped_networks(
    draw: st.DrawFn, *, directed: bool | None = None, unknown: bool = True, max_nodes: int = 12
) -> tuple[Network, Grouping]:
    network = draw(networks(max_nodes=max_nodes, directed=directed))
    labels = ["north", "south", "west", *([None] if unknown else [])]
    values = draw(st.lists(st.sampled_from(labels), min_size=network.n, max_size=network.n))
    return network, Grouping.from_labels("place", values)


def renumbered(network: Network, grouping: Grouping, order: list[int]) -> tuple[Network, Grouping]:
    """The same network with its nodes listed in another order."""
    place = np.empty(network.n, dtype=np.int64)
    place[order] = np.arange(network.n)
    moved = Network(
        ids=tuple(network.ids[i] for i in order),
        sources=place[network.sources],
        targets=place[network.targets],
        directed=network.directed,
    )
    values = [None if c < 0 else grouping.labels[c] for c in grouping.codes[order].tolist()]
    return moved, Grouping.from_labels(grouping.attribute, values)
