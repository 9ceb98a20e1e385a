"""A round and the earlier one it asks again, as far as the two can be held against each other."""

from __future__ import annotations

from dataclasses import dataclass

from metastyr.analysis.coordination.change import Change, change
from metastyr.domain.rounds.presets import cut_offs, scoring
from metastyr.domain.rounds.waves import Differs, Measured, differs, may_compare
from metastyr.records.models import Round
from metastyr.web.sense.reads.results import (
    WITH_RESULTS,
    CoordinationResult,
    NoResults,
    coordination_from,
)
from metastyr.web.sense.reads.rounds import RoundNow, round_now


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeResult:
    """Two closed rounds: what they do not have in common, and what moved; None where that cannot be said."""

    before: CoordinationResult
    after: CoordinationResult
    differs: tuple[Differs, ...]
    seen: Change | None


def earlier_round(now: RoundNow) -> RoundNow | None:
    """The round that `now` asks again; None where there is none."""
    if now.follows is None:
        return None
    try:
        return round_now(now.network, now.follows)
    except Round.DoesNotExist:
        return None


def change_from(before: RoundNow, after: RoundNow) -> ChangeResult:
    """What moved between two rounds that have been read already. NoResults where either is not closed."""
    for one in (before, after):
        if one.state not in WITH_RESULTS:
            raise NoResults(f"a round that is {one.state} has no results")
    found = differs(_measured(before), _measured(after))
    first, second = coordination_from(before), coordination_from(after)
    seen = change(first.seen, second.seen) if may_compare(found) else None
    return ChangeResult(before=first, after=second, differs=found, seen=seen)


def _measured(now: RoundNow) -> Measured:
    between, within = cut_offs(now.settings)
    return Measured(
        instrument=now.instrument.key,
        version=now.instrument_version,
        points={key: one.points for key, one in scoring(now.instrument, now.settings).items()},
        cut_offs=(between.weak_below, between.strong_above, within.weak_below, within.strong_above),
    )
