"""A result as something to read: sections of sentences, tables and pictures, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass, field

from metastyr.domain.figures import figure
from metastyr.theory.measures.measure import Measure
from metastyr.theory.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a table, with the decimals it deserves; None is shown as a dash."""

    value: float | None
    digits: int = 2

    @property
    def text(self) -> Text:
        return figure(self.value, self.digits)


Cell = Text | Figure | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption; the first cell of a row names the row. Rows keep the order they came in."""

    caption: Text
    header: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text | None = None

    def __post_init__(self) -> None:
        wrong = [i for i, row in enumerate(self.rows) if len(row) != len(self.header)]
        if wrong:
            raise ValueError(f"rows {wrong} do not have {len(self.header)} cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a report: what it is about, what is seen, what to look at, and the numbers."""

    title: Text
    why: Text | None = None
    sentences: tuple[Text, ...] = ()
    look_at: tuple[Text, ...] = ()
    tables: tuple[Table, ...] = ()
    picture: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole result. `basis` says what it rests on: files, counts, seed. `measures` explain the figures."""

    title: Text
    basis: tuple[Text, ...]
    in_short: tuple[Text, ...]
    sections: tuple[Section, ...]
    measures: tuple[Measure, ...] = field(default=())


def said(cell: Cell, language: str) -> str:
    """A cell in the reader's language."""
    if isinstance(cell, str):
        return cell
    return cell.text.in_(language) if isinstance(cell, Figure) else cell.in_(language)
