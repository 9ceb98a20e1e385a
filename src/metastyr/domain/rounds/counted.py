"""How many have answered, and how many are in the figures: the same words on the pages and on paper."""

from __future__ import annotations

from collections.abc import Iterable

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.figures import both, figure
from metastyr.theory.text import Text

_FINISHED = Text(da="{finished} af {asked} har svaret.", en="{finished} of {asked} have answered.")
_COUNTED = Text(da="Svar fra {counted} er med i tallene.", en="Answers from {counted} are in the figures.")
_BEGUN = Text(
    da="Svar fra dem, der begyndte uden at blive færdige, tæller også med.",
    en="Answers from those who began without finishing count too.",
)
_DELETED = Text(
    da="Havde færre end {n} fra en gruppe svaret, blev deres svar slettet, da runden lukkede.",
    en="Where fewer than {n} of a group had answered, their answers were deleted when the round closed.",
)


def counted(groups: Iterable[tuple[int, int, int]], smallest: SmallestGroup) -> tuple[Text, ...]:
    """In sentences, from (asked, finished, with answers in the figures) of each group of a closed round.

    Where the two counts are the same in every group, only the first sentence is needed.

    >>> [told.da for told in counted([(8, 6, 7), (4, 3, 0)], SmallestGroup(5))][:2]
    ['9 af 12 har svaret.', 'Svar fra 7 er med i tallene.']
    """
    listed = list(groups)
    asked, finished, in_figures = (figure(sum(group[i] for group in listed), 0) for i in range(3))
    told = [both(_FINISHED.da, _FINISHED.en, finished=finished, asked=asked)]
    more = any(group[2] > group[1] for group in listed)
    fewer = any(group[2] < group[1] for group in listed)
    if more or fewer:
        told.append(both(_COUNTED.da, _COUNTED.en, counted=in_figures))
    if more:
        told.append(_BEGUN)
    if fewer:
        told.append(both(_DELETED.da, _DELETED.en, n=smallest.size))
    return tuple(told)
