"""A choice between alternatives of one's own on criteria of one's own: the table SMAA was made for."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, nextafter

from metastyr.domain.choice.task import Order, check_order

MOST_FORMS = 20
MOST_CRITERIA = 60
# How good a form is on a criterion, from 0 (worst) to 1 (best); None is unknown.
Span = tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class PlainCriterion:
    """A criterion; those with the same `group` share one weight before it is shared among them.

    `scale` is (worst, best) in the reader's own unit; values are kept on 0–1.
    """

    name: str
    group: str | None = None
    scale: tuple[float, float] = (0.0, 1.0)

    def kept(self, number: float) -> float:
        """A number of the scale as it is kept: 0 the worst, 1 the best.

        >>> PlainCriterion("price", scale=(900, 400)).kept(500)
        0.8
        """
        worst, best = self.scale
        return min(1.0, max(0.0, (number - worst) / (best - worst)))

    def told(self, kept: float) -> float:
        """The number with the fewest digits that is kept so; the nearest where none is.

        >>> PlainCriterion("price", scale=(900, 400)).told(0.8)
        500.0
        """
        worst, best = self.scale
        whole = worst + kept * (best - worst)
        tries = (float(f"{whole:.{digits}g}") for digits in range(1, 18))
        near = (whole, nextafter(whole, inf), nextafter(whole, -inf))
        low, high = sorted(self.scale)
        fits = (one for one in (*tries, *near) if low <= one <= high and self.kept(one) == kept)
        return next(fits, min(high, max(low, whole)))


@dataclass(frozen=True, slots=True)
class PlainChoice:
    """`values[form][criterion]` as spans on 0–1, in the order of `forms` and `criteria`.

    `order` ranks criteria by weight or, where all criteria have groups, groups. ValueError on a table that
    does not hold together.
    """

    forms: tuple[str, ...]
    criteria: tuple[PlainCriterion, ...]
    values: tuple[tuple[Span, ...], ...]
    order: Order = ()
    title: str = ""

    def __post_init__(self) -> None:
        names = [criterion.name for criterion in self.criteria]
        if not 2 <= len(self.forms) <= MOST_FORMS or len(set(self.forms)) < len(self.forms):
            raise ValueError(f"a choice is between 2 to {MOST_FORMS} forms, each once")
        if not 1 <= len(names) <= MOST_CRITERIA or len(set(names)) < len(names):
            raise ValueError(f"a choice rests on 1 to {MOST_CRITERIA} criteria, each once")
        if len(self.values) != len(self.forms) or any(len(row) != len(names) for row in self.values):
            raise ValueError("there is a value for every form and criterion")
        if any(not 0 <= span[0] <= span[1] <= 1 for row in self.values for span in row if span):
            raise ValueError("values lie from 0 to 1, the lower first")
        check_order(self.order, self.ranked)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in the order they first come; a criterion without one is a group of its own."""
        return tuple(dict.fromkeys(one.group or one.name for one in self.criteria))

    @property
    def ranked(self) -> tuple[str, ...]:
        """The names an order may use: the groups, where there are any, else the criteria."""
        return self.groups
