"""Rows of facts; on a phone each row becomes labelled lines, to a screen reader it stays a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from metastyr.web.ui.components.component import Component, Words


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column; with a `sort_key` its head can be pressed, `hidden` leaves its name to screen readers."""

    label: Words
    numeric: bool = False
    sort_key: str = ""
    hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell; `order` is the number to sort by when the text is not enough."""

    text: Words
    url: str = ""
    badge_kind: Literal["", "plain", "info", "success", "warning", "error"] = ""
    note: Words = ""
    order: float | None = None


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row; `head` makes its first cell the row's heading, `node_id` ties it to a person on the map."""

    cells: tuple[Cell, ...]
    head: bool = True
    node_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Table(Component):
    template: ClassVar[str] = "ui/components/table.html"
    caption: Words
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty_text: Words = ""
    caption_hidden: bool = False

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if len(row.cells) != len(self.columns):
                raise ValueError(
                    f"row {number} has {len(row.cells)} cells, but the table has {len(self.columns)} columns"
                )

    @property
    def sortable(self) -> bool:
        return any(column.sort_key for column in self.columns) and len(self.rows) > 1

    @property
    def figures_together(self) -> bool:
        """Whether a phone sets the row's figures side by side: with one or two there is nothing to gain."""
        return sum(column.numeric for column in self.columns) > 2

    @property
    def lines(self) -> tuple[tuple[Row, tuple[tuple[Column, Cell], ...]], ...]:
        """Each row with its cells beside their columns."""
        return tuple((row, tuple(zip(self.columns, row.cells, strict=True))) for row in self.rows)
