"""What a list says, row by row, and what its leader has chosen where the list leaves a choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson:
    """One person as a list tells it; what is not told is "" or None and changes nothing.

    `row` counts as Excel shows it, `list_id` is what the list calls the person. `email` is in small letters,
    `unit` is the path from the top of the organisation, `own` the columns used as such, without the blank.
    """

    row: int
    name: str
    list_id: str = ""
    email: str = ""
    organisation: str = ""
    cvr: str = ""
    sector: Sector | None = None
    unit: tuple[str, ...] = ()
    function: str = ""
    level: str = ""
    place: str = ""
    role: Role | None = None
    since: date | None = None
    until: date | None = None
    own: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedTie:
    """One tie as a list tells it, between two rows of the list of people."""

    row: int
    source: int
    target: int
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the list leaves open. `same` maps a row to the person it is, or to None for a new one.

    `since` is the first day of a new membership where the list has none. `directed` is None where
    the network keeps what it has. `boundaries` are those to be read from another attribute than now.
    """

    since: date
    same: Mapping[int, int | None] = field(default_factory=dict)
    role: Role = Role.PARTICIPANT
    directed: bool | None = None
    boundaries: Mapping[BoundaryKind, str] = field(default_factory=dict)
