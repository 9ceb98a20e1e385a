"""Rows become a CSV file that Danish Excel opens right, and in which no cell can run as a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date

from metastyr.exchange.dates import as_danish
from metastyr.exchange.formulas import guarded
from metastyr.exchange.numbers import DecimalMark, as_text

Cell = str | int | float | date | None
_SPLITS = frozenset(';,\t|"\r\n')


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
        cells = [_written(cell, separator, decimal) for cell in row]
        # A row of one blank cell must not look like a blank line.
        lines.write(separator.join(['""'] if cells == [""] else cells) + "\r\n")
    return lines.getvalue().encode(encoding)


def _written(cell: Cell, separator: str, decimal: DecimalMark) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        text = guarded(cell)
        return _quoted(text) if text != text.strip() or _SPLITS & set(text) else text
    if isinstance(cell, date):
        return as_danish(cell)
    number = as_text(float(cell)).replace(".", decimal)
    return _quoted(number) if separator in number else number


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
