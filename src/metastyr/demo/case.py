"""The demo's people, ties, organisations and units as frozen values, straight from its files."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from importlib.resources import files

from metastyr.domain.access import ROLE_NAMES, Role
from metastyr.domain.sectors import SECTOR_NAMES, Sector

PEOPLE = "people.csv"
TIES = "ties.csv"
LISTS = ("lists/2025-11-people.csv", "lists/2026-03-people.csv", PEOPLE)
"""Everybody there ever was stands in one of these."""
# What a person is told apart by beyond the register's own attributes; the demographic boundary reads it.
OWN_ATTRIBUTE = "generation"

_ROLES = {text.da: role for role, text in ROLE_NAMES.items()}
_SECTORS = {text.da: sector for sector, text in SECTOR_NAMES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """As it is called when the year begins. `cvr` is "" where it has none."""

    name: str
    sector: Sector
    place: str
    cvr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A part of `organisation`, under the unit called `under` there, or at the top when that is ""."""

    organisation: str
    name: str
    under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of a list; "" is a missing value."""

    id: str
    name: str
    email: str
    organisation: str
    sector: Sector
    unit: str
    function: str
    level: str
    place: str
    generation: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Directed; `strength` 1 (once in a month) to 4 (nearly every day)."""

    source: str
    target: str
    strength: int


def data(name: str) -> bytes:
    """The bytes of one of the demo's files, by its path under `data/`. FileNotFoundError for no file."""
    return files("metastyr.demo").joinpath("data", *name.split("/")).read_bytes()


def organisations() -> tuple[Organisation, ...]:
    return tuple(
        Organisation(name=row["navn"], sector=_SECTORS[row["sektor"]], place=row["sted"], cvr=row["cvr"])
        for row in _rows("organisations.csv")
    )


def units() -> tuple[Unit, ...]:
    """Every unit after the one it hangs under."""
    return tuple(
        Unit(organisation=row["organisation"], name=row["enhed"], under=row["under"])
        for row in _rows("units.csv")
    )


def people(list_name: str = PEOPLE) -> tuple[Person, ...]:
    """The people of one list, in its order.

    >>> first = people()[0]
    >>> first.name, first.role.value
    ('Vibeke Sivkær', 'reference_leader')
    """
    return tuple(
        Person(
            id=row["id"],
            name=row["navn"],
            email=row["e-mail"],
            organisation=row["organisation"],
            sector=_SECTORS[row["sektor"]],
            unit=row["enhed"],
            function=row["funktion"],
            level=row["niveau"],
            place=row["sted"],
            generation=row["generation"],
            role=_ROLES[row["rolle"]],
        )
        for row in _rows(list_name)
    )


def ties(list_name: str = TIES) -> tuple[Tie, ...]:
    """The ties of one list, in its order."""
    return tuple(
        Tie(source=row["fra"], target=row["til"], strength=int(row["styrke"])) for row in _rows(list_name)
    )


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data(name).decode("utf-8")), delimiter=";"))
