"""The seven dimensions of one cell, of a row, of a column or of the whole: made of what is shown, no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metastyr.analysis.coordination.answers import DIMENSION_IDS
from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, CoordinationCell
from metastyr.analysis.coordination.totals import weighed
from metastyr.domain.disclosure import Detail


@dataclass(frozen=True, slots=True)
class Profile:
    """`dimensions` by id, empty where none may be told. `from_` and `to` are None where they mean everyone.

    `cells` are the cells it is made of, `withheld` how many are not shown at all, `untold` how many are shown
    without their dimensions, `rounded` how many tell them rounded.
    """

    from_: str | None
    to: str | None
    dimensions: Mapping[str, Interval]
    cells: tuple[CoordinationCell, ...]
    withheld: int
    untold: int
    rounded: int


def profile(seen: Coordination, from_: str | None = None, to: str | None = None) -> Profile:
    """How `from_` finds `to`, dimension by dimension; None is everybody else: all other groups.

    With both given it is one cell, own groups too. Else it is the shown cells between groups, weighed
    together (`totals.weighed`): a function of figures that are shown already. ValueError for a group that is
    not there.

    >>> from metastyr.analysis.coordination.answers import Answers
    >>> from metastyr.analysis.coordination.matrix import coordination
    >>> rows = [(f"{g}{i}", g, "ba"[g == "b"], (p,) * 7) for g, p in (("a", 4), ("b", 2)) for i in range(5)]
    >>> profile(coordination(Answers.from_rows(rows))).dimensions["timely"].value
    3.0
    """
    for group in (from_, to):
        if group is not None and group not in seen.groups:
            raise ValueError(f"{group!r} is no group of this round")
    one = from_ is not None and to is not None
    chosen = [
        cell
        for cell in seen.cells
        if (from_ in (None, cell.from_) and to in (None, cell.to)) and (one or cell.from_ != cell.to)
    ]
    shown = [cell for cell in chosen if cell.index is not None]
    told = tuple(cell for cell in shown if cell.dimensions)
    return Profile(
        from_=from_,
        to=to,
        dimensions={
            key: told[0].dimensions[key] if one else _together(told, key)
            for key in DIMENSION_IDS
            if any(key in cell.dimensions for cell in told)
        },
        cells=told,
        withheld=len(chosen) - len(shown),
        untold=len(shown) - len(told),
        rounded=sum(1 for cell in told if cell.detail is Detail.COARSE),
    )


def _together(told: tuple[CoordinationCell, ...], key: str) -> Interval:
    cells = {(cell.from_, cell.to): cell.dimensions[key] for cell in told if key in cell.dimensions}
    return weighed(cells, {(cell.from_, cell.to): cell.raters or 0 for cell in told})
