"""A network's five boundaries: its rows as columns, the sums of the analysis on them, each reckoned once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metastyr.analysis.boundaries import Boundary, boundary
from metastyr.analysis.brokerage import Brokerage, brokerage
from metastyr.analysis.network import Grouping, Network
from metastyr.domain.boundaries import REGISTER_ATTRIBUTES, BoundaryKind
from metastyr.domain.danish_order import danish_key
from metastyr.records import models
from metastyr.records.columns import OWN, NetworkColumns, network_columns
from metastyr.web.ui.remembered import fingerprint, remembered

PERMUTATIONS = 2000
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An attribute a boundary can be read from: for how many people it is known, and how many groups."""

    attribute: str
    known: int
    groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SensedBoundary:
    """One boundary of the network; `seen` is None when it is not read from anything."""

    kind: BoundaryKind
    attribute: str
    seen: Boundary | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensed:
    """A network's five boundaries on one day; people by their id as text, in Danish order of names."""

    key: str
    name: str
    directed: bool
    tie_meaning: str
    people: int
    counted: int
    ties: int
    left_out: int
    names: Mapping[str, str]
    boundaries: tuple[SensedBoundary, ...]
    choices: tuple[Choice, ...]


def name_of(key: str) -> str:
    """The name of the network called `key`. Network.DoesNotExist."""
    return models.Network.objects.values_list("name", flat=True).get(key=key)


def sensed(key: str, *, day: date) -> Sensed:
    """All five boundaries of the network called `key` on `day`. Network.DoesNotExist. Four queries."""
    return _sensed(network_columns(key, day=day), tuple(BoundaryKind))


def one_boundary(
    key: str, kind: BoundaryKind, *, day: date
) -> tuple[Sensed, SensedBoundary, Brokerage | None]:
    """One boundary with who goes between whom over it. Network.DoesNotExist. Four queries."""
    columns = network_columns(key, day=day)
    all_of_it = _sensed(columns, (kind,))
    one = all_of_it.boundaries[0]
    if one.seen is None:
        return all_of_it, one, None
    network, grouping = _network(columns), _grouping(columns, one.attribute)
    between = remembered(
        "brokerage",
        _print_of(columns, one.attribute),
        lambda: brokerage(network, grouping, permutations=PERMUTATIONS, seed=SEED),
    )
    return all_of_it, one, between


def _sensed(columns: NetworkColumns, kinds: tuple[BoundaryKind, ...]) -> Sensed:
    network = _network(columns)
    return Sensed(
        key=columns.key,
        name=columns.name,
        directed=columns.directed,
        tie_meaning=columns.tie_meaning,
        people=len(columns.members),
        counted=len(columns.counted),
        ties=len(columns.ties),
        left_out=columns.left_out,
        names={str(member.id): member.name for member in columns.members},
        boundaries=tuple(_seen(columns, network, kind) for kind in kinds),
        choices=_choices(columns),
    )


def _seen(columns: NetworkColumns, network: Network, kind: BoundaryKind) -> SensedBoundary:
    attribute = columns.boundaries[kind]
    if not attribute:
        return SensedBoundary(kind=kind, attribute="", seen=None)
    grouping = _grouping(columns, attribute)
    seen = remembered(
        f"boundary-{kind}",
        _print_of(columns, attribute),
        lambda: boundary(network, grouping, kind=kind, permutations=PERMUTATIONS, seed=SEED),
    )
    return SensedBoundary(kind=kind, attribute=attribute, seen=seen)


def _network(columns: NetworkColumns) -> Network:
    ids = [str(member.id) for member in columns.counted]
    return Network.from_ties(ids, [(str(a), str(b)) for a, b in columns.ties], directed=columns.directed)


def _grouping(columns: NetworkColumns, attribute: str) -> Grouping:
    return Grouping.from_labels(attribute, columns.labels(attribute))


def _print_of(columns: NetworkColumns, attribute: str) -> str:
    """All that a boundary's figures depend on."""
    return fingerprint(
        tuple(member.id for member in columns.counted),
        columns.ties,
        columns.directed,
        attribute,
        columns.labels(attribute),
        PERMUTATIONS,
        SEED,
    )


def _choices(columns: NetworkColumns) -> tuple[Choice, ...]:
    """Register attributes first, then the network's own in Danish order.

    Only those known for somebody, and those a boundary is read from already.
    """
    pointed = set(columns.boundaries.values())
    own = {name for member in columns.counted for name, value in member.own.items() if value}
    own |= {attribute.removeprefix(OWN) for attribute in pointed if attribute.startswith(OWN)}
    attributes = [*REGISTER_ATTRIBUTES, *(f"{OWN}{name}" for name in sorted(own, key=danish_key))]
    choices = []
    for attribute in attributes:
        known = [value for value in columns.labels(attribute) if value]
        if known or attribute in pointed:
            choices.append(Choice(attribute=attribute, known=len(known), groups=len(set(known))))
    return tuple(choices)
