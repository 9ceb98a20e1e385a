"""Any questionnaire read question by question: how many answered what, the mean, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from metastyr.analysis.coordination.intervals import CONFIDENCE, Interval, mean_intervals
from metastyr.analysis.coordination.missing import Bounds, bounds
from metastyr.analysis.item_answers import ItemAnswers, Question, Target
from metastyr.analysis.item_cells import ALL, ItemCell, apart, as_one, summed, together, values_of
from metastyr.domain.disclosure import SmallestGroup, Withheld, people_behind
from metastyr.domain.item_disclosure import Band, bands, told_not_relevant, whole_of
from metastyr.theory.instruments import Rated

TOGETHER = frozenset({Rated.PEOPLE, Rated.MIRROR})
"""Kinds of rated that are persons: they are only told of together."""


@dataclass(frozen=True, slots=True)
class Told:
    """A shown figure: how many answered with points, their mean, and how many said "not relevant".

    `not_relevant` is None where it may not be told. `missing` is how far the mean could lie if everybody
    asked had answered lowest, or highest, less those who are told to have said "not relevant"; None where it
    is not known how many were asked.
    """

    raters: int
    mean: Interval
    not_relevant: int | None
    missing: Bounds | None


@dataclass(frozen=True, slots=True)
class ItemPart:
    """What one group answered. A withheld part has its reason and nothing else. `own`: about itself."""

    group: str
    own: bool
    withheld: Withheld | None
    told: Told | None


@dataclass(frozen=True, slots=True)
class ItemFigure:
    """One question about one rated; `about` is None where all rated are told of together.

    `told` is made of the parts in `made_of` and no others. An own group is a part, but never in the whole:
    groups see themselves in another light. `bands` is how the answers behind `told` lie; empty where that
    may not be told.
    """

    item: str
    about: str | None
    withheld: Withheld | None
    told: Told | None
    made_of: tuple[str, ...]
    parts: tuple[ItemPart, ...]
    bands: tuple[Band, ...]


def items(
    answers: ItemAnswers,
    rates: Rated,
    *,
    rule: SmallestGroup | None = None,
    confidence: float = CONFIDENCE,
) -> tuple[ItemFigure, ...]:
    """Every question, rated by rated, with nothing in it that may not be shown (`domain.item_disclosure`).

    In the order of the questions, then of the rated. Persons are taken together: a rater's own mean over the
    persons rated is one answer. Intervals: `analysis.coordination.intervals`; nothing here is random.

    >>> asked = ItemAnswers.from_rows(
    ...     [(rater, 0, 0, 0, label) for rater, label in enumerate((3, 3, 4, 4, 5, 5))],
    ...     questions=[Question("pace", (1, 2, 3, 4, 5))], groups=["north"], sizes=[8],
    ...     targets=[Target("the network")])
    >>> (seen,) = items(asked, Rated.NETWORK)
    >>> seen.told.raters, seen.told.mean.value, seen.told.missing.low, seen.told.missing.high
    (6, 4.0, 3.25, 4.25)
    """
    rule = rule or SmallestGroup()
    found = []
    for number, question in enumerate(answers.questions):
        mine = answers.question == number
        if rates in TOGETHER:
            cells = together(answers, mine, question)
            found.append(_figure(answers, question, None, cells, rule, confidence))
            continue
        for place in range(len(answers.targets)):
            chosen = mine & (answers.target == place)
            cells = apart(answers, chosen, question, place)
            if rates is Rated.ORGANISATION:
                cells = [as_one(cells)] if cells else []
            found.append(_figure(answers, question, place, cells, rule, confidence))
    return tuple(found)


def _figure(
    answers: ItemAnswers,
    question: Question,
    place: int | None,
    cells: Sequence[ItemCell],
    rule: SmallestGroup,
    confidence: float,
) -> ItemFigure:
    target = None if place is None else answers.targets[place]
    small = target is not None and target.group is not None and not _large(answers, target.group, rule)
    least = rule.size if place is None else 1
    people = [_people(answers, cell) for cell in cells]
    why = [_why(cell, n, least, rule, small=small) for cell, n in zip(cells, people, strict=True)]
    used = [] if small else _in_whole(cells, people, why, least, rule)
    alone = [cell for cell, reason in zip(cells, why, strict=True) if reason is None and not cell.own]
    nothing = [cell.not_relevant for cell in alone]
    whole = told_not_relevant(sum(cell.not_relevant for cell in used), nothing, rule)
    told = _told(answers, question, used, target, confidence, not_relevant=whole) if used else None
    lie = [cell.labels for cell in alone] or [summed(cell.labels for cell in used)]
    return ItemFigure(
        item=question.key,
        about=target.name if target else None,
        withheld=None if told else Withheld.SMALL_RATED if small else Withheld.FEW_RATERS,
        told=told,
        made_of=tuple(answers.groups[cell.group] for cell in used if cell.group != ALL),
        parts=tuple(
            ItemPart(
                answers.groups[cell.group],
                cell.own,
                reason,
                None
                if reason
                else _told(
                    answers,
                    question,
                    [cell],
                    target,
                    confidence,
                    not_relevant=told_not_relevant(cell.not_relevant, (), rule),
                ),
            )
            for cell, reason in zip(cells, why, strict=True)
            if cell.group != ALL
        ),
        bands=bands(lie, question.points, rule) if told and place is not None else (),
    )


def _large(answers: ItemAnswers, group: int, rule: SmallestGroup) -> bool:
    return answers.sizes[group] >= rule.size


def _people(answers: ItemAnswers, cell: ItemCell) -> int:
    """An organisation's own people are asked across the groups, which are then no limit to them."""
    return people_behind(cell.raters, None if cell.group == ALL else answers.sizes[cell.group])


def _why(
    cell: ItemCell, people: int, least_rated: int, rule: SmallestGroup, *, small: bool
) -> Withheld | None:
    if small:
        return Withheld.SMALL_RATED
    if people < rule.size:
        return Withheld.FEW_RATERS
    return Withheld.SMALL_RATED if len(cell.rated) < least_rated else None


def _in_whole(
    cells: Sequence[ItemCell],
    people: Sequence[int],
    why: Sequence[Withheld | None],
    least_rated: int,
    rule: SmallestGroup,
) -> list[ItemCell]:
    others = [
        (cell, n, reason is None) for cell, n, reason in zip(cells, people, why, strict=True) if not cell.own
    ]
    enters = whole_of([n for _, n, _ in others], [shown for *_, shown in others], rule)
    used = [cell for (cell, *_), inside in zip(others, enters, strict=True) if inside]
    rated = frozenset[int]().union(*(cell.rated for cell in used))
    return used if len(rated) >= least_rated else []


def _told(
    answers: ItemAnswers,
    question: Question,
    cells: Sequence[ItemCell],
    target: Target | None,
    confidence: float,
    *,
    not_relevant: int | None,
) -> Told | None:
    """The figure of some cells together; None without an answer."""
    low, high = question.ends
    given = values_of(cells)
    grid = sorted({Fraction(low), Fraction(high), *given})
    counts = np.array([[given.get(value, 0) for value in grid]])
    (mean,) = mean_intervals(counts, np.array(grid, dtype=np.float64), confidence)
    if mean is None:
        return None
    raters, asked = sum(given.values()), _asked(answers, cells, target)
    missing = None
    if asked is not None:
        # Taken off only where it is told: the bounds would give it away.
        missing = bounds(mean.value, raters, asked - (not_relevant or 0), lowest=low, highest=high)
    return Told(raters, mean, not_relevant, missing)


def _asked(answers: ItemAnswers, cells: Sequence[ItemCell], target: Target | None) -> int | None:
    if any(cell.group == ALL for cell in cells):
        return target.asked if target else None
    return sum(answers.sizes[cell.group] for cell in cells)
