"""A table as it came from a file: header, rows with the number Excel shows, and what was wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metastyr.exchange.numbers import DecimalMark
from metastyr.exchange.problems import Problem, letter
from metastyr.theory.text import Text

_UNKNOWN = Text(da="ukendt", en="unknown")


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something: its number as Excel shows it, and a text a column."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """What one kind of file gives before the house rules are applied; cells untrimmed."""

    rows: list[Row]
    decimal: DecimalMark
    form: Text
    notes: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet, ready to be understood. Cells are trimmed, in Unicode NFC, blank is "".

    Every row has as many cells as the header. When `problems` is not empty something in the file
    must be mended first; the rows that could be read are there still, so that one look tells
    everything, but a refused file (too big, person numbers) has neither rows nor header. `notes`
    tell what was decided on the reader's behalf. `form` says what kind of file it was, in words.
    """

    file: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    decimal: DecimalMark = "."
    form: Text = _UNKNOWN

    def index(self, header: str) -> int | None:
        """Where a column stands; None when there is none of that name."""
        return self.header.index(header) if header in self.header else None

    def column(self, header: str) -> list[str]:
        """All values of a column, one a row. KeyError when there is none of that name."""
        place = self.index(header)
        if place is None:
            raise KeyError(header)
        return [row.cells[place] for row in self.rows]

    def found(self, header: str) -> str | None:
        """The header that means the same as `header`, whatever its case: exact first."""
        if header in self.header:
            return header
        alike = [own for own in self.header if own.casefold() == header.casefold()]
        return alike[0] if len(alike) == 1 else None


def column_name(header: Sequence[str], index: int) -> str:
    """What to call a column in a message: its header, or the letter Excel shows."""
    return header[index] if index < len(header) and header[index] else letter(index)
