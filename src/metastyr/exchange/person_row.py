"""What a person is called within a list, and what cannot be true of two of its people at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from metastyr.domain.taking_in.listed import ListedPerson
from metastyr.exchange.findings import found
from metastyr.exchange.headers import FIELD_NAMES, PersonField
from metastyr.exchange.problems import Problem, shown
from metastyr.theory.text import Text


def key(person: ListedPerson) -> str:
    """What a person is called within the file: the id, else the e-mail, else the name."""
    return person.list_id or person.email or person.name


def problems_between(
    rows: Sequence[ListedPerson], titles: Mapping[PersonField, str], file: str
) -> Iterator[Problem]:
    """What is wrong between rows: `titles` says which column holds which field."""
    yield from _twice(rows, titles, file)
    yield from _organisations(rows, titles, file)


def _twice(rows: Sequence[ListedPerson], titles: Mapping[PersonField, str], file: str) -> Iterator[Problem]:
    """The same id, e-mail, or (where there is neither) name and organisation, twice; a missing id."""
    ids: dict[str, int] = {}
    emails: dict[str, int] = {}
    names: dict[tuple[str, str], int] = {}
    for person in rows:
        if PersonField.ID in titles and not person.list_id:
            meaning = Text(da="et id til hver person", en="an id for each person")
            yield found("blank", file, person.row, titles[PersonField.ID], meaning=meaning)
        if person.list_id and (other := ids.setdefault(person.list_id, person.row)) != person.row:
            column = titles[PersonField.ID]
            yield found("same_id", file, person.row, column, value=shown(person.list_id), other=other)
        if person.email and (other := emails.setdefault(person.email, person.row)) != person.row:
            column = titles[PersonField.EMAIL]
            yield found("same_email", file, person.row, column, value=shown(person.email), other=other)
        if person.name and not person.list_id and not person.email:
            alike = (person.name.casefold(), person.organisation.casefold())
            if (other := names.setdefault(alike, person.row)) != person.row:
                named = titles.get(PersonField.NAME)
                yield found("same_person", file, person.row, named, value=shown(person.name), other=other)


def _organisations(
    rows: Sequence[ListedPerson], titles: Mapping[PersonField, str], file: str
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
