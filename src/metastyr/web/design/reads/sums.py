"""How the network hangs together: its structure, its map, and the same as values for a file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.structure import Structure, structure
from metastyr.charts.network_map import Attribute, NetworkMap, network_map
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import SECTOR_NAMES, Sector
from metastyr.records.columns import Member, NetworkColumns, network_columns
from metastyr.web.ui.remembered import fingerprint, remembered

STRENGTH = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One counted person as the figures know them; `groups` by boundary kind, "" is unknown."""

    id: str
    name: str
    organisation: str
    unit: str
    function: str
    level: str
    place: str
    groups: Mapping[BoundaryKind, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A network on one day with the sums of its structure; nodes in the order of the sums."""

    key: str
    name: str
    directed: bool
    tie_meaning: str
    people: int
    left_out: int
    nodes: tuple[Node, ...]
    network: Network
    structure: Structure
    read_from: Mapping[BoundaryKind, str]
    groupings: Mapping[BoundaryKind, Grouping]


def shape(key: str, *, day: date) -> Shape:
    """The network called `key` on `day`. Network.DoesNotExist. Four queries."""
    columns = network_columns(key, day=day)
    ids = [str(member.id) for member in columns.counted]
    ties = [(str(a), str(b)) for a, b in columns.ties]
    network = Network.from_ties(ids, ties, directed=columns.directed, values=_strengths(columns))
    read_from = {kind: attribute for kind, attribute in columns.boundaries.items() if attribute}
    labels = {kind: columns.labels(attribute) for kind, attribute in read_from.items()}
    return Shape(
        key=columns.key,
        name=columns.name,
        directed=columns.directed,
        tie_meaning=columns.tie_meaning,
        people=len(columns.members),
        left_out=columns.left_out,
        nodes=tuple(
            _node(member, {kind: column[place] or "" for kind, column in labels.items()})
            for place, member in enumerate(columns.counted)
        ),
        network=network,
        structure=remembered("structure", _print_of(columns), lambda: structure(network)),
        read_from=read_from,
        groupings={kind: Grouping.from_labels(read_from[kind], column) for kind, column in labels.items()},
    )


def drawn(
    shape: Shape, *, labels: Mapping[BoundaryKind, str], urls: Mapping[str, str], language: str
) -> NetworkMap:
    """The map of `shape`: `labels` names each boundary it may be coloured by, `urls` leads to each person."""
    names = [node.name for node in shape.nodes]
    attributes = [
        Attribute(
            id=kind,
            label=labels[kind],
            grouping=_in_words(grouping, language),
            kind=kind,
        )
        for kind, grouping in shape.groupings.items()
        if grouping.labels
    ]
    strengths = shape.network.values.get(STRENGTH)
    value = None if strengths is None else STRENGTH
    print_ = fingerprint(
        names,
        shape.network.ids,
        shape.network.sources.tobytes(),
        shape.network.targets.tobytes(),
        shape.directed,
        strengths.tobytes() if strengths is not None else "",
        [(one.id, one.label, one.grouping.labels, one.grouping.codes.tobytes()) for one in attributes],
        sorted(urls.items()),
    )
    return remembered(
        "network-map",
        print_,
        lambda: network_map(shape.network, names, attributes, seed=1, value=value, urls=urls),
    )


def _strengths(columns: NetworkColumns) -> dict[str, list[float]]:
    """How strong each tie is, where the list said; nan for a tie it said nothing about."""
    if all(value is None for value in columns.values):
        return {}
    return {STRENGTH: [math.nan if value is None else value for value in columns.values]}


def _in_words(grouping: Grouping, language: str) -> Grouping:
    """Sectors are kept by id; a map shows them by name."""
    if grouping.attribute != "sector":
        return grouping
    named = tuple(SECTOR_NAMES[Sector(label)].in_(language) for label in grouping.labels)
    return Grouping(attribute=grouping.attribute, labels=named, codes=grouping.codes)


def _node(member: Member, groups: Mapping[BoundaryKind, str]) -> Node:
    return Node(
        id=str(member.id),
        name=member.name,
        organisation=member.organisation,
        unit=member.unit,
        function=member.function,
        level=member.level,
        place=member.place,
        groups=groups,
    )


def _print_of(columns: NetworkColumns) -> str:
    """All that the structure depends on."""
    return fingerprint(tuple(member.id for member in columns.counted), columns.ties, columns.directed)
