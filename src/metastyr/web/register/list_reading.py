"""From files and choices to what a list says: exchange reads the bytes, the plan wants rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.taking_in.listed import Choices, ListedPerson, ListedTie
from metastyr.exchange.headers import TieMapping, Use
from metastyr.exchange.people import key, read_people, suggest_mapping
from metastyr.exchange.problems import Problem
from metastyr.exchange.sheets import read_sheet
from metastyr.exchange.table import Sheet
from metastyr.exchange.ties import read_ties, suggest_tie_mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """The one or two files of a list, as tables."""

    people: Sheet
    ties: Sheet | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.people.problems + (self.ties.problems if self.ties else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoices:
    """All that the owner of a list has a say in. `uses` maps a header to a word of `exchange.Use`."""

    uses: Mapping[str, str]
    since: date
    source: str = ""
    target: str = ""
    value: str = ""
    role: Role = Role.PARTICIPANT
    directed: bool | None = None
    same: Mapping[int, int | None] = field(default_factory=dict)
    boundaries: Mapping[BoundaryKind, str] = field(default_factory=dict)

    def kept(self) -> dict[str, Any]:
        """As plain data, for the database."""
        return {
            "uses": dict(self.uses),
            "since": self.since.isoformat(),
            "source": self.source,
            "target": self.target,
            "value": self.value,
            "role": self.role.value,
            "directed": self.directed,
            "same": {str(row): person for row, person in self.same.items()},
            "boundaries": {kind.value: attribute for kind, attribute in self.boundaries.items()},
        }

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> ListChoices:
        """The choices from what `kept` gave."""
        return cls(
            uses=kept["uses"],
            since=date.fromisoformat(kept["since"]),
            source=kept["source"],
            target=kept["target"],
            value=kept["value"],
            role=Role(kept["role"]),
            directed=kept["directed"],
            same={int(row): person for row, person in kept["same"].items()},
            boundaries={BoundaryKind(kind): one for kind, one in kept["boundaries"].items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadList:
    """What a list says under some choices, and what in the files stands in the way."""

    people: tuple[ListedPerson, ...]
    ties: tuple[ListedTie, ...]
    choices: Choices
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def read_sheets(*, people_name: str, people: bytes, ties_name: str = "", ties: bytes = b"") -> Sheets:
    """The files as tables; what is wrong with them stands in `problems`."""
    return Sheets(
        people=read_sheet(people_name, people), ties=read_sheet(ties_name, ties) if ties_name else None
    )


def suggested(sheets: Sheets, *, since: date, directed: bool) -> ListChoices:
    """What the files themselves suggest, before anyone has chosen."""
    ends = suggest_tie_mapping(sheets.ties) if sheets.ties else TieMapping("", "")
    header = sheets.ties.header if sheets.ties else ()
    return ListChoices(
        uses={header: use.word for header, use in suggest_mapping(sheets.people).items()},
        since=since,
        source=ends.source if ends.source in header else "",
        target=ends.target if ends.target in header else "",
        value=ends.values[0] if ends.values else "",
        directed=directed,
    )


def read_list(sheets: Sheets, choices: ListChoices) -> ReadList:
    """The rows of the files, used as chosen. Never raises for bad files."""
    people = read_people(sheets.people, {header: Use.of(word) for header, word in choices.uses.items()})
    problems, notes = people.problems, people.notes
    rows = {key(person): person.row for person in people.rows}
    ties: tuple[ListedTie, ...] = ()
    if sheets.ties is not None:
        mapping = TieMapping(choices.source, choices.target, (choices.value,) if choices.value else ())
        read = read_ties(
            sheets.ties,
            mapping,
            people.known(),
            directed=choices.directed is not False,
            people=sheets.people.file,
        )
        problems, notes = (*problems, *read.problems), (*notes, *read.notes)
        ties = tuple(
            ListedTie(
                row=tie.row,
                source=rows[tie.source],
                target=rows[tie.target],
                value=tie.values[0] if tie.values else None,
            )
            for tie in read.rows
        )
    return ReadList(
        people=people.rows,
        ties=ties,
        choices=Choices(
            since=choices.since,
            same=choices.same,
            role=choices.role,
            directed=choices.directed if sheets.ties else None,
            boundaries=choices.boundaries,
        ),
        problems=problems,
        notes=notes,
    )
