"""Rows become a CSV file that Danish Excel opens right, and in which no cell can run as a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date

from metastyr.exchange.dates import as_danish
from metastyr.exchange.formulas import guarded
from metastyr.exchange.numbers import DecimalMark, as_text

Cell = str | int | float | date | None
_ALWAYS_QUOTED = frozenset(';,\t|"\r\n')


def write_csv(
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    separator: str = ";",
    encoding: str = "utf-8-sig",
    decimal: DecimalMark = ",",
) -> bytes:
    """A CSV file. Text is guarded (`formulas.guarded`), None is blank, dates are 23-11-2026.

    The defaults are what Danish Excel opens by a double click. Text that any separator could split
    is quoted, whichever is used here. UnicodeEncodeError when the encoding lacks a character.

    >>> write_csv(["navn", "score"], [["Bo", 2.5], ["=1+1", None]], encoding="utf-8").decode()
    "navn;score\\r\\nBo;2,5\\r\\n'=1+1;\\r\\n"
    """
    lines = io.StringIO(newline="")
    for row in (header, *rows):
        cells = [_written(cell, decimal) for cell in row]
        # A row of one blank cell must not look like a blank line.
        lonely = len(cells) == 1 and not cells[0]
        lines.write(separator.join('""' if lonely else _quoted(cell) for cell in cells) + "\r\n")
    return lines.getvalue().encode(encoding)


def _written(cell: Cell, decimal: DecimalMark) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, date):
        return as_danish(cell)
    return as_text(float(cell)).replace(".", decimal)


def _quoted(cell: str) -> str:
    if cell != cell.strip() or any(mark in _ALWAYS_QUOTED for mark in cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
