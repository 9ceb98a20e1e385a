"""Answers to any questionnaire as columns: one row a rater, a rated and a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from metastyr.analysis.network import IntArray

NOT_RELEVANT = 0
"""The label of an answer that was given and says nothing of the rated."""

Row = tuple[object, int, int, int, int]
"""(rater, group, target, question, label): the last four as indexes, the label from 1, 0 = not relevant."""


@dataclass(frozen=True, slots=True)
class Question:
    """One item: its key, and what each label scores in order."""

    key: str
    points: tuple[int, ...]

    @property
    def ends(self) -> tuple[int, int]:
        """The lowest and the highest an answer can score."""
        return min(self.points), max(self.points)


@dataclass(frozen=True, slots=True)
class Target:
    """Someone or something rated. `group` is the answering group that it is, where it is one (by index).

    `asked` is how many were asked about it, where that is known and not the sum of the groups.
    """

    name: str
    group: int | None = None
    asked: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ItemAnswers:
    """m answers as indexes into `questions`, `groups`, `targets`; `sizes` is how many each group asked has.

    Shapes: `rater`, `group`, `target`, `question`, `label` (m,). ValueError where an answer points outside,
    or a rater answers a question about a target twice.
    """

    questions: tuple[Question, ...]
    groups: tuple[str, ...]
    sizes: tuple[int, ...]
    targets: tuple[Target, ...]
    rater: IntArray
    group: IntArray
    target: IntArray
    question: IntArray
    label: IntArray

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Row],
        *,
        questions: Sequence[Question],
        groups: Sequence[str],
        sizes: Sequence[int],
        targets: Sequence[Target],
    ) -> ItemAnswers:
        """Answers from rows (rater, group, target, question, label)."""
        listed = list(rows)
        people = {rater: number for number, rater in enumerate(dict.fromkeys(row[0] for row in listed))}
        table = np.array([(people[row[0]], *row[1:]) for row in listed], dtype=np.int64).reshape(-1, 5)
        return cls(
            tuple(questions), tuple(groups), tuple(sizes), tuple(targets), *np.ascontiguousarray(table.T)
        )

    def __post_init__(self) -> None:
        if len(self.sizes) != len(self.groups):
            raise ValueError("every group needs its size")
        tops = np.array([len(one.points) for one in self.questions], dtype=np.int64)
        for column, size in (
            (self.group, len(self.groups)),
            (self.target, len(self.targets)),
            (self.question, len(self.questions)),
        ):
            if column.size and (column.min() < 0 or column.max() >= size):
                raise ValueError("an answer points outside the groups, the rated or the questions")
        if self.label.size and (self.label.min() < 0 or (self.label > tops[self.question]).any()):
            raise ValueError("an answer has a label its question does not have")
        places = (self.rater * len(self.targets) + self.target) * len(self.questions) + self.question
        if np.unique(places).size != places.size:
            raise ValueError("a rater answers a question about the same twice")
