"""A list of people: one row a person, every problem by row and column, nothing decided in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from metastyr.domain.access import Role
from metastyr.domain.cvr import read_cvr
from metastyr.domain.sectors import Sector
from metastyr.domain.taking_in.listed import ListedPerson
from metastyr.exchange.dates import as_danish, read_date
from metastyr.exchange.findings import found
from metastyr.exchange.headers import FIELD_NAMES, Mapped, PersonField, Use, guess_mapping
from metastyr.exchange.person_row import key, problems_between
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Row, Sheet
from metastyr.exchange.vocabulary import NOTHING, read_role, read_sector, role_list, sector_list
from metastyr.theory.text import Text

LONGEST: Mapping[PersonField, int] = {
    PersonField.ID: 100,
    PersonField.NAME: 200,
    PersonField.EMAIL: 254,
    PersonField.ORGANISATION: 200,
    PersonField.FUNCTION: 200,
    PersonField.LEVEL: 100,
    PersonField.PLACE: 200,
    PersonField.ATTRIBUTE: 200,
}
_UNIT_PART = 200
_NAME_FIELDS = (PersonField.NAME, PersonField.FIRST_NAME, PersonField.LAST_NAME)
_NEVER_NOTHING = frozenset({PersonField.ID, *_NAME_FIELDS})
_EMAIL = re.compile(r"[^@\s,;<>\"()]+@[^@\s,;<>\"()]+\.[^@\s,;<>\"().]{2,}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Every person that could be read, and what stands in the way. Take in only when no `problems`.

    `mapping` is what each column was used for; `notes` is what was decided for the reader.
    """

    file: str
    rows: tuple[ListedPerson, ...]
    mapping: Mapped
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def known(self) -> dict[str, str]:
        """Every way a list of ties may point at a person → the person's `key`: id, e-mail, and a
        name that only one bears. An id wins over a name that looks the same."""
        by_name: dict[str, list[str]] = {}
        for person in self.rows:
            by_name.setdefault(person.name, []).append(key(person))
        ways = {name: keys[0] for name, keys in by_name.items() if name and len(keys) == 1}
        ways |= {person.email: key(person) for person in self.rows if person.email}
        ways |= {person.list_id: key(person) for person in self.rows if person.list_id}
        return ways


def suggest_mapping(sheet: Sheet) -> dict[str, Use]:
    """As `guess_mapping`, but a column of which no value can be read as what its header says
    (a "role" that is a job, a "sector" of another country) becomes an attribute."""
    tests: Mapping[PersonField, Callable[[str], object]] = {
        PersonField.SECTOR: read_sector,
        PersonField.ROLE: read_role,
        PersonField.SINCE: read_date,
        PersonField.UNTIL: read_date,
    }
    mapping = guess_mapping(sheet.header)
    for title, use in mapping.items():
        test = tests.get(use.field)
        filled = [cell for cell in sheet.column(title) if cell and cell not in NOTHING]
        if test and filled and not any(test(cell) for cell in filled):
            mapping[title] = Use(PersonField.ATTRIBUTE)
    return mapping


def read_people(sheet: Sheet, mapping: Mapped | None = None) -> People:
    """The people of a sheet. Without a `mapping` the file itself decides (`suggest_mapping`).

    Never raises for bad input; the sheet's own problems come first among the problems.
    """
    mapping = suggest_mapping(sheet) if mapping is None else mapping
    reading = _Reading(sheet, mapping)
    if not sheet.header or not sheet.rows:
        return People(file=sheet.file, rows=(), mapping=mapping, problems=sheet.problems, notes=sheet.notes)
    reading.check_columns()
    rows = tuple(reading.person(row) for row in sheet.rows)
    titles = {field: sheet.header[place] for field, place in reading.place.items()}
    between = problems_between(rows, titles, sheet.file)
    return People(
        file=sheet.file,
        rows=rows,
        mapping=mapping,
        problems=(*sheet.problems, *reading.problems, *between),
        notes=(*sheet.notes, *reading.notes),
    )


class _Reading:
    """One pass over one sheet, gathering problems as it goes."""

    def __init__(self, sheet: Sheet, mapping: Mapped) -> None:
        self.sheet = sheet
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []
        self.place: dict[PersonField, int] = {}
        self.attributes: dict[str, int] = {}
        for i, title in enumerate(sheet.header):
            use = mapping.get(title)
            if use is None or use.field is PersonField.SKIP:
                continue
            if use.field is PersonField.ATTRIBUTE:
                self.attributes[title] = i
            elif use.field in self.place:
                first = sheet.header[self.place[use.field]]
                self._found(
                    "two_columns",
                    None,
                    title,
                    first=shown(first),
                    second=shown(title),
                    meaning=FIELD_NAMES[use.field],
                )
            else:
                self.place[use.field] = i

    def _found(self, code: str, row: int | None, column: str | None, **values: object) -> None:
        self.problems.append(found(code, self.sheet.file, row, column, **values))

    def _title(self, wanted: PersonField) -> str:
        return self.sheet.header[self.place[wanted]]

    def check_columns(self) -> None:
        """There must be a name; failing that an id can stand for it."""
        if set(_NAME_FIELDS) & self.place.keys():
            return
        if PersonField.ID in self.place:
            self.notes.append(found("id_as_name", self.sheet.file, None, None))
            return
        self._found(
            "missing_column",
            1,
            FIELD_NAMES[PersonField.NAME].da,
            columns=", ".join(shown(title) for title in self.sheet.header),
            meaning=Text(da="navne", en="names"),
        )

    def person(self, row: Row) -> ListedPerson:
        since = self._date(row, PersonField.SINCE)
        until = self._date(row, PersonField.UNTIL)
        if since and until and until < since:
            start = as_danish(since)
            self._found("dates_reversed", row.number, self._title(PersonField.UNTIL), start=start)
        return ListedPerson(
            row=row.number,
            list_id=self._text(row, PersonField.ID),
            name=self._name(row),
            email=self._email(row),
            organisation=self._text(row, PersonField.ORGANISATION),
            cvr=self._cvr(row),
            sector=self._sector(row),
            unit=self._unit(row),
            function=self._text(row, PersonField.FUNCTION),
            level=self._text(row, PersonField.LEVEL),
            place=self._text(row, PersonField.PLACE),
            role=self._role(row),
            since=since,
            until=until,
            own=self._attributes(row),
        )

    def _cell(self, row: Row, wanted: PersonField) -> str:
        """The text as it stands; blank where the column is not there or nothing is known."""
        place = self.place.get(wanted)
        cell = "" if place is None else row.cells[place]
        return "" if cell in NOTHING and wanted not in _NEVER_NOTHING else cell

    def _text(self, row: Row, wanted: PersonField) -> str:
        cell = " ".join(self._cell(row, wanted).split())
        if len(cell) > LONGEST[wanted]:
            self._found("too_long", row.number, self._title(wanted), most=LONGEST[wanted])
        return cell

    def _name(self, row: Row) -> str:
        whole = self._text(row, PersonField.NAME)
        parts = [self._cell(row, PersonField.FIRST_NAME), self._cell(row, PersonField.LAST_NAME)]
        name = whole or " ".join(" ".join(parts).split())
        given = [
            f for f in (PersonField.NAME, PersonField.FIRST_NAME, PersonField.LAST_NAME) if f in self.place
        ]
        if not given:
            return self._cell(row, PersonField.ID)
        if not name:
            self._found("blank", row.number, self._title(given[0]), meaning=Text(da="et navn", en="a name"))
        return name

    def _email(self, row: Row) -> str:
        email = self._text(row, PersonField.EMAIL).lower().removeprefix("mailto:")
        if email and not _EMAIL.match(email):
            self._found("bad_email", row.number, self._title(PersonField.EMAIL), value=shown(email))
        return email

    def _cvr(self, row: Row) -> str:
        told = self._cell(row, PersonField.CVR)
        cvr = read_cvr(told) if told else ""
        if cvr is None:
            self._found("bad_cvr", row.number, self._title(PersonField.CVR), value=shown(told))
        return cvr or ""

    def _sector(self, row: Row) -> Sector | None:
        told = self._cell(row, PersonField.SECTOR)
        sector = read_sector(told) if told else None
        if told and sector is None:
            column = self._title(PersonField.SECTOR)
            self._found("unknown_sector", row.number, column, value=shown(told), sectors=sector_list())
        return sector

    def _unit(self, row: Row) -> tuple[str, ...]:
        told = self._cell(row, PersonField.UNIT)
        path = tuple(" ".join(part.split()) for part in re.split(r"\s+/\s+|\s*[>»›]\s*", told))
        path = tuple(part for part in path if part)
        if any(len(part) > _UNIT_PART for part in path):
            self._found("too_long", row.number, self._title(PersonField.UNIT), most=_UNIT_PART)
        return path

    def _role(self, row: Row) -> Role | None:
        told = self._cell(row, PersonField.ROLE)
        role = read_role(told) if told else None
        if told and role is None:
            column = self._title(PersonField.ROLE)
            self._found("unknown_role", row.number, column, value=shown(told), roles=role_list())
        return role

    def _date(self, row: Row, wanted: PersonField) -> date | None:
        told = self._cell(row, wanted)
        day = read_date(told) if told else None
        if told and day is None:
            self._found("bad_date", row.number, self._title(wanted), value=shown(told))
        return day

    def _attributes(self, row: Row) -> dict[str, str]:
        own = {}
        for title, place in self.attributes.items():
            cell = row.cells[place]
            if not cell or cell in NOTHING:
                continue
            if len(cell) > LONGEST[PersonField.ATTRIBUTE]:
                self._found("too_long", row.number, title, most=LONGEST[PersonField.ATTRIBUTE])
            own[title] = cell
        return own
