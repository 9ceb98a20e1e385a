"""One person as a list tells of them, and what cannot be true of two of them at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.sectors import Sector
from metastyr.exchange.findings import found
from metastyr.exchange.headers import FIELD_NAMES, PersonField
from metastyr.exchange.problems import Problem, shown
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person as the file tells it; what is not told is "" or None.

    `email` is in small letters. `unit` is the path from the top of the organisation. `sector` and
    `role` are values of `domain.sectors.Sector` and `domain.access.Role`. `attributes` holds the
    columns used as such, by header, without the blank ones.
    """

    row: int
    id: str = ""
    name: str = ""
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
    attributes: Mapping[str, str] = field(default_factory=dict)


def key(person: PersonRow) -> str:
    """What a person is called within the file: the id, else the e-mail, else the name."""
    return person.id or person.email or person.name


def problems_between(
    rows: Sequence[PersonRow], titles: Mapping[PersonField, str], file: str
) -> Iterator[Problem]:
    """What is wrong between rows: `titles` says which column holds which field."""
    yield from _twice(rows, titles, file)
    yield from _organisations(rows, titles, file)


def _twice(rows: Sequence[PersonRow], titles: Mapping[PersonField, str], file: str) -> Iterator[Problem]:
    """The same id, e-mail, or (where there is neither) name and organisation, twice; a missing id."""
    ids: dict[str, int] = {}
    emails: dict[str, int] = {}
    names: dict[tuple[str, str], int] = {}
    for person in rows:
        if PersonField.ID in titles and not person.id:
            meaning = Text(da="et id til hver person", en="an id for each person")
            yield found("blank", file, person.row, titles[PersonField.ID], meaning=meaning)
        if person.id and (other := ids.setdefault(person.id, person.row)) != person.row:
            column = titles[PersonField.ID]
            yield found("same_id", file, person.row, column, value=shown(person.id), other=other)
        if person.email and (other := emails.setdefault(person.email, person.row)) != person.row:
            column = titles[PersonField.EMAIL]
            yield found("same_email", file, person.row, column, value=shown(person.email), other=other)
        if person.name and not person.id and not person.email:
            alike = (person.name.casefold(), person.organisation.casefold())
            if (other := names.setdefault(alike, person.row)) != person.row:
                named = titles.get(PersonField.NAME)
                yield found("same_person", file, person.row, named, value=shown(person.name), other=other)


def _organisations(
    rows: Sequence[PersonRow], titles: Mapping[PersonField, str], file: str
) -> Iterator[Problem]:
    """An organisation has one CVR number, and a unit or CVR needs an organisation to stand in."""
    numbers: dict[str, tuple[str, int]] = {}
    for person in rows:
        if (person.unit or person.cvr) and not person.organisation:
            column = titles.get(PersonField.ORGANISATION, FIELD_NAMES[PersonField.ORGANISATION].da)
            meaning = Text(
                da="en organisation, når der er en enhed eller et CVR-nummer",
                en="an organisation where there is a unit or a CVR number",
            )
            yield found("blank", file, person.row, column, meaning=meaning)
        elif person.cvr:
            own = (person.cvr, person.row)
            first = numbers.setdefault(person.organisation.casefold(), own)
            if first[0] != person.cvr:
                column, name = titles[PersonField.CVR], shown(person.organisation)
                yield found("cvr_differs", file, person.row, column, value=name, other=first[1])
