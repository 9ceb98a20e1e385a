"""The grid of wickedness as a real table: nine kinds, one's own place marked, or how many placed it where."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from metastyr.domain.choice.wickedness import Grid, Placing
from metastyr.theory.text import Text
from metastyr.theory.wickedness import COLUMNS, MATRIX, ROWS, WickednessCell
from metastyr.web.ui.words import number


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """One of the nine kinds; `mark` says in words that it was chosen, "" where it was not."""

    name: Text
    text: Text
    column: Text
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    head: Text
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GridTable:
    """The grid; `says` is the same in a sentence."""

    caption: str
    columns: tuple[Text, ...]
    rows: tuple[GridRow, ...]
    source: Text
    says: str = ""


def own_grid(placing: Placing | None) -> GridTable:
    """Where one has placed the task oneself."""
    mine = placing.cell.id if placing else ""
    return _grid({cell.id: _("Din placering") for cell in MATRIX if cell.id == mine})


def counted_grid(seen: Grid, *, says: str) -> GridTable:
    """How many placed the task where."""
    marks = {
        one.cell.id: ngettext("%(n)s vurdering", "%(n)s vurderinger", one.count) % {"n": number(one.count)}
        for one in seen.cells
        if one.count
    }
    return _grid(marks, says=says)


def _grid(marks: dict[str, str], *, says: str = "") -> GridTable:
    return GridTable(
        caption=_("Ni slags problemer"),
        columns=tuple(column.name for column in COLUMNS),
        rows=tuple(
            GridRow(
                head=row.name,
                cells=tuple(_cell(cell, marks) for cell in MATRIX if cell.row is row),
            )
            for row in ROWS
        ),
        source=MATRIX[0].source.cite(),
        says=says,
    )


def _cell(cell: WickednessCell, marks: dict[str, str]) -> GridCell:
    return GridCell(name=cell.name, text=cell.text, column=cell.column.name, mark=marks.get(cell.id, ""))
