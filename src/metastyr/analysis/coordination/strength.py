"""Weak, moderate or strong: a word that is given only when the whole interval deserves it."""

from __future__ import annotations

from enum import StrEnum

from metastyr.analysis.coordination.intervals import Interval
from metastyr.theory.coordination_reading import BETWEEN, WITHIN, CutOffs


class Strength(StrEnum):
    """What a shown cell may be called."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    UNCERTAIN = "uncertain"


def strength(
    seen: Interval, *, own_group: bool, between: CutOffs = BETWEEN, within: CutOffs = WITHIN
) -> Strength:
    """What the cell is called: a word where the whole interval lies, else uncertain.

    weak < `weak_below` ≤ moderate ≤ `strong_above` < strong. Groups rate themselves higher than others, so
    `own_group` has cut-offs of its own. The cut-offs are presets.

    >>> strength(Interval(3, 2.5, 3.4), own_group=False), strength(Interval(3, 2.5, 3.6), own_group=False)
    (<Strength.WEAK: 'weak'>, <Strength.UNCERTAIN: 'uncertain'>)
    """
    cuts = within if own_group else between
    if seen.high < cuts.weak_below:
        return Strength.WEAK
    if seen.low > cuts.strong_above:
        return Strength.STRONG
    if cuts.weak_below <= seen.low and seen.high <= cuts.strong_above:
        return Strength.MODERATE
    return Strength.UNCERTAIN
