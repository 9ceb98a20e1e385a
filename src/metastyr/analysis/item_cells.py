"""Answers to one question fall into cells, one a group, before anything is said of what may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from metastyr.analysis.item_answers import NOT_RELEVANT, ItemAnswers, Question
from metastyr.analysis.network import BoolArray

ALL = -1
"""The group of a cell that takes all groups as one."""


@dataclass(frozen=True, slots=True)
class ItemCell:
    """Answers of one group to one question about one rated, or about all of them.

    `values`: the points given, one for each rater, and how often each; `labels`: how often each label.
    """

    group: int
    own: bool
    values: dict[Fraction, int]
    labels: list[int]
    not_relevant: int
    rated: frozenset[int]

    @property
    def raters(self) -> int:
        return sum(self.values.values())


def apart(answers: ItemAnswers, chosen: BoolArray, question: Question, place: int) -> list[ItemCell]:
    """One cell a group, about one rated."""
    own, cells = answers.targets[place].group, []
    for group in range(len(answers.groups)):
        labels = np.bincount(
            answers.label[chosen & (answers.group == group)], minlength=len(question.points) + 1
        ).tolist()
        values = _added((Fraction(point), n) for point, n in zip(question.points, labels[1:], strict=True))
        cells.append(
            ItemCell(group, group == own, values, labels[1:], labels[NOT_RELEVANT], frozenset({place}))
        )
    return cells


def as_one(cells: Sequence[ItemCell]) -> ItemCell:
    """An organisation is its own division of those who answer: groups are not told apart in it."""
    return ItemCell(
        ALL,
        False,
        values_of(cells),
        summed(cell.labels for cell in cells),
        sum(cell.not_relevant for cell in cells),
        cells[0].rated,
    )


def together(answers: ItemAnswers, mine: BoolArray, question: Question) -> list[ItemCell]:
    """One cell a group, about all persons: each rater's own mean is one answer."""
    cells = []
    for group in range(len(answers.groups)):
        here = mine & (answers.group == group)
        given: dict[int, list[int]] = {}
        rated = set()
        columns = (answers.rater[here], answers.target[here], answers.label[here])
        for rater, target, label in zip(*(column.tolist() for column in columns), strict=True):
            points = given.setdefault(rater, [])
            if label != NOT_RELEVANT:
                points.append(question.points[label - 1])
                rated.add(target)
        values = _added((Fraction(sum(points), len(points)), 1) for points in given.values() if points)
        nothing = sum(1 for points in given.values() if not points)
        cells.append(ItemCell(group, False, values, [], nothing, frozenset(rated)))
    return cells


def values_of(cells: Iterable[ItemCell]) -> dict[Fraction, int]:
    """How often each value was given in all the cells."""
    return _added(pair for cell in cells for pair in cell.values.items())


def _added(pairs: Iterable[tuple[Fraction, int]]) -> dict[Fraction, int]:
    found: dict[Fraction, int] = {}
    for value, count in pairs:
        if count:
            found[value] = found.get(value, 0) + count
    return found


def summed(labels: Iterable[Sequence[int]]) -> list[int]:
    """How often each label was given, over several counts of the same labels."""
    return [sum(column) for column in zip(*labels, strict=True)]
