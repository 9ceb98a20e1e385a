"""What may be shown of a question on its own: which groups, what of all together, and which counts.

**Rule.** The answers to one question about one rated fall into parts, one for each group that answers.
- A part is shown when at least `smallest` raters stand behind it and what it is about is large enough: a
  rated group has at least `smallest` members, and persons are only told of together, at least `smallest` of
  them. The figure for all is made of the shown parts alone. A withheld part enters no figure at all.
- Where no part is shown, but all raters together are at least `smallest`, they are told as one, and nothing
  is told of any part (`whole_of`).
- **Persons.** What was answered about one named person is never shown, however many answered: the people of
  a network know who works with whom, and a figure beside a name is a verdict. Each rater's own mean over
  the persons rated is one answer to the question.
- **"Not relevant"** is an answer too. How many gave it is told of a part where they are at least `smallest`;
  else nothing, not even that nobody did: beside "a few", a part that had one person more than raters would
  tell that one. Of all together it is told where it is told of every part told by itself, or none is.
- **Counts** of each answer are told only where none of them is between 1 and `smallest - 1` in any part told
  by itself. Else, where no part is told by itself, in two or three bands (`bands_of`), when each has at
  least `smallest`. Only for score maps that rise and fall in equal steps: in others the mean beside the
  bands can give a count away.

**Why it holds.** Answers to different questions are different unknowns: this reading makes no index of them,
so no two figures of different questions can be subtracted. Within one question each rater has one part. So
each figure, less all others and less one rater's own answer, rests on `smallest - 1` raters or more. The
counts were chosen by trying every possible set of answers: an attacker who also knows this rule cannot tell
a count between 1 and `smallest - 1` of any part, unless the mean alone leaves only one possibility.
`tests/domain/test_item_disclosure.py` attacks all of it.

**Not hidden**, as in `domain.disclosure`: where all answer alike the mean says what each answered, and with
few raters a mean close to the end of the scale leaves few possibilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from metastyr.domain.disclosure import SmallestGroup


@dataclass(frozen=True, slots=True)
class Band:
    """How many answered with one of the labels `first` to `last` (from 1)."""

    first: int
    last: int
    raters: int


def whole_of(raters: Sequence[int], shown: Sequence[bool], rule: SmallestGroup) -> tuple[bool, ...]:
    """Which parts the figure for all is made of, given which are shown; all False where there is none.

    >>> whole_of([6, 4, 7], [True, False, True], SmallestGroup())
    (True, False, True)
    >>> whole_of([4, 4], [False, False], SmallestGroup()), whole_of([3], [False], SmallestGroup())
    ((True, True), (False,))
    """
    if any(shown) or sum(raters) < rule.size:
        return tuple(shown)
    return tuple(True for _ in raters)


def told_not_relevant(count: int, parts: Sequence[int], rule: SmallestGroup) -> int | None:
    """How many said "not relevant", as it may be told; None where it may not.

    `parts` holds the same count of each part told by itself that `count` is made of; empty where none is.

    >>> told_not_relevant(6, [6], SmallestGroup()), told_not_relevant(0, [0], SmallestGroup())
    (6, None)
    >>> told_not_relevant(8, [6, 2], SmallestGroup()), told_not_relevant(8, [], SmallestGroup())
    (None, 8)
    """
    return count if min((count, *parts)) >= rule.size else None


def in_equal_steps(points: Sequence[int]) -> bool:
    """Whether the points of a score map rise or fall by the same from each label to the next.

    >>> in_equal_steps((1, 2, 3)), in_equal_steps((1, 3, 5, 3, 1)), in_equal_steps((1, 2, 5))
    (True, True, False)
    """
    return len({abs(b - a) for a, b in pairwise(points)}) == 1


def bands_of(labels: int) -> tuple[tuple[int, int], ...]:
    """The bands a scale of so many labels is told in where its counts may not be: low, (middle,) high.

    Empty for fewer than four labels.

    >>> bands_of(5), bands_of(4), bands_of(3)
    (((1, 2), (3, 3), (4, 5)), ((1, 2), (3, 4)), ())
    """
    half = labels // 2
    if labels < 4:
        return ()
    if labels % 2 == 0:
        return (1, half), (half + 1, labels)
    return (1, half), (half + 1, half + 1), (half + 2, labels)


def bands(parts: Sequence[Sequence[int]], points: Sequence[int], rule: SmallestGroup) -> tuple[Band, ...]:
    """How the answers lie, as finely as may be told; empty where it may not be told.

    `parts` holds the counts of each label, one sequence for each part told by itself, or one for all
    where no part is. `points` is the score map.

    >>> bands([[0, 6, 0, 9]], (1, 2, 3, 4), SmallestGroup())[1]
    Band(first=2, last=2, raters=6)
    >>> bands([[1, 5, 0, 9]], (1, 2, 3, 4), SmallestGroup())
    (Band(first=1, last=2, raters=6), Band(first=3, last=4, raters=9))
    >>> bands([[1, 5, 0, 9], [0, 6, 0, 9]], (1, 2, 3, 4), SmallestGroup())
    ()
    """
    if not in_equal_steps(points):
        return ()
    counts = [sum(column) for column in zip(*parts, strict=True)]
    if all(rule.enough(count) for part in parts for count in part):
        return tuple(Band(label, label, count) for label, count in enumerate(counts, start=1))
    if len(parts) > 1:
        return ()
    told = tuple(Band(first, last, sum(counts[first - 1 : last])) for first, last in bands_of(len(points)))
    return told if all(band.raters >= rule.size for band in told) else ()
