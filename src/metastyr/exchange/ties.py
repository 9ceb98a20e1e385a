"""A list of ties: one row a tie, both ends known, each tie once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metastyr.exchange.findings import found
from metastyr.exchange.headers import TieMapping, guess_tie_mapping, names_tie_value
from metastyr.exchange.numbers import decimal_mark, read_number
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Row, Sheet
from metastyr.exchange.vocabulary import NOTHING
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class TieRow:
    """One tie: the row it stands in, its two ends by id, and a number (or None) a value column."""

    row: int
    source: str
    target: str
    values: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Every tie that could be read, and what stands in the way. Take in only when no `problems`.

    In an undirected list a pair stands once, the way it was first told; `merged` pairs stood both
    ways. `loops` rows from someone to themselves were passed over (only where `loops="ignore"`).
    `mapping.values` names the numbers of each row, in order.
    """

    file: str
    rows: tuple[TieRow, ...]
    mapping: TieMapping
    directed: bool = True
    merged: int = 0
    loops: int = 0
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """The two ends of each tie, in the order of the file."""
        return [(row.source, row.target) for row in self.rows]

    def value(self, column: str) -> list[float | None]:
        """One number a tie from a value column. ValueError when it was not read."""
        place = self.mapping.values.index(column)
        return [row.values[place] for row in self.rows]


def read_ties(
    sheet: Sheet,
    mapping: TieMapping | None = None,
    known: Mapping[str, str] | Iterable[str] = (),
    *,
    directed: bool = True,
    people: str | None = None,
    ignore_loops: bool = False,
    value_needed: bool = False,
) -> Ties:
    """The ties of a sheet between the `known` people.

    `known` is the ids, or a mapping from every way a person may be named to the id. Without a
    `mapping` the headers decide, and of the remaining columns those meant to hold numbers are kept as
    values. `people` is the name of the file the ids come from, for the messages. A tie to oneself is
    a problem unless `ignore_loops` (a matrix written as a list has a diagonal). Where ties have no
    direction, (a, b) and (b, a) with the same values are one tie; with different values a problem.
    A blank number is None, or a problem when `value_needed`. Never raises for bad input.
    """
    mapping = suggest_tie_mapping(sheet) if mapping is None else mapping
    if not sheet.header or not sheet.rows:
        problems, notes = sheet.problems, sheet.notes
        return Ties(
            file=sheet.file, rows=(), mapping=mapping, directed=directed, problems=problems, notes=notes
        )
    ids = dict(known) if isinstance(known, Mapping) else {id_: id_ for id_ in known}
    reading = _Reading(sheet, mapping, ids, directed, people)
    if reading.columns_missing():
        rows: tuple[TieRow, ...] = ()
    else:
        rows = reading.rows(ignore_loops=ignore_loops, value_needed=value_needed)
    return Ties(
        file=sheet.file,
        rows=rows,
        mapping=mapping,
        directed=directed,
        merged=reading.merged,
        loops=reading.loops,
        problems=(*sheet.problems, *reading.problems),
        notes=(*sheet.notes, *reading.notes()),
    )


def suggest_tie_mapping(sheet: Sheet) -> TieMapping:
    """As `guess_tie_mapping`, with only those value columns that are meant to hold numbers.

    A header such as “styrke” says so, and so do cells of which most are numbers. One cell that is no
    number is then told as a problem of that cell: a column is never left out because of it.
    """
    guess = guess_tie_mapping(sheet.header)
    values = tuple(title for title in guess.values if _means_numbers(title, sheet.column(title)))
    return TieMapping(guess.source, guess.target, values)


def _means_numbers(title: str, cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell and cell not in NOTHING]
    numbers = sum(read_number(cell) is not None for cell in filled)
    return bool(filled) and (names_tie_value(title) or 2 * numbers > len(filled))


class _Reading:
    """One pass over one sheet, gathering problems as it goes."""

    def __init__(
        self, sheet: Sheet, mapping: TieMapping, ids: Mapping[str, str], directed: bool, people: str | None
    ) -> None:
        self.sheet, self.mapping, self.ids, self.directed = sheet, mapping, ids, directed
        self.people: object = people or Text(da="listen over deltagere", en="the list of participants")
        self.problems: list[Problem] = []
        self.merged = self.loops = 0

    def _found(self, code: str, row: int, column: str, **values: object) -> None:
        self.problems.append(found(code, self.sheet.file, row, column, **values))

    def columns_missing(self) -> bool:
        columns = ", ".join(shown(title) for title in self.sheet.header)
        meanings = {
            self.mapping.source: Text(da="den, båndet går fra", en="the one the tie goes from"),
            self.mapping.target: Text(da="den, båndet går til", en="the one the tie goes to"),
            **{name: Text(da="tal", en="numbers") for name in self.mapping.values},
        }
        missing = [title for title in meanings if title not in self.sheet.header]
        for title in missing:
            self._found("missing_column", 1, title, columns=columns, meaning=meanings[title])
        return bool(missing)

    def rows(self, *, ignore_loops: bool, value_needed: bool) -> tuple[TieRow, ...]:
        header = self.sheet.header
        ends = header.index(self.mapping.source), header.index(self.mapping.target)
        columns = [header.index(title) for title in self.mapping.values]
        marks = [decimal_mark(self.sheet.column(title), self.sheet.decimal) for title in self.mapping.values]
        kept: list[TieRow] = []
        seen: dict[tuple[str, str], TieRow] = {}
        for row in self.sheet.rows:
            source = self._end(row, ends[0])
            target = self._end(row, ends[1])
            values = tuple(
                self._number(row, place, read_number(row.cells[place], mark), value_needed)
                for place, mark in zip(columns, marks, strict=True)
            )
            if source is None or target is None:
                continue
            if source == target:
                self.loops += 1
                if not ignore_loops:
                    value = shown(row.cells[ends[0]])
                    self._found("self_tie", row.number, self.mapping.target, value=value)
                continue
            tie = TieRow(row.number, source, target, values)
            if self._is_new(tie, seen):
                kept.append(tie)
        return tuple(kept)

    def _end(self, row: Row, place: int) -> str | None:
        told = row.cells[place]
        column = self.sheet.header[place]
        if not told:
            meaning = Text(da="et id i begge ender af båndet", en="an id at both ends of the tie")
            self._found("blank", row.number, column, meaning=meaning)
            return None
        known = self.ids.get(told) or self.ids.get(told.lower())
        if known is None:
            self._found("unknown_id", row.number, column, value=shown(told), people=self.people)
        return known

    def _number(self, row: Row, place: int, number: float | None, needed: bool) -> float | None:
        told = row.cells[place]
        column = self.sheet.header[place]
        if told in NOTHING or not told:
            if needed:
                meaning = Text(da="et tal for hvert bånd", en="a number for each tie")
                self._found("blank", row.number, column, meaning=meaning)
        elif number is None:
            self._found("bad_number", row.number, column, value=shown(told))
        return number

    def _is_new(self, tie: TieRow, seen: dict[tuple[str, str], TieRow]) -> bool:
        there = seen.get((tie.source, tie.target))
        back = None if self.directed else seen.get((tie.target, tie.source))
        seen.setdefault((tie.source, tie.target), tie)
        if there is not None:
            self._found("same_tie", tie.row, self.mapping.target, other=there.row)
        elif back is not None and back.values != tie.values:
            self._found("unlike_pair", tie.row, self.mapping.target, other=back.row)
        elif back is not None:
            self.merged += 1
        return there is None and back is None

    def notes(self) -> tuple[Problem, ...]:
        notes = []
        if self.merged:
            notes.append(found("pairs_merged", self.sheet.file, None, None, n=self.merged))
        if self.loops and not any(problem.code == "self_tie" for problem in self.problems):
            notes.append(found("loops_ignored", self.sheet.file, None, None, n=self.loops))
        return tuple(notes)
