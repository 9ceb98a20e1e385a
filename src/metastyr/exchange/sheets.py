"""Bytes from a stranger become one Sheet: what they are is found out, and the house rules are applied."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from metastyr.exchange.csv_text import read_csv
from metastyr.exchange.findings import found
from metastyr.exchange.formulas import runs_as_formula, unguarded
from metastyr.exchange.limits import MEGABYTE, UPLOAD, Limits
from metastyr.exchange.person_numbers import (
    header_names_person_number,
    holds_person_number,
    looks_like_person_numbers,
)
from metastyr.exchange.problems import Problem, letter, shown
from metastyr.exchange.table import Raw, Row, Sheet, column_name
from metastyr.exchange.xlsx import read_xlsx
from metastyr.theory.text import Text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<meta", b"<script")
_OTHER_FILES = (
    *(b"%pdf", b"{\\rtf", b"\x89png", b"gif8", b"\xff\xd8\xff"),
    *(b"\x1f\x8b", b"rar!", b"7z\xbc\xaf", b"\x7felf"),
)


def read_sheet(name: str, data: bytes, *, limits: Limits = UPLOAD) -> Sheet:
    """Read a CSV or XLSX file; what it is is judged by its content, not by its name.

    Never raises for bad input: everything wrong stands in `Sheet.problems`. A file that holds what
    looks like CPR numbers is refused whole and keeps no rows.

    >>> sheet = read_sheet("personer.csv", "navn;sted\\nBo;Århus\\n".encode("cp1252"))
    >>> sheet.header, sheet.rows[0].number, sheet.column("sted"), sheet.problems
    (('navn', 'sted'), 2, ['Århus'], ())
    """
    if early := _refused_unread(name, data, limits):
        return Sheet(file=name, problems=(early,))
    reader: Callable[[str, bytes, Limits], Raw] = read_xlsx if data.startswith(b"PK") else read_csv
    raw = reader(name, data, limits)
    if reader is read_csv and _was_a_workbook(name, raw):
        return Sheet(file=name, problems=(found("xlsx_damaged", name, None, None),))
    if not raw.rows:
        problems = raw.problems or (found("empty", name, None, None),)
        return Sheet(file=name, problems=problems, notes=raw.notes, form=raw.form)
    return _house_rules(name, raw, limits)


def _was_a_workbook(name: str, raw: Raw) -> bool:
    """Named as a workbook, without the bytes of one, and no table as text either.

    Advice on CSV would lead astray whoever holds a broken workbook; a CSV file under a wrong name is
    still read for what it is.
    """
    named = name.casefold().endswith((".xlsx", ".xlsm"))
    return named and (bool(raw.problems) or all(len(row.cells) == 1 for row in raw.rows))


def too_big(name: str, size: int, limits: Limits) -> Problem:
    """A file of `size` bytes is more than is taken in; whoever knows that need not read it first."""
    told = f"{size / MEGABYTE:.1f}"
    shown_size = Text(da=told.replace(".", ","), en=told)
    return found("too_big", name, None, None, size=shown_size, most=limits.bytes // MEGABYTE)


def _refused_unread(name: str, data: bytes, limits: Limits) -> Problem | None:
    """What can be told from the size and the first bytes alone."""
    if len(data) > limits.bytes:
        return too_big(name, len(data), limits)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n;,"):
        return found("empty", name, None, None)
    start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        return found("xlsx_encrypted" if encrypted else "old_xls", name, None, None)
    if start.startswith(_MARKUP):
        return found("html", name, None, None)
    if start.startswith(_OTHER_FILES):
        return found("not_a_table", name, None, None)
    return None


def _house_rules(name: str, raw: Raw, limits: Limits) -> Sheet:
    top, *below = [Row(row.number, tuple(_plain(cell) for cell in row.cells)) for row in raw.rows]
    width = max((i + 1 for i, cell in enumerate(top.cells) if cell), default=0)
    width = max(width, _used_width(below, len(top.cells)))
    header = tuple(_header_cell(cell) for cell in top.cells[:width])
    problems = [*raw.problems, *_header_problems(name, top.number, header)]
    rows = []
    for row in below:
        if len(problems) > limits.problems:
            break
        problems += _cell_problems(name, row, header, len(top.cells), limits)
        cells = tuple(unguarded(cell).strip() for cell in row.cells[:width])
        rows.append(Row(row.number, cells + ("",) * (width - len(cells))))
    if not rows and not raw.problems:
        problems.append(found("only_header", name, top.number + 1, None))
    person_numbers = _person_number_problems(name, top.number, header, rows)
    if person_numbers:
        return Sheet(file=name, problems=tuple(person_numbers), form=raw.form)
    return Sheet(
        file=name,
        header=header,
        rows=tuple(rows),
        problems=tuple(problems),
        notes=raw.notes,
        decimal=raw.decimal,
        form=raw.form,
    )


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFC", cell).strip()


def _header_cell(cell: str) -> str:
    return " ".join(unguarded(cell).split())


def _used_width(rows: list[Row], most: int) -> int:
    """How many of the first `most` columns hold anything below the header."""
    return max((i + 1 for row in rows for i, cell in enumerate(row.cells[:most]) if cell), default=0)


def _header_problems(name: str, number: int, header: tuple[str, ...]) -> list[Problem]:
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for i, cell in enumerate(header):
        folded = cell.casefold()
        if not cell:
            problems.append(found("no_header", name, number, letter(i)))
        elif folded in seen:
            other = letter(seen[folded])
            problems.append(found("same_header", name, number, letter(i), header=shown(cell), other=other))
        if runs_as_formula(cell):
            problems.append(found("formula", name, number, letter(i), mark=cell[0]))
        seen.setdefault(folded, i)
    return problems


def _cell_problems(name: str, row: Row, header: tuple[str, ...], wide: int, limits: Limits) -> list[Problem]:
    problems = []
    surplus = [i for i, cell in enumerate(row.cells) if i >= len(header) and cell]
    if surplus or len(row.cells) < len(header):
        place = letter(surplus[0]) if surplus else letter(len(row.cells))
        problems.append(found("ragged", name, row.number, place, cells=len(row.cells), headers=wide))
    for i, cell in enumerate(row.cells):
        if len(cell) > limits.cell:
            column = column_name(header, i)
            problems.append(found("cell_too_long", name, row.number, column, most=limits.cell))
        elif runs_as_formula(cell):
            problems.append(found("formula", name, row.number, column_name(header, i), mark=cell[0]))
    return problems


def _person_number_problems(
    name: str, number: int, header: tuple[str, ...], rows: list[Row]
) -> list[Problem]:
    """Columns that hold CPR numbers, by their name or their values; the values are never repeated."""
    problems = []
    for i, title in enumerate(header):
        by_name = header_names_person_number(title)
        if by_name or looks_like_person_numbers([row.cells[i] for row in rows]):
            column = letter(i) if holds_person_number(title) or not title else title
            problems.append(found("person_number", name, number if by_name else None, column))
        elif looks_like_person_numbers([title]):
            problems.append(found("person_number", name, number, letter(i)))
    return problems
