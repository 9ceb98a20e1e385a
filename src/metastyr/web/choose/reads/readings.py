"""A choice with its figures: reckoned from what is handed in now, or as they were when it was decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from metastyr.analysis.choice import choose as sums
from metastyr.analysis.choice.results import Acceptability, ChoiceResult
from metastyr.domain.choice.task import Choice, Decision
from metastyr.exchange.choice_file import write_choice
from metastyr.records import models
from metastyr.records.judged import judged
from metastyr.web.choose.reads.choices import ChoiceNow
from metastyr.web.choose.reads.kept import plain, rebuilt
from metastyr.web.ui.remembered import fingerprint, remembered

# What the shell uses when nothing is said, so that the same file gives the same figures there.
DRAWS = sums.DRAWS
SEED = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A choice and what the sums say: when nobody knows the weights, and with the leader's order, if any."""

    choice: Choice
    result: ChoiceResult
    weighed: Acceptability | None

    @property
    def assessors(self) -> int:
        return len(self.choice.assessments)


def reading(now: ChoiceNow) -> Reading:
    """The figures of a choice: those that were read, where it is decided. Two queries, and the sums once."""
    value = judged(models.Choice.objects.get(pk=now.id))
    if now.kept:
        result = rebuilt(ChoiceResult, now.kept["result"])
        told = now.kept["weighed"]
        weighed = None if told is None else rebuilt(Acceptability, told)
        return Reading(choice=value, result=result, weighed=weighed)
    return read_live(value)


def read_live(value: Choice, *, draws: int | None = None) -> Reading:
    """The sums of a choice as it is now, remembered by all that went into them."""
    most = DRAWS if draws is None else draws
    return Reading(
        choice=value,
        result=_reckoned(replace(value, order=()), most),
        weighed=_reckoned(value, most).together if value.order else None,
    )


def _reckoned(value: Choice, draws: int) -> ChoiceResult:
    # Only what counts: neither the words nor the decision change a figure.
    print_ = fingerprint(value.assessments, value.order, draws, SEED)
    return remembered(
        "choice", print_, lambda: sums.choose(replace(value, decision=None), draws=draws, seed=SEED)
    )


def printed(seen: Reading) -> str:
    """One short text for all that was read, so that a decision is on just that."""
    return fingerprint(replace(seen.choice, decision=None))


def as_file(now: ChoiceNow) -> str:
    """The file of a choice: the one kept with the decision, else what is handed in now."""
    kept = now.kept.get("file")
    return str(kept) if kept else write_choice(judged(models.Choice.objects.get(pk=now.id)))


def keep(seen: Reading, decision: Decision) -> Mapping[str, Any]:
    """All that was read, as it is kept with the decision: the file, the seed, the figures."""
    return {
        "file": write_choice(replace(seen.choice, decision=decision)),
        "assessors": seen.assessors,
        "seed": SEED,
        "draws": seen.result.together.draws,
        "result": plain(seen.result),
        "weighed": plain(seen.weighed),
    }
