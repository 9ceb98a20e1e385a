"""What the register holds before a list is taken in, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.sectors import Sector


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganisation:
    """An organisation in the register; no CVR number is ""."""

    id: int
    name: str
    sector: Sector
    cvr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownUnit:
    """A unit in the register; one at the top has no parent."""

    id: int
    organisation: int
    parent: int | None
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person in the register; what is not known is "" or None.

    `elsewhere`: others than this network count on what the register says of the person.
    """

    id: int
    name: str
    email: str = ""
    organisation: int | None = None
    unit: int | None = None
    function: str = ""
    level: str = ""
    place: str = ""
    own: Mapping[str, str] = field(default_factory=dict)
    elsewhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMembership:
    """One membership of the network in question."""

    id: int
    person: int
    role: Role
    since: date
    until: date | None = None
    list_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownTie:
    """One tie of the network in question."""

    id: int
    source: int
    target: int
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The whole register, and one network: its memberships, its ties, its boundaries."""

    directed: bool = True
    organisations: tuple[KnownOrganisation, ...] = ()
    units: tuple[KnownUnit, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    memberships: tuple[KnownMembership, ...] = ()
    ties: tuple[KnownTie, ...] = ()
    boundaries: Mapping[BoundaryKind, str] = field(default_factory=dict)
