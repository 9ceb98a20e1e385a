"""A list of who in which group rated which group: one row a rater and a rated group, a column a dimension."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from metastyr.exchange.findings import found
from metastyr.exchange.numbers import read_number
from metastyr.exchange.problems import Problem, shown
from metastyr.exchange.table import Row, Sheet
from metastyr.exchange.vocabulary import NOTHING
from metastyr.theory.coordination import DIMENSIONS
from metastyr.theory.text import Text

RATER, RATER_GROUP, TARGET_GROUP = "rater", "rater_group", "target_group"
_MEANINGS = {
    RATER: Text(da="hvem der svarer", en="who answers"),
    RATER_GROUP: Text(da="gruppen, den svarende hører til", en="the group of whoever answers"),
    TARGET_GROUP: Text(da="gruppen, der svares om", en="the group the answer is about"),
    **{dimension.key: dimension.name for dimension in DIMENSIONS},
}
TARGET_GROUP_SIZE = "target_group_size"
"""A column that may be there: how many the rated group has in all."""
COLUMNS = tuple(_MEANINGS)
_POINTS = {str(point): float(point) for point in range(1, 6)}


@dataclass(frozen=True, slots=True)
class Rating:
    """One row: a rater, the two groups, and the seven points in the order of the catalogue; None = blank."""

    rater: str
    rater_group: str
    target_group: str
    points: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingList:
    """The ratings in the order of the file, and what was wrong with it. `sizes` as the file tells them."""

    file: str
    ratings: tuple[Rating, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_ratings(sheet: Sheet) -> RatingList:
    """The ratings of a sheet: columns `rater`, `rater_group`, `target_group` and the seven dimensions.

    Columns may stand in any order and case; others are left alone. A point is what the answer scores, 1 to 5;
    blank and NA are missing. A column `target_group_size` may say how many the rated group has. Never raises
    for bad input: every problem is told by row and column.

    >>> from metastyr.exchange.sheets import read_sheet
    >>> head = ";".join(["rater", "rater_group", "target_group", *(d.key for d in DIMENSIONS)])
    >>> seen = read_ratings(read_sheet("a.csv", f"{head}\\np1;nord;syd;5;4;;3;4;5;4".encode()))
    >>> seen.ratings[0].target_group, seen.ratings[0].points, seen.problems
    ('syd', (5.0, 4.0, None, 3.0, 4.0, 5.0, 4.0), ())
    """
    if not sheet.header or not sheet.rows:
        return RatingList(file=sheet.file, problems=sheet.problems, notes=sheet.notes)
    columns = {title: sheet.found(title) for title in _MEANINGS}
    told = ", ".join(shown(title) for title in sheet.header)
    missing = [
        found("missing_column", sheet.file, 1, title, columns=told, meaning=_MEANINGS[title])
        for title, there in columns.items()
        if there is None
    ]
    if missing:
        return RatingList(file=sheet.file, problems=(*sheet.problems, *missing), notes=sheet.notes)
    places = [sheet.header.index(there) for there in columns.values() if there is not None]
    told_size = sheet.found(TARGET_GROUP_SIZE)
    reader = _Reader(sheet, places, None if told_size is None else sheet.header.index(told_size))
    ratings = [rating for row in sheet.rows if (rating := reader.read(row)) is not None]
    return RatingList(
        file=sheet.file,
        ratings=tuple(ratings),
        sizes=reader.sizes,
        problems=(*sheet.problems, *reader.problems),
        notes=sheet.notes,
    )


class _Reader:
    """Reads row by row and remembers who was seen where."""

    def __init__(self, sheet: Sheet, places: list[int], size: int | None) -> None:
        self._sheet = sheet
        self._who, self._points = places[:3], places[3:]
        self._size = size
        self._sized: dict[str, int] = {}
        self.sizes: dict[str, int] = {}
        self._group: dict[str, tuple[str, int]] = {}
        self._rated: dict[tuple[str, str], int] = {}
        self.problems: list[Problem] = []

    def read(self, row: Row) -> Rating | None:
        names = [row.cells[place] for place in self._who]
        points = tuple(self._point(row, place) for place in self._points)
        blank = False
        for name, place, meaning in zip(names, self._who, _MEANINGS.values(), strict=False):
            if not name or name in NOTHING:
                self._found("blank", row, place, meaning=meaning)
                blank = True
        if blank:
            return None
        rater, group, target = names
        self._take_size(row, target)
        first, seen = self._group.setdefault(rater, (group, row.number))
        if first != group:
            told = {"rater": shown(rater), "value": shown(group), "first": shown(first), "other": seen}
            self._found("two_groups", row, self._who[1], **told)
            return None
        other = self._rated.setdefault((rater, target), row.number)
        if other != row.number:
            told = {"rater": shown(rater), "target": shown(target), "other": other}
            self._found("same_rating", row, self._who[2], **told)
            return None
        return Rating(rater, group, target, points)

    def _take_size(self, row: Row, target: str) -> None:
        cell = "" if self._size is None else row.cells[self._size]
        if self._size is None or not cell or cell in NOTHING:
            return
        size = read_number(cell, self._sheet.decimal)
        if size is None or size < 1 or not size.is_integer():
            self._found("bad_size", row, self._size, value=shown(cell))
            return
        known = self.sizes.setdefault(target, int(size))
        first = self._sized.setdefault(target, row.number)
        if known != int(size):
            told = {"target": shown(target), "value": int(size), "first": known, "other": first}
            self._found("two_sizes", row, self._size, **told)

    def _point(self, row: Row, place: int) -> float | None:
        cell = row.cells[place]
        if (point := _POINTS.get(cell)) is not None:
            return point
        if not cell or cell in NOTHING:
            return None
        point = read_number(cell, self._sheet.decimal)
        if point not in _POINTS.values():
            self._found("bad_point", row, place, value=shown(cell))
            return None
        return point

    def _found(self, code: str, row: Row, place: int, **values: object) -> None:
        self.problems.append(found(code, self._sheet.file, row.number, self._sheet.header[place], **values))
