"""A network with some nodes or ties put in or taken out, to be held up beside what it is now."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import igraph
import numpy as np

from metastyr.analysis.network import Network

Pair = tuple[str, str]


def changed(
    network: Network,
    *,
    add: Iterable[str] = (),
    remove: Collection[str] = (),
    tie: Iterable[Pair] = (),
    untie: Collection[Pair] = (),
) -> Network:
    """`network` with nodes and ties changed. Who stands in both `add` and `remove` is removed.

    Ties that are there already, loops, and ties to somebody who is not there are passed over; ties of the
    removed go with them. An undirected tie is the same either way round. Values of ties are not kept.

    >>> net = Network.from_ties("abc", [("a", "b"), ("b", "c")], directed=False)
    >>> seen = changed(net, add="d", remove="a", tie=[("d", "c"), ("c", "b")])
    >>> seen.ids, seen.sources.tolist(), seen.targets.tolist()
    (('b', 'c', 'd'), [0, 2], [1, 1])
    """
    ids = [node for node in dict.fromkeys((*network.ids, *add)) if node not in set(remove)]
    here = set(ids)
    gone = set(untie) | (set() if network.directed else {(b, a) for a, b in untie})
    pairs: dict[Pair, Pair] = {}
    now = (
        (network.ids[a], network.ids[b])
        for a, b in zip(network.sources.tolist(), network.targets.tolist(), strict=True)
    )
    for pair in (*(one for one in now if one not in gone), *tie):
        a, b = pair
        if a != b and a in here and b in here:
            key = pair if network.directed or a <= b else (b, a)
            pairs.setdefault(key, pair)
    return Network.from_ties(ids, pairs.values(), directed=network.directed)


def parts(network: Network) -> int:
    """How many pieces hang together when the direction of ties is not looked at; somebody alone is one.

    >>> parts(Network.from_ties("abc", [("a", "b")]))
    2
    """
    return len(_undirected(network).connected_components()) if network.n else 0


def holders(network: Network) -> frozenset[str]:
    """Who alone holds parts together: without them the others would lie in more pieces (cut points).

    The direction of ties is not looked at.

    >>> sorted(holders(Network.from_ties("abcd", [("a", "b"), ("b", "c"), ("d", "c")])))
    ['b', 'c']
    """
    return frozenset(network.ids[i] for i in _undirected(network).articulation_points())


def _undirected(network: Network) -> igraph.Graph:
    return igraph.Graph(n=network.n, edges=np.column_stack((network.sources, network.targets)))
