"""The same process asked about again: what moved, how sure that is, and what chance alone would have moved.

The people of two anonymous rounds cannot be paired, so a change is the difference of two independent means
(`intervals.difference`). Those who answer both times mostly answer alike; then the true uncertainty is
smaller, and the interval given is, if anything, a little too wide.

Everything here is made of figures that are shown in both rounds by themselves, and of nothing else: see
"Two rounds" in `domain.disclosure`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from metastyr.analysis.coordination.answers import DIMENSION_IDS
from metastyr.analysis.coordination.intervals import Interval, difference
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.analysis.coordination.totals import weighed
from metastyr.domain.disclosure import Detail

Place = tuple[str, str]


class Moved(StrEnum):
    """What may be said of a change."""

    UP = "up"
    DOWN = "down"
    CHANCE = "chance"
    """No change that chance could not make."""


class Uncompared(StrEnum):
    """Why a cell has no change: it is not shown in the earlier round, in the later, or in either."""

    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure before and after, and after less before."""

    before: Interval
    after: Interval
    change: Interval

    @property
    def moved(self) -> Moved:
        """UP or DOWN only where the whole interval lies on that side of 0."""
        if not self.change.apart_from_zero:
            return Moved.CHANCE
        return Moved.UP if self.change.value > 0 else Moved.DOWN


@dataclass(frozen=True, slots=True)
class CellChange:
    """How `from_` rates `to`, before and after. `raters` in both rounds; None where it is not compared.

    `dimensions` by id: those told exactly in both rounds.
    """

    from_: str
    to: str
    uncompared: Uncompared | None = None
    raters: tuple[int, int] | None = None
    index: Difference | None = None
    dimensions: Mapping[str, Difference] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """Two rounds held against each other, for the groups that take part in both.

    `within`, `between` and `dimensions` (between groups) are made of the same cells before and after, so
    that a group that came or went moves nothing. `compared` cells, of which `moved` did more than chance;
    were nothing changed at all, about `by_chance` of them would look so. `besides` is how many other figures
    have a verdict: totals and dimensions, made of the same cells.
    """

    groups: tuple[str, ...]
    came: tuple[str, ...]
    left: tuple[str, ...]
    cells: tuple[CellChange, ...]
    within: Difference | None
    between: Difference | None
    dimensions: Mapping[str, Difference]
    confidence: float

    @property
    def compared(self) -> int:
        return sum(cell.index is not None for cell in self.cells)

    @property
    def moved(self) -> int:
        return sum(cell.index is not None and cell.index.moved is not Moved.CHANCE for cell in self.cells)

    @property
    def by_chance(self) -> float:
        return self.compared * (1 - self.confidence)

    @property
    def no_more_than_chance(self) -> bool:
        """Whether some cells moved, but no more of them than about so many as chance alone would move."""
        return 0 < self.moved <= self.by_chance + 0.5

    @property
    def besides(self) -> int:
        return sum(total is not None for total in (self.within, self.between)) + len(self.dimensions)


def change(before: Coordination, after: Coordination) -> Change:
    """What moved from `before` to `after`. Groups are matched by name, in the order of the later round.

    ValueError where the two were not reckoned with the same confidence. Whether they asked the same is for
    the caller (`domain.rounds.waves`).

    >>> from metastyr.analysis.coordination.answers import Answers
    >>> from metastyr.analysis.coordination.matrix import coordination
    >>> waves = [coordination(Answers.from_rows(
    ...     [(f"p{i}", "a", "a", (point,) * 7) for i in range(9)])) for point in (2, 4)]
    >>> seen = change(*waves)
    >>> seen.within.change.value, seen.within.moved, seen.compared, seen.moved
    (2.0, <Moved.UP: 'up'>, 1, 1)
    """
    if before.confidence != after.confidence:
        raise ValueError("the two rounds must be reckoned with the same confidence")
    groups = tuple(group for group in after.groups if group in before.groups)
    cells = tuple(_cell(before.cell(a, b), after.cell(a, b)) for a in groups for b in groups)
    own = [(cell.from_, cell.to) for cell in cells if cell.index and cell.from_ == cell.to]
    others = [(cell.from_, cell.to) for cell in cells if cell.index and cell.from_ != cell.to]
    return Change(
        groups=groups,
        came=tuple(group for group in after.groups if group not in groups),
        left=tuple(group for group in before.groups if group not in groups),
        cells=cells,
        within=_total(before, after, own),
        between=_total(before, after, others),
        dimensions=_dimensions(before, after, others),
        confidence=after.confidence,
    )


def _cell(before: CoordinationCell, after: CoordinationCell) -> CellChange:
    first, second = before.index, after.index
    if first is None or second is None or before.raters is None or after.raters is None:
        seen = (first is not None, second is not None)
        why = {(True, False): Uncompared.AFTER, (False, True): Uncompared.BEFORE}
        return CellChange(after.from_, after.to, uncompared=why.get(seen, Uncompared.BOTH))
    exact = before.detail is after.detail is Detail.EXACT
    return CellChange(
        after.from_,
        after.to,
        raters=(before.raters, after.raters),
        index=_difference(first, second),
        dimensions={
            key: _difference(before.dimensions[key], after.dimensions[key])
            for key in (DIMENSION_IDS if exact else ())
            if key in before.dimensions and key in after.dimensions
        },
    )


def _difference(before: Interval, after: Interval) -> Difference:
    return Difference(before, after, difference(after, before))


def _total(before: Coordination, after: Coordination, places: list[Place]) -> Difference | None:
    """The same cells weighed together in each round: a total over other cells would be another total."""
    if not places:
        return None
    return _difference(_weighed(before, places), _weighed(after, places))


def _weighed(seen: Coordination, places: list[Place], dimension: str = "") -> Interval:
    cells = {place: seen.cell(*place) for place in places}
    figures = {
        place: cell.dimensions[dimension] if dimension else cell.index for place, cell in cells.items()
    }
    return weighed(
        {place: figure for place, figure in figures.items() if figure is not None},
        {place: cell.raters or 0 for place, cell in cells.items()},
    )


def _dimensions(before: Coordination, after: Coordination, places: list[Place]) -> dict[str, Difference]:
    exact = [
        place for place in places if before.cell(*place).detail is after.cell(*place).detail is Detail.EXACT
    ]
    if not exact:
        return {}
    return {
        key: _difference(_weighed(before, exact, key), _weighed(after, exact, key)) for key in DIMENSION_IDS
    }
