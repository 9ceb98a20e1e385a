"""One participant's ties: to whom, in which direction, and over which of the five boundaries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.danish_order import danish_key
from metastyr.records.columns import network_columns


@dataclass(frozen=True, slots=True, kw_only=True)
class TieOf:
    """The tie between this participant and another: `out` from this one, `into` to this one."""

    person: int
    name: str
    organisation: str
    out: bool
    into: bool
    crosses: tuple[BoundaryKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TiesOfOne:
    """All ties of one participant, in Danish order of the others; `others` can be tied to.

    `read_from` is the attribute each boundary is read from, "" for none.
    """

    directed: bool
    tie_meaning: str
    read_from: Mapping[BoundaryKind, str]
    ties: tuple[TieOf, ...]
    others: tuple[tuple[int, str], ...]


def ties_of(key: str, person: int, *, day: date) -> TiesOfOne:
    """The ties of `person` in the network on `day`. Network.DoesNotExist."""
    columns = network_columns(key, day=day)
    place = {member.id: index for index, member in enumerate(columns.counted)}
    labels = {kind: columns.labels(attribute) for kind, attribute in columns.boundaries.items() if attribute}
    out = {b for a, b in columns.ties if a == person}
    into = {a for a, b in columns.ties if b == person}
    if not columns.directed:
        out = into = out | into
    people = {member.id: member for member in columns.members}

    def crosses(other: int) -> tuple[BoundaryKind, ...]:
        ends = [(kind, column[place[person]], column[place[other]]) for kind, column in labels.items()]
        return tuple(kind for kind, here, there in ends if here and there and here != there)

    ties = [
        TieOf(
            person=other,
            name=people[other].name,
            organisation=people[other].organisation,
            out=other in out,
            into=other in into,
            crosses=crosses(other),
        )
        for other in out | into
    ]
    return TiesOfOne(
        directed=columns.directed,
        tie_meaning=columns.tie_meaning,
        read_from=columns.boundaries,
        ties=tuple(sorted(ties, key=lambda tie: (danish_key(tie.name), tie.person))),
        others=tuple(
            (member.id, _named(member.name, member.organisation))
            for member in columns.members
            if member.id != person
        ),
    )


def _named(name: str, organisation: str) -> str:
    return f"{name}, {organisation}" if organisation else name
