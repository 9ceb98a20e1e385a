"""What may be shown of what groups said of each other, so that nothing withheld can be reckoned back.

**Rule.** A cell (what raters in a said of b) is shown when at least `smallest` raters stand behind it and
the rated group is known to have at least `smallest` members. Where it is known how many were asked in a
group, that is its size, whoever answered, and its raters are no more people than that: one who answered in
several people's place hides nobody. Everything else is made of shown cells alone: totals, pairs, dimensions,
changes, exports. A withheld cell's answers enter no figure at all, its count of raters is not told either.

**Attacker.** Holds every published figure to the last decimal, knows this rule, knows who answered whom and
which questions each left blank (so every count), knows the whole list of groups, and may be one of the
raters, knowing their own answers. Reasons by sums and bounds (a linear programme), as a spreadsheet can.
Knows nothing more of what the others answered.

**Bounds**, which `tests/domain/test_disclosure.py` attacks:
1. A withheld cell stays open over the whole scale: nothing published narrows it at all.
2. Each figure, less all other figures and less one rater's own answers, still rests on at least
   `smallest - 1` raters together. Two figures could break this, because one rater who left something
   blank weighs differently in two of them, and the difference is that rater's answer:
   - the index beside the seven dimensions (`detail`): where fewer than `smallest` raters answered another
     number of dimensions than the rest, the dimensions are rounded (`coarse`). One rater's own mean then
     stays open over `OPEN` points, or as far as the index alone leaves it if that is less;
   - the total between groups beside the cells (`total_from_raters`): where fewer than `smallest` raters
     rated another number of shown groups than their colleagues, the total is made from the cells themselves
     and tells nothing new.
   A round told twice, with other raters in it the second time, would break it too. That cannot be: nothing is
   told before the round closes, and no act changes what the figures of a closed round rest on, its answers,
   groups, sizes, scores and smallest group (`tests/web/sense/results/test_told_once.py`).
3. Sizes and counts are no secret of shown cells, nor who has answered: that is how reminders work.

**Two rounds** of the same process, held against each other. A change is made of figures that both rounds
show by themselves, weighed by counts that are no secret, so it adds no equation: bounds 1 and 2 hold for both
rounds together (`tests/domain/test_two_rounds.py`). For that reason the totals of a change are made from the
cells shown in both, never from raters' means over another set of cells. What two rounds can give away is not
in the sums: an attacker who takes for granted that people answer as last time reads the answer of the one who
has left out of two means. An index is made of seven answers, and one who changes one answer by one label
moves it by a seventh; where each of the others may have done so, one leaver among six stays open over 10/7 of
a point. No rule can help here: who left and who came is not known of an anonymous round, by design. So a
leader who asks the same few people again within weeks should know it; the page says so.

**Not hidden**: where all raters behind a shown cell answer alike, its figure says what each of them
answered; the mean at the end of the scale does so by itself. The survey's introduction must say so. New
answers in a new round are new figures: no difference between rounds gives back an answer of either, unless
people answer exactly as before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from metastyr.domain.figures import both
from metastyr.theory.text import Text

FLOOR = 4
"""No survey may set its smallest group below this."""
SMALLEST = 5
OPEN = 0.25
"""Points of the scale that one rater's own mean stays open at the least where dimensions are rounded."""

Cell = tuple[str, str]
"""(from, to): the group that rates and the group that is rated."""


class Withheld(StrEnum):
    """Why a cell is not shown."""

    FEW_RATERS = "few_raters"
    SMALL_RATED = "small_rated_group"
    RATED_UNKNOWN = "rated_group_size_unknown"


class Detail(StrEnum):
    """How the seven dimensions of a shown cell may be given."""

    EXACT = "exact"
    COARSE = "coarse"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SmallestGroup:
    """The smallest number of people any figure may rest on, and the smallest group it may be about.

    >>> SmallestGroup(3)
    Traceback (most recent call last):
    ValueError: the smallest group must be at least 4, not 3
    """

    size: int = SMALLEST

    def __post_init__(self) -> None:
        if self.size < FLOOR:
            raise ValueError(f"the smallest group must be at least {FLOOR}, not {self.size}")

    def enough(self, people: int) -> bool:
        """Whether so many people hide each other: nobody at all, or at least the smallest group."""
        return people == 0 or people >= self.size

    def why_withheld(self, raters: int, rated: int | None) -> Withheld | None:
        """Why a cell with so many raters about a group of so many is not shown; None when it is.

        The rated group first: then the reason says nothing of how many raters a cell about a small group has.

        >>> SmallestGroup().why_withheld(4, 12), SmallestGroup().why_withheld(9, None)
        (<Withheld.FEW_RATERS: 'few_raters'>, <Withheld.RATED_UNKNOWN: 'rated_group_size_unknown'>)
        """
        if rated is None:
            return Withheld.RATED_UNKNOWN
        if rated < self.size:
            return Withheld.SMALL_RATED
        return Withheld.FEW_RATERS if raters < self.size else None

    def reason(self, why: Withheld) -> Text:
        """The reason in words for the reader."""
        return both(_REASONS[why].da, _REASONS[why].en, smallest=self.size)


_REASONS: Mapping[Withheld, Text] = {
    Withheld.FEW_RATERS: Text(
        da="færre end {smallest} har svaret om gruppen", en="fewer than {smallest} answered about the group"
    ),
    Withheld.SMALL_RATED: Text(
        da="den vurderede gruppe har, så vidt vi ved, færre end {smallest} medlemmer",
        en="the rated group has, as far as is known, fewer than {smallest} members",
    ),
    Withheld.RATED_UNKNOWN: Text(
        da="vi ved ikke, hvor mange den vurderede gruppe har", en="the size of the rated group is not known"
    ),
}


def people_behind(raters: int, asked: int | None) -> int:
    """How many people so many raters of one group are at the most; `asked` is None where it is not known.

    >>> people_behind(8, 4), people_behind(8, 9), people_behind(8, None)
    (4, 8, 8)
    """
    return raters if asked is None else min(raters, asked)


def withheld_cells(
    raters: Mapping[Cell, int],
    members: Mapping[str, int | None],
    rule: SmallestGroup,
    *,
    asked: Mapping[str, int] | None = None,
) -> dict[Cell, Withheld | None]:
    """For every cell why it is withheld, None where it is shown.

    `members` says how many a group is known to have; a group that is not there is of unknown size. `asked`
    says how many were asked in a rating group, where that is known.

    >>> withheld_cells({("a", "b"): 6, ("b", "a"): 6}, {"a": 6, "b": 3}, SmallestGroup())
    {('a', 'b'): <Withheld.SMALL_RATED: 'small_rated_group'>, ('b', 'a'): None}
    """
    seats = asked or {}
    return {
        (from_, to): rule.why_withheld(people_behind(n, seats.get(from_)), members.get(to))
        for (from_, to), n in raters.items()
    }


def detail(answered: Sequence[Sequence[int]], rule: SmallestGroup) -> Detail:
    """How the dimensions of one shown cell may be given beside its index.

    `answered` holds for each dimension how many raters answered it, apart by how many dimensions they
    answered in all (one number for each such count, in the same order everywhere).

    Raters who answered the same number of dimensions weigh the same in the index as in the dimensions, so
    one such class can be subtracted away; whoever is left must be nobody or many.

    >>> detail([[0, 6]] * 7, SmallestGroup())
    <Detail.EXACT: 'exact'>
    >>> detail([[1, 6]] * 6 + [[0, 6]], SmallestGroup())
    <Detail.COARSE: 'coarse'>
    >>> detail([[2, 4]] * 6 + [[0, 4]], SmallestGroup())
    <Detail.NONE: 'none'>
    """
    if any(sum(classes) < rule.size for classes in answered):
        return Detail.NONE
    left = max(sum(classes) - max(classes) for classes in answered)
    return Detail.EXACT if rule.enough(left) else Detail.COARSE


def coarse(value: float, raters: int) -> float:
    """A dimension's figure as it is told where it may not be told exactly: the fewer raters, the coarser.

    Rounding leaves one rater's share of a mean open by the step times the raters, so the step may shrink as
    they grow: half a point below 25 raters, a tenth below 250, then a hundredth.

    >>> coarse(3.61, 6), coarse(3.61, 40), coarse(3.614, 400)
    (3.5, 3.6, 3.61)
    """
    return round(value * 2) / 2 if raters < 25 else round(value, 1 if raters < 250 else 2)


def total_from_raters(rated: Mapping[str, Sequence[Sequence[int]]], rule: SmallestGroup) -> bool:
    """Whether a total may be the mean of raters' own means, or must be made from the shown cells.

    `rated` holds for each rating group, for each of its shown cells, how many raters the cell has, apart by
    how many shown cells they have in all. The argument is that of `detail`, summed over the rating groups.

    >>> total_from_raters({"a": [[0, 6], [0, 6]]}, SmallestGroup())
    True
    >>> total_from_raters({"a": [[1, 6], [0, 6]]}, SmallestGroup())
    False
    """
    left = sum(
        max((sum(classes) - max(classes) for classes in cells if sum(classes)), default=0)
        for cells in rated.values()
    )
    return rule.enough(left)
