"""Weak, moderate or strong: a word that is given only when the whole interval deserves it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from metastyr.analysis.coordination.intervals import Interval
from metastyr.theory.coordination_reading import BETWEEN, WITHIN, CutOffs
from metastyr.theory.text import Text


class Strength(StrEnum):
    """What a shown cell may be called."""

    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"
    UNCERTAIN = "uncertain"


STRENGTH_NAMES: Mapping[Strength, Text] = {
    Strength.WEAK: Text(da="svagt", en="weak"),
    Strength.MODERATE: Text(da="moderat", en="moderate"),
    Strength.STRONG: Text(da="stærkt", en="strong"),
    Strength.UNCERTAIN: Text(da="usikkert", en="uncertain"),
}


def strength(
    seen: Interval, *, own_group: bool, between: CutOffs = BETWEEN, within: CutOffs = WITHIN
) -> Strength:
    """What the cell is called: a word where the whole interval lies, else uncertain.

    weak < `weak_below` ≤ moderate ≤ `strong_above` < strong. Groups rate themselves higher than others, so
    `own_group` has cut-offs of its own. The cut-offs are presets.

    Over many cells the words do not turn wrong by themselves, as differences from 0 do: a word is wrong only
    where the truth lies at the cut-off or beyond it, there about once in thirty-five, and soon hardly ever
    (`docs/adr/0014-questions-and-changes.md`).

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
