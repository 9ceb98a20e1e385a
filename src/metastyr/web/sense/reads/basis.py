"""What the figures rest on: who took the ties in, when, and what was corrected by hand since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from metastyr.records.models import Trace

_BY_HAND = ("tie.added", "tie.removed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The lists with ties taken in: how many, when and by whom the last; and the ties corrected after it."""

    lists: int = 0
    at: datetime | None = None
    who: str = ""
    by_hand: int = 0


def basis(key: str) -> Basis:
    """What the ties of the network called `key` rest on, from its traces. Two queries."""
    taken = [
        trace
        for trace in Trace.objects.filter(network__key=key, verb="list.taken_in")
        .select_related("by")
        .order_by("-at", "-pk")
        if _brought_ties(trace)
    ]
    later = Trace.objects.filter(network__key=key, verb__in=_BY_HAND)
    if not taken:
        return Basis(by_hand=later.count())
    last = taken[0]
    return Basis(
        lists=len(taken),
        at=last.at,
        who=last.by.name if last.by else "",
        by_hand=later.filter(at__gt=last.at).count(),
    )


def _brought_ties(trace: Trace) -> bool:
    """A list of people alone says nothing of the ties."""
    return bool(trace.data.get("ties") or trace.data.get("ties_changed"))
