"""One judgement of a task: how true, how sure, and why; and how far from the answer the truth may lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from metastyr.theory.judgements import ALL_CRITERIA, HIGHEST_ANSWER, SURENESS

CRITERION_KEYS: tuple[str, ...] = tuple(criterion.key for criterion in ALL_CRITERIA)
LONGEST_REASON = 2_000


class Sureness(StrEnum):
    """How sure one is of an answer; the words and widths stand in `theory.judgements.SURENESS`."""

    SURE = "sure"
    FAIRLY = "fairly"
    UNSURE = "unsure"

    @property
    def steps(self) -> float:
        """How many answers the truth may lie to either side."""
        return _STEPS[self.value]


_STEPS = {word.key: word.steps for word in SURENESS}


@dataclass(frozen=True, slots=True)
class Judgement:
    """How true a criterion is of the task, on 0–4, how sure one is, and why in words.

    ValueError where the criterion is unknown or the answer not one of the five.

    >>> Judgement("legality", 4, Sureness.FAIRLY).interval
    (0.75, 1.0)
    """

    criterion: str
    answer: int
    sureness: Sureness = Sureness.FAIRLY
    reason: str = ""

    def __post_init__(self) -> None:
        if self.criterion not in CRITERION_KEYS:
            raise ValueError(f"no criterion is called {self.criterion!r}")
        if not 0 <= self.answer <= HIGHEST_ANSWER:
            raise ValueError(f"an answer is 0 to {HIGHEST_ANSWER}, not {self.answer}")
        if len(self.reason) > LONGEST_REASON:
            raise ValueError(f"a reason is at most {LONGEST_REASON} characters")

    @property
    def interval(self) -> tuple[float, float]:
        """How true it is, from 0 to 1: answer/4, give or take the sureness, cut off at 0 and 1."""
        low = (self.answer - self.sureness.steps) / HIGHEST_ANSWER
        high = (self.answer + self.sureness.steps) / HIGHEST_ANSWER
        return max(0.0, low), min(1.0, high)

    def moved(self, steps: int) -> Judgement:
        """The same judgement `steps` answers higher (or lower), never past the ends of the scale."""
        return replace(self, answer=min(HIGHEST_ANSWER, max(0, self.answer + steps)))
