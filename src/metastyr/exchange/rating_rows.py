"""The answers of a round as rows for somebody's own sums: only what counts in a figure that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from metastyr.analysis.coordination.answers import DIMENSION_IDS, Row
from metastyr.analysis.coordination.matrix import Coordination
from metastyr.exchange.csv_writer import Cell, write_csv
from metastyr.exchange.ratings import COLUMNS, TARGET_GROUP_SIZE
from metastyr.theory.coordination_reading import INDEX_RULE

# Six figures: a longer number may look like a person's.
_LOWEST, _HIGHEST = 100_000, 999_999


class Chance(Protocol):
    """What draws: `secrets.SystemRandom()` where it matters."""

    def sample(self, population: range, k: int) -> list[int]: ...

    def shuffle(self, x: list[list[Cell]]) -> None: ...


def ratings_csv(seen: Coordination, rows: Iterable[Row], *, chance: Chance) -> bytes:
    """The rows as CSV for Danish Excel, which `metastyr analyse coordination` reads to the same figures.

    A rating of a cell that is not shown leaves nothing, nor does one with too few answers for an index. Each
    cell that is not shown is one blank row of somebody who is nobody, so that its groups stay in the matrix
    and it stays withheld. Raters are random numbers and rows stand in a random order, drawn anew each time.
    ValueError where there are more raters than numbers.
    """
    return write_csv((*COLUMNS, TARGET_GROUP_SIZE), rating_rows(seen, rows, chance=chance))


def rating_rows(seen: Coordination, rows: Iterable[Row], *, chance: Chance) -> list[list[Cell]]:
    """The same as cells, in the order of the columns."""
    kept = [*_counted(seen, rows), *_places(seen)]
    names = list(dict.fromkeys(rater for rater, *_ in kept))
    numbers = dict(zip(names, chance.sample(range(_LOWEST, _HIGHEST + 1), len(names)), strict=True))
    cells: list[list[Cell]] = [
        [str(numbers[rater]), from_, to, *points, seen.members[to]] for rater, from_, to, points in kept
    ]
    chance.shuffle(cells)
    return cells


def _counted(seen: Coordination, rows: Iterable[Row]) -> Iterator[Row]:
    """The ratings that shown figures rest on."""
    shown = {(cell.from_, cell.to) for cell in seen.cells if cell.withheld is None}
    for rater, from_, to, points in rows:
        answered = sum(point is not None for point in points)
        if (from_, to) in shown and answered >= INDEX_RULE.answered_at_least:
            yield rater, from_, to, points


def _places(seen: Coordination) -> Iterator[Row]:
    """A blank row for each withheld cell, by one nobody a group.

    Of a group that nobody was asked in, nobody can rate: it keeps its place as one that is rated.
    """
    blank = (None,) * len(DIMENSION_IDS)
    for cell in seen.cells:
        if cell.withheld is not None and seen.members[cell.from_]:
            yield f"nobody in {cell.from_}", cell.from_, cell.to, blank
