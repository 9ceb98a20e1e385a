"""Answers to the items of a questionnaire: one row an answer, a number an item, a group a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metastyr.exchange.findings import found
from metastyr.exchange.numbers import decimal_mark, read_number
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Sheet
from metastyr.exchange.vocabulary import NOTHING
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Answers in the order of the file: `values` one tuple a row, one number or None an item."""

    file: str
    items: tuple[str, ...]
    groups: tuple[str | None, ...] = ()
    values: tuple[tuple[float | None, ...], ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_answers(sheet: Sheet, *, group: str, items: Sequence[str], points: int) -> Answers:
    """The answers of a sheet to `items`, by the column `group`. Blank and NA are missing answers.

    An answer further from the lowest than `points` allows is noted, not refused: the scale may begin
    at 0 or at 1, and only the caller knows it. Never raises for bad input.
    """
    problems, notes = list(sheet.problems), list(sheet.notes)
    columns = [sheet.found(title) for title in (group, *items)]
    if not sheet.header or not sheet.rows:
        return Answers(file=sheet.file, items=tuple(items), problems=sheet.problems, notes=sheet.notes)
    told = ", ".join(shown(title) for title in sheet.header)
    for title, there in zip((group, *items), columns, strict=True):
        if there is None:
            meaning = Text(da="svar eller grupper", en="answers or groups")
            problems.append(found("missing_column", sheet.file, 1, title, columns=told, meaning=meaning))
    known = [str(title) for title in columns if title is not None]
    if len(known) < len(columns):
        return Answers(file=sheet.file, items=tuple(items), problems=tuple(problems), notes=tuple(notes))
    read = [_column(sheet, title, problems) for title in known[1:]]
    given = [value for column in read for value in column if value is not None]
    if given and max(given) - min(given) > points - 1:
        notes.append(
            found("wide_scale", sheet.file, None, None, low=min(given), high=max(given), points=points)
        )
    return Answers(
        file=sheet.file,
        items=tuple(items),
        groups=tuple(None if cell in NOTHING or not cell else cell for cell in sheet.column(known[0])),
        values=tuple(zip(*read, strict=True)),
        problems=tuple(problems),
        notes=tuple(notes),
    )


def _column(sheet: Sheet, title: str, problems: list[Problem]) -> list[float | None]:
    place = sheet.header.index(title)
    mark = decimal_mark(sheet.column(title), sheet.decimal)
    values: list[float | None] = []
    for row in sheet.rows:
        cell = row.cells[place]
        missing = not cell or cell in NOTHING
        number = None if missing else read_number(cell, mark)
        if number is None and not missing:
            problems.append(found("bad_number", sheet.file, row.number, title, value=shown(cell)))
        values.append(number)
    return values
