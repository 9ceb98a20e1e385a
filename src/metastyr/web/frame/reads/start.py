"""What the check list can read in the tables of the other steps, and what was answered by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from metastyr.records import models


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Of the other steps: the form decided ("" is none), whether a group was chosen, how many were asked in
    and how many of them have not replied, and the last day the works council was informed of a round."""

    form: str
    composed: bool
    asked: int
    waiting: int
    council: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A point answered by hand: "done" or "not_needed"."""

    answer: str
    note: str
    at: datetime
    by: str


def facts(key: str) -> Facts:
    """Four queries, however much there is."""
    forms = models.Choice.objects.filter(network__key=key, state="decided").order_by("-version")
    states = list(
        models.AskedIn.objects.filter(network__key=key)
        .exclude(state="withdrawn")
        .values_list("state", flat=True)
    )
    councils = models.Round.objects.filter(network__key=key, works_council_informed__isnull=False)
    days = councils.order_by("-works_council_informed").values_list("works_council_informed", flat=True)
    return Facts(
        form=forms.values_list("form", flat=True).first() or "",
        composed=models.Composition.objects.filter(network__key=key, decided__isnull=False).exists(),
        asked=len(states),
        waiting=states.count("asked"),
        council=days.first(),
    )


def answers(key: str) -> Mapping[str, Answered]:
    """By the point's key. One query."""
    rows = models.StartCheck.objects.filter(network__key=key).select_related("by")
    return {
        row.point: Answered(answer=row.answer, note=row.note, at=row.at, by=row.by.name if row.by else "")
        for row in rows
    }
