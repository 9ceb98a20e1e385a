"""The network as a map: places by igraph, what each node and tie is, in words and a table too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from metastyr.analysis.network import UNKNOWN, FloatArray, Grouping, Network
from metastyr.charts.picture import Twin
from metastyr.domain.figures import both
from metastyr.theory.text import Text

BOX = 1000.0
_LARGE = 1500


@dataclass(frozen=True, slots=True)
class Attribute:
    """One way to colour the map: its id in the data, what it is called, and the groups."""

    id: str
    label: str
    grouping: Grouping
    kind: str = ""


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """The map as plain data for the browser, as a sentence, and as a table (one row a node).

    `data`: `directed`, `attributes` [{id, label, kind, labels}], `nodes` [{id, label, x, y, groups
    {attribute: label or ""}, degree, cross {attribute: ties across}, url}], `edges` [{source, target,
    value?}]. x and y lie in 0..BOX. Nodes stand in the order they came.
    """

    data: Mapping[str, Any]
    text: Text
    table: Twin


def network_map(
    network: Network,
    names: Sequence[str],
    attributes: Sequence[Attribute] = (),
    *,
    seed: int = 1,
    value: str | None = None,
    urls: Mapping[str, str] | None = None,
) -> NetworkMap:
    """The map of a network: `names` one a node, `value` a column of the network that makes ties thick.

    The same network and seed give the same places. ValueError for another number of names than nodes.
    """
    if len(names) != network.n:
        raise ValueError(f"{network.n} nodes need as many names, not {len(names)}")
    where = positions(network, seed=seed)
    degree = np.bincount(network.sources, minlength=network.n) + np.bincount(
        network.targets, minlength=network.n
    )
    across = {attribute.id: _across(network, attribute.grouping) for attribute in attributes}
    nodes = [
        {
            "id": node,
            "label": names[i],
            "x": round(float(where[i, 0]), 1),
            "y": round(float(where[i, 1]), 1),
            "groups": {a.id: _group(a.grouping, i) for a in attributes},
            "degree": int(degree[i]),
            "cross": {a.id: int(across[a.id][i]) for a in attributes},
            "url": (urls or {}).get(node, ""),
        }
        for i, node in enumerate(network.ids)
    ]
    numbers = network.values[value] if value else None
    edges: list[dict[str, object]] = []
    for k, (a, b) in enumerate(zip(network.sources.tolist(), network.targets.tolist(), strict=True)):
        edge: dict[str, object] = {"source": network.ids[a], "target": network.ids[b]}
        if numbers is not None and np.isfinite(numbers[k]):
            edge["value"] = float(numbers[k])
        edges.append(edge)
    listed = [
        {"id": a.id, "label": a.label, "kind": a.kind, "labels": list(a.grouping.labels)} for a in attributes
    ]
    data = {"directed": network.directed, "attributes": listed, "nodes": nodes, "edges": edges}
    return NetworkMap(data, _said(network, degree), _table(nodes, attributes))


def positions(network: Network, *, seed: int = 1) -> FloatArray:
    """(n, 2) places in a box of BOX by BOX, the shape kept; near each other where ties are many.

    Kamada–Kawai up to 1,500 nodes, above it a force-directed grid; parts that hang apart are laid
    beside each other. Deterministic: the start is drawn from `seed`.
    """
    if network.n == 0:
        return np.zeros((0, 2))
    import igraph  # noqa: PLC0415  lazy: heavy start-up

    graph = igraph.Graph(
        n=network.n, edges=list(zip(network.sources.tolist(), network.targets.tolist(), strict=True))
    )
    parts = [np.array(part) for part in graph.connected_components(mode="weak")]
    parts.sort(key=lambda part: (-part.size, int(part[0])))
    rng = np.random.default_rng(seed)
    where = np.zeros((network.n, 2))
    corner_x = corner_y = row_height = 0.0
    # Rows of about a square: as wide as the whole needs, each part with room after its size.
    most = max(float(np.sqrt(network.n)) * 1.3, float(np.sqrt(parts[0].size)))
    for part in parts:
        side = float(np.sqrt(part.size))
        if corner_x and corner_x + side > most:
            corner_x, corner_y, row_height = 0.0, corner_y + row_height + 0.6, 0.0
        where[part] = _laid_out(graph.induced_subgraph(part.tolist()), rng) * side + (corner_x, corner_y)
        corner_x += side + 0.6
        row_height = max(row_height, side)
    where -= where.min(axis=0)
    largest = float(where.max())
    return np.full((network.n, 2), BOX / 2) if largest == 0 else np.minimum(where * (BOX / largest), BOX)


def _laid_out(graph: Any, rng: np.random.Generator) -> FloatArray:
    """One connected part in the unit square."""
    n = graph.vcount()
    if n == 1:
        return np.full((1, 2), 0.5)
    graph.to_undirected(mode="collapse")
    angles = 2 * np.pi * np.arange(n) / n
    start = np.column_stack([np.cos(angles), np.sin(angles)]) + rng.normal(scale=0.01, size=(n, 2))
    if n <= _LARGE:
        layout = graph.layout_kamada_kawai(seed=start.tolist())
    else:
        layout = graph.layout_fruchterman_reingold(seed=start.tolist(), niter=200, grid=True)
    where = np.array(layout.coords, dtype=np.float64)
    where -= where.min(axis=0)
    largest = float(where.max())
    return where / largest if largest else where


def _group(grouping: Grouping, node: int) -> str:
    code = int(grouping.codes[node])
    return "" if code == UNKNOWN else grouping.labels[code]


def _across(network: Network, grouping: Grouping) -> Any:
    """(n,): how many of a node's ties go to another known group."""
    a, b = grouping.codes[network.sources], grouping.codes[network.targets]
    crossing = (a != b) & (a != UNKNOWN) & (b != UNKNOWN)
    counts = np.bincount(network.sources[crossing], minlength=network.n)
    return counts + np.bincount(network.targets[crossing], minlength=network.n)


def _said(network: Network, degree: Any) -> Text:
    alone = int(np.count_nonzero(degree == 0))
    return both(
        "Kort over {n} personer og {m} bånd. Uden bånd: {alone}.",
        "A map of {n} persons and {m} ties. Without ties: {alone}.",
        n=network.n,
        m=network.m,
        alone=alone or Text(da="ingen", en="none"),
    )


def _table(nodes: Sequence[Mapping[str, Any]], attributes: Sequence[Attribute]) -> Twin:
    unknown = Text(da="Ikke oplyst", en="Not known")

    def same(words: str) -> Text:
        return Text(da=words, en=words)

    return Twin(
        caption=Text(da="Personerne på kortet", en="The persons on the map"),
        header=(
            Text(da="Navn", en="Name"),
            *(same(attribute.label) for attribute in attributes),
            Text(da="Bånd", en="Ties"),
        ),
        rows=tuple(
            (
                same(node["label"] or node["id"]),
                *(same(node["groups"][a.id]) if node["groups"][a.id] else unknown for a in attributes),
                same(str(node["degree"])),
            )
            for node in nodes
        ),
    )
