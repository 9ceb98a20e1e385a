"""What a canvas is made of: fields to fill in, each with its box on a lying A3 sheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from metastyr.theory.source import Entry
from metastyr.theory.text import Text

COLUMNS, ROWS = 12, 12
"""The squares a sheet is divided into."""
LONGEST_ID = 60
"""Letters in the id of a field or the key of a canvas: what the tables have room for."""
LONGEST_TEXT = 8000
MOST_ROWS = 60


class Kind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LIST = "list"
    """Rows of one or more columns."""
    CHOICE = "choice"
    """One, or some, of entries of the catalogue."""
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A box on the sheet in its squares: `column` and `row` of its first corner, from 1, and its size.

    ValueError for a box that reaches outside the sheet, or is too small for its heading.
    """

    column: int
    row: int
    width: int
    height: int

    def __post_init__(self) -> None:
        inside = (
            self.column >= 1
            and self.row >= 1
            and self.column + self.width <= COLUMNS + 1
            and self.row + self.height <= ROWS + 1
        )
        if not inside:
            raise ValueError(f"{self} reaches outside the sheet's {COLUMNS} × {ROWS} squares")
        if self.width < 2 or self.height < 2:
            raise ValueError(f"{self} is too small: a heading needs 2 × 2 squares")

    def overlaps(self, other: Place) -> bool:
        """Whether the two boxes share a square.

        >>> Place(column=1, row=1, width=3, height=2).overlaps(Place(column=4, row=1, width=3, height=2))
        False
        """
        return (
            self.column < other.column + other.width
            and other.column < self.column + self.width
            and self.row < other.row + other.height
            and other.row < self.row + self.height
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a list; `share` is how wide it is against the others."""

    id: str
    title: Text
    share: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CanvasField:
    """One field: `title` and `prompt` stand on screen and paper, `hint` on the screen alone.

    `longest` is letters: of a text, or of one cell of a list. A list has one column or more and `most`
    rows at most; a choice has `options`, of which `several` says whether more than one may be taken.
    ValueError for a field that could not be drawn or filled in.
    """

    id: str
    title: Text
    prompt: Text
    kind: Kind
    place: Place
    hint: Text | None = None
    longest: int = 1500
    columns: tuple[Column, ...] = ()
    most: int = 20
    options: tuple[Entry, ...] = ()
    several: bool = False

    def __post_init__(self) -> None:
        if not _is_id(self.id):
            raise ValueError(
                f"{self.id!r} is no id: small letters, figures and hyphens, {LONGEST_ID} at most"
            )
        if (self.kind is Kind.CHOICE) != bool(self.options) or len(self.options) == 1:
            raise ValueError(f"{self.id}: a choice, and nothing else, has two options or more")
        if (self.kind is Kind.LIST) != bool(self.columns):
            raise ValueError(f"{self.id}: a list, and nothing else, has columns")
        if self.several and self.kind is not Kind.CHOICE:
            raise ValueError(f"{self.id}: only of a choice can several be taken")
        for what, told in (
            ("options", [one.key for one in self.options]),
            ("columns", [one.id for one in self.columns]),
        ):
            if len(set(told)) != len(told):
                raise ValueError(f"{self.id}: two {what} share an id")
        if any(not _is_id(one.id) or one.share < 1 for one in self.columns):
            raise ValueError(f"{self.id}: a column has an id and a share of at least 1")
        if 2 * len(self.columns) > self.place.width:
            raise ValueError(f"{self.id}: a column needs a width of two squares, and there are too few")
        if not (1 <= self.longest <= LONGEST_TEXT and 1 <= self.most <= MOST_ROWS):
            raise ValueError(f"{self.id}: at most {LONGEST_TEXT} letters and {MOST_ROWS} rows")

    def option(self, key: str) -> Entry:
        """The option called `key`. LookupError for another."""
        for one in self.options:
            if one.key == key:
                return one
        raise LookupError(f"{self.id} has no option {key!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas(Entry):
    """A sheet to fill in, alone or together, as data: `text` says what it is for.

    `version` changes with every field that comes, goes or is asked in another way, so that a filled sheet can
    say which canvas it was filled by. ValueError for a canvas that could not be drawn or filled in.
    """

    version: int
    fields: tuple[CanvasField, ...]

    def __post_init__(self) -> None:
        ids = [one.id for one in self.fields]
        if not ids:
            raise ValueError(f"{self.id}: a canvas needs a field")
        if len(set(ids)) != len(ids):
            raise ValueError(f"{self.id}: two fields share an id")
        if self.version < 1:
            raise ValueError(f"{self.id}: versions are counted from 1")
        if not _is_id(self.key):
            raise ValueError(f"{self.id}: the key stands in an address: small letters, figures and hyphens")
        for at, one in enumerate(self.fields):
            for other in self.fields[at + 1 :]:
                if one.place.overlaps(other.place):
                    raise ValueError(f"{self.id}: {one.id} and {other.id} lie over each other on the sheet")

    def field(self, id_: str) -> CanvasField:
        """The field called `id_`. LookupError for another."""
        for one in self.fields:
            if one.id == id_:
                return one
        raise LookupError(f"{self.id} has no field {id_!r}")


def _is_id(told: str) -> bool:
    letters = told.replace("-", "")
    return letters.isalnum() and letters.isascii() and told == told.lower() and len(told) <= LONGEST_ID


def text(id_: str, title: Text, prompt: Text, place: tuple[int, int, int, int], **more: Any) -> CanvasField:
    """A field of running words; `place` is column, row, width, height."""
    return _field(Kind.TEXT, id_, title, prompt, place, **more)


def rows(
    id_: str,
    title: Text,
    prompt: Text,
    place: tuple[int, int, int, int],
    *columns: tuple[str, Text] | tuple[str, Text, int],
    **more: Any,
) -> CanvasField:
    """A list; each of `columns` is an id, a title and maybe its share of the width."""
    made = tuple(Column(id=one[0], title=one[1], share=one[2] if len(one) > 2 else 1) for one in columns)
    return _field(Kind.LIST, id_, title, prompt, place, **{"longest": 300, "columns": made, **more})


def choice(
    id_: str,
    title: Text,
    prompt: Text,
    place: tuple[int, int, int, int],
    options: tuple[Entry, ...],
    **more: Any,
) -> CanvasField:
    """One, or with `several` some, of the catalogue's entries."""
    return _field(Kind.CHOICE, id_, title, prompt, place, options=options, **more)


def date(id_: str, title: Text, prompt: Text, place: tuple[int, int, int, int]) -> CanvasField:
    """A day."""
    return _field(Kind.DATE, id_, title, prompt, place)


def _field(
    kind: Kind, id_: str, title: Text, prompt: Text, place: tuple[int, int, int, int], **more: Any
) -> CanvasField:
    column, row, width, height = place
    return CanvasField(
        id=id_,
        title=title,
        prompt=prompt,
        kind=kind,
        place=Place(column=column, row=row, width=width, height=height),
        **more,
    )
