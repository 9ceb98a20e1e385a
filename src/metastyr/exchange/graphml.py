"""A network becomes GraphML, which Gephi, igraph, Visone and yEd open with every attribute in place."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from metastyr.analysis.network import Network

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
# What XML 1.0 cannot hold at all, escaped or not.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_graphml(
    network: Network,
    names: Sequence[str],
    attributes: Mapping[str, Sequence[str | None]] | None = None,
) -> bytes:
    """GraphML in UTF-8: the network as nodes and ties with all that is known of them.

    Each node has `name` (its id), `label` and every attribute (one text or None a node), each tie the
    network's values. Characters XML cannot hold become a replacement mark; numbers that are not finite
    are left out. ValueError for a column of another length than the nodes.

    >>> data = write_graphml(Network.from_ties("ab", [("a", "b")]), ["Bo", "Ea"], {"by": ["Vejle", None]})
    >>> data.decode().count("<data "), b'source="n0" target="n1"' in data
    (5, True)
    """
    columns: dict[str, list[str | None]] = {"name": list(network.ids), "label": list(names)}
    for title, values in (attributes or {}).items():
        columns[title if title not in columns else f"{title} (2)"] = list(values)
    for title, column in columns.items():
        if len(column) != network.n:
            raise ValueError(f"{title!r} has {len(column)} values for {network.n} nodes")
    root = ElementTree.Element("graphml", {"xmlns": _NAMESPACE})
    keys = {title: f"v{i}" for i, title in enumerate(columns)}
    numbers = {title: f"e{i}" for i, title in enumerate(network.values)}
    for title, key in keys.items():
        _declare(root, key, "node", title, "string")
    for title, key in numbers.items():
        _declare(root, key, "edge", title, "double")
    direction = "directed" if network.directed else "undirected"
    graph = ElementTree.SubElement(root, "graph", {"id": "network", "edgedefault": direction})
    for i in range(network.n):
        element = ElementTree.SubElement(graph, "node", {"id": f"n{i}"})
        for title, key in keys.items():
            if (value := columns[title][i]) is not None:
                _data(element, key, value)
    pairs = zip(network.sources.tolist(), network.targets.tolist(), strict=True)
    for k, (source, target) in enumerate(pairs):
        element = ElementTree.SubElement(graph, "edge", {"source": f"n{source}", "target": f"n{target}"})
        for title, key in numbers.items():
            if math.isfinite(number := float(network.values[title][k])):
                _data(element, key, repr(number))
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _declare(root: ElementTree.Element, key: str, where: str, name: str, kind: str) -> None:
    told = {"id": key, "for": where, "attr.name": _clean(name), "attr.type": kind}
    ElementTree.SubElement(root, "key", told)


def _data(element: ElementTree.Element, key: str, value: str) -> None:
    ElementTree.SubElement(element, "data", {"key": key}).text = _clean(value)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
